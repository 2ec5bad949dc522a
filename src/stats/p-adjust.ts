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
export const benjaminiHochberg: Adjust = (p) => stepUp(p, p.length);

/**
 * Benjamini-Yekutieli: as Benjamini-Hochberg, right under any dependence between the tests; m becomes m · Σ 1/i.
 *
 * Source: Y. Benjamini & D. Yekutieli (2001), Annals of Statistics 29(4), 1165–1188.
 */
export const benjaminiYekutieli: Adjust = (p) => stepUp(p, p.length * p.reduce((n, _, i) => n + 1 / (i + 1), 0));

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

function stepUp(p: readonly number[], tests: number): number[] {
  const adjusted = new Array<number>(p.length);
  const order = ascending(checked(p));
  let smallest = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const index = order[rank - 1]!;
    smallest = Math.min(smallest, (p[index]! * tests) / rank);
    adjusted[index] = smallest;
  }
  return adjusted;
}

const ascending = (p: readonly number[]): number[] => p.map((_, index) => index).sort((a, b) => p[a]! - p[b]! || a - b);

function checked(p: readonly number[]): readonly number[] {
  for (const value of p)
    if (!(value >= 0 && value <= 1)) throw new RangeError(`${value} is no p value: 0 to 1, please`);
  return p;
}
