import { partsOf, sum } from "./parts.js";

/**
 * Lyne's D3: evenness from χ² over the parts.
 *
 *     D3 = 1 − χ² / (4 f),   χ² = Σ (count_i − E_i)² / E_i,   E_i = f · w_i,   f = Σ count,   w_i = size_i / Σ size
 *
 * Source: A. A. Lyne (1985), The Vocabulary of French Business Correspondence.
 *
 * @returns 1 (even) or less, below 0 for very uneven terms, no unit; `null` for a term without occurrences
 */
export function lyneD3(counts: readonly number[], sizes: readonly number[]): number | null {
  const parts = partsOf(counts, sizes);
  const occurrences = sum(parts.counts);
  if (occurrences === 0) return null;
  const size = sum(parts.sizes);
  const chiSquared = sum(
    parts.counts.map((count, part) => {
      const expected = (occurrences * parts.sizes[part]!) / size;
      return (count - expected) ** 2 / expected;
    }),
  );
  return 1 - chiSquared / (4 * occurrences);
}
