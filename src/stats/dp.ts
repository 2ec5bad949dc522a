import { partsOf, sum } from "./parts.js";

/**
 * Deviation of proportions (DP): how far the spread of a term over the parts is from the spread of the text itself.
 *
 *     DP = ½ Σ |t_i − w_i|,   t_i = count_i / Σ count,   w_i = size_i / Σ size
 *
 * Parts of size 0 are left out.
 *
 * Source: S. Th. Gries (2008), "Dispersions and adjusted frequencies in corpora", IJCL 13(4), 403–437.
 *
 * @returns 0 (as even as the text) to nearly 1 (all in the smallest part), no unit; `null` for a term without occurrences
 * @throws {RangeError} if a figure is negative or the lists differ in length
 * @example deviationOfProportions([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]) // 0.18
 */
export function deviationOfProportions(counts: readonly number[], sizes: readonly number[]): number | null {
  const parts = partsOf(counts, sizes);
  const occurrences = sum(parts.counts);
  const size = sum(parts.sizes);
  if (occurrences === 0) return null;
  return sum(parts.counts.map((count, part) => Math.abs(count / occurrences - parts.sizes[part]! / size))) / 2;
}

/**
 * Normalised deviation of proportions: DP divided by its largest possible value, so that corpora of any shape compare.
 *
 *     DPnorm = DP / (1 − min w_i),   w_i = size_i / Σ size
 *
 * Source: J. Lijffijt & S. Th. Gries (2012), "Correction to Gries (2008)", IJCL 17(1), 147–149. The divisor 1 − 1/n
 * of the 2008 paper (`deviationOfProportions2008`) is right for parts of equal size only.
 *
 * @returns 0 (even) to 1 (all in the smallest part), no unit; `null` for a term without occurrences and for a corpus of
 *   one part, where nothing can be spread
 * @throws {RangeError} if a figure is negative or the lists differ in length
 * @example normalizedDeviationOfProportions([2, 1, 0], [1, 1, 1]) // 0.5
 */
export function normalizedDeviationOfProportions(counts: readonly number[], sizes: readonly number[]): number | null {
  const parts = partsOf(counts, sizes);
  if (parts.sizes.length < 2) return null;
  return over(deviationOfProportions(counts, sizes), 1 - Math.min(...parts.sizes) / sum(parts.sizes));
}

/**
 * Normalised DP of the first paper: DP / (1 − 1/n). For comparison with older tables; above 1 where parts differ in size.
 *
 * Source: S. Th. Gries (2008), IJCL 13(4), 403–437; corrected in 2012 (`normalizedDeviationOfProportions`).
 *
 * @returns 0 or more, no unit; `null` for a term without occurrences and for a corpus of one part
 */
export function deviationOfProportions2008(counts: readonly number[], sizes: readonly number[]): number | null {
  const { sizes: lengths } = partsOf(counts, sizes);
  return over(deviationOfProportions(counts, sizes), 1 - 1 / lengths.length);
}

/**
 * Normalised DP with the smallest part *that holds the term* as the worst case: DP / (1 − min {w_i : count_i > 0}).
 *
 * Source: J. Egbert, B. Burch & D. Biber (2020), "Lexical dispersion and corpus design", IJCL 25(1), 89–115.
 *
 * @returns 0 or more, no unit; `null` for a term without occurrences and for a corpus of one part
 */
export function deviationOfProportionsEgbert(counts: readonly number[], sizes: readonly number[]): number | null {
  const parts = partsOf(counts, sizes);
  const holding = parts.sizes.filter((_, part) => parts.counts[part]! > 0);
  if (holding.length === 0 || parts.sizes.length < 2) return null;
  return over(deviationOfProportions(counts, sizes), 1 - Math.min(...holding) / sum(parts.sizes));
}

/**
 * Normalised DP from the parts that hold the term alone: the same figure as `normalizedDeviationOfProportions`, in time
 * that grows with the parts that hold the term and not with all parts (10,000 documents, most terms in a handful).
 *
 *     DP = ½ (Σ_holding |t_i − w_i| + 1 − Σ_holding w_i)
 *
 * @param counts occurrences in each part that holds the term
 * @param sizes sizes of the same parts
 * @param corpus size of the whole corpus, size of its smallest part above 0, and number of its parts above 0
 */
export function sparseNormalizedDeviation(
  counts: ArrayLike<number>,
  sizes: ArrayLike<number>,
  corpus: { readonly size: number; readonly smallest: number; readonly parts: number },
): number | null {
  let occurrences = 0;
  for (let i = 0; i < counts.length; i++) occurrences += counts[i]!;
  if (occurrences === 0 || corpus.parts < 2) return null;
  let distance = 0;
  let held = 0;
  for (let i = 0; i < counts.length; i++) {
    const share = sizes[i]! / corpus.size;
    held += share;
    distance += Math.abs(counts[i]! / occurrences - share);
  }
  return over((distance + Math.max(0, 1 - held)) / 2, 1 - corpus.smallest / corpus.size);
}

const over = (dp: number | null, largest: number): number | null => (dp === null || largest <= 0 ? null : dp / largest);
