/**
 * Bayesian information criterion of a G² test: evidence that two (or k) rates differ, with the size of the corpora paid
 * for. Above 2 positive, above 6 strong, above 10 very strong; below 0 the evidence is for one shared rate.
 *
 *     BIC = G² − df · ln(Σ N)
 *
 * Source: A. Wilson (2013), "Embracing Bayes factors for key item analysis in corpus linguistics".
 *
 * @param g2 log-likelihood ratio, two or four cells (UCREL takes two)
 * @param size tokens of all corpora together, above 0
 * @param degreesOfFreedom corpora − 1
 * @throws {RangeError} if the size is not above 0
 * @example bayesFactor(40.259007758411144, 200_000) // 28.053
 */
export function bayesFactor(g2: number, size: number, degreesOfFreedom = 1): number {
  if (!(size > 0)) throw new RangeError(`a corpus of ${size} tokens cannot be compared`);
  return g2 - degreesOfFreedom * Math.log(size);
}
