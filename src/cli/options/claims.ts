import { CUTTING, OUTPUT, READING, SECTION } from "./common.js";
import { FILES } from "./kinds.js";
import { optionIn } from "./option.js";

const own = optionIn("claims");

export const OPTIONS = [
  own("against", FILES, { takesSeveral: true, once: "inputs", inRun: false }),
  ...OUTPUT,
  SECTION,
  ...READING,
  ...CUTTING,
] as const;
