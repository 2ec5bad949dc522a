import { logUpperGamma } from "./gamma.js";

/**
 * Survival function of the standard normal distribution, P(Z ≥ z), with full relative accuracy in the upper tail.
 *
 *     P(Z ≥ z) = Q(1/2, z² / 2) / 2 for z ≥ 0
 *
 * @example normalSurvival(1.959963984540054) // 0.025
 */
export function normalSurvival(z: number): number {
  const tail = Math.exp(logUpperGamma(0.5, (z * z) / 2)) / 2;
  return z >= 0 ? tail : 1 - tail;
}

/** Two-sided p of a z score, P(|Z| ≥ |z|). */
export const normalTwoSidedP = (z: number): number => Math.exp(logUpperGamma(0.5, (z * z) / 2));

/**
 * Quantile of the standard normal distribution: the z with P(Z ≤ z) = p.
 *
 * Newton's method on the survival function, begun at the tail's logarithm.
 *
 * @param p strictly between 0 and 1
 * @throws {RangeError} otherwise
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`normalQuantile(${p}): strictly between 0 and 1`);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  let z = Math.max(0, Math.sqrt(-2 * Math.log(2 * tail)) * 0.9);
  for (let i = 0; i < 60; i++) {
    const survival = normalSurvival(z);
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    // Newton on ln P, which is nearly a parabola, so that far tails converge too.
    const step = ((Math.log(survival) - Math.log(tail)) * survival) / density;
    z += step;
    if (Math.abs(step) < 1e-15 * Math.max(1, z)) break;
  }
  return p < 0.5 ? -z : z;
}
