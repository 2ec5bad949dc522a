import {
  count,
  figure,
  keys,
  list,
  object,
  oneOf,
  orNull,
  place,
  result,
  type Schema,
  share,
  text,
  yesOrNo,
} from "./parts.js";

const yearPlace = object({ year: { type: "integer" }, place: object(place) });
const yearList = list({ type: "integer" });

const lines = list(
  object({
    text,
    sense: orNull(count),
    kind: text,
    first: yearPlace,
    last: yearPlace,
    present: yearList,
    silent: yearList,
    missing: yearList,
    left_censored: yesOrNo,
    peak: { type: "integer" },
    regions: list(text),
    variants: list(text),
    perhaps_from: list(object({ text, why: text })),
  }),
);

export const lifelines: Schema = result(
  "lifelines",
  "When each slogan came, fell silent and went; with --panel regions × years × slogans.",
  {
    slogans: lines,
    groups: list(object({ name: text, keys, slogans: lines })),
    panel: list(
      object({
        region: orNull(text),
        code: orNull(text),
        year: { type: "integer" },
        slogan: text,
        present: orNull({ enum: [0, 1] }),
        first_adoption: orNull({ type: "integer" }),
        lag: orNull(count),
      }),
    ),
  },
  "slogans",
  "groups",
  "panel",
);

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
