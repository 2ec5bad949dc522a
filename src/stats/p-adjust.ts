import { firstThat } from "../base/first-that.js";
import { ROUNDING } from "./testable.js";

/** Adjusts p values for being many; results come in the order given. */
type Adjust = (p: readonly number[]) => number[];

/**
 * Benjamini-Hochberg: q, the share of false findings among all terms with a q this small or smaller.
 *
 *     q_(r) = min_{s ≥ r} min(1, p_(s) · m / s)
 *
 * Source: Y. Benjamini & Y. Hochberg (1995), "Controlling the false discovery rate", JRSS B 57, 289–300.
 *
 * @throws {RangeError} if a p lies outside 0..1
 * @example benjaminiHochberg([0.008, 0.03, 0.123, 0.6, 0.2]) // [0.04, 0.075, 0.205, 0.6, 0.25]
 */
export const benjaminiHochberg: Adjust = (p) => stepUp(p, () => p.length);

/**
 * Benjamini-Hochberg for discrete tests, which differ in the smallest p that they can give: a test that could not have
 * come to p takes no part in what is corrected there.
 *
 *     q_(r) = min_{s ≥ r} min(1, p_(s) · m(p_(s)) / s),   m(p) = #{tests whose smallest p ≤ p}
 *
 * Since m(p) is never above the number of tests, q is never above that of `benjaminiHochberg` over all of them, nor above
 * that over any choice of tests that leaves out only what cannot reach its cut-off. For the first finding it is Tarone's
 * correction. Equal p that differ in their last digits are equal.
 *
 * Source: J. F. Heyse (2011), "A false discovery rate procedure for categorical data", in Recent Advances in Biostatistics,
 * with the bound P(p ≤ t) ≤ t; R. E. Tarone (1990), "A modified Bonferroni method for discrete data", Biometrics 46(2).
 *
 * @param least smallest p that each test could give, whatever the data say; at most its p
 * @throws {RangeError} if a p lies outside 0..1
 * @example discreteBenjaminiHochberg([0.01, 0.04, 0.5], [0.001, 0.002, 0.4]) // [0.02, 0.04, 0.5]
 */
export function discreteBenjaminiHochberg(p: readonly number[], least: readonly number[]): number[] {
  const reachable = Float64Array.from(least).sort();
  let able = least.length;
  return stepUp(p, (largest) => {
    while (able > 0 && reachable[able - 1]! > largest * (1 + ROUNDING)) able--;
    return able;
  });
}

/**
 * Benjamini-Yekutieli: as Benjamini-Hochberg, right under any dependence between the tests; m becomes m · Σ 1/i.
 *
 * Source: Y. Benjamini & D. Yekutieli (2001), Annals of Statistics 29(4), 1165–1188.
 */
export const benjaminiYekutieli: Adjust = (p) => {
  const tests = p.length * p.reduce((n, _, i) => n + 1 / (i + 1), 0);
  return stepUp(p, () => tests);
};

/**
 * Bonferroni: min(1, m · p). The chance of even one false finding stays below the level.
 */
export const bonferroni: Adjust = (p) => checked(p).map((value) => Math.min(1, value * p.length));

/**
 * Holm: as strict as Bonferroni in what it promises, never weaker in what it finds.
 *
 *     max_{s ≤ r} min(1, (m − s + 1) · p_(s))
 *
 * Source: S. Holm (1979), "A simple sequentially rejective multiple test procedure", Scand. J. Statistics 6, 65–70.
 */
export const holm: Adjust = (p) => {
  const adjusted = new Array<number>(p.length);
  let largest = 0;
  ascending(checked(p)).forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (p.length - rank) * p[index]!));
    adjusted[index] = largest;
  });
  return adjusted;
};

/** @param testsAt how many tests are corrected for where p is so large; asked from the largest p down */
function stepUp(p: readonly number[], testsAt: (largest: number) => number): number[] {
  const order = Float64Array.from(checked(p)).sort();
  const adjusted = new Float64Array(order.length);
  let smallest = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const value = order[rank - 1]!;
    smallest = Math.min(smallest, (value * testsAt(value)) / rank);
    adjusted[rank - 1] = smallest;
  }
  return p.map((value) => adjusted[firstThat(0, order.length, (rank) => order[rank]! >= value)]!);
}

const ascending = (p: readonly number[]): number[] => p.map((_, index) => index).sort((a, b) => p[a]! - p[b]! || a - b);

function checked(p: readonly number[]): readonly number[] {
  for (const value of p) if (!(value >= 0 && value <= 1)) throw new RangeError(`${value} is no p value: 0 to 1`);
  return p;
}
