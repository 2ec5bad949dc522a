import { lowerGamma, upperGamma } from "./gamma.js";
import { normalSurvival } from "./normal.js";

/** Below this skewness the normal distribution is as good, and much quicker. No unit. */
const STRAIGHT = 0.02;

/**
 * Upper tail of a distribution that is known by three moments: P(Z ≥ z) for a standardised sum with the given skewness,
 * by a Pearson type III (shifted gamma) distribution.
 *
 * Source: P. W. Mielke & K. J. Berry (2007), Permutation Methods: A Distance Function Approach, 2nd ed., 2.3.
 *
 * @param z standard deviations above the mean
 * @returns p, 0 to 1
 */
export function pearsonTail(z: number, skewness: number): number {
  if (Math.abs(skewness) < STRAIGHT) return normalSurvival(z);
  const shape = 4 / skewness ** 2;
  if (skewness > 0) {
    const x = shape + z * Math.sqrt(shape);
    return x <= 0 ? 1 : upperGamma(shape, x);
  }
  const x = shape - z * Math.sqrt(shape);
  return x <= 0 ? 0 : lowerGamma(shape, x);
}
