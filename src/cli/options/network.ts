import { COMMUNITY_DEFAULTS, NETWORK_DEFAULTS, type Window } from "../../network/index.js";
import { COUNTING, GROUPED_OUTPUT, PLOT } from "./common.js";
import { ABOVE_ZERO, form, POSITIVE, WHOLE } from "./kinds.js";
import { option, optionIn } from "./option.js";
import { MIN_LENGTH, NUMBERS, POS_TAGS } from "./selecting.js";

const own = optionIn("network");

export const OPTIONS = [
  PLOT,
  own(
    "window",
    form<Window>("unit", windowOf, ({ values }) => values.window),
    { default: NETWORK_DEFAULTS.window },
  ),
  option("min-documents", POSITIVE, {
    says: ({ commands }) => commands.freq.minDocuments,
    default: NETWORK_DEFAULTS.minDocuments,
  }),
  own("min-count", POSITIVE, { default: NETWORK_DEFAULTS.minTogether }),
  own("resolution", ABOVE_ZERO, { default: COMMUNITY_DEFAULTS.resolution }),
  own("seed", WHOLE, { default: COMMUNITY_DEFAULTS.seed }),
  MIN_LENGTH,
  POS_TAGS,
  NUMBERS,
  ...GROUPED_OUTPUT,
  ...COUNTING,
] as const;

function windowOf(text: string): Window | undefined {
  if (text === "sentence" || text === "paragraph") return text;
  const words = Number(text);
  return Number.isSafeInteger(words) && words >= 1 ? words : undefined;
}
