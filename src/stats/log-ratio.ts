import { getOrInsert } from "../base/group-by.js";
import { checkCount, type KeynessCounts } from "./contingency.js";
import { normalQuantile } from "./normal.js";

/** Stands for a count of 0, in that count only. UCREL's convention; others add it to both counts or return infinity. */
export const ZERO_COUNT = 0.5;

/** Share of intervals that hold the true value, if documents were drawn anew. */
export const CONFIDENCE = 0.95;

/**
 * Log ratio: how many times more often, in doublings.
 *
 *     log2(q1 / q2),   q_i = count_i / size_i;   a count of 0 becomes 0.5 before it is divided
 *
 * 0 for equal rates, 1 for twice, 10 for 1,024 times as often; negative where the reference has more. Half an occurrence
 * in the smaller corpus may weigh more than all occurrences in the larger one: then the figure would have the wrong sign,
 * and there is none (G² is below 1 there).
 *
 * Source: A. Hardie (2014), "Log Ratio: an informal introduction", CASS; zero counts as in UCREL's SigEff.
 *
 * @returns binary logarithm, no unit; `null` where neither corpus has the term, or the half decides the sign
 * @throws {RangeError} if a count is negative or larger than its corpus
 * @example logRatio(0, 5, 100, 200) // -2.3219
 */
export function logRatio(...[inTarget, inReference, targetSize, referenceSize]: KeynessCounts): number | null {
  checkCount(inTarget, targetSize);
  checkCount(inReference, referenceSize);
  if (inTarget === 0 && inReference === 0) return null;
  const [f1, f2] = [inTarget || ZERO_COUNT, inReference || ZERO_COUNT];
  const ratio = Math.log2((f1 * referenceSize) / (f2 * targetSize));
  const replaced = inTarget === 0 || inReference === 0;
  return replaced && Math.sign(ratio) !== Math.sign(inTarget - inReference) ? null : ratio;
}

/**
 * Confidence interval of the log ratio, from the counts of tokens alone (Wald interval of a ratio of two rates).
 *
 *     logRatio ± z · sqrt(1/f1 − 1/N1 + 1/f2 − 1/N2) / ln 2;   a count of 0 becomes 0.5
 *
 * Tokens of one document are not independent, so across documents the true interval is wider.
 *
 * Source: D. Katz et al. (1978), "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics 34.
 *
 * @returns lower and upper end; `null` where there is no log ratio
 * @throws {RangeError} if a count is negative or larger than its corpus
 */
export function logRatioInterval(
  inTarget: number,
  inReference: number,
  targetSize: number,
  referenceSize: number,
  confidence = CONFIDENCE,
): readonly [low: number, high: number] | null {
  const ratio = logRatio(inTarget, inReference, targetSize, referenceSize);
  if (ratio === null) return null;
  const variance = 1 / (inTarget || ZERO_COUNT) - 1 / targetSize + 1 / (inReference || ZERO_COUNT) - 1 / referenceSize;
  const reach = (zOf(confidence) * Math.sqrt(Math.max(0, variance))) / Math.LN2;
  return [ratio - reach, ratio + reach];
}

/** What an interval over documents reads of one side: occurrences c and tokens s of its n documents. */
export interface SideSums {
  readonly documents: number;
  /** Σ c and Σ s. */
  readonly count: number;
  readonly size: number;
  /** Σ c², Σ c·s and Σ s² over the documents. */
  readonly countSquares: number;
  readonly countSizes: number;
  readonly sizeSquares: number;
}

/**
 * Confidence interval of the log ratio over documents: a term that one report repeats tells less than its tokens suggest.
 *
 *     Var(ln q) = n / (n − 1) · Σ (c_i − q s_i)² / (Σ c)²,   logRatio ± z · sqrt(Var(ln q1) + Var(ln q2)) / ln 2
 *
 * A side without the term or with one document has the variance of its tokens; no side has less than that.
 *
 * Source: W. G. Cochran (1977), Sampling Techniques, 3rd ed., ch. 6 (ratio estimators), with the logarithm's delta method.
 *
 * @returns lower and upper end; `null` where there is no log ratio
 */
export function logRatioIntervalOverDocuments(
  target: SideSums,
  reference: SideSums,
  confidence = CONFIDENCE,
): readonly [low: number, high: number] | null {
  const ratio = logRatio(target.count, reference.count, target.size, reference.size);
  if (ratio === null) return null;
  const reach = (zOf(confidence) * Math.sqrt(varianceOf(target) + varianceOf(reference))) / Math.LN2;
  return [ratio - reach, ratio + reach];
}

function varianceOf({ documents, count, size, countSquares, countSizes, sizeSquares }: SideSums): number {
  const ofTokens = Math.max(0, 1 / (count || ZERO_COUNT) - 1 / size);
  if (count === 0 || documents < 2) return ofTokens;
  const rate = count / size;
  const squares = Math.max(0, countSquares - 2 * rate * countSizes + rate ** 2 * sizeSquares);
  return Math.max(ofTokens, ((documents / (documents - 1)) * squares) / count ** 2);
}

const zs = new Map<number, number>();

/** z of a two-sided interval, worked out once a level. */
const zOf = (confidence: number): number => getOrInsert(zs, confidence, () => normalQuantile((1 + confidence) / 2));
