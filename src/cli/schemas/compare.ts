import { byName, count, figure, list, object, orNull, result, type Schema, share, text, yesOrNo } from "./parts.js";

const term = object({
  term: text,
  group: text,
  counts: byName(count),
  per_10k: byName(orNull(figure)),
  documents: byName(count),
  g2: orNull(figure),
  p: orNull(share),
  q: orNull(share),
  log_ratio: orNull(figure),
  log_ratio_ci: orNull({ type: "array", items: orNull(figure), minItems: 2, maxItems: 2 }),
  percent_diff: orNull(figure),
  log_odds: orNull(figure),
  z: orNull(figure),
  one_document: yesOrNo,
});

export const compare: Schema = result("compare", "What each group says that the others do not.", {
  groups: list(object({ name: text, documents: count, tokens: count })),
  terms: list(term),
  shared: { type: "array" },
  only: byName({ type: "array" }),
  similarity: orNull(object({ measure: text, labels: list(text), matrix: list(list(orNull(figure))) })),
  warnings: list(text),
  warning_codes: list(text),
});
