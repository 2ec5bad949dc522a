import { GROUPED_OUTPUT, PLOT, READING } from "./common.js";
import { FILE, SWITCH } from "./kinds.js";
import { option, optionIn } from "./option.js";

const own = optionIn("lifelines");

export const OPTIONS = [
  PLOT,
  own("panel", SWITCH),
  own("links", FILE),
  option("catchphrases", SWITCH, { off: ({ commands }) => commands.slogans.noCatchphrases }),
  ...GROUPED_OUTPUT,
  ...READING,
] as const;
