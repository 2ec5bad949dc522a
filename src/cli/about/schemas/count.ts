import { count as counted, described, keys, list, object, orNull, place, result, type Schema, text } from "./parts.js";

const figures = {
  token: described(counted, "occurrences as a token of its own"),
  substring: described(counted, "occurrences of the string in the kept text"),
  inside: described(list(object({ word: text, count: counted })), "longer words that hold the term"),
  across: described(list(object({ words: text, count: counted })), "runs of words that the term stretches over"),
};

export const count: Schema = result(
  "count",
  "One term as a token, as a string, and inside which longer words.",
  {
    term: text,
    documents: list(object({ path: text, ...figures })),
    groups: list(object({ name: text, keys, ...figures })),
    total: object(figures),
  },
  "groups",
);

export const kwic: Schema = result("kwic", "Every place of a term with its context.", {
  term: text,
  hits: list(object({ ...place, left: text, right: text, title: orNull(text), date: orNull(text) })),
});
