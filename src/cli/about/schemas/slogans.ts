import {
  byName,
  count,
  described,
  figure,
  keys,
  list,
  object,
  oneOf,
  orNull,
  place,
  result,
  type Schema,
  text,
  yesOrNo,
} from "./parts.js";

const KINDS = ["numeric-code", "numeral-abbreviation", "themed-year", "contraction", "action-program", "catchphrase"];

const expansion = object(
  {
    status: oneOf("explained", "partial", "unexplained"),
    members: list(object({ n: orNull(figure), label: orNull(text), items: list(text), places: list(object(place)) })),
    place: orNull(object(place)),
    explanation: object({ text, place: object(place) }),
  },
  "explanation",
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
  senses: list(object({ regions: list(text), documents: count, head: orNull(text), expansion })),
  counted: oneOf("all", "quoted"),
  reasons: list(text),
  common: described(yesOrNo, "a stock phrase used everywhere"),
  occurrences: list(object(place)),
});

const row = object({
  text,
  kind: oneOf(...KINDS),
  counts: byName(count),
  spread: oneOf("common", "shared", "one"),
  only: orNull(text),
  since: orNull(count),
});

export const slogans: Schema = result(
  "slogans",
  "Slogans with their kind, evidence and expansion; with --explain also what was rejected and what was weighed as expansions.",
  {
    slogans: list(slogan),
    groups: list(object({ name: text, keys, documents: count, slogans: count })),
    matrix: object({ by: text, rows: list(row) }),
    rejected: list(object({ ...place, reason: text })),
    claims: list(
      object({
        text,
        members: list(text),
        source: oneOf("note", "bracket", "behind", "before", "below", "parts"),
        score: figure,
        won: yesOrNo,
        reasons: list(text),
        place: object(place),
      }),
    ),
  },
  "groups",
  "matrix",
  "rejected",
  "claims",
);
