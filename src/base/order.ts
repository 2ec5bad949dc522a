/** Order by code unit, the same on every machine; the second key of every list that is ordered by a figure. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order of names with figures: the largest figure first, those of one figure by code unit. */
export const largestFirst = (a: readonly [string, number], b: readonly [string, number]): number =>
  b[1] - a[1] || byCodeUnit(a[0], b[0]);
