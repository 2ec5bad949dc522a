import { OUTPUT, READING, SECTION } from "./common.js";
import { choice, FILES } from "./kinds.js";
import { optionIn } from "./option.js";

const own = optionIn("copies");

export const OPTIONS = [
  own("against", FILES, { takesSeveral: true, once: "inputs", inRun: false }),
  own("unit", choice("what", ["passage", "sentence"]), { default: "passage" }),
  ...OUTPUT,
  SECTION,
  ...READING,
] as const;
