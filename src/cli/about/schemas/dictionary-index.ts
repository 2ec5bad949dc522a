import { count, described, figure, list, object, orNull, result, type Schema, sha256, share, text } from "./parts.js";

const term = object({
  term: text,
  category: orNull(text),
  weight: figure,
  matches: count,
  token_matches: described(orNull(count), "tokens that are the term; with --tokens"),
  documents: count,
  in_longer: described(count, "occurrences within longer words"),
  hosts: list(object({ word: text, count })),
  cut_as: described(orNull(text), "how the engine cuts it most often; with --tokens"),
  first_year: orNull(count),
});

const figures = {
  documents: orNull(count),
  characters: orNull(count),
  han: orNull(count),
  sentences: orNull(count),
  tokens: orNull(count),
  category: text,
  matches: orNull(count),
  token_matches: orNull(count),
  distinct_terms: orNull(count),
  per_10k_characters: orNull(figure),
  share_characters: orNull(share),
  share_sentences: orNull(share),
  share_documents: orNull(share),
  negated: orNull(count),
  weighted: orNull(figure),
  present: orNull(count),
  formula: orNull(figure),
};

export const index: Schema = result(
  "index",
  "How much texts say of each category of a dictionary; a row for each document or group, and category.",
  {
    dictionary: object({ terms: count, categories: count, excluders: count, sha256, match: text, nested: text }),
    formula: object({ name: text, unit: text }),
    methods: text,
    columns: list(object({ name: text, category: text, measure: text })),
    rows: described(
      list({ anyOf: [object(figures, "weighted", "present", "formula"), { type: "object" }] }),
      "keys of the cell, then its figures, null where it has no document; with --wide a field for each of columns",
    ),
    terms: list(term),
    warnings: list(text),
  },
  "formula",
  "methods",
  "columns",
);
