import { mean, partsOf } from "./parts.js";
import { type DeviationKind, standardDeviation } from "./spread.js";

/** Over what a statistic of spread is taken: rates per token (`relative`, for parts of unequal size) or bare counts. */
export type Basis = "relative" | "raw";

export const figuresOf = (counts: readonly number[], sizes: readonly number[], basis: Basis): readonly number[] => {
  const parts = partsOf(counts, sizes);
  return basis === "raw" ? parts.counts : parts.counts.map((count, part) => count / parts.sizes[part]!);
};

/**
 * Juilland's D: evenness from the variation coefficient of the parts' rates.
 *
 *     D = 1 − (sd(x) / mean(x)) / sqrt(n − 1),   x_i = count_i / size_i (`relative`) or count_i (`raw`)
 *
 * Relative rates and the population's standard deviation by default (Gries 2020, tlda, Wordless); quanteda.extras takes
 * the sample's.
 *
 * Source: A. Juilland, D. Brodin & C. Davidovitch (1970), Frequency Dictionary of French Words.
 *
 * @returns 1 (even) to 0 (in one part), below 0 with the sample's deviation; `null` for a term without occurrences and
 *   for a corpus of one part
 * @example juillandD([0, 4, 3, 2, 1], [1, 1, 1, 1, 1]) // 0.6464
 */
export function juillandD(
  counts: readonly number[],
  sizes: readonly number[],
  basis: Basis = "relative",
  kind: DeviationKind = "population",
): number | null {
  const figures = figuresOf(counts, sizes, basis);
  const centre = mean(figures);
  if (figures.length < 2 || centre === 0) return null;
  return 1 - standardDeviation(figures, kind)! / centre / Math.sqrt(figures.length - 1);
}
