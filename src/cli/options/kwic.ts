import { CONCORDANCE_ORDERS, CONTEXT_WIDTH, CONTEXTS, type ConcordanceOrder } from "../../count/index.js";
import { CUTTING, OUTPUT, READING, SECTION } from "./common.js";
import { choice, form, SWITCH, WHOLE } from "./kinds.js";
import { optionIn } from "./option.js";
import { TERMS } from "./selecting.js";

const own = optionIn("kwic");

export const OPTIONS = [
  TERMS,
  own("regex", SWITCH),
  own("width", WHOLE, { default: CONTEXT_WIDTH }),
  own("context", choice("what", CONTEXTS), { default: "characters" }),
  own(
    "sort",
    form("order,…", orderNames, ({ values }) => values.orders(CONCORDANCE_ORDERS)),
    { suggests: CONCORDANCE_ORDERS, default: "text" },
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
