import { BY, OUTPUT, PLOT, READING, SECTION } from "./common.js";
import { FILE, SWITCH } from "./kinds.js";
import { option } from "./option.js";

export const OPTIONS = [
  PLOT,
  option("panel", SWITCH, { says: ({ commands }) => commands.lifelines.panel }),
  option("links", FILE, { says: ({ commands }) => commands.lifelines.links }),
  option("catchphrases", SWITCH, { off: ({ commands }) => commands.slogans.noCatchphrases }),
  ...OUTPUT,
  BY,
  SECTION,
  ...READING,
] as const;
