import { count, described, figure, list, object, oneOf, orNull, result, type Schema, share, text } from "./parts.js";

const said = { title: orNull(text), date: orNull(text), source: orNull(text) };

const member = object(
  {
    path: text,
    ...said,
    relation: oneOf("identical", "near", "partial"),
    jaccard: orNull(share),
    containment: orNull(share),
    via: described(text, "the member that it is a version of, where it is no version of the kept document"),
  },
  "via",
);

export const dedup: Schema = result("dedup", "Families of reprints: which document is kept, why, and its copies.", {
  documents: count,
  unique: count,
  clusters: list(object({ keep: text, why: text, ...said, members: list(member) })),
  copying: list(
    object({
      from: described(text, "source of the earliest document of a family"),
      to: described(text, "source of later ones"),
      documents: count,
      days_least: count,
      days_median: figure,
      days_most: count,
    }),
  ),
  paragraphs: object({ documents_affected: count, removed: count, characters: count }),
});
