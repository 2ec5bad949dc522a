import { CUTTING, OUTPUT, READING } from "./common.js";
import { FILES } from "./kinds.js";
import { option } from "./option.js";

export const OPTIONS = [
  option("against", FILES, {
    says: ({ commands }) => commands.claims.against,
    takesSeveral: true,
    once: "inputs",
    inRun: false,
  }),
  ...OUTPUT,
  ...READING,
  ...CUTTING,
] as const;
