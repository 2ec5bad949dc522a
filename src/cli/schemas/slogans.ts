import { count, figure, list, object, oneOf, orNull, place, result, type Schema, text } from "./parts.js";

const KINDS = ["numeric-code", "numeral-abbreviation", "themed-year", "contraction", "action-program", "catchphrase"];

const expansion = object(
  {
    status: oneOf("explained", "partial", "unexplained"),
    members: list(object({ n: orNull(figure), label: orNull(text), items: list(text) })),
    place: orNull(object(place)),
  },
  "members",
  "place",
);

const slogan = object({
  text,
  kind: oneOf(...KINDS),
  score: figure,
  count,
  documents: count,
  regions: { type: "array" },
  head: orNull(text),
  variants: { type: "array" },
  expansion,
  reasons: list(text),
  occurrences: list(object(place)),
});

export const slogans: Schema = result(
  "slogans",
  "Slogans with their kind, evidence and expansion; with --explain also what was rejected.",
  { slogans: list(slogan), rejected: list(object({ ...place, reason: text })) },
  "rejected",
);
