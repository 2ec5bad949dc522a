import type { Section, SectionName } from "../model/section.js";
import { type Anchor, type Period, spanOf, type TimeMention } from "./timeline.js";

/** What figures without a time of their own are told for. */
export interface Scope {
  readonly section: SectionName | null;
  readonly period: Period | null;
  /** Whether it tells of the years beyond: behind the review, and yet of no plan of the year. */
  readonly isBeyond?: boolean;
  /** Whether it stands, in another text than a report, under a heading of a plan. */
  readonly isPlan?: boolean;
}

const REVIEW_WORDS = /回顾|工作情况|政府的?工作情况|成就|工作总结|主要工作$/u;
const PLAN_WORDS =
  /工作安排|重点工作|主要任务|目标任务|总体要求|工作建议|工作打算|工作重点|主要目标|奋斗目标|任务|工作要点|指导思想|基本思路|工作$|要求$|安排$|意见$|建议$|展望/u;
export const ANNOUNCES =
  /(?:预期|奋斗|主要|调控|发展|总体)(?:的)?(?:主要)?(?:预期)?(?:指标|目标)(?:初步)?(?:安排|建议|设定|确定)?(?:是|为|如下|包括|:|,)|目标(?:安排|建议)?(?:是|为)(?!$)|计划安排(?:是|为|:)?/u;
/** Texts that are no reports announce them at the head of a list, too: 工作目标:事故下降10%. */
const ANNOUNCES_IN_TEXT = new RegExp(`${ANNOUNCES.source}|目标(?:任务)?:`, "u");
/** The title of a report and its session, which tell no section. */
const TITLE = /(?:政府)?工作(?:的)?报告|会议上|次会议|编者按|发布|来源/u;
const HEADING = /^[\s*#"“]*(?:第?[一二三四五六七八九十]{1,3}(?:、|部分|,|:|\s)|\([一二三四五六七八九十]{1,3}\))/u;
/** Words before the time that a sentence opens with. */
const OPENING =
  /^(?:[\s*#—─\-―"“(]|各位代表|同志们|[!,。:]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]部分|回顾|回首|回望|总结|展望|刚刚|的|已经|关于|做好|这|在|我们|面对|过去|现在|根据|站在|从现在起|到|建议)*/u;
/** Longest line that may be a heading. Unit: characters. */
const LONGEST_HEADING = 45;
/** How far into a sentence its opening time may stand. Unit: characters. */
const OPENING_REACH = 4;

/** Follows a document from sentence to sentence: which section, which period. */
export class ScopeReader {
  #scope: Scope;
  #planned = false;
  /** Whether the heading of a chapter told what holds, in another text than a report. */
  #chapter = false;
  /** What held before months that open a paragraph (1-4月,…), which hold to its end at most. */
  #aside: { readonly period: Period | null } | null = null;

  constructor(private readonly anchor: Anchor) {
    const isOfYear = anchor.isOver === true && anchor.thisYear !== null; // a bulletin: what has no time of its own, too
    this.#scope = {
      section: anchor.report ? "other" : null,
      period: isOfYear ? spanOf(anchor.thisYear!, anchor.thisYear!) : null,
    };
  }

  /** The section of the sentences read so far. */
  get section(): SectionName | null {
    return this.#scope.section;
  }

  /**
   * What a sentence is told for, given the section that it stands in. Where no time was named, the section tells the year;
   * where the time last named cannot be that of the section, too.
   */
  static within({ section, period, isPlan }: Scope, stands: SectionName | null, thisYear: number | null): Scope {
    if (stands === null || thisYear === null) return isPlan ? { section, period, isPlan } : { section, period };
    const year = (of: number): Period => spanOf(of, of);
    if (stands === "review")
      return { section: stands, period: period === null || period.from >= thisYear ? year(thisYear - 1) : period };
    if (stands === "targets") return { section: stands, period: year(thisYear) };
    if (stands === "other") return { section: stands, period };
    return { section: stands, period: period === null || period.to < thisYear ? year(thisYear) : period };
  }

  /**
   * Takes in a sentence.
   * @param times time expressions of the sentence, counted from its start
   * @param first whether it opens its line
   * @param alone whether it is the whole line
   */
  read(sentence: string, times: readonly TimeMention[], first: boolean, alone: boolean): Scope {
    const heading = alone && sentence.length <= LONGEST_HEADING && !/[。!?;]$/u.test(sentence.trim());
    const opening = OPENING.exec(sentence)![0].length;
    const usable = times.filter(({ compared, period }) => !compared && period !== null);
    const reach = first && HEADING.test(sentence) ? LONGEST_HEADING : opening + OPENING_REACH;
    const lead = TITLE.test(sentence.slice(0, LONGEST_HEADING))
      ? undefined
      : (usable.find(({ start }) => start <= reach || heading) ??
        (first && DRAFTED.test(sentence) ? usable.find(isAhead(this.anchor)) : undefined));
    if (this.#aside !== null && (first || lead !== undefined || LOOKS_AHEAD.test(sentence))) {
      this.#scope = { ...this.#scope, ...this.#aside };
      this.#aside = null;
    }
    if (heading && !this.anchor.report) this.#turnHeading(sentence, lead?.period ?? null);
    if (lead !== undefined) this.#turn(lead.period!, sentence, lead, first, heading);
    const { report } = this.anchor;
    const announces = (report ? ANNOUNCES : ANNOUNCES_IN_TEXT).exec(sentence);
    const isOfTargets =
      announces !== null && /\d|百分之|同步/u.test(sentence.slice(announces.index)) && this.#scope.section !== "review";
    if (!isOfTargets) return this.#scope;
    return report ? { ...this.#scope, section: "targets" } : { ...this.#scope, isPlan: true };
  }

  /** Where the years beyond end and the plan of the year begins: their period does not hold on. */
  beginYear(): Scope {
    const { thisYear } = this.anchor;
    if (thisYear === null) return this.#scope;
    this.#planned = true;
    this.#scope = { section: "plan", period: spanOf(thisYear, thisYear) };
    return this.#scope;
  }

  #turn(period: Period, sentence: string, lead: TimeMention, first: boolean, heading: boolean): void {
    const { thisYear, report } = this.anchor;
    if (!report) this.#turnText(period, sentence, lead, first);
    if (!report || thisYear === null || period.part) return;
    const firm = heading || (first && HEADING.test(sentence));
    const opening: Opening = { period, sentence, lead, first, heading, firm };
    if (period.to < thisYear) this.#turnBack(opening, thisYear);
    else if (period.from >= thisYear || this.#planned) this.#turnAhead(opening, thisYear);
    // A plan that runs on: what was done of it is told in the review.
    else if (heading || firstOf(sentence, lead))
      this.#scope = {
        section: "review",
        period: { ...period, to: thisYear - 1, text: `${period.from}-${thisYear - 1}` },
      };
  }

  /**
   * Other texts than reports: a heading (二、2022年工作打算, 发展目标) begins a plan, and one that looks back tells its year;
   * the next heading of a chapter ends what that of a chapter began.
   */
  #turnHeading(sentence: string, period: Period | null): void {
    const isChapter = CHAPTER.test(sentence);
    const isPlan =
      PLAN_HEADING.test(sentence.trim()) && (isChapter || period !== null || /目标:?$/u.test(sentence.trim()));
    if (isPlan || (period !== null && REVIEW_HEADING.test(sentence))) this.#scope = { section: null, period, isPlan };
    else if (isChapter && this.#chapter) this.#scope = { section: null, period: null };
    else return;
    this.#chapter = isChapter;
  }

  /** Other texts than reports: only a time that opens a paragraph and is told of at once holds on; months, in the paragraph. */
  #turnText(period: Period, sentence: string, lead: TimeMention, first: boolean): void {
    const follows = /^(?:,|新增|完成|实现|预计|将|要|我们要|力争|全[省市区县年])/u.test(sentence.slice(lead.end));
    const isOwn = !period.part || period.text.includes("/"); // not what went on in a month
    const opens = lead.start <= 3 && isOwn && follows;
    const pastYear = /^(?:刚刚)?过去的?一年/u.test(sentence.slice(0, lead.end));
    if (!first || !(opens || pastYear)) return;
    if (period.part) this.#aside = { period: this.#scope.period };
    this.#scope = { ...this.#scope, section: null, period };
  }

  #turnBack({ period, sentence, lead, first, heading, firm }: Opening, thisYear: number): void {
    const looksBack = firm && REVIEW_WORDS.test(sentence.slice(0, HEADING_REACH));
    const opensSpan =
      first && lead.start <= 2 && period.from < period.to && /^(?:[,是]|时期|期间)/u.test(sentence.slice(lead.end));
    if (this.#planned && !looksBack && !opensSpan) return;
    if (period.to < thisYear - 1 && !heading && period.from === period.to) return;
    const { period: now } = this.#scope;
    // 去年全市生产总值… within five years tells the year of that figure alone.
    const narrows = now !== null && now.from < now.to && period.from === period.to;
    const follows = narrows ? /^[,是]/u : /^(?:[,是]|全[省市区州县]|我[省市区县]|时期|期间|各级|在|面对)/u;
    const announced = /刚刚过去/u.test(sentence.slice(0, lead.start)) || follows.test(sentence.slice(lead.end));
    if (!firm && (!first || narrows) && !announced) return;
    this.#planned = false;
    this.#scope = { section: "review", period };
  }

  #turnAhead({ period, sentence, lead, first, firm }: Opening, thisYear: number): void {
    if (period.from === period.to && period.from > thisYear) return; // 到2030年: of its sentence alone
    if (period.from < thisYear && !firm) return;
    const isPlan = PLAN_WORDS.test(sentence.slice(0, HEADING_REACH));
    const opens = /^(?:今年|[“"]?.{1,3}五[”"]?时期)/u.test(sentence.slice(lead.start));
    if (!first && !this.#planned && !isPlan && !opens) return;
    const { period: now } = this.#scope;
    const widens = this.#planned && period.from < period.to && now?.from === now?.to;
    const isTime = /时期|期间|发展|今后|未来/u.test(sentence.slice(lead.start, lead.end + 2)) || DRAFTED.test(sentence);
    const leads = firstOf(sentence, lead) || DRAFTED.test(sentence);
    if (widens && !(first && (firm || (isTime && leads)))) return;
    if (!first && !isPlan && !this.#planned) return;
    this.#planned = true;
    this.#scope = { section: "plan", period };
  }
}

/** What is told of no months gone by. */
const LOOKS_AHEAD = /下一?步|下一阶段|接下来|今后|未来|力争|确保|计划|目标|预计|全年|年内|将(?!近|\d)/u;

/** A heading over what is yet to be done, in a text that is no report. */
const PLAN_HEADING =
  /(?:目标|打算|安排|计划|草案|要点|下一?步(?:工作)?(?:措施|思路|计划|重点)?|今后(?:工作|五年).{0,8}|工作思路|任务|实事(?:项目|清单)?)[)”":]?$/u;
const REVIEW_HEADING = /回顾|总结|情况|成就|成绩|成效/u;
/** A heading of the first levels, which ends what the heading of its kind before began. */
const CHAPTER = /^[\s*#]*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节篇部])/u;

/** Whether a time opens its sentence; one behind a verb (完善“十四五”规划) turns nothing. */
const firstOf = (sentence: string, { start }: TimeMention): boolean => start <= OPENING.exec(sentence)![0].length;

const isAhead =
  ({ thisYear }: Anchor) =>
  ({ period }: TimeMention): boolean =>
    thisYear !== null && period!.from < period!.to && period!.from >= thisYear;

interface Opening {
  readonly period: Period;
  readonly sentence: string;
  readonly lead: TimeMention;
  readonly first: boolean;
  /** It is a line by itself. */
  readonly heading: boolean;
  /** It is a heading, by itself or glued to the text behind it. */
  readonly firm: boolean;
}

/** How much of a glued heading is looked at. Unit: characters. */
const HEADING_REACH = 60;
/** A paragraph that presents a plan. */
const DRAFTED = /(?:编制|制定|提出)(?:了|形成了)?[^。]{0,40}(?:规划|纲要|建议)/u;

/** Sections asked for in the order of the text. */
export class SectionReader {
  #next = 0;

  constructor(private readonly sections: readonly Section[]) {}

  /** The section that a place stands in; `null` before the first one and where there are none. */
  at(line: number, offset: number): SectionName | null {
    const isReached = ({ line: border, offset: within }: Section): boolean =>
      border < line || (border === line && within <= offset);
    while (this.#next < this.sections.length && isReached(this.sections[this.#next]!)) this.#next++;
    return this.sections[this.#next - 1]?.name ?? null;
  }

  /** Whether the place asked for last stands behind the review and yet not in the plan: it tells of the years beyond. */
  get isBeyond(): boolean {
    const read = this.sections.slice(0, this.#next);
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
  #period: Period | null = null;

  constructor(private readonly anchor: Anchor) {}

  /**
   * What a sentence is told for, given what it would be without the list that it may stand in.
   * @param first whether it opens its line
   */
  read(sentence: string, first: boolean, times: readonly TimeMention[], scope: Scope): Scope {
    const { thisYear } = this.anchor;
    if (thisYear !== null && ANNOUNCED.test(sentence.trim())) {
      this.#period = times.findLast(({ period }) => period !== null && period.from > thisYear)?.period ?? null;
    } else if (first && !ITEM.test(sentence)) this.#period = null;
    return this.#period === null ? scope : { section: "other", period: this.#period, isBeyond: true };
  }
}
