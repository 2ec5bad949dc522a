import { partsOf, sum } from "./parts.js";

/**
 * Kullback-Leibler divergence of a term's spread from the text's: bits lost by expecting the term as the text is spread.
 *
 *     KLD = Σ t_i log2(t_i / w_i),   t_i = count_i / Σ count,   w_i = size_i / Σ size;   0 log 0 = 0
 *
 * Source: S. Th. Gries (2020), "Analyzing dispersion", in Paquot & Gries (eds.), A Practical Handbook of Corpus
 * Linguistics, 99–118.
 *
 * @returns bits, 0 (as even as the text) or more; `null` for a term without occurrences
 */
export function klDivergence(counts: readonly number[], sizes: readonly number[]): number | null {
  const parts = partsOf(counts, sizes);
  const occurrences = sum(parts.counts);
  if (occurrences === 0) return null;
  const size = sum(parts.sizes);
  const terms = parts.counts.map((count, part) => {
    const share = count / occurrences;
    return count === 0 ? 0 : share * Math.log2((share * size) / parts.sizes[part]!);
  });
  return Math.max(0, sum(terms));
}

/**
 * How a divergence is brought to 0..1: 1 − e^−x (`base-e`, Gries 2021), 1 − 2^−x (`base-2`) or x / (1 + x) (`odds`,
 * both Gries 2024). Tools differ, so results name it.
 */
export type DivergenceScale = "base-e" | "base-2" | "odds";

/**
 * Kullback-Leibler divergence brought to 0 (even) .. 1 (uneven).
 *
 * Source: S. Th. Gries (2021), "A new approach to (key) keywords analysis", ICAME Journal 45; Gries (2024), Frequency,
 * Dispersion, Association, and Keyness.
 *
 * @returns 0 to 1, no unit; `null` for a term without occurrences
 */
export function normalizedKlDivergence(
  counts: readonly number[],
  sizes: readonly number[],
  scale: DivergenceScale = "base-e",
): number | null {
  const divergence = klDivergence(counts, sizes);
  if (divergence === null) return null;
  switch (scale) {
    case "base-e":
      return -Math.expm1(-divergence);
    case "base-2":
      return -Math.expm1(-divergence * Math.LN2);
    case "odds":
      return divergence / (1 + divergence);
  }
}
