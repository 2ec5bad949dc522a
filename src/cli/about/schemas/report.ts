import { count, described, figure, list, object, orNull, result, type Schema, share, text, yesOrNo } from "./parts.js";

const evidence = described(count, "index into evidence.lists");
const indexed = described(count, "index into documents");

const document = object({
  path: text,
  title: orNull(text),
  date: orNull(text),
  source: orNull(text),
  region: orNull(text),
  group: orNull(text),
  input: count,
  kept: count,
  boilerplate: count,
  duplicate: count,
  meta: count,
});

const contrast = object({
  term: text,
  count,
  rest: count,
  per_10k: figure,
  rest_per_10k: figure,
  documents: count,
  g2: figure,
  log_ratio: figure,
  interval: orNull(list(figure)),
  distinctive: yesOrNo,
  one_document: yesOrNo,
  evidence,
});

const family = object({
  keep: indexed,
  members: list(
    object({
      document: indexed,
      relation: { enum: ["identical", "near", "partial"] },
      jaccard: orNull(share),
      containment: orNull(share),
    }),
  ),
});

const places = object({
  label: text,
  group: orNull(text),
  total: count,
  documents: count,
  places: described(list(list(count)), "sentence, start and length: index into evidence.sentences, UTF-16 code units"),
});

const network = object({
  window: text,
  units: count,
  nodes: list(object({ term: text, count, documents: count, community: count, evidence })),
  edges: list(
    object({
      source: count,
      target: count,
      cooccurrence: count,
      jaccard: share,
      npmi: orNull(figure),
      g2: figure,
      evidence,
    }),
  ),
});

const year = described(count, "a year");

const targets = object({
  indicators: list(object({ id: text, unit: text, name_zh: text, name_en: text })),
  all: count,
  rows: list(
    object({
      region: orNull(text),
      year,
      cells: described(
        list(
          orNull(
            object({
              low: orNull(figure),
              high: orNull(figure),
              qualifier: orNull(text),
              commitment: orNull(text),
              result: orNull(figure),
              gap: orNull(figure),
              target: yesOrNo,
              target_evidence: orNull(evidence),
              result_evidence: orNull(evidence),
            }),
          ),
        ),
        "one for each of indicators",
      ),
    }),
  ),
});

const lives = object({
  years: list(year),
  missing: list(year),
  all: count,
  lanes: list(
    object({
      text,
      place: orNull(text),
      present: list(year),
      left_censored: yesOrNo,
      perhaps_from: list(text),
      evidence,
    }),
  ),
});

export const report: Schema = result("report", "Everything that a report shows, with the places behind each figure.", {
  by: orNull(text),
  totals: { type: "object", additionalProperties: count },
  documents: list(document),
  problems: list(object({ path: text, reason: text })),
  terms: list(object({ term: text, count, substring: count, per_10k: figure, documents: count, evidence })),
  slogans: list(object({ text, kind: text, score: share, count, documents: count, regions: list(text), evidence })),
  sloganMatrix: orNull(
    object({
      rows: list(text),
      columns: list(text),
      values: list(list(count)),
      evidence: list(list(orNull(evidence))),
    }),
  ),
  groups: list(object({ name: text, documents: count, tokens: count, more: list(contrast), less: list(contrast) })),
  notCompared: orNull({ enum: ["one-group", "too-many-groups", "no-tokens"] }),
  similarity: orNull(object({ measure: text, labels: list(text), matrix: list(list(orNull(figure))) })),
  years: orNull(
    object({
      years: list(object({ year: count, documents: count, tokens: count })),
      terms: list(object({ term: text, per_10k: list(figure), slope: figure, evidence })),
    }),
  ),
  network: orNull(network),
  targets: orNull(targets),
  lives: orNull(lives),
  families: list(family),
  evidence: object({
    sentences: list(object({ document: indexed, line: count, text })),
    lists: list(places),
    cap: count,
  }),
  engine: object({ name: text, version: text }),
});
