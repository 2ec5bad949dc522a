import { type Basis, figuresOf } from "./juilland-d.js";
import { sum } from "./parts.js";

/**
 * Carroll's D2: entropy of the term's spread over the parts, as a share of the largest entropy.
 *
 *     D2 = −Σ r_i log2 r_i / log2 n,   r_i = x_i / Σ x,   x_i = count_i / size_i (`relative`) or count_i (`raw`)
 *
 * Source: J. B. Carroll (1970), "An alternative to Juilland's usage coefficient for lexical frequencies", Computer
 * Studies in the Humanities and Verbal Behavior 3(2), 61–65.
 *
 * @returns 1 (even) to 0 (in one part), no unit; `null` for a term without occurrences and for a corpus of one part
 * @example carrollD2([2, 1, 1, 1, 0], [1, 1, 1, 1, 1]) // 0.8277
 */
export function carrollD2(
  counts: readonly number[],
  sizes: readonly number[],
  basis: Basis = "relative",
): number | null {
  const figures = figuresOf(counts, sizes, basis);
  const total = sum(figures);
  if (figures.length < 2 || total === 0) return null;
  const terms = figures.filter((figure) => figure > 0).map((figure) => (figure / total) * Math.log2(figure / total));
  return Math.abs(sum(terms)) / Math.log2(figures.length);
}
