import { FREQUENCY_DEFAULTS, MAX_NGRAM, MIN_NGRAM_COUNT, MIN_TERM_LENGTH } from "../../count/index.js";
import { commaList, FILE, form, POSITIVE, SWITCH } from "./kinds.js";
import { option } from "./option.js";

export const MIN_COUNT = option("min-count", POSITIVE, {
  says: ({ commands }) => commands.freq.minCount(FREQUENCY_DEFAULTS.minCount, MIN_NGRAM_COUNT),
});
const MIN_DOCUMENTS = option("min-documents", POSITIVE, {
  says: ({ commands }) => commands.freq.minDocuments,
  default: FREQUENCY_DEFAULTS.minDocuments,
});
export const MIN_LENGTH = option("min-length", POSITIVE, {
  says: ({ commands }) => commands.freq.minLength,
  default: MIN_TERM_LENGTH,
});
export const POS_TAGS = option("pos", commaList("tags"), { says: ({ commands }) => commands.freq.pos });
export const NUMBERS = option("numbers", SWITCH, { says: ({ commands }) => commands.freq.numbers });
export const NGRAM = option(
  "ngram",
  form("n..m", ngramRange, ({ values }) => values.ngram(MAX_NGRAM)),
  { says: ({ commands }) => commands.freq.ngram(MAX_NGRAM) },
);

export const SELECTING = [MIN_COUNT, MIN_DOCUMENTS, MIN_LENGTH, POS_TAGS, NUMBERS, NGRAM] as const;

export const TERMS = option("terms", FILE, { says: ({ commands }) => commands.count.terms });

/** `2`, `2..4` or `2-4`. */
function ngramRange(text: string): { readonly from: number; readonly to: number } | undefined {
  const match = /^(\d+)(?:(?:\.\.|-)(\d+))?$/u.exec(text);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? from);
  return from >= 1 && from <= to && to <= MAX_NGRAM ? { from, to } : undefined;
}
