import { count, described, list, object, oneOf, orNull, result, type Schema, share, text } from "./parts.js";

const member = object(
  {
    path: text,
    relation: oneOf("identical", "near", "partial"),
    jaccard: orNull(share),
    containment: orNull(share),
    via: described(text, "the member that it is a version of, where that is closer than the kept document"),
  },
  "via",
);

export const dedup: Schema = result("dedup", "Families of reprints: which document is kept, why, and its copies.", {
  documents: count,
  unique: count,
  clusters: list(object({ keep: text, why: text, members: list(member) })),
  paragraphs: object({ documents_affected: count, removed: count, characters: count }),
});
