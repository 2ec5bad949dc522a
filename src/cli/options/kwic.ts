import { CONCORDANCE_ORDERS, CONTEXT_WIDTH, CONTEXTS, type ConcordanceOrder } from "../../count/index.js";
import { CUTTING, OUTPUT, READING, SECTION } from "./common.js";
import { choice, form, SWITCH, WHOLE } from "./kinds.js";
import { option } from "./option.js";
import { TERMS } from "./selecting.js";

export const OPTIONS = [
  TERMS,
  option("regex", SWITCH, { says: ({ commands }) => commands.kwic.regex }),
  option("width", WHOLE, {
    says: ({ commands }) => commands.kwic.width,
    default: CONTEXT_WIDTH,
  }),
  option("context", choice("what", CONTEXTS), {
    says: ({ commands }) => commands.kwic.context,
    default: "characters",
  }),
  option(
    "sort",
    form("order,…", orderNames, ({ values }) => values.orders(CONCORDANCE_ORDERS)),
    { says: ({ commands }) => commands.kwic.sort, suggests: CONCORDANCE_ORDERS, default: "text" },
  ),
  ...OUTPUT,
  SECTION,
  ...READING,
  ...CUTTING,
] as const;

/** `left` or `L1,R1,date`, as the orders are spelled. */
function orderNames(text: string): string | undefined {
  const named = text.split(/[,，]/u).map((name) => name.trim().toLowerCase());
  const known = named.flatMap((name) => CONCORDANCE_ORDERS.find((order) => order.toLowerCase() === name) ?? []);
  return known.length === named.length ? known.join(",") : undefined;
}

/** The orders of `--sort`, the first one first. */
export const ordersOf = (sort: string): ConcordanceOrder[] => sort.split(",") as ConcordanceOrder[];
