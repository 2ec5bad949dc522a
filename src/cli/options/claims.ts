import { CUTTING, OUTPUT, READING, SECTION } from "./common.js";
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
  SECTION,
  ...READING,
  ...CUTTING,
] as const;
