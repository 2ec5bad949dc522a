import { OUTPUT, READING, SECTION } from "./common.js";
import { choice, FILES } from "./kinds.js";
import { option } from "./option.js";

export const OPTIONS = [
  option("against", FILES, {
    says: ({ commands }) => commands.copies.against,
    takesSeveral: true,
    once: "inputs",
    inRun: false,
  }),
  option("unit", choice("what", ["passage", "sentence"]), {
    says: ({ commands }) => commands.copies.unit,
    default: "passage",
  }),
  ...OUTPUT,
  SECTION,
  ...READING,
] as const;
