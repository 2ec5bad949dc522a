import { OUTPUT, READING } from "./common.js";
import { choice, type Kind } from "./kinds.js";
import { option } from "./option.js";

/** Files or folders; several may follow one flag. */
const PATHS: Kind<readonly string[]> = { type: "list", of: "file", isCommaList: false, placeholder: "path..." };

export const OPTIONS = [
  option("against", PATHS, { says: ({ commands }) => commands.copies.against, once: "inputs", inRun: false }),
  option("unit", choice("what", ["passage", "sentence"]), {
    says: ({ commands }) => commands.copies.unit,
    default: "passage",
  }),
  ...OUTPUT,
  ...READING,
] as const;
