import type { Section, SectionName } from "../model/section.js";
import type { Scope } from "./scope.js";
import type { Anchor, Period, TimeMention } from "./timeline.js";

/** Sections asked for in the order of the text. */
export class SectionReader {
  readonly #sections: readonly Section[];
  #next = 0;

  constructor(sections: readonly Section[]) {
    this.#sections = sections;
  }

  /** The section that a place stands in; `null` before the first one and where there are none. */
  at(line: number, offset: number): SectionName | null {
    const isReached = ({ line: border, offset: within }: Section): boolean =>
      border < line || (border === line && within <= offset);
    while (this.#next < this.#sections.length && isReached(this.#sections[this.#next]!)) this.#next++;
    return this.#sections[this.#next - 1]?.name ?? null;
  }

  /** Whether the place asked for last stands behind the review and yet not in the plan: it tells of the years beyond. */
  get isBeyond(): boolean {
    const read = this.#sections.slice(0, this.#next);
    return read.at(-1)?.name === "other" && read.some(({ name }) => name === "review");
  }
}

/** What is told of the years beyond is not of those gone by, whatever was told last. */
export const beyond = (scope: Scope, { thisYear }: Anchor): Scope => {
  const isOver = scope.period !== null && thisYear !== null && scope.period.to < thisYear;
  return { ...scope, period: isOver ? null : scope.period, isBeyond: true };
};

/** A sentence that announces the targets of a year ahead and leaves them to the lines behind it. */
const ANNOUNCED = /目标(?:安排|建议)?(?:是|为|如下)?:$/u;
/** A line of a list. */
const ITEM = /^\s*(?:[-—–―─]{1,2}|[●○•·■◆*]|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、])/u;

/** Follows lists of targets: 到1997年的主要目标是: —— …; their lines name no year. */
export class AnnouncedList {
  readonly #anchor: Anchor;
  #period: Period | null = null;

  constructor(anchor: Anchor) {
    this.#anchor = anchor;
  }

  /**
   * What a sentence is told for, given what it would be without the list that it may stand in.
   * @param first whether it opens its line
   */
  read(sentence: string, first: boolean, times: readonly TimeMention[], scope: Scope): Scope {
    const { thisYear } = this.#anchor;
    if (thisYear !== null && ANNOUNCED.test(sentence.trim())) {
      this.#period = times.findLast(({ period }) => period !== null && period.from > thisYear)?.period ?? null;
    } else if (first && !ITEM.test(sentence)) this.#period = null;
    return this.#period === null ? scope : { section: "other", period: this.#period, isBeyond: true };
  }
}
