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
  result,
  type Schema,
  share,
  text,
  yesOrNo,
} from "./parts.js";

const evidence = oneOf("documents", "tokens");

const term = object(
  {
    term: text,
    group: text,
    counts: byName(count),
    per_10k: byName(orNull(figure)),
    documents: byName(count),
    g2: orNull(figure),
    p: orNull(share),
    q: described(orNull(share), "null where permutations leave the test out, since p_least is too large"),
    distinctive: described(yesOrNo, "whether q is below 0.05"),
    evidence: described(evidence, "what p and q rest on; tokens where a side has one document"),
    p_tokens: described(share, "p of G² alone, as if every token were independent"),
    p_documents: described(orNull(share), "p of the test over documents alone"),
    p_least: described(orNull(share), "smallest p over documents that a term of so many documents could have"),
    log_ratio: orNull(figure),
    log_ratio_ci: orNull({ type: "array", items: orNull(figure), minItems: 2, maxItems: 2 }),
    percent_diff: orNull(figure),
    odds_ratio: orNull(figure),
    log_odds: orNull(figure),
    z: orNull(figure),
    bic: figure,
    one_document: yesOrNo,
    folded_under: described(text, "a longer term of the same group that holds this one"),
  },
  "distinctive",
  "evidence",
  "p_tokens",
  "p_documents",
  "p_least",
  "odds_ratio",
  "bic",
  "folded_under",
);

const similarity = object(
  {
    measure: text,
    kind: oneOf("similarity", "distance"),
    unit: text,
    labels: list(text),
    matrix: list(list(orNull(figure))),
  },
  "kind",
  "unit",
);

const trend = object(
  {
    term: text,
    first_year: orNull(count),
    last_year: orNull(count),
    first_per_10k: figure,
    last_per_10k: figure,
    slope: figure,
    unit: text,
    tau: figure,
    sparkline: text,
    counts: described(list(count), "tokens of each of `years`"),
    per_10k: described(list(figure), "the same per 10,000 tokens"),
    strings: described(list(count), "with --strings: occurrences of the string in each of `years`"),
    strings_per_10k: described(list(figure), "the same per 10,000 characters"),
  },
  "strings",
  "strings_per_10k",
);

export const compare: Schema = result(
  "compare",
  "What each group says that the others do not.",
  {
    groups: list(object({ name: text, keys, documents: count, tokens: count })),
    terms: list(term),
    shared: { type: "array" },
    only: byName({ type: "array" }),
    similarity: orNull(similarity),
    years: described(list(count), "with --by year: the years of the corpus"),
    trends: described(list(trend), "with --by year"),
    warnings: list(text),
    warning_codes: described(list(text), "the code of each warning, in the same order"),
  },
  "years",
  "trends",
);
