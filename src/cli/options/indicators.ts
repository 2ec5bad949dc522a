import { GROUPED_OUTPUT, READING } from "./common.js";
import { FILES, SWITCH } from "./kinds.js";
import { optionIn } from "./option.js";

const own = optionIn("indicators");

export const OPTIONS = [
  own("headline", SWITCH),
  own("panel", SWITCH),
  own("pair", SWITCH),
  own("indicators", FILES),
  ...GROUPED_OUTPUT,
  ...READING,
] as const;
