import type { Count, Share, Unbounded } from "../model/quantity.js";
import { bayesFactor } from "../stats/bayes-factor.js";
import { chiSquaredP } from "../stats/chi-squared-survival.js";
import { oddsRatio, percentDifference } from "../stats/effect-size.js";
import { logLikelihood } from "../stats/log-likelihood.js";
import { logOddsDirichlet } from "../stats/log-odds-prior.js";
import { logRatio, logRatioIntervalOverDocuments } from "../stats/log-ratio.js";
import type { Comparison, GroupCounts } from "./comparison.js";

/** What p and q rest on: a test over documents, or, where a side has one document, on the tokens of that one. */
export type EvidenceUnit = "documents" | "tokens";

/** One term that a group says more than the rest. Names are those of the JSON result. */
export interface KeynessRow {
  readonly term: string;
  /** The group that says it more. */
  readonly group: string;
  /** By group: occurrences. */
  readonly counts: Readonly<Record<string, Count>>;
  /** By group: occurrences per 10,000 tokens; `null` for a group without tokens. */
  readonly per_10k: Readonly<Record<string, number | null>>;
  /** By group: documents that hold the term. */
  readonly documents: Readonly<Record<string, Count>>;
  /** Four-cell log-likelihood (Dunning), group against rest. */
  readonly g2: Unbounded;
  readonly p: Share;
  /** p corrected for all tests of the run; `null` where permutations leave the test out, since `p_least` is too large. */
  readonly q: Share | null;
  /** Whether q is below the level. */
  readonly distinctive: boolean;
  readonly evidence: EvidenceUnit;
  /** p of G² alone, as if every token were independent. */
  readonly p_tokens: Share;
  /** p of the rank test over documents; `null` where a side has one document. */
  readonly p_documents: Share | null;
  /** Smallest p that the rank test could give for a term of so many documents; `null` where a side has one document. */
  readonly p_least: Share | null;
  /** `null` where half an occurrence for a count of 0 would turn the sign. */
  readonly log_ratio: number | null;
  readonly log_ratio_ci: readonly [low: number | null, high: number | null];
  readonly percent_diff: number | null;
  readonly odds_ratio: number | null;
  readonly log_odds: Unbounded;
  readonly z: Unbounded;
  readonly bic: number;
  /** Whether one document of the group carries the term. */
  readonly one_document: boolean;
  /** A longer distinctive term of the same group that this one is part of. */
  folded_under?: string;
}

/**
 * Weight of the prior of the log-odds: as if this many tokens of the whole corpus's mixture had been added to each side.
 * Unit: tokens (Monroe et al. take the same order of size).
 */
const PRIOR_TOKENS = 500;

/** Pairs of term and group with less are listed only as the best of their term: χ² at 0.05 with 1 df. No unit. */
export const LISTED_G2 = 3.841458820694124;

/** 1 where a group says a term more than the rest, −1 where less. */
export const sideOf = (group: number, { counts, total }: GroupCounts, comparison: Comparison): number =>
  Math.sign(counts[group]! * comparison.total.tokens - total.count * comparison.tokens[group]!);

const sides = (group: number, { counts, total }: GroupCounts, comparison: Comparison) =>
  [
    counts[group]!,
    total.count - counts[group]!,
    comparison.tokens[group]!,
    comparison.total.tokens - comparison.tokens[group]!,
  ] as const;

export const tokenP = (group: number, counts: GroupCounts, comparison: Comparison): number =>
  chiSquaredP(logLikelihood(...sides(group, counts, comparison)));

/** Groups that say a term more than the rest with some weight; the first of them in any case. */
export function listedGroups(counts: GroupCounts, comparison: Comparison): number[] {
  const over = [...comparison.names.keys()]
    .filter((group) => counts.counts[group]! > 0 && sideOf(group, counts, comparison) >= 0)
    .map((group) => ({ group, g2: logLikelihood(...sides(group, counts, comparison)) }))
    .sort((a, b) => b.g2 - a.g2 || a.group - b.group);
  return over.filter(({ g2 }, rank) => rank === 0 || g2 >= LISTED_G2).map(({ group }) => group);
}

export type TestFigures = Pick<KeynessRow, "p" | "q" | "distinctive" | "evidence" | "p_documents" | "p_least">;

/** Those of a row before its test, which are overwritten when all tests are made. */
const UNTESTED: TestFigures = {
  p: 1,
  q: null,
  distinctive: false,
  evidence: "documents",
  p_documents: null,
  p_least: null,
};

/**
 * What a group says of a term: counts and effect sizes. Its figures of all groups are made each time they are asked for: held
 * for each row, those of two hundred groups would fill the memory.
 *
 * @param counts `counts` and `holding` belong to the row from now on
 */
export function untestedRow(term: string, group: number, counts: GroupCounts, comparison: Comparison): KeynessRow {
  const { names, tokens, total } = comparison;
  const { counts: occurrences, holding } = counts;
  const figures = sides(group, counts, comparison);
  const g2 = logLikelihood(...figures);
  const alpha = (counts.total.count / total.tokens) * PRIOR_TOKENS;
  const { delta, z } = logOddsDirichlet(...figures, alpha, PRIOR_TOKENS);
  return {
    term,
    group: names[group]!,
    get counts() {
      return byName(names, (g) => occurrences[g]!);
    },
    get per_10k() {
      return byName(names, (g) => (tokens[g]! > 0 ? (occurrences[g]! / tokens[g]!) * 10_000 : null));
    },
    get documents() {
      return byName(names, (g) => holding[g]!);
    },
    g2,
    ...UNTESTED,
    p_tokens: chiSquaredP(g2),
    log_ratio: logRatio(...figures),
    log_ratio_ci: intervalOf(group, counts, comparison),
    percent_diff: percentDifference(...figures),
    odds_ratio: oddsRatio(...figures),
    log_odds: delta,
    z,
    bic: bayesFactor(g2, total.tokens),
    one_document: holding[group]! <= 1,
  };
}

function intervalOf(group: number, counts: GroupCounts, comparison: Comparison): KeynessRow["log_ratio_ci"] {
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
  return logRatioIntervalOverDocuments(target, rest) ?? [null, null];
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
