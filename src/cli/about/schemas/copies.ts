import { count, figure, list, object, oneOf, orNull, place, result, type Schema, share, text } from "./parts.js";

const CLASSES = ["own-previous", "superior", "quotation", "stock", "sibling", "unexplained"];

const shares = object(Object.fromEntries([...CLASSES, "any"].map((name) => [name, share])));

export const copies: Schema = result(
  "copies",
  "Which passages stand in other texts, too; with --unit sentence the nearest sentences.",
  {
    documents: list(
      object({
        path: text,
        characters: count,
        shares,
        verbatim: share,
        longest: count,
        base_rate: orNull(share),
        base_verbatim: orNull(share),
        percentile: orNull(figure),
      }),
    ),
    runs: list(
      object({
        place: object(place),
        source: object(place),
        characters: count,
        edits: count,
        class: oneOf(...CLASSES),
        text,
        source_text: text,
      }),
    ),
    foreign_places: list(object({ term: text, region: text, place: object(place) })),
    pairs: list(
      object({
        place: object(place),
        source: object(place),
        similarity: share,
        added: list(text),
        dropped: list(text),
        strength: list(text),
        source_strength: list(text),
      }),
    ),
  },
  "documents",
  "runs",
  "foreign_places",
  "pairs",
);
