import { byCodeUnit } from "../base/order.js";
import { folded } from "../count/folded.js";
import { membersOf } from "../count/groups.js";
import { termMatrix } from "../count/matrix.js";
import type { CountableDocument } from "../model/document.js";
import { valueFor } from "../model/group.js";
import { visibleCharacters } from "../model/passage.js";
import type { Count } from "../model/quantity.js";
import type { CountedCorpus } from "../segment/tokenized.js";
import { type Comparison, countInto, emptyCounts, type TermDocuments } from "./comparison.js";

/** How the use of a term changed over the years. Names are those of the JSON result. */
export interface Trend {
  readonly term: string;
  /** Years in which the term stands for the first and the last time; `null` for a term that never does. */
  readonly first_year: Count | null;
  readonly last_year: Count | null;
  /** Rates of the first and the last year of the corpus, per 10,000 tokens. */
  readonly first_per_10k: number;
  readonly last_per_10k: number;
  /** Least-squares slope of the yearly rates; see `unit`. */
  readonly slope: number;
  readonly unit: typeof SLOPE_UNIT;
  /** Kendall's tau of year and rate, −1 (ever less) to 1 (ever more). */
  readonly tau: number;
  readonly sparkline: string;
  /** Of each year of the corpus: occurrences as a token, and those per 10,000 tokens. */
  readonly counts: readonly Count[];
  readonly per_10k: readonly number[];
  /** Where asked for, of each year: occurrences of the string in kept text, and those per 10,000 characters of it. */
  readonly strings?: readonly Count[];
  readonly strings_per_10k?: readonly number[];
}

export const SLOPE_UNIT = "per 10,000 tokens and year";

const BLOCKS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** One character per year, from the rate of 0 to the term's highest; years without a document have no character. */
function sparkline(rates: readonly number[]): string {
  const most = Math.max(...rates, 0);
  if (most === 0) return rates.map(() => BLOCKS[0]).join("");
  return rates.map((rate) => BLOCKS[Math.min(7, Math.round((rate / most) * 7))]!).join("");
}

interface YearGroup {
  readonly year: number;
  readonly group: number;
}

/** The groups of a comparison that are years; one that is none (`?`) or holds no token is left out. */
export const yearGroups = ({ names, tokens }: Comparison): YearGroup[] =>
  names
    .map((name, group) => ({ year: Number(name), group }))
    .filter(({ year, group }) => Number.isInteger(year) && tokens[group]! > 0)
    .sort((a, b) => a.year - b.year);

/** The trend of every term, or of chosen ones, also those that never occur. Steepest first; none of a single year. */
export function trendsOf(
  data: TermDocuments,
  comparison: Comparison,
  corpus: CountedCorpus,
  chosen?: readonly string[],
): Trend[] {
  const years = yearGroups(comparison);
  if (years.length < 2) return [];
  const trends: Trend[] = [];
  if (chosen) {
    const members = membersOf(comparison);
    const groups = years.map(({ group }) => members[group]!);
    const found = chosenCounts([], corpus, chosen, "token", groups);
    for (const [term, counts] of found) trends.push(trendOf(term, counts, years, comparison));
  } else {
    const counts = emptyCounts(comparison.names.length);
    data.terms.forEach((term, index) => {
      countInto(counts, index, data, comparison.of);
      const own = years.map(({ group }) => counts.counts[group]!);
      if (own.some((count) => count > 0)) trends.push(trendOf(term, own, years, comparison));
    });
  }
  return trends.sort((a, b) => Math.abs(b.slope) - Math.abs(a.slope) || byCodeUnit(a.term, b.term));
}

/** Trends with what the texts of each year hold of the strings, inside longer words too. */
export function withStrings(
  trends: readonly Trend[],
  years: readonly number[],
  documents: readonly CountableDocument[],
  corpus: CountedCorpus,
): Trend[] {
  const members = years.map((year) =>
    [...documents.keys()].filter((index) => String(valueFor(documents[index]!, "year")) === String(year)),
  );
  const characters = members.map((list) => list.reduce((sum, index) => sum + visibleCharacters(documents[index]!), 0));
  const terms = trends.map(({ term }) => term);
  const found = new Map(chosenCounts(documents, corpus, terms, "string", members));
  return trends.map((trend) => {
    const strings = found.get(folded(trend.term))!;
    return { ...trend, strings, strings_per_10k: strings.map((count, year) => (count / characters[year]!) * 10_000) };
  });
}

/** By term, in lower case: occurrences in each group of documents. */
function chosenCounts(
  documents: readonly CountableDocument[],
  corpus: CountedCorpus,
  chosen: readonly string[],
  match: "token" | "string",
  groups: readonly (readonly number[])[],
): [string, number[]][] {
  const { terms, starts, columns, values } = termMatrix(documents, corpus, { chosen, match, groups });
  const counts = terms.map(({ term }): [string, number[]] => [term, groups.map(() => 0)]);
  groups.forEach((_, group) => {
    for (let entry = starts[group]!; entry < starts[group + 1]!; entry++) {
      counts[columns[entry]!]![1][group] = values[entry]!;
    }
  });
  return counts;
}

function trendOf(term: string, counts: readonly number[], years: readonly YearGroup[], { tokens }: Comparison): Trend {
  const rates = years.map(({ group }, i) => (counts[i]! / tokens[group]!) * 10_000);
  const points = years.map(({ year }, i): [number, number] => [year, rates[i]!]);
  const held = years.filter((_, i) => counts[i]! > 0);
  return {
    term,
    first_year: held[0]?.year ?? null,
    last_year: held.at(-1)?.year ?? null,
    first_per_10k: rates[0]!,
    last_per_10k: rates.at(-1)!,
    slope: slopeOf(points),
    unit: SLOPE_UNIT,
    tau: tauOf(points),
    sparkline: sparkline(rates),
    counts,
    per_10k: rates,
  };
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
