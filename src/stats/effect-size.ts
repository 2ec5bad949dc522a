import { checkCount, type KeynessCounts, keynessTable } from "./contingency.js";

/**
 * %DIFF: how much larger the rate in the target is, in per cent of the rate in the reference.
 *
 *     %DIFF = 100 (q1 − q2) / q2,   q_i = count_i / size_i
 *
 * UCREL divides by 1e−18 where the reference has none and prints 7e16; here the answer is `null`.
 *
 * Source: C. Gabrielatos & A. Marchi (2011), "Keyness: matching metrics to definitions".
 *
 * @returns per cent, −100 (absent from the target) or more; `null` where the reference has no occurrence
 * @throws {RangeError} if a count is negative or larger than its corpus
 * @example percentDifference(340, 2_500, 10_000, 100_000) // 36
 */
export function percentDifference(...[inTarget, inReference, targetSize, referenceSize]: KeynessCounts): number | null {
  const ratio = relativeRisk(inTarget, inReference, targetSize, referenceSize);
  if (ratio === null) return null;
  // (q1 − q2) / q2 from whole numbers: exactly 0 for equal rates.
  return (100 * (inTarget * referenceSize - inReference * targetSize)) / (inReference * targetSize);
}

/**
 * Relative risk: rate in the target over rate in the reference, q1 / q2.
 *
 * @returns 0 or more, 1 for equal rates; `null` where the reference has no occurrence
 * @throws {RangeError} if a count is negative or larger than its corpus
 */
export function relativeRisk(...[inTarget, inReference, targetSize, referenceSize]: KeynessCounts): number | null {
  checkCount(inTarget, targetSize);
  checkCount(inReference, referenceSize);
  return inReference === 0 ? null : (inTarget * referenceSize) / (inReference * targetSize);
}

/**
 * Sample odds ratio: (f1 / (N1 − f1)) / (f2 / (N2 − f2)).
 *
 * Source: P. Pojanapunya & R. Watson Todd (2018), "Log-likelihood and odds ratio", Corpus Linguistics and Linguistic
 * Theory 14(1), 133–167.
 *
 * @returns 0 or more, 1 for equal rates; `null` where the reference has no occurrence or the target nothing else
 * @throws {RangeError} if a count is negative or larger than its corpus
 * @example oddsRatio(10, 5, 100, 200) // 4.3333
 */
export function oddsRatio(...counts: KeynessCounts): number | null {
  const [a, b, c, d] = keynessTable(...counts);
  return b * c === 0 ? null : (a * d) / (b * c);
}
