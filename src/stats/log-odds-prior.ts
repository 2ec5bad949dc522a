/** Log-odds with a Dirichlet prior, and how far from 0 it stands. */
export interface LogOdds {
  /** Difference of log-odds, natural logarithm. */
  readonly delta: number;
  readonly variance: number;
  /** delta / sqrt(variance), in standard deviations. */
  readonly z: number;
}

/**
 * Terms in the variance: two (eq. 20 of the paper: FightingWords, tidylo) or four (eq. 19: scattertext). The paper
 * derives 19 and calls 20 a good approximation; they differ for frequent terms.
 */
export type VarianceTerms = 2 | 4;

/**
 * Log-odds ratio with an informative Dirichlet prior ("fighting words"): which group says the term more, with rare terms
 * drawn toward the prior, so that a handful of occurrences is no finding.
 *
 *     δ = ln[(y1 + α) / (n1 + α0 − y1 − α)] − ln[(y2 + α) / (n2 + α0 − y2 − α)]      (group against group, eq. 16)
 *     σ² = 1/(y1 + α) + 1/(y2 + α)                     (2 terms, eq. 20)
 *        + 1/(n1 + α0 − y1 − α) + 1/(n2 + α0 − y2 − α)   (4 terms, eq. 19)
 *     z = δ / σ                                        (eq. 22)
 *
 * The reference does not hold the target (`weightedLogOdds` is the other convention).
 *
 * Source: B. L. Monroe, M. P. Colaresi & K. M. Quinn (2008), "Fightin' Words", Political Analysis 16(4), 372–403.
 *
 * @param inTarget occurrences in the target, y1
 * @param inReference occurrences in the reference, y2
 * @param targetSize tokens of the target, n1
 * @param referenceSize tokens of the reference, n2
 * @param alpha prior count of the term, above 0; informative where it follows the term's overall frequency
 * @param alphaTotal sum of the prior counts of all terms, α0
 * @throws {RangeError} if a count is negative or larger than its corpus, or the prior leaves nothing for other terms
 */
export function logOddsDirichlet(
  inTarget: number,
  inReference: number,
  targetSize: number,
  referenceSize: number,
  alpha: number,
  alphaTotal: number,
  terms: VarianceTerms = 2,
): LogOdds {
  if (!(inTarget >= 0 && inTarget <= targetSize) || !(inReference >= 0 && inReference <= referenceSize)) {
    throw new RangeError(
      `counts ${inTarget} and ${inReference} in corpora of ${targetSize} and ${referenceSize} tokens`,
    );
  }
  return logOddsOf(
    inTarget + alpha,
    targetSize + alphaTotal - inTarget - alpha,
    inReference + alpha,
    referenceSize + alphaTotal - inReference - alpha,
    terms,
  );
}

function logOddsOf(y1: number, others1: number, y2: number, others2: number, terms: VarianceTerms): LogOdds {
  if (!(y1 > 0 && others1 > 0 && y2 > 0 && others2 > 0)) {
    throw new RangeError("the prior must leave every count above 0");
  }
  const delta = Math.log(y1 / others1) - Math.log(y2 / others2);
  const variance = 1 / y1 + 1 / y2 + (terms === 4 ? 1 / others1 + 1 / others2 : 0);
  return { delta, variance, z: delta / Math.sqrt(variance) };
}

/**
 * Weighted log-odds as tidylo computes them: each set against *all* sets, itself included (eq. 15 of the paper), with
 * the term's total over all sets as its prior count (empirical Bayes).
 *
 *     y = n + α, α the term's total;   δ = ln(y_wi / (n_i − y_wi)) − ln(y_w / (N − y_w));   z = δ / sqrt(1/y_wi + 1/y_w)
 *
 * where n_i and N are sums of pseudo-counts.
 *
 * Source: J. Silge, A. Hayes & T. Schnoebelen, tidylo, `bind_log_odds`; Monroe et al. (2008).
 *
 * @param counts one row per set, one column per term; every term in at least one set
 * @returns log-odds and z, in the same shape
 * @throws {RangeError} if rows differ in length or a term stands nowhere
 */
export function weightedLogOdds(counts: readonly (readonly number[])[]): LogOdds[][] {
  const width = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== width)) throw new RangeError("every set needs a count for every term");
  const totals = Array.from({ length: width }, (_, term) => counts.reduce((n, row) => n + row[term]!, 0));
  const pseudo = counts.map((row) => row.map((count, term) => count + totals[term]!));
  const setSizes = pseudo.map((row) => row.reduce((n, y) => n + y, 0));
  const termSizes = totals.map((_, term) => pseudo.reduce((n, row) => n + row[term]!, 0));
  const size = setSizes.reduce((n, y) => n + y, 0);
  return pseudo.map((row, set) =>
    row.map((y, term) => logOddsOf(y, setSizes[set]! - y, termSizes[term]!, size - termSizes[term]!, 2)),
  );
}
