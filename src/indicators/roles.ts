import type { Figure } from "./figure.js";
import type { Scope } from "./scope.js";
import type { Statement } from "./statements.js";
import { type Anchor, type Period, spanOf } from "./timeline.js";
import { COMMITMENT, COMMITMENTS, FALLS, GROWS, QUALIFIER_AFTER, QUALIFIER_BEFORE, QUALIFIER_NAMES } from "./words.js";

export type Status = "target" | "achieved" | "ongoing" | "unclear";
export type Change = "growth" | "level" | "points" | "share" | "count" | "rank" | "ratio" | "duration";

const REACHES =
  /(?:到|至|达)(?:每[人生户]?[月年]?|了|约|近|超过|超|\d{4}年(?:末|底)?的?|[去上今]年(?:末|底)?的?|目前的?|\s)*$/u;

/** Behind a percentage: 以8%的速度增长, 2%的负增长. */
const SPEED =
  /^(?:以上|左右)?的(?:(?:年均|平均)?(?:增长)?(?:速度|增速|幅度)(?:快速|稳定|持续)?(?:增长|递增|增加|上升|发展)|[正负]增长)/u;

/** What a figure measures of its series. @param behind what follows it in its clause */
export function changeOf({ kind, unit }: Figure, predicate: string, subject: string, behind: string): Change {
  if (kind === "count" && unit === "位" && /(?:位次|排位|排名|名次)|前$/u.test(subject + predicate)) return "rank";
  if (kind === "rank" || kind === "ratio" || kind === "points" || kind === "duration" || kind === "count") return kind;
  const rises =
    GROWS.test(kind === "share" ? predicate : predicate.slice(predicate.lastIndexOf("、") + 1)) ||
    ((kind === "share" || kind === "times") && predicate.includes("提升")); // 提升5万亩: improved
  const grows = rises && !(REACHES.test(predicate) && kind !== "share");
  if (kind === "times") return grows ? "growth" : "ratio";
  if (kind === "share") {
    if (SPEED.test(behind)) return "growth";
    if (
      /(?:提高|提升|上升|下降|降低|降|升|增加|增长|扩大|收窄|回落|增)(?:到|至)(?:了|约|近|超过|超|(?:\d{4}年|[去上今]年)(?:末|底)?的?|\s)*$/u.test(
        predicate,
      )
    )
      return "share";
    return grows ||
      /(?:增速|增幅|涨幅|增长率|降幅|降低率|下降率)$/u.test(subject) ||
      (/价格|物价|CPI$/u.test(subject) && unit === "%")
      ? "growth"
      : "share";
  }
  return grows && (kind === "money" || !/新增/u.test(predicate)) ? "growth" : "level";
}

/** A minus sign before a figure (增长-0.2%); a dash elsewhere is punctuation. */
const MINUS = /(?:[、和]|增长|为|达到?|到|至|是|增速|增幅|涨幅|分别|[同环]比|率)[-—–－−]{1,2} ?$/u;

/** Points below what the predicate compares with (低于上年0.2个百分点, 比全国低1个百分点). */
const BELOW = /(?<!不)低(?:于[^,;。]{2,12})?$/u;

/** Whether a figure is a fall. @param around the words before it, and those behind it in its clause */
export const isFall = (
  change: Change,
  predicate: string,
  subject: string,
  around: readonly [before: string, behind: string],
): boolean =>
  FALLS.test(predicate) ||
  (/浓度$/u.test(subject) && /改善$/u.test(predicate)) ||
  /(?:降幅|跌幅|降低率|下降率)$/u.test(subject) ||
  (change === "points" && BELOW.test(predicate)) ||
  MINUS.test(around[0].slice(-8)) ||
  around[1].startsWith("的负增长");

/** The words that limit a figure, joined by `+`; those behind the last figure of a 分别 list hold for all of it. */
export function qualifierOf(text: string, figure: Figure, statement: Statement): string | null {
  const last = statement.figures.at(-1)!;
  const found: string[] = [];
  const leading = QUALIFIER_BEFORE.exec(text.slice(Math.max(0, figure.start - 8), figure.start))?.[0];
  const shared = /分别/u.test(statement.words) && statement.figures.length > 1;
  const first = shared ? QUALIFIER_BEFORE.exec(statement.words.replaceAll(/分别|\s/gu, ""))?.[0] : undefined;
  for (const word of [leading ?? first])
    if (word !== undefined) found.push(QUALIFIER_NAMES[word.replace(/了$/u, "")] ?? word.replace(/了$/u, ""));
  if (figure.inside !== null) found.push(figure.inside);
  const behind = wordBehind(text, figure.end) ?? (shared ? wordBehind(text, last.end) : null);
  if (behind !== null) found.push(behind);
  return found.length === 0 ? null : found.join("+");
}

/** 左右, 以上 and the like right behind a figure. */
export function wordBehind(text: string, end: number): string | null {
  QUALIFIER_AFTER.lastIndex = end;
  return QUALIFIER_AFTER.exec(text)?.[0] ?? null;
}

export interface Commitment {
  readonly word: string;
  /** 预计 and the like say that a result is not final. */
  readonly done: boolean;
}

/** The word of a promise that reaches a statement: the last one in its sentence, up to it. */
export function commitmentOf(before: string): Commitment | null {
  let last: string | null = null;
  for (const [word] of before.matchAll(COMMITMENT)) last = word;
  if (last === null) return null;
  return {
    word: last.replace(/^据|完成$/gu, ""),
    done: COMMITMENTS.some(({ word, done }) => word === last && done === true),
  };
}

const STABLE = /(?:稳定|保持|维持|常年|正常年景|年产|每年|一直|始终|(?<![人年平户亩])均|都)/u;
const FLOWS =
  /(?:新增|[新改扩迁翻]建|累计|完成|接待|运送|出台|设立|推出|认定|审议|形成|举办|招生|补水|外出务工|投入|建成|实施|新开工|引进|吸引|(?<!公)共(?!同)|解决|发放|支出|净增|改造|增加|减少|增长|下降|降低|提高|年均|(?<!人)平均|治理|整治|发布|制定|查处|开通|培训|取得|减免|转移|修建|开发|搬迁|关闭|淘汰|争取)/u;

/**
 * The period of a figure, given the scope of its sentence. A level at the end of years gone by is that of the last.
 * @param isPartOfSum whether it follows the sum of those years, of which it is a part (新建公路8000公里,其中高速公路230公里)
 */
export function periodOf(
  scope: Period | null,
  change: Change,
  statement: Statement,
  thisYear: number | null,
  isPartOfSum: boolean,
): Period | null {
  if (scope === null || scope.from === scope.to || thisYear === null || scope.from >= thisYear) return scope;
  const { words, subjects, predicate } = statement;
  if (change === "growth" || change === "points" || /年均|每年|累计/u.test(words)) return scope;
  if (STABLE.test(words) && !/达到|突破|超过|[增升降]至/u.test(predicate)) return scope;
  if ((change === "count" || change === "level") && (FLOWS.test(words + subjects.join("")) || /^[在对]$/u.test(words)))
    return REACHES.test(predicate) && !/完成|新增|累计/u.test(words) ? lastYear(scope) : scope;
  if (isPartOfSum && (change === "count" || change === "level")) return scope;
  return lastYear(scope);
}
const lastYear = ({ to }: Period): Period => spanOf(to, to);

const WILL =
  /(?:将(?!\d)|力争|力求|确保|争取|计划(?=[建新投完实开启引安到用在于惠培改招])|拟|要|目标|预期|努力|到20\d\d年底?|再|继续|年内|不[低高少]于$|(?:收入|支出|投资|预算)安排)/u;
const DOING = /(?:正在|在建|推进|推动|打造|实施|建设|开展|落地|抓好|进行)/u;
const DONE = /(?:已|完成了|实现了|达到了|截至|目前|现有|去年|同比|累计|(?<!公)共(?!同)|被|荣?获)/u;

/** What says so under a heading of a plan and behind the year that is aimed at, where sums (累计) and growths are planned, too. */
const DONE_OF_PLAN = /(?:已|完成了|实现了|达到了|截至|目前|现有|去年|实际|超额)/u;

/** What is done of an aim that is told before it, or what share of it (下达全年目标6万户,完成5万户,占目标的83%). */
const OF_AN_AIM =
  /(?:目标|任务|计划)(?:任务|数|量)?(?:为|是)?[近约超]?\d[^,;]{1,12},(?:目前|现|实际|截至[^,;]{1,8},?)?(?:已经?|累计)*(?:完成|实现|新增|开工|改造|建成)(?![^,;\d]*(?:目标|任务|计划)(?:任务|数|量)?[为是]?[近约超]?$)[^,;\d]{0,12}$|(?<!(?:要|将|力争|确保|争取|拟|计划|年内|年底前?)[^,;]{0,8})(?:完成|占|达到?|为)(?!将)[^,;\d]{0,14}(?:目标|任务|计划)(?:任务|数|量)?的[近约超]?$/u;

/** From this month on what a text expects of its year (预计) is as good as reached. */
const YEAR_ENDS_FROM = 11;

/** 到2025年,森林覆盖率达到42%: in a text without a date, too. */
const BY_THEN = /(?:^|[,;:])[“"]?到20\d\d年(?:底|末)?,/u;

/** Whether a figure is promised, reached, or under way. */
export function statusOf(
  period: Period | null,
  scope: Scope,
  anchor: Anchor,
  sentence: string,
  behind: string,
  change: Change,
  commitment: Commitment | null,
): Status {
  const { thisYear, report, month } = anchor;
  if (period !== null && thisYear !== null) {
    if (period.to < thisYear || (anchor.isOver && period.to === thisYear)) return "achieved";
    if (period.part && month !== null && period.text.slice(-7) <= month) return "achieved";
    if (period.from > thisYear || (period.from === thisYear && period.to > thisYear)) return "target";
    if (report)
      return scope.section === "review"
        ? "achieved"
        : /已(?!经?成为)|截至目前|现有/u.test(sentence.slice(-30))
          ? "ongoing"
          : "target";
    if (!scope.isPlan && OF_AN_AIM.test(sentence)) return "achieved";
    if (commitment?.done && month !== null && Number(month.slice(5)) >= YEAR_ENDS_FROM) return "achieved";
    if (commitment !== null || WILL.test(sentence)) return "target";
    if (scope.isPlan && !DONE_OF_PLAN.test(sentence)) return "target";
    if (DONE.test(sentence)) return "achieved";
    if (month !== null && Number(month.slice(5)) <= 3) return "target";
    return "ongoing";
  }
  if (scope.section === "review") return "achieved";
  if (scope.isBeyond) return DONE.test(sentence) ? "achieved" : "target";
  if (scope.section === "plan" || scope.section === "targets") return "target";
  if (!scope.isPlan && OF_AN_AIM.test(sentence)) return "achieved";
  if (commitment !== null && !commitment.done) return "target";
  if ((scope.isPlan || (thisYear === null && BY_THEN.test(sentence))) && !DONE_OF_PLAN.test(sentence)) return "target";
  if (
    /(?:将(?!\d)|力争|确保|年内|不[低高少]于$|(?:收入|支出|投资|预算)安排|计划(?=[建新投完实开启引安到用在于惠培改招]))/u.test(
      sentence,
    )
  )
    return "target";
  if (
    anchor.isOver ||
    DONE.test(sentence) ||
    /(?:有|达|实现|增长|缩小|提升|下降|占|超过?|突破)/u.test(sentence.slice(-16))
  )
    return "achieved";
  if (DOING.test(sentence) || DOING.test(behind)) return "ongoing";
  return change !== "count" && change !== "level" ? "achieved" : "unclear";
}

/** The word that promises a figure, or says that it was kept; what is reached is promised no more. */
export const promised = (status: Status, commitment: Commitment | null): string | null =>
  commitment === null || (status === "achieved" && !commitment.done) ? null : commitment.word;

/** 主要预期目标是 governs all that it announces. */
export const LEADS = /(预期|奋斗)(?:的)?(?:主要|发展)?(?:目标|指标)/u;

/** Which promise governs a figure: that of its clause, else that of its sentence. */
export class Commitments {
  #sentence = -1;
  #segment = -1;
  #lead: Commitment | null = null;
  #clause: Commitment | null = null;

  /**
   * @param between the words since the last figure
   * @param inSegment those of them that stand in the part between semicolons
   */
  read(between: string, inSegment: string, statement: Statement): Commitment | null {
    if (statement.sentence !== this.#sentence) this.#lead = this.#clause = null;
    if (statement.segment !== this.#segment && this.#clause?.done !== true) this.#clause = null;
    this.#sentence = statement.sentence;
    this.#segment = statement.segment;
    const lead = LEADS.exec(between)?.[1];
    if (lead !== undefined) {
      this.#lead = { word: lead, done: false };
      this.#clause = null;
    }
    const own = commitmentOf(inSegment);
    if (own === null || own.word === lead) return this.#clause ?? this.#lead;
    if (this.#lead === null && statement.from !== "inherited") this.#clause = own;
    return own;
  }
}
