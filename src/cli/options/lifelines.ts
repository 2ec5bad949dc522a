import { GROUPED_OUTPUT, PLOT, READING } from "./common.js";
import { FILE, SWITCH } from "./kinds.js";
import { option } from "./option.js";

export const OPTIONS = [
  PLOT,
  option("panel", SWITCH, { says: ({ commands }) => commands.lifelines.panel }),
  option("links", FILE, { says: ({ commands }) => commands.lifelines.links }),
  option("catchphrases", SWITCH, { off: ({ commands }) => commands.slogans.noCatchphrases }),
  ...GROUPED_OUTPUT,
  ...READING,
] as const;
