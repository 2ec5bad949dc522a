import { count, described, figure, list, object, oneOf, orNull, place, result, type Schema, text } from "./parts.js";

const claim = object({
  term: text,
  claimed: count,
  bound: described(orNull(oneOf("least", "most", "about")), "70余 is least, 不到70 most, 近70 about"),
  string: described(orNull(count), "occurrences in kept text, inside longer words too"),
  token: orNull(count),
  with_furniture: described(orNull(count), "occurrences in all of the text, removed parts too"),
  against: described(orNull(text), "path of the report; null where none is given"),
  verdict: described(
    oneOf("string", "token", "furniture", "incomplete", "differs", "not-countable"),
    "the way of counting that comes to the claimed figure, or why none does",
  ),
  difference: described(orNull(figure), "string less claimed"),
  place: object(place),
});

export const claims: Schema = result("claims", "Claims that a word is said so many times, held against reports.", {
  claims: list(claim),
});
