import { byCodeUnit } from "../base/order.js";
import { followed, type ProgressOptions } from "../model/progress.js";
import { bayesFactor } from "../stats/bayes-factor.js";
import { chiSquaredP } from "../stats/chi-squared-survival.js";
import { oddsRatio, percentDifference } from "../stats/effect-size.js";
import { logLikelihood } from "../stats/log-likelihood.js";
import { logOddsDirichlet } from "../stats/log-odds-prior.js";
import { logRatio, logRatioIntervalOverDocuments } from "../stats/log-ratio.js";
import { benjaminiHochberg } from "../stats/p-adjust.js";
import { type Comparison, countInto, emptyCounts, type GroupCounts } from "./comparison.js";
import { documentPs, hasDocumentEvidence, LEVEL, Testable, testedGroups } from "./document-tests.js";
import { type PermutedTest, permutationTest } from "./permutation.js";
import type { TermDocuments } from "./term-documents.js";

/** What p and q rest on: a test over documents, or, where a side has one document, on the tokens of that one. */
export type Evidence = "documents" | "tokens";

/** One term that a group says more than the rest. Names are those of the JSON result. */
export interface KeynessRow {
  readonly term: string;
  /** The group that says it more. */
  readonly group: string;
  /** By group: occurrences. */
  readonly counts: Readonly<Record<string, number>>;
  /** By group: occurrences per 10,000 tokens; `null` for a group without tokens. */
  readonly per_10k: Readonly<Record<string, number | null>>;
  /** By group: documents that hold the term. */
  readonly documents: Readonly<Record<string, number>>;
  /** Four-cell log-likelihood (Dunning), group against rest. */
  readonly g2: number;
  readonly p: number;
  /** p after Benjamini-Hochberg over all tests of the run; 1 where no test could ever be significant. */
  readonly q: number;
  /** Whether q is below the level. */
  readonly distinctive: boolean;
  readonly evidence: Evidence;
  /** p of G² alone, as if every token were independent. */
  readonly p_tokens: number;
  /** p of the rank test over documents; `null` where a side has one document. */
  readonly p_documents: number | null;
  readonly log_ratio: number;
  readonly log_ratio_ci: readonly [number, number];
  readonly percent_diff: number | null;
  readonly odds_ratio: number | null;
  readonly log_odds: number;
  readonly z: number;
  readonly bic: number;
  /** Whether one document of the group carries the term. */
  readonly one_document: boolean;
  /** A longer distinctive term of the same group that this one is part of. */
  folded_under?: string;
}

/** By what the list is ordered, and its key in a row. */
export const MEASURES = ["g2", "log-ratio", "percent-diff", "odds-ratio", "log-odds", "z", "bic"] as const;
export type Measure = (typeof MEASURES)[number];

export interface KeynessOptions extends ProgressOptions {
  readonly measure: Measure;
  readonly permutations: number;
  readonly seed: number;
}

/**
 * Weight of the prior of the log-odds: as if this many tokens of the whole corpus's mixture had been added to each side.
 * Unit: tokens (Monroe et al. take the same order of size).
 */
export const PRIOR_TOKENS = 500;

/** Pairs of term and group with less are listed only as the best of their term: χ² at 0.05 with 1 df. No unit. */
export const LISTED_G2 = 3.841458820694124;

interface Tested {
  readonly term: number;
  readonly group: number;
  readonly p: number;
  /** What a permutation may not go below: p of G² where that is no finding, 1 where the sides disagree, else 0. */
  readonly atLeast: number;
  readonly evidence: Evidence;
}

interface Found {
  readonly row: KeynessRow & { p: number; q: number; distinctive: boolean };
  /** Its test among those corrected together; −1 where it was not worth a test. */
  readonly test: number;
}

/** What the whole list rests on. */
export interface Keyness {
  readonly rows: readonly KeynessRow[];
  /** Tests that were corrected together, by evidence. */
  readonly tests: Readonly<Record<Evidence, number>>;
  /** Whether any term could come out as distinctive over documents. */
  readonly isPossible: boolean;
}

/**
 * For each term the groups that say it more than the rest: effect sizes, and tests that respect documents.
 *
 * p is that of a rank test over documents; where the tokens do not bear it out (p of G² of `LEVEL` or more) the larger of
 * both, and 1 where the two point to different sides. So neither a word that one report repeats nor a word seen three
 * times passes. q corrects it for all tests of the run (Benjamini-Hochberg) that could have come out significant at all
 * (Tarone). A pair of groups is one test, not two.
 */
export function keyness(data: TermDocuments, comparison: Comparison, options: KeynessOptions): Keyness {
  const counts = emptyCounts(comparison.names.length);
  const testable = new Testable(holdingsOf(data, comparison), comparison);
  const tested = testedGroups(comparison);
  const found: Found[] = [];
  const tests: Tested[] = [];
  for (const term of followed(data.terms.length, "comparing", options.onProgress)) {
    countInto(counts, term, data, comparison.of);
    if (counts.total.count === 0) continue;
    const worth = tested.filter((group) => testable.has(counts.total.holding, group));
    const over = worth.length > 0 ? documentPs(term, data, comparison, worth) : null;
    const testOf = addTests(tests, term, counts, comparison, over);
    for (const group of listedGroups(counts, comparison)) {
      const row = rowOf(data.terms[term]!, group, counts, comparison, over?.p ?? null);
      found.push({ row, test: testOf(group) });
    }
  }
  correct(found, tests, data, comparison, options);
  return {
    rows: found.map(({ row }) => row).sort(byMeasure(options.measure)),
    tests: { documents: countOf(tests, "documents"), tokens: countOf(tests, "tokens") },
    isPossible: testable.isPossible,
  };
}

const countOf = (tests: readonly Tested[], evidence: Evidence): number =>
  tests.reduce((n, test) => (test.evidence === evidence ? n + 1 : n), 0);

function holdingsOf(data: TermDocuments, { of }: Comparison): Uint32Array {
  const holdings = new Uint32Array(data.terms.length);
  for (let term = 0; term < holdings.length; term++) {
    for (let entry = data.starts[term]!; entry < data.starts[term + 1]!; entry++) {
      if (of[data.documents[entry]!]! >= 0) holdings[term]!++;
    }
  }
  return holdings;
}

/** Adds the tests of one term; tells which of them is that of a group. */
function addTests(
  tests: Tested[],
  term: number,
  counts: GroupCounts,
  comparison: Comparison,
  over: { readonly p: Float64Array; readonly side: Int8Array } | null,
): (group: number) => number {
  const first = tests.length;
  const isPair = comparison.names.length === 2;
  for (let group = 0; group < (isPair ? 1 : comparison.names.length); group++) {
    if (comparison.tokens[group] === 0) continue;
    if (hasDocumentEvidence(comparison, group)) {
      const p = over?.p[group] ?? Number.NaN;
      if (!Number.isNaN(p)) {
        const sameSide = over!.side[group] === sideOf(group, counts, comparison);
        const atLeast = sameSide ? leastP(tokenP(group, counts, comparison)) : 1;
        tests.push({ term, group, p: Math.max(p, atLeast), atLeast, evidence: "documents" });
      }
    } else {
      tests.push({ term, group, p: tokenP(group, counts, comparison), atLeast: 0, evidence: "tokens" });
    }
  }
  return (group) => {
    const wanted = isPair ? 0 : group;
    for (let i = first; i < tests.length; i++) if (tests[i]!.group === wanted) return i;
    return -1;
  };
}

/**
 * What p over documents may not go below. Tokens must bear it out: long documents hold more different terms than short
 * ones, so that presence alone can mislead. G² is no strict judge, and 0.05 no strict level; what fails even there is no
 * finding.
 */
const leastP = (overTokens: number): number => (overTokens < LEVEL ? 0 : overTokens);

const sideOf = (group: number, { counts, total }: GroupCounts, comparison: Comparison): number =>
  Math.sign(counts[group]! * comparison.total.tokens - total.count * comparison.tokens[group]!);

const sides = (group: number, { counts, total }: GroupCounts, comparison: Comparison) =>
  [
    counts[group]!,
    total.count - counts[group]!,
    comparison.tokens[group]!,
    comparison.total.tokens - comparison.tokens[group]!,
  ] as const;

const tokenP = (group: number, counts: GroupCounts, comparison: Comparison): number =>
  chiSquaredP(logLikelihood(...sides(group, counts, comparison)));

/** Groups that say a term more than the rest with some weight; the first of them in any case. */
function listedGroups(counts: GroupCounts, comparison: Comparison): number[] {
  const over = [...comparison.names.keys()]
    .filter((group) => counts.counts[group]! > 0 && sideOf(group, counts, comparison) >= 0)
    .map((group) => ({ group, g2: logLikelihood(...sides(group, counts, comparison)) }))
    .sort((a, b) => b.g2 - a.g2 || a.group - b.group);
  return over.filter(({ g2 }, rank) => rank === 0 || g2 >= LISTED_G2).map(({ group }) => group);
}

function rowOf(
  term: string,
  group: number,
  counts: GroupCounts,
  comparison: Comparison,
  documentP: Float64Array | null,
): Found["row"] {
  const { names, tokens, total } = comparison;
  const figures = sides(group, counts, comparison);
  const g2 = logLikelihood(...figures);
  const alpha = (counts.total.count / total.tokens) * PRIOR_TOKENS;
  const { delta, z } = logOddsDirichlet(...figures, alpha, PRIOR_TOKENS);
  const overDocuments = hasDocumentEvidence(comparison, group);
  const pTokens = chiSquaredP(g2);
  const tested = documentP?.[names.length === 2 ? 0 : group] ?? Number.NaN;
  return {
    term,
    group: names[group]!,
    counts: byName(names, (g) => counts.counts[g]!),
    per_10k: byName(names, (g) => (tokens[g]! > 0 ? (counts.counts[g]! / tokens[g]!) * 10_000 : null)),
    documents: byName(names, (g) => counts.holding[g]!),
    g2,
    p: overDocuments ? 1 : pTokens,
    q: 1,
    distinctive: false,
    evidence: overDocuments ? "documents" : "tokens",
    p_tokens: pTokens,
    p_documents: overDocuments ? (Number.isNaN(tested) ? 1 : tested) : null,
    log_ratio: logRatio(...figures)!,
    log_ratio_ci: intervalOf(group, counts, comparison),
    percent_diff: percentDifference(...figures),
    odds_ratio: oddsRatio(...figures),
    log_odds: delta,
    z,
    bic: bayesFactor(g2, total.tokens),
    one_document: counts.holding[group]! <= 1,
  };
}

function intervalOf(group: number, counts: GroupCounts, comparison: Comparison): readonly [number, number] {
  const target = {
    documents: comparison.documents[group]!,
    count: counts.counts[group]!,
    size: comparison.tokens[group]!,
    countSquares: counts.countSquares[group]!,
    countSizes: counts.countSizes[group]!,
    sizeSquares: comparison.squares[group]!,
  };
  const { total } = comparison;
  const rest = {
    documents: total.documents - target.documents,
    count: counts.total.count - target.count,
    size: total.tokens - target.size,
    countSquares: counts.total.countSquares - target.countSquares,
    countSizes: counts.total.countSizes - target.countSizes,
    sizeSquares: total.squares - target.sizeSquares,
  };
  return logRatioIntervalOverDocuments(target, rest)!;
}

function byName<T>(names: readonly string[], figureOf: (group: number) => T): Record<string, T> {
  const values: Record<string, T> = {};
  // Not `values[name] = …`: a group may be called __proto__.
  for (let group = 0; group < names.length; group++) {
    const name = names[group]!;
    if (name === "__proto__") Object.defineProperty(values, name, { value: figureOf(group), enumerable: true });
    else values[name] = figureOf(group);
  }
  return values;
}

/** Corrects p for all tests of one kind together and writes p, q and the verdict into the rows. */
function correct(
  found: readonly Found[],
  tests: readonly Tested[],
  data: TermDocuments,
  comparison: Comparison,
  options: KeynessOptions,
): void {
  const p = Float64Array.from(tests, (test) => test.p);
  const q = new Float64Array(tests.length);
  for (const evidence of ["documents", "tokens"] as const) {
    const indexes = [...tests.keys()].filter((index) => tests[index]!.evidence === evidence);
    const adjusted = benjaminiHochberg(indexes.map((index) => p[index]!));
    indexes.forEach((index, i) => {
      q[index] = adjusted[i]!;
    });
  }
  if (options.permutations > 0) permute(tests, data, comparison, options, p, q);
  for (const { row, test } of found) {
    if (test < 0) continue;
    row.p = p[test]!;
    row.q = q[test]!;
    row.distinctive = row.q < LEVEL;
  }
}

/** Replaces p and q of all tests over documents by those of a permutation test, which the tokens must bear out too. */
function permute(
  tests: readonly Tested[],
  data: TermDocuments,
  comparison: Comparison,
  { permutations, seed, onProgress }: KeynessOptions,
  p: Float64Array,
  q: Float64Array,
): void {
  const indexes = [...tests.keys()].filter((index) => tests[index]!.evidence === "documents");
  const permuted: PermutedTest[] = indexes.map((index) => tests[index]!);
  const result = permutationTest(permuted, data, comparison, permutations, seed, onProgress);
  indexes.forEach((index, i) => {
    const { atLeast } = tests[index]!;
    p[index] = Math.max(atLeast, result.p[i]!);
    q[index] = Math.max(atLeast, result.familyP[i]!);
  });
}

const KEYS = {
  g2: "g2",
  "log-ratio": "log_ratio",
  "percent-diff": "percent_diff",
  "odds-ratio": "odds_ratio",
  "log-odds": "log_odds",
  z: "z",
  bic: "bic",
} as const satisfies Record<Measure, keyof KeynessRow>;

/** Distinctive terms first, then by the measure, largest first; what only one side says has no finite ratio and leads. */
const byMeasure = (measure: Measure) => {
  const value = (row: KeynessRow): number => row[KEYS[measure]] ?? Number.POSITIVE_INFINITY;
  const difference = (a: number, b: number): number => (a === b ? 0 : b - a);
  return (a: KeynessRow, b: KeynessRow): number =>
    Number(b.distinctive) - Number(a.distinctive) ||
    difference(value(a), value(b)) ||
    b.g2 - a.g2 ||
    byCodeUnit(a.term, b.term) ||
    byCodeUnit(a.group, b.group);
};
