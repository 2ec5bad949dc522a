import { partsOf, sum } from "./parts.js";

/**
 * Rosengren's S: evenness from square roots.
 *
 *     S = (Σ sqrt(w_i · count_i))² / Σ count,   w_i = size_i / Σ size
 *
 * With equal sizes this is Rosengren's adjusted frequency over the frequency.
 *
 * Source: I. Rosengren (1971), "The quantitative concept of language and its relation to the structure of frequency
 * dictionaries", Études de linguistique appliquée 1, 103–127.
 *
 * @returns 1 (even) to 1/n (in one of n equal parts), no unit; `null` for a term without occurrences
 * @example rosengrenS([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]) // 0.9368
 */
export function rosengrenS(counts: readonly number[], sizes: readonly number[]): number | null {
  const parts = partsOf(counts, sizes);
  const occurrences = sum(parts.counts);
  if (occurrences === 0) return null;
  const size = sum(parts.sizes);
  return sum(parts.counts.map((count, part) => Math.sqrt((parts.sizes[part]! / size) * count))) ** 2 / occurrences;
}

/**
 * Distributional consistency (DC): Rosengren's S for parts of equal size, (Σ sqrt(count_i) / n)² / mean(count).
 *
 * Source: Q. Zhang, H. Huang & S. Yu (2004), "Distributional consistency: a general method for defining a core
 * lexicon", LREC 2004.
 *
 * @returns 1 (even) to 1/n (in one part), no unit; `null` for a term without occurrences
 */
export const distributionalConsistency = (counts: readonly number[]): number | null =>
  rosengrenS(
    counts,
    counts.map(() => 1),
  );
