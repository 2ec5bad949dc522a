/** Median of a list of numbers: the mean of the two in the middle where their number is even; `null` for an empty list. */
export function median(values: readonly number[]): number | null {
  const rising = [...values].sort((a, b) => a - b);
  return rising.length === 0 ? null : (rising[(rising.length - 1) >> 1]! + rising[rising.length >> 1]!) / 2;
}
