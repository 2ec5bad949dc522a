import type { Change } from "./roles.js";
import type { Statement } from "./statements.js";
import { type Anchor, type Period, spanOf, type TimeMention } from "./timeline.js";

/** What a growth is compared with. */
export interface Base {
  readonly period: Period;
  /** Named in its clause (比2020年增长) or for the clauses behind (与2020年相比,); else only told for a figure before it. */
  readonly isNamed: boolean;
}
const YEAR_ON_YEAR = /同比|[比较](?:上|去)年|当年|其中/u;

/** The time last named in a sentence, and the two ends of a change. */
export class LatestTimes {
  #general: Period | null = null;
  #from: Period | null = null;
  #to: Period | null = null;
  #changing = false;
  #compared: TimeMention | null = null;

  take(mention: TimeMention): void {
    const { period, compared, end_of } = mention;
    if (compared || end_of === null) this.#compared = compared ? mention : null;
    if (end_of === "from") this.#from = period;
    else if (end_of === "to") {
      this.#to = period;
      if (this.#from !== null) this.#compared = { ...mention, period: this.#from };
    } else if (!compared) this.#general = period;
  }

  /** The earlier year that a growth is told from; see `Base`. */
  comparedWith(text: string, start: number): Base | null {
    if (this.#compared?.period == null) return null;
    const between = text.slice(this.#compared.end, start);
    if (YEAR_ON_YEAR.test(between)) return null;
    const isNamed =
      /^[末底]?(?:相比|比较)/u.test(between) ||
      !/[,;]/u.test(between) ||
      (this.#compared.end_of === "to" && /^[^,;]{1,16},[^,;]*$/u.test(between)); // 增加到2022年的60亿元,增长一倍
    return { period: this.#compared.period, isNamed };
  }

  /** @param base whether the figure is the value that a change begins with */
  for(statement: Statement, base: boolean): Period | null {
    const ends = this.#changing && statement.from === "inherited";
    this.#changing = base;
    if (base) return this.#from;
    return (ends ? this.#to : null) ?? this.#general;
  }
}

/** Between two times that figures share in their order: 到1995年和2000年,产量分别达到… */
const PAIRED = /^(?:[、和与及]|以及)$/u;

/** The time of each figure of a statement, where as many stand side by side before it and 分别 shares them out. */
export function pairedTimes(
  text: string,
  times: readonly TimeMention[],
  { figures, subjects, words }: Statement,
): (Period | null)[] | null {
  if (figures.length < 2 || subjects.length > 1 || !words.includes("分别")) return null;
  // 近三年分别增长5%、6%、7%: a figure a year.
  const span = times.findLast(({ end }) => end <= figures[0]!.start)?.period;
  if (span && !span.part && figures.length > 2 && span.to - span.from + 1 === figures.length)
    return figures.map((_, n) => spanOf(span.from + n, span.from + n));
  const before = times.filter(({ end, compared }) => end <= figures[0]!.start && !compared).slice(-figures.length);
  const areSideBySide = before.every(
    ({ start }, n) => n === 0 || PAIRED.test(text.slice(before[n - 1]!.end, start).trim()),
  );
  return before.length === figures.length && areSideBySide ? before.map(({ period }) => period) : null;
}

/** A growth in each of several years. */
export const MEAN = /年均|年平均|平均每年|每年(?:平均)?递增|平均增长/u;

/**
 * The years that a growth is over: one compared with an earlier year than the one before is of all years since (比2020年,
 * told of 2025: 2021-2025), where that is not clear of unknown ones, and a mean of years is of no single one: of those up
 * to a year ahead, of the term gone by that the text tells of, else of unknown ones.
 */
export function ofYears(
  period: Period | null,
  change: Change | null,
  base: Base | null,
  isMean: boolean,
  { thisYear }: Anchor,
  isOfLast: boolean,
  term: Period | null,
): Period | null {
  if (period === null || period.part || (change !== "growth" && change !== "points")) return period;
  if (period.from !== period.to) {
    return isOfLast && thisYear !== null && period.to < thisYear ? spanOf(period.to, period.to) : period;
  }
  if (isMean && thisYear !== null && period.to > thisYear) return spanOf(thisYear, period.to);
  if (base === null || base.period.part || base.period.to >= period.to - 1)
    return isMean ? (term?.to === period.to ? term : null) : period;
  if (isMean) return spanOf(base.period.to + 1, period.to);
  return base.isNamed ? spanOf(base.period.to + 1, period.to) : null;
}
