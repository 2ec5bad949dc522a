/** What the dispersion statistics read: how often a term stands in each part of a corpus, and how long each part is. */
export interface Parts {
  /** Occurrences in each part. */
  readonly counts: readonly number[];
  /** Length of each part, in tokens or any other unit: only the ratios matter. */
  readonly sizes: readonly number[];
}

/**
 * Checks counts and sizes and leaves out parts of size 0: an empty document is no place where a term could have stood.
 *
 * @throws {RangeError} if the lists differ in length, a figure is negative or not finite, or a part of size 0 has a count
 */
export function partsOf(counts: readonly number[], sizes: readonly number[]): Parts {
  if (counts.length !== sizes.length) {
    throw new RangeError(`${counts.length} counts for ${sizes.length} parts: one count a part`);
  }
  for (const figure of [...counts, ...sizes]) {
    if (!(figure >= 0) || figure === Infinity) throw new RangeError(`${figure} is no count: 0 or more`);
  }
  if (!sizes.includes(0)) return { counts, sizes };
  if (sizes.some((size, part) => size === 0 && counts[part]! > 0)) throw new RangeError("a part of size 0 has a count");
  return { counts: counts.filter((_, part) => sizes[part]! > 0), sizes: sizes.filter((size) => size > 0) };
}

/** Sum of a list of numbers; 0 for an empty one. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Arithmetic mean; NaN for an empty list. */
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Median of a list of numbers: the mean of the two in the middle where their number is even; `null` for an empty list. */
export function median(values: readonly number[]): number | null {
  const rising = [...values].sort((a, b) => a - b);
  return rising.length === 0 ? null : (rising[(rising.length - 1) >> 1]! + rising[rising.length >> 1]!) / 2;
}
