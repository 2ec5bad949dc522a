import { OUTPUT, READING } from "./common.js";
import { SWITCH } from "./kinds.js";
import { option } from "./option.js";

export const OPTIONS = [
  option("explain", SWITCH, { says: ({ commands }) => commands.clean.explain }),
  ...OUTPUT,
  ...READING,
] as const;
