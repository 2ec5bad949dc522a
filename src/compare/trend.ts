import { byCodeUnit } from "../base/order.js";
import { type Comparison, countInto, emptyCounts } from "./comparison.js";
import type { TermDocuments } from "./term-documents.js";

/** How the use of a term changed over the years. Names are those of the JSON result. */
export interface Trend {
  readonly term: string;
  /** Years in which the term stands for the first and the last time. */
  readonly first_year: number;
  readonly last_year: number;
  /** Rates of the first and the last year of the corpus, per 10,000 tokens. */
  readonly first_per_10k: number;
  readonly last_per_10k: number;
  /** Least-squares slope of the yearly rates; see `unit`. */
  readonly slope: number;
  readonly unit: typeof SLOPE_UNIT;
  /** Kendall's tau of year and rate, −1 (ever less) to 1 (ever more). */
  readonly tau: number;
  readonly sparkline: string;
}

export const SLOPE_UNIT = "per 10,000 tokens and year";

const BLOCKS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** One character a year, from the rate of 0 to the term's highest; years without a document have no character. */
export function sparkline(rates: readonly number[]): string {
  const most = Math.max(...rates, 0);
  if (most === 0) return rates.map(() => BLOCKS[0]).join("");
  return rates.map((rate) => BLOCKS[Math.min(7, Math.round((rate / most) * 7))]!).join("");
}

/** The trend of every term over groups that are years; groups that are none (`?`) are left out. Steepest first. */
export function trendsOf(data: TermDocuments, comparison: Comparison): Trend[] {
  const years = comparison.names
    .map((name, group) => ({ year: Number(name), group }))
    .filter(({ year, group }) => Number.isInteger(year) && comparison.tokens[group]! > 0)
    .sort((a, b) => a.year - b.year);
  if (years.length < 2) return [];
  const counts = emptyCounts(comparison.names.length);
  const trends: Trend[] = [];
  data.terms.forEach((term, index) => {
    countInto(counts, index, data, comparison.of);
    const held = years.filter(({ group }) => counts.counts[group]! > 0);
    if (held.length === 0) return;
    const rates = years.map(({ group }) => (counts.counts[group]! / comparison.tokens[group]!) * 10_000);
    const points = years.map(({ year }, i): [number, number] => [year, rates[i]!]);
    trends.push({
      term,
      first_year: held[0]!.year,
      last_year: held.at(-1)!.year,
      first_per_10k: rates[0]!,
      last_per_10k: rates.at(-1)!,
      slope: slopeOf(points),
      unit: SLOPE_UNIT,
      tau: tauOf(points),
      sparkline: sparkline(rates),
    });
  });
  return trends.sort((a, b) => Math.abs(b.slope) - Math.abs(a.slope) || byCodeUnit(a.term, b.term));
}

/** Least-squares slope: Σ (x − x̄)(y − ȳ) / Σ (x − x̄)². */
export function slopeOf(points: readonly (readonly [number, number])[]): number {
  const meanOf = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [meanOf(0), meanOf(1)];
  let [product, squares] = [0, 0];
  for (const point of points) {
    product += (point[0] - x) * (point[1] - y);
    squares += (point[0] - x) ** 2;
  }
  return product / squares;
}

/** Kendall's tau-b of points with distinct x: pairs in order less pairs out of order, ties in y made up for. */
function tauOf(points: readonly (readonly [number, number])[]): number {
  let [order, pairs, untied] = [0, 0, 0];
  for (let i = 0; i < points.length; i++) {
    for (let j = 0; j < i; j++) {
      const sign = Math.sign(points[i]![1] - points[j]![1]);
      order += sign;
      pairs++;
      if (sign !== 0) untied++;
    }
  }
  return untied === 0 ? 0 : order / Math.sqrt(pairs * untied);
}
