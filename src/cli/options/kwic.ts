import { CONCORDANCE_ORDERS, CONTEXT_WIDTH } from "../../index.js";
import { OUTPUT, READING, SECTION } from "./common.js";
import { choice, WHOLE } from "./kinds.js";
import { option } from "./option.js";

export const OPTIONS = [
  option("width", WHOLE, {
    says: ({ commands }) => commands.kwic.width,
    default: CONTEXT_WIDTH,
    unit: "characters",
  }),
  option("sort", choice("order", CONCORDANCE_ORDERS), { says: ({ commands }) => commands.kwic.sort, default: "text" }),
  ...OUTPUT,
  SECTION,
  ...READING,
] as const;
