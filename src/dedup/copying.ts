import { getOrInsert } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import type { Count } from "../model/quantity.js";
import { median } from "../stats/parts.js";
import { type Cluster, daysBetween, timeline } from "./dedup.js";

/** One source that carries the texts of another. */
export interface Copying {
  /** Source of the earliest document of each family. */
  readonly from: string;
  /** Source of later documents of the same families. */
  readonly to: string;
  /** Later documents. */
  readonly documents: Count;
  /** Days from the earliest document to the later one. */
  readonly days_least: Count;
  readonly days_median: number;
  readonly days_most: Count;
}

/**
 * Who copies whom: in each family the documents with a source and a whole date are compared with the earliest of them; of
 * one day, the kept one counts as the earlier. Dates are those that the pages give; whether a source had the text from
 * the first one or from a third is not told apart.
 */
export function copyingOf(clusters: readonly Cluster[]): Copying[] {
  const pairs = new Map<string, { from: string; to: string; days: number[] }>();
  for (const cluster of clusters) {
    const [origin, ...later] = timeline(cluster).filter(
      ({ source, date }) => source !== null && daysBetween(date, date) !== null,
    );
    for (const { source, date } of later) {
      if (source === origin!.source) continue;
      const [from, to] = [origin!.source!, source!];
      const pair = getOrInsert(pairs, `${from}\n${to}`, () => ({ from, to, days: [] as number[] }));
      pair.days.push(daysBetween(origin!.date, date)!);
    }
  }
  return [...pairs.values()]
    .map(({ from, to, days }) => ({ from, to, documents: days.length, ...spreadOf(days) }))
    .sort((a, b) => b.documents - a.documents || byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to));
}

function spreadOf(days: number[]): Pick<Copying, "days_least" | "days_median" | "days_most"> {
  days.sort((a, b) => a - b);
  return { days_least: days[0]!, days_median: median(days)!, days_most: days.at(-1)! };
}
