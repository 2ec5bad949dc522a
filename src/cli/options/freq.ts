import { FREQUENCY_DEFAULTS, MAX_NGRAM, MIN_NGRAM_COUNT, MIN_TERM_LENGTH } from "../../index.js";
import { BY, CUTTING, OUTPUT, PLOT, READING, STOPWORDS } from "./common.js";
import { commaList, form, POSITIVE, SWITCH } from "./kinds.js";
import { option } from "./option.js";

export const OPTIONS = [
  PLOT,
  option("min-count", POSITIVE, {
    says: ({ commands }) => commands.freq.minCount(FREQUENCY_DEFAULTS.minCount, MIN_NGRAM_COUNT),
    unit: "occurrences",
  }),
  option("min-documents", POSITIVE, {
    says: ({ commands }) => commands.freq.minDocuments,
    default: FREQUENCY_DEFAULTS.minDocuments,
    unit: "documents",
  }),
  option("min-length", POSITIVE, {
    says: ({ commands }) => commands.freq.minLength,
    default: MIN_TERM_LENGTH,
    unit: "characters",
  }),
  option("pos", commaList("tags"), { says: ({ commands }) => commands.freq.pos }),
  option("numbers", SWITCH, { says: ({ commands }) => commands.freq.numbers }),
  option(
    "ngram",
    form("n..m", ngramRange, ({ values }) => values.ngram(MAX_NGRAM)),
    { says: ({ commands }) => commands.freq.ngram(MAX_NGRAM), unit: "words" },
  ),
  ...OUTPUT,
  BY,
  ...READING,
  ...CUTTING,
  STOPWORDS,
] as const;

/** `2`, `2..4` or `2-4`. */
function ngramRange(text: string): { readonly from: number; readonly to: number } | undefined {
  const match = /^(\d+)(?:(?:\.\.|-)(\d+))?$/u.exec(text);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? from);
  return from >= 1 && from <= to && to <= MAX_NGRAM ? { from, to } : undefined;
}
