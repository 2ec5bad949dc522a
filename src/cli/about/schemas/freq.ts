import { count, described, figure, keys, list, object, orNull, result, type Schema, share, text } from "./parts.js";

const corpus = object({
  documents: count,
  characters: described(count, "characters of the kept text, white space left out"),
  tokens: described(count, "tokens of all kinds but marks, stop words too; what per_10k divides by"),
  types: described(count, "distinct tokens, marks left out"),
});

const term = object({
  term: text,
  count: described(count, "occurrences as a token; of a phrase, as a run of tokens"),
  substring: described(count, "occurrences of the string in the kept text, none overlapping itself"),
  per_10k: described(figure, "count per 10,000 tokens"),
  documents: described(count, "documents that hold it"),
  dispersion: described(
    orNull(share),
    "normalised DP over the documents: 0 even, 1 in one only; null for one document",
  ),
  tfidf: described(figure, "count * (ln((1 + documents of the corpus) / (1 + documents with the term)) + 1)"),
  pos: described(text, "part of speech in the tag set of jieba; of a phrase those of its words"),
});

const group = object({ name: text, keys, corpus, terms: list(term) });

export const freq: Schema = {
  ...result(
    "freq",
    "Terms of a corpus, most frequent first; of each group with --by.",
    { corpus, terms: list(term), groups: list(group) },
    "terms",
    "groups",
  ),
  oneOf: [{ required: ["terms"] }, { required: ["groups"] }],
};
