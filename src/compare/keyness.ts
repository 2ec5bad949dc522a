import { byCodeUnit } from "../base/order.js";
import { followed } from "../model/progress.js";
import { type Comparison, countInto, emptyCounts, type TermDocuments } from "./comparison.js";
import type { PermutationOptions } from "./document-tests.js";
import { type KeynessRow, listedGroups, untestedRow } from "./keyness-row.js";
import { KeynessTests, type PoorGroup } from "./keyness-tests.js";

/** By what the list is ordered, and its key in a row. */
const KEYS = {
  g2: "g2",
  "log-ratio": "log_ratio",
  "percent-diff": "percent_diff",
  "odds-ratio": "odds_ratio",
  "log-odds": "log_odds",
  z: "z",
  bic: "bic",
} as const satisfies Readonly<Record<string, keyof KeynessRow>>;
export type Measure = keyof typeof KEYS;
export const MEASURES = Object.keys(KEYS) as Measure[];

export interface KeynessOptions extends PermutationOptions {
  readonly measure: Measure;
}

/** What the whole list rests on. */
export interface Keyness {
  readonly rows: readonly KeynessRow[];
  /** Tests over tokens: those of groups where a side has one document. */
  readonly tokenTests: number;
  /** Groups of too few documents in which nothing is distinctive. */
  readonly poor: readonly PoorGroup[];
}

/**
 * For each term the groups that say it more than the rest: effect sizes, and tests that respect documents.
 *
 * p is that of a rank test over documents; where the tokens do not bear it out (p of G² of `LEVEL` or more) the larger of
 * both, and 1 where the two point to different sides. So neither a word that one report repeats nor a word seen three
 * times passes. q corrects it for all tests of the run that could have come to that p (`discreteBenjaminiHochberg`). A pair
 * of groups is one test, not two.
 */
export function keyness(data: TermDocuments, comparison: Comparison, options: KeynessOptions): Keyness {
  const counts = emptyCounts(comparison.names.length);
  const tests = new KeynessTests(data, comparison);
  const found: { readonly row: KeynessRow; readonly group: number; readonly test: number }[] = [];
  for (const term of followed(data.terms.length, "comparing", options.onProgress)) {
    countInto(counts, term, data, comparison.of);
    if (counts.total.count === 0) continue;
    const testOf = tests.add(term, counts);
    const kept = { ...counts, counts: Uint32Array.from(counts.counts), holding: Uint32Array.from(counts.holding) };
    for (const group of listedGroups(counts, comparison)) {
      found.push({ row: untestedRow(data.terms[term]!, group, kept, comparison), group, test: testOf(group) });
    }
  }
  const figuresOf = tests.figures(options);
  const rows = found.map(({ row, group, test }) => Object.assign(row, figuresOf(group, test)));
  const telling = new Set(rows.filter(({ distinctive }) => distinctive).map(({ group }) => group));
  return {
    rows: rows.sort(byMeasure(options.measure)),
    tokenTests: tests.overTokens,
    poor: tests.poorGroups().filter(({ name }) => !telling.has(name)),
  };
}

/**
 * Distinctive terms first, then by the measure, largest first. What only one side says has no finite ratio and leads; but
 * a log ratio is missing only where the difference is too small for its sign.
 */
const byMeasure = (measure: Measure) => {
  const missing = measure === "log-ratio" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const value = (row: KeynessRow): number => row[KEYS[measure]] ?? missing;
  const difference = (a: number, b: number): number => (a === b ? 0 : b - a);
  return (a: KeynessRow, b: KeynessRow): number =>
    Number(b.distinctive) - Number(a.distinctive) ||
    difference(value(a), value(b)) ||
    b.g2 - a.g2 ||
    byCodeUnit(a.term, b.term) ||
    byCodeUnit(a.group, b.group);
};
