import { GROUPED_OUTPUT, PLOT, READING } from "./common.js";
import { SWITCH } from "./kinds.js";
import { option } from "./option.js";

export const OPTIONS = [
  PLOT,
  option("catchphrases", SWITCH, { off: ({ commands }) => commands.slogans.noCatchphrases }),
  option("explain", SWITCH, { says: ({ commands }) => commands.slogans.explain }),
  ...GROUPED_OUTPUT,
  ...READING,
] as const;
