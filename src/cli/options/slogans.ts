import { BY, OUTPUT, PLOT, READING, SECTION } from "./common.js";
import { SWITCH } from "./kinds.js";
import { option } from "./option.js";

export const OPTIONS = [
  PLOT,
  option("catchphrases", SWITCH, { off: ({ commands }) => commands.slogans.noCatchphrases }),
  option("explain", SWITCH, { says: ({ commands }) => commands.slogans.explain }),
  ...OUTPUT,
  BY,
  SECTION,
  ...READING,
] as const;
