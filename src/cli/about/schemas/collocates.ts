import { count, figure, list, object, orNull, place, result, type Schema, text } from "./parts.js";

const word = object({
  word: text,
  together: count,
  count,
  documents: count,
  left: count,
  right: count,
  log_dice: orNull(figure),
  mi: orNull(figure),
  t: orNull(figure),
  g2: figure,
  places: list(object(place)),
});

export const collocates: Schema = result("collocates", "Which words stand beside a term.", {
  term: text,
  occurrences: count,
  tokens: count,
  span_tokens: count,
  span: text,
  collocates: list(word),
});
