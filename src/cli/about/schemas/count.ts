import {
  count as counted,
  described,
  figure,
  keys,
  list,
  object,
  orNull,
  place,
  result,
  type Schema,
  text,
} from "./parts.js";

const figures = {
  token: described(counted, "occurrences as a token of its own"),
  substring: described(counted, "occurrences of the string in the kept text; figures and Latin words are whole"),
  per_10k: described(orNull(figure), "occurrences as a token per 10,000 tokens; null for a text without any"),
  per_10k_characters: described(orNull(figure), "occurrences of the string per 10,000 characters"),
  tokens: described(counted, "tokens of the text, marks left out"),
  characters: described(counted, "characters of the text, white space left out"),
  inside: described(list(object({ word: text, count: counted })), "longer words that hold the term"),
  across: described(list(object({ words: text, count: counted })), "runs of words that the term stretches over"),
};
const summed = { ...figures, documents: described(counted, "documents that hold the string") };

const ofTerm = {
  term: text,
  documents: list(object({ path: text, ...figures })),
  groups: list(object({ name: text, keys, ...summed })),
  total: object(summed),
};

export const count: Schema = result(
  "count",
  "Terms as tokens, as strings, and inside which longer words. One term: its figures; several: a list of the same.",
  { ...ofTerm, terms: list(object(ofTerm, "groups")) },
  ...["term", "documents", "groups", "total", "terms"],
);

export const kwic: Schema = result(
  "kwic",
  "Every place of a term, or of several, with its context.",
  {
    term: text,
    terms: list(text),
    hits: list(
      object({
        ...place,
        ...{ left: text, right: text },
        ...{ title: orNull(text), date: orNull(text), region: orNull(text) },
        term: described(text, "which of the terms stands there"),
      }),
    ),
  },
  ...["term", "terms"],
);
