import { byCodeUnit, largestFirst } from "../base/order.js";
import type { KeynessRow } from "../compare/keyness-row.js";
import type { Similarity } from "../compare/similarity.js";
import type { Trend } from "../compare/trend.js";
import type { FrequencyGroup, TermRow } from "../count/frequencies.js";
import type { BarChart, ChartHead, ContrastChart, HeatChart, LineChart } from "../model/chart.js";
import { lastPart } from "../model/group.js";
import type { SloganMatrix } from "../slogans/matrix.js";

export const frequencyChart = (terms: readonly TermRow[], head: ChartHead): BarChart => ({
  kind: "bars",
  ...head,
  bars: terms.map(({ term, count }) => ({ label: term, value: count })),
});

/**
 * The terms that groups list, most frequent in all together first, by rate: groups differ in size.
 *
 * @param all the same groups with all their terms, so that a blank cell means that a group does not say the term
 */
export function groupFrequencyChart(
  groups: readonly FrequencyGroup[],
  all: readonly FrequencyGroup[],
  rows: number,
  head: ChartHead,
): HeatChart {
  const totals = new Map<string, number>();
  for (const { terms } of groups)
    for (const { term, per_10k } of terms) totals.set(term, (totals.get(term) ?? 0) + per_10k);
  const terms = [...totals]
    .sort(largestFirst)
    .slice(0, rows)
    .map(([term]) => term);
  const rates = all.map((group) => new Map(group.terms.map(({ term, per_10k }) => [term, per_10k])));
  return {
    kind: "heat",
    ...head,
    rows: terms,
    columns: groups.map(({ name }) => lastPart(name)),
    values: terms.map((term) => rates.map((rate) => rate.get(term) ?? 0)),
    digits: 1,
  };
}

export function sloganChart({ groups, rows }: SloganMatrix, limit: number, head: ChartHead): HeatChart {
  const shown = rows.slice(0, limit);
  return {
    kind: "heat",
    ...head,
    rows: shown.map(({ text }) => text),
    columns: groups.map(({ name }) => lastPart(name)),
    values: shown.map(({ counts }) => groups.map(({ name }) => (Object.hasOwn(counts, name) ? counts[name]! : 0))),
    digits: 0,
  };
}

/** How alike groups are, in clustered order; the diagonal is left out, it is the same for all. */
export const similarityChart = ({ labels, matrix }: Similarity, head: ChartHead): HeatChart => ({
  kind: "heat",
  ...head,
  rows: labels.map(lastPart),
  columns: labels.map(lastPart),
  values: matrix.map((row, y) => row.map((value, x) => (x === y ? null : value))),
  digits: 2,
});

export const trendChart = (
  trends: readonly Trend[],
  years: readonly number[],
  lines: number,
  head: ChartHead,
): LineChart => ({
  kind: "lines",
  ...head,
  points: years.map(String),
  lines: trends.slice(0, lines).map(({ term, per_10k }) => ({ label: term, values: per_10k })),
});

/** Two groups: what the first says more to the right, what the second says more to the left. */
export function pairChart(
  rows: readonly KeynessRow[],
  [right, left]: readonly [string, string],
  limit: number,
  head: ChartHead,
): ContrastChart {
  const barsOf = (group: string) =>
    rows
      .flatMap(({ term, log_ratio, ...row }) =>
        row.group === group && log_ratio !== null
          ? [{ label: term, value: group === right ? log_ratio : -log_ratio, weak: row.one_document }]
          : [],
      )
      .slice(0, Math.floor(limit / 2));
  const bars = [...barsOf(right), ...barsOf(left)];
  return { kind: "contrast", ...head, bars: bars.sort((a, b) => b.value - a.value || byCodeUnit(a.label, b.label)) };
}

/** Several groups: the top terms of each, by rate in all of them. */
export function termsByGroupChart(
  rows: readonly KeynessRow[],
  groups: readonly string[],
  limit: number,
  head: ChartHead,
): HeatChart {
  const each = Math.max(1, Math.floor(limit / Math.max(1, groups.length)));
  const shown = groups.flatMap((group) => rows.filter((row) => row.group === group).slice(0, each)).slice(0, limit);
  return {
    kind: "heat",
    ...head,
    rows: shown.map(({ term }) => term),
    columns: groups.map(lastPart),
    values: shown.map(({ per_10k }) => groups.map((group) => per_10k[group] ?? null)),
    digits: 1,
  };
}
