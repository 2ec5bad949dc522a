/**
 * Normalised deviation of proportions from the overlap of two spreads: that of a term and that of the text.
 *
 *     DPnorm = DP / (1 − min w_i),   DP = ½ Σ |t_i − w_i| = 1 − Σ min(t_i, w_i)
 *     t_i = count_i / Σ count,   w_i = size_i / Σ size
 *
 * The second form of DP follows from Σ t_i = Σ w_i = 1. Its sum has terms only where the term occurs, so that a corpus
 * of many documents needs no list of zeros per term.
 *
 * Source: S. Th. Gries (2008), "Dispersions and adjusted frequencies in corpora", IJCL 13(4), 403–437; normalised after
 * J. Lijffijt & S. Th. Gries (2012), "Correction to Gries (2008)", IJCL 17(1), 147–149.
 *
 * @param overlap Σ min(t_i, w_i) over the parts, above 0 and at most 1
 * @param smallestShare min w_i over the parts that hold any token, above 0 and at most 1
 * @returns 0 (as even as the text) to 1 (all in the smallest part), no unit; `null` for a corpus of one part
 * @example dpNormFromOverlap(1 / 3 + 1 / 3, 1 / 3) // counts 2, 1, 0 over three equal parts: 0.5
 */
export function dpNormFromOverlap(overlap: number, smallestShare: number): number | null {
  if (smallestShare >= 1) return null;
  // Rounding can bring the overlap a hair above 1, where the spreads are the same.
  return Math.min(1, Math.max(0, (1 - overlap) / (1 - smallestShare)));
}
