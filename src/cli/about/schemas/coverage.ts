import { count, described, figure, list, object, oneOf, orNull, result, type Schema, text } from "./parts.js";

const figures = {
  documents: count,
  characters: orNull(count),
  z: described(orNull(figure), "standard scores of characters among the cells of the same place"),
  flags: list(oneOf("missing", "short", "duplicate")),
};

export const coverage: Schema = result("coverage", "What is there of each place and year, and what is not.", {
  by: list(text),
  rows: described(list(object(figures)), "keys of the cell, then its figures"),
});
