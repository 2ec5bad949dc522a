/**
 * The first whole number of a range for which something holds that holds for all behind it, by halving.
 *
 * @param end is not looked at; the answer where it holds for none
 */
export function firstThat(start: number, end: number, holds: (n: number) => boolean): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
