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
  bias: { keep: -0.4, rank: -2.8 },
  quoted: { keep: 3.9, rank: 0.7 },
  "nested-quote": { keep: 3.4, rank: 0.3 },
  "strategy-head-after": { keep: 0.9, rank: 0.7 },
  "plain-head-after": { keep: 0.4, rank: -0.5 },
  "head-before": { keep: 0.5, rank: 0.4 },
  "program-noun": { keep: 2, rank: 1.1 },
  introduced: { keep: 1, rank: 0.2 },
  "introduced-directly": { keep: 0.7, rank: 0.5 },
  digits: { keep: 0.5, rank: 5.3 },
  numerals: { keep: 0.9, rank: 2.1 },
  "one-numeral": { keep: 0.4, rank: 0.1 },
  "themed-year": { keep: 2.5, rank: 4 },
  folded: { keep: 0.8, rank: 0.8 },
  parallel: { keep: 0.6, rank: 0.4 },
  formula: { keep: 0.2, rank: -0.9 },
  "in-heading": { keep: 0.1, rank: 0.2 },
  repeated: { keep: 1.1, rank: 1.4 },
  national: { keep: 2.9, rank: -2.8 },
  noted: { keep: 2.5, rank: 0 },
  "list-before": { keep: 1, rank: 0.6 },
  "fixed-count": { keep: 1.1, rank: 0 },
  "loose-count": { keep: -1.1, rank: -0.7 },
  dated: { keep: 0, rank: 0.2 },
  short: { keep: -0.7, rank: -1.2 },
  "single-character": { keep: -6.4, rank: -2 },
  long: { keep: -1, rank: 0.2 },
  sentence: { keep: -6, rank: -2 },
  spoken: { keep: -5, rank: -2 },
  honoured: { keep: -6.3, rank: -2 },
  honour: { keep: -6.1, rank: -2 },
  event: { keep: -7, rank: -2 },
  "plain-quantity": { keep: -2.5, rank: -1 },
  "list-of-members": { keep: -7, rank: -2 },
  road: { keep: -6, rank: -2 },
  "named-thing": { keep: -6.1, rank: -2 },
  "of-a-word": { keep: -1.1, rank: -1 },
  ages: { keep: -7, rank: -2 },
  unit: { keep: -7, rank: -2 },
  ordinal: { keep: -6, rank: -2 },
  period: { keep: -8, rank: -2 },
  "plan-of-years": { keep: -11, rank: -2 }, // set by hand: notes explain them and reports repeat them
  aspects: { keep: -5.4, rank: -2 },
  "motto-pattern": { keep: 2.6, rank: 1.2 },
  "pair-pattern": { keep: 0, rank: 0.3 },
  circle: { keep: 2.5, rank: -0.5 },
  deeds: { keep: 2.1, rank: -0.6 },
};
