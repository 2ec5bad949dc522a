/** The weight of a feature: in `keep` for or against a slogan at all, in `rank` for a place's own strategy. Log-odds. */
export interface Weight {
  readonly keep: number;
  readonly rank: number;
}

/**
 * The model. Prior weights were set by hand, then fitted to annotated documents by `scripts/fit-slogan-weights.mjs`,
 * which says what it reads and how well it does on documents left out; rounded to one decimal. Re-run it when a
 * feature is added or changes.
 */
export const WEIGHTS: Readonly<Record<string, Weight>> = {
  bias: { keep: -1.5, rank: -1.5 },
  quoted: { keep: 4, rank: -0.3 },
  "nested-quote": { keep: 3.5, rank: 0 },
  "strategy-head-after": { keep: 0.8, rank: 0.8 },
  "plain-head-after": { keep: 0.4, rank: 0.1 },
  "head-before": { keep: 0.5, rank: 0.3 },
  "program-noun": { keep: 1, rank: 1 },
  introduced: { keep: 0.5, rank: 0.4 },
  "introduced-directly": { keep: 0.4, rank: 0.2 },
  digits: { keep: 0.5, rank: 3 },
  numerals: { keep: 0.8, rank: 1.5 },
  "one-numeral": { keep: 0.3, rank: 0.2 },
  "themed-year": { keep: 2.5, rank: 3 },
  folded: { keep: 0.8, rank: 0.2 },
  parallel: { keep: 0.2, rank: 0.2 },
  formula: { keep: 0.2, rank: -0.3 },
  "in-heading": { keep: 0.2, rank: 0.4 },
  repeated: { keep: 0.4, rank: 0.4 },
  national: { keep: 2.5, rank: -2 },
  "list-before": { keep: 0.8, rank: 0.1 },
  "fixed-count": { keep: 1, rank: 0.4 },
  "loose-count": { keep: -0.8, rank: -0.5 },
  dated: { keep: 0, rank: 0 },
  short: { keep: -0.3, rank: -1 },
  "single-character": { keep: -6, rank: -2 },
  long: { keep: -1, rank: 0 },
  sentence: { keep: -6, rank: -2 },
  spoken: { keep: -5, rank: -2 },
  honoured: { keep: -5, rank: -2 },
  honour: { keep: -4.5, rank: -2 },
  event: { keep: -4.5, rank: -2 },
  "list-of-members": { keep: -6, rank: -2 },
  road: { keep: -6, rank: -2 },
  "named-thing": { keep: -4.5, rank: -2 },
  "of-a-word": { keep: -1, rank: -1 },
  ages: { keep: -7, rank: -2 },
  unit: { keep: -7, rank: -2 },
  ordinal: { keep: -6, rank: -2 },
  period: { keep: -6, rank: -2 },
  aspects: { keep: -6, rank: -2 },
  "motto-pattern": { keep: 2.5, rank: 1 },
  "pair-pattern": { keep: 1.5, rank: 0.5 },
  circle: { keep: 2.5, rank: -0.5 },
  deeds: { keep: 2, rank: 0 },
};
