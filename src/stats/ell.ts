/**
 * Effect size of the log-likelihood (ELL): G² as a share of the largest that corpora of this size could give.
 *
 *     ELL = G² / (N · ln min E),   N = N1 + N2
 *
 * UCREL's form. It is negative where the smallest expected count is below 1, and then says nothing.
 *
 * Source: J. E. Johnston, K. J. Berry & P. W. Mielke (2006), "Measures of effect size for chi-squared and
 * likelihood-ratio goodness-of-fit tests", Perceptual and Motor Skills 103; UCREL SigEff.
 *
 * @param g2 log-likelihood ratio over two cells
 * @param size tokens of both corpora together
 * @param smallestExpected the smaller of the two expected counts, above 0
 * @returns no unit; `null` where the smallest expected count is 1 or 0 (no logarithm to divide by)
 */
export const ell = (g2: number, size: number, smallestExpected: number): number | null =>
  !(smallestExpected > 0) || smallestExpected === 1 || !(size > 0) ? null : g2 / (size * Math.log(smallestExpected));
