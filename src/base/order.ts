/** Order by code unit, the same on every machine; the second key of every list that is ordered by a figure. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
