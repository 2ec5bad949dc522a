import type { Anchor, Period, TimeMention } from "./timeline.js";

/** The part of a document that a sentence stands in. */
export type SectionName = "review" | "targets" | "plan" | "other";

/** What figures without a time of their own are told for. */
export interface Scope {
  readonly section: SectionName | null;
  readonly period: Period | null;
}

const REVIEW_WORDS = /回顾|工作情况|政府的?工作情况|成就|工作总结|主要工作$/u;
const PLAN_WORDS =
  /工作安排|重点工作|主要任务|目标任务|总体要求|工作建议|工作打算|工作重点|主要目标|奋斗目标|任务|工作要点|指导思想|基本思路|工作$|要求$|安排$|意见$|建议$|展望/u;
const ANNOUNCES =
  /(?:预期|奋斗|主要|调控|发展|总体)(?:的)?(?:主要)?(?:预期)?(?:指标|目标)(?:初步)?(?:安排|建议|设定|确定)?(?:是|为|如下|包括|:|,)|目标(?:安排|建议)?(?:是|为)(?!$)|计划安排(?:是|为|:)?/u;
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
  readonly #anchor: Anchor;
  #planned = false;

  constructor(anchor: Anchor) {
    this.#anchor = anchor;
    this.#scope = { section: anchor.report ? "other" : null, period: null };
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
      : usable.find(({ start }) => start <= reach || heading);
    if (lead !== undefined) this.#turn(lead.period!, sentence, lead, first, heading);
    if (!this.#anchor.report) return this.#scope;
    const announces = ANNOUNCES.exec(sentence);
    if (
      announces !== null &&
      /\d|百分之|同步/u.test(sentence.slice(announces.index)) &&
      this.#scope.section !== "review"
    ) {
      return { ...this.#scope, section: "targets" };
    }
    return this.#scope;
  }

  #turn(period: Period, sentence: string, lead: TimeMention, first: boolean, heading: boolean): void {
    const { thisYear, report } = this.#anchor;
    if (!report) {
      const after = sentence.slice(lead.end);
      if (first && lead.start <= 3 && !period.part && /^(?:[,,]|新增|完成|实现|预计|将|全[省市区县年])/u.test(after))
        this.#scope = { section: null, period };
      else if (first && lead.start <= 8 && /^(?:刚刚)?过去的?一年/u.test(sentence.slice(0, lead.end)))
        this.#scope = { section: null, period };
      return;
    }
    if (thisYear === null || period.part) return;
    const past = period.to < thisYear;
    const future = period.from >= thisYear;
    const numbered = first && HEADING.test(sentence);
    const firm = heading || numbered;
    if (past) {
      if (this.#planned && !(firm && REVIEW_WORDS.test(sentence.slice(0, 60)))) return;
      if (!first && !/^(?:[,是,]|全[省市区县年]|我[省市区县]|时期|期间|各级|在|面对)/u.test(sentence.slice(lead.end)))
        return;
      if (period.to < thisYear - 1 && !heading && period.from === period.to) return;
      this.#planned = false;
      this.#scope = { section: "review", period };
    } else if (future || (this.#planned && period.to >= thisYear)) {
      if (
        !first &&
        !this.#planned &&
        !PLAN_WORDS.test(sentence.slice(0, 60)) &&
        !/^(?:今年|[“"]?.{1,3}五[”"]?时期)/u.test(sentence.slice(lead.start))
      )
        return;
      if (period.from === period.to && period.from > thisYear) return; // 到2030年: of its sentence alone
      const widens = this.#planned && period.from < period.to && this.#scope.period?.from === this.#scope.period?.to;
      if (widens && !(first && (firm || /时期|期间|发展|今后|未来/u.test(sentence.slice(lead.start, lead.end + 2)))))
        return;
      if (first || PLAN_WORDS.test(sentence.slice(0, 60)) || this.#planned) {
        this.#planned = true;
        this.#scope = { section: "plan", period };
      }
    } else if (period.from < thisYear) {
      // a plan that runs on: what was done of it is told in the review
      if (this.#planned) {
        if (firm) this.#scope = { section: "plan", period };
      } else
        this.#scope = {
          section: "review",
          period: { ...period, to: thisYear - 1, text: `${period.from}-${thisYear - 1}` },
        };
    }
  }
}
