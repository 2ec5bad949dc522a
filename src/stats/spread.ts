import { mean, partsOf, sum } from "./parts.js";

/**
 * Range: in how many parts does the term stand?
 *
 * @returns parts, 0 to the number of parts
 */
export const dispersionRange = (counts: readonly number[]): number => counts.filter((count) => count > 0).length;

/**
 * Relative range: share of the parts in which the term stands.
 *
 * @returns 0 to 1; `null` without parts
 */
export const relativeRange = (counts: readonly number[]): number | null =>
  counts.length === 0 ? null : dispersionRange(counts) / counts.length;

/**
 * Range with size: share of the *text* that belongs to parts in which the term stands, Σ {w_i : count_i > 0}.
 *
 * Source: S. Th. Gries (2020), "Analyzing dispersion", in Paquot & Gries (eds.), A Practical Handbook of Corpus
 * Linguistics, 99–118.
 *
 * @returns 0 to 1; `null` for an empty corpus
 */
export function rangeWithSize(counts: readonly number[], sizes: readonly number[]): number | null {
  const parts = partsOf(counts, sizes);
  if (parts.sizes.length === 0) return null;
  return sum(parts.sizes.filter((_, part) => parts.counts[part]! > 0)) / sum(parts.sizes);
}

/**
 * Max − min: difference between the part that has most and the part that has least.
 *
 * @returns occurrences, 0 or more; `null` without parts
 */
export const maxMin = (counts: readonly number[]): number | null =>
  counts.length === 0 ? null : Math.max(...counts) - Math.min(...counts);

/**
 * Inverse document frequency, base 2: log2(parts / parts with the term).
 *
 * @returns bits, 0 (in every part) or more; `null` for a term without occurrences
 */
export function inverseDocumentFrequency(counts: readonly number[]): number | null {
  const range = dispersionRange(counts);
  return range === 0 ? null : Math.log2(counts.length / range);
}

/** Which divisor a standard deviation has: n (`population`) or n − 1 (`sample`). Tools differ; results say which. */
export type DeviationKind = "population" | "sample";

/**
 * Standard deviation: sqrt(Σ (x − mean)² / n), or over n − 1 for `sample`.
 *
 * @returns in the unit of the values; `null` for an empty list, and for one value as a sample
 */
export function standardDeviation(values: readonly number[], kind: DeviationKind): number | null {
  const divisor = values.length - (kind === "sample" ? 1 : 0);
  if (divisor < 1) return null;
  const centre = mean(values);
  return Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / divisor);
}

/**
 * Variation coefficient: standard deviation over mean, so that frequent and rare terms compare.
 *
 * @returns 0 (even) or more, no unit; `null` for a term without occurrences
 */
export function variationCoefficient(counts: readonly number[], kind: DeviationKind): number | null {
  const deviation = standardDeviation(counts, kind);
  const centre = mean(counts);
  return deviation === null || centre === 0 ? null : deviation / centre;
}
