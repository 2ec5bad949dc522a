import { logUpperGamma } from "./gamma.js";

/**
 * Survival function of χ²: how likely is a statistic at least this large if chance alone is at work?
 *
 *     P(X ≥ x) = Q(df / 2, x / 2)
 *
 * Exact to about 13 digits over the whole range of doubles; below 5e-324 (x near 1,480 with 1 df) the answer is 0, and
 * `chiSquaredLog10P` still tells two such terms apart.
 *
 * @param x statistic, 0 or more (χ², G²)
 * @param degreesOfFreedom above 0; 1 for a 2 × 2 table
 * @returns p, 0 to 1
 * @throws {RangeError} if x is negative or not a number, or the degrees of freedom are not above 0
 * @example chiSquaredP(3.841458820694124) // 0.05
 */
export const chiSquaredP = (x: number, degreesOfFreedom = 1): number =>
  Math.exp(logUpperGamma(degreesOfFreedom / 2, x / 2));

/**
 * Decimal logarithm of `chiSquaredP`, which does not underflow: −7,000 is a p of 10^−7000.
 *
 * @returns log10 p, 0 or less
 */
export const chiSquaredLog10P = (x: number, degreesOfFreedom = 1): number =>
  logUpperGamma(degreesOfFreedom / 2, x / 2) / Math.LN10;
