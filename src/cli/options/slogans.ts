import { GROUPED_OUTPUT, PLOT, READING } from "./common.js";
import { SWITCH } from "./kinds.js";
import { option, optionIn } from "./option.js";

const own = optionIn("slogans");

export const OPTIONS = [
  PLOT,
  option("catchphrases", SWITCH, { off: ({ commands }) => commands.slogans.noCatchphrases }),
  own("explain", SWITCH),
  ...GROUPED_OUTPUT,
  ...READING,
] as const;
