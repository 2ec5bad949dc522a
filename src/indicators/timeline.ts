import { hanDatePart, hanNumber, writtenNumber } from "../base/han-number.js";

/** A stretch of time as figures are told for it. */
export interface Period {
  /** `2026`, `2021-2025`, `2024-01/2024-09`, `2024-06`. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Part of a year. */
  readonly part: boolean;
}

/** What words such as 今年 count from. */
export interface Anchor {
  /** The year that 今年 means; `null` where it is not known. */
  readonly thisYear: number | null;
  /** Month of the text, `2024-06`, for 目前. */
  readonly month: string | null;
  /** Month in which a report was given: its review tells of no later one. */
  readonly given?: string | null;
  /** The year that the speaker calls this year, where it is another one: a report held in the December before. */
  readonly spokenYear?: number;
  /** Whether the year that it is of was over when it was written: a statistical bulletin. */
  readonly isOver?: boolean;
  /** Whether it is a work report, whose 去年 and 五年来 have fixed ends. */
  readonly report: boolean;
}

export interface TimeMention {
  readonly start: number;
  readonly end: number;
  readonly period: Period | null;
  /** It only names what something is compared with (比2020年, 较“十三五”末) or began at (从2020年的). */
  readonly compared: boolean;
  /** One end of a change: 从2020年的…增长到2025年的…; it holds for the figure that follows. */
  readonly end_of: "from" | "to" | null;
}

const HAN_YEAR = "[一二][〇○零Oo0一二三四五六七八九]{3}年";
const COUNT = "(\\d{1,2}|[一二两三四五六七八九十]{1,2})";
const PLAN = '[“"‘]?(十[一二三四五六七八九]|[一二三四五六七八九十]|二十)五[”"’]?';

const MENTION = new RegExp(
  [
    "(?<from>(?:19|20)\\d\\d) ?年?[-~—–至到](?<to>(?:19|20)?\\d\\d) ?年",
    `(?<year>(?:19|20)\\d\\d) ?年(?:度)?(?:(?<fm>\\d{1,2})[-~—–至到](?<tm>\\d{1,2})月(?:份)?|(?<part>上半年|下半年|[一二三四]季度|前三季度)|(?<m>\\d{1,2})月(?:份|末|底)?(?!\\d))?`,
    `(?<han>${HAN_YEAR})`,
    "(?<!时隔|连续|历时|长达|超过?|[近约满])(?<short>[5-9]\\d)年(?!代)",
    "(?<this>今年|本年度|新的一年|明年)(?:(?<tfm>\\d{1,2})[-~—–至到](?<ttm>\\d{1,2})月(?:份)?|(?<tpart>上半年|下半年|[一二三四]季度|前三季度))?",
    "(?<last>去年|上一年|过去的?一年|一年来|一年以来|这一年)(?:(?<lfm>\\d{1,2})[-~—–至到](?<ltm>\\d{1,2})月(?:份)?|(?<lpart>上半年|下半年|[一二三四]季度|前三季度))?",
    "(?<before>前年)",
    `(?<past>过去的?|近|最近|这|(?<!提|超)前|刚刚过去的)${COUNT}个?年(?:来|间|中|里)?`,
    `(?<next>今后|未来|下一个?|接下来的?)${COUNT}年`,
    `(?<![\\d.])${COUNT}年(?<since>来|间|以来|累计|共|新增|年均|平均|增长)`,
    "第(?<nth>十[一二三四五六七八九]|[六七八九十])个五年(?:规划|计划)?",
    `${PLAN}(?<plan>时期|期间|规划|计划|以来|末|期末|收官|头|五年)?(?!普法)`,
    "(?<month1>\\d{1,2})[-~—–至到](?<month2>\\d{1,2})月(?:份)?",
    "(?<!\\d)(?<own>\\d{1,2})月(?:份|当月|末)(?!以来|起|前)",
    "(?<!以)(?<yearBefore>上年(?:同期)?)(?=的?(?:为|是|增长|下降|约|近)?\\d)", // not of what is a share of: 上年收入的5%
    "(?<whole>全年)",
    "(?<season>上半年|下半年|[一二三四]季度|前三季度)",
    "(?<now>截至目前|到目前|目前|当前(?=[,:]))",
    "(?<century>(?:到)?本世纪末)",
  ].join("|"),
  "gu",
);

const COMPARED = /(?:比|较|同|与|高于|低于|快于|相当于|于)(?:上年同期|同期)?$/u;
/** Before the name of a plan that is worked on, which tells no time (编制“十五”规划). */
const OF_A_PLAN = /(?:编制|制定|制订|实施|落实|启动|修编|谋划|研究|衔接|对接|纳入|列入)(?:好|了|出|省|市|国家|省级)?$/u;
const STARTS = /(?:从|由|自)$/u;

/** Whole years, both included. */
export const spanOf = (from: number, to: number): Period => ({
  text: from === to ? `${from}` : `${from}-${to}`,
  from,
  to,
  part: false,
});
const monthsOf = (year: number, from: number, to: number): Period | null =>
  from < 1 || to > 12 || from > to
    ? null
    : {
        text: from === to ? `${year}-${two(from)}` : `${year}-${two(from)}/${year}-${two(to)}`,
        from: year,
        to: year,
        part: true,
      };
const two = (month: number): string => String(month).padStart(2, "0");
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  前三季度: [1, 9],
};
const partOf = (year: number, part: string): Period | null => monthsOf(year, ...PARTS[part]!);

/** First and last year of a five-year plan: the first ran from 1953 on, with three years between the second and third. */
const planYears = (number: number): Period => {
  const from = (number <= 2 ? 1948 : 1951) + 5 * number;
  return spanOf(from, from + 4);
};

/** The time expressions of a text, in order. @param isReview whether it tells of what is over */
export function timesIn(text: string, anchor: Anchor, isReview = false): TimeMention[] {
  const found: TimeMention[] = [];
  let year: number | null = null; // named before, that months without a year belong to
  for (const match of text.matchAll(MENTION)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 6), start);
    if (match.groups!.short !== undefined && /[\d.]$/u.test(before)) continue;
    if (text.slice(found.at(-1)?.end ?? 0, start).includes(";")) year = null;
    const period: Period | null | undefined =
      match.groups!.whole === undefined
        ? periodOf(match, anchor, year, isReview)
        : wholeYear(found, before.endsWith("预计") ? anchor : null);
    if (period === undefined) continue;
    if (/[按以]$/u.test(before) && /^的?[^,;。]{0,4}(?:价|汇率)/u.test(text.slice(end))) continue; // 按2015年不变价
    const isOfPlan = /五[”"’]?(?:规划|计划)?$/u.test(match[0]);
    if (isOfPlan && (OF_A_PLAN.test(before) || /^(?:批[复准]|规划|确定|明确|结转|纳规)的/u.test(text.slice(end))))
      continue;
    if (period !== null && period.from === period.to) year = period.from;
    const behind = text.slice(end);
    const isSince = match.groups!.year !== undefined && behind.startsWith("以来");
    const endOf = STARTS.test(before)
      ? "from"
      : /(?:到|至)$/u.test(before) && found.at(-1)?.end_of === "from"
        ? "to"
        : null;
    const isBase = /(?:为|是|相当于|达到?)$/u.test(before) && /^的?[近约超]?\d[\d.]{0,5}倍/u.test(behind);
    const isGround = before.endsWith("在") && /^[^,;。]{0,14}基础/u.test(behind);
    const isGrown = before.includes("比") && /^(?:同期|以来|年?增|翻)/u.test(behind);
    const compared = isBase || isGround || isGrown || COMPARED.test(before);
    found.push({ start, end, period: isSince ? sinceYear(period, anchor) : period, compared, end_of: endOf });
  }
  return found;
}

/**
 * 1-9月增长5%,全年预计增长6%: of the year whose part was told of; of no other is it said anew.
 * @param expects of what year something is expected (预计全年) where no part of it is told; early in a year it may be the last one
 */
function wholeYear(told: readonly TimeMention[], expects: Anchor | null): Period | undefined {
  const last = told.findLast(({ compared }) => !compared)?.period;
  if (last?.part) return spanOf(last.from, last.from);
  if (last != null || expects === null || expects.report || expects.thisYear === null) return undefined;
  const isEarly = expects.month !== null && Number(expects.month.slice(5)) <= 2;
  return isEarly ? undefined : spanOf(expects.thisYear, expects.thisYear);
}

/** 2022年以来: up to the last whole year. */
function sinceYear(period: Period | null, { thisYear, report, month }: Anchor): Period | null {
  if (period === null || thisYear === null) return null;
  const last = report || (month !== null && Number(month.slice(5)) <= 2) ? thisYear - 1 : thisYear;
  return last < period.from ? period : spanOf(period.from, last);
}

function periodOf(
  match: RegExpExecArray,
  { thisYear, month, given = month, report, spokenYear }: Anchor,
  monthYear: number | null,
  isReview: boolean,
): Period | null | undefined {
  const g = match.groups!;
  const counts = [...match]
    .slice(1)
    .filter((group) => group !== undefined && /^(?:\d{1,2}|[一二两三四五六七八九十]{1,2})$/u.test(group));
  const inYear = (year: number, fm?: string, tm?: string, part?: string): Period | null =>
    fm !== undefined
      ? monthsOf(year, Number(fm), Number(tm))
      : part !== undefined
        ? partOf(year, part)
        : spanOf(year, year);
  if (g.from !== undefined) {
    const from = Number(g.from);
    const to = Number(g.to!.length === 2 ? g.from.slice(0, 2) + g.to : g.to);
    return to >= from ? spanOf(from, to) : null;
  }
  if (g.year !== undefined)
    return g.m === undefined
      ? inYear(Number(g.year), g.fm, g.tm, g.part)
      : monthsOf(Number(g.year), Number(g.m), Number(g.m));
  if (g.han !== undefined) {
    const year = hanDatePart(g.han.slice(0, -1));
    return spanOf(year, year);
  }
  if (g.short !== undefined) return spanOf(1900 + Number(g.short), 1900 + Number(g.short));
  if (g.now !== undefined)
    return month === null
      ? null
      : { text: month, from: Number(month.slice(0, 4)), to: Number(month.slice(0, 4)), part: true };
  if (g.nth !== undefined) return planYears(hanNumber(g.nth)!);
  if (g.plan !== undefined || /五[”"’]?$/u.test(match[0])) {
    const number = hanNumber(counts[0] ?? "");
    if (number === null || number === 0) return undefined;
    if (counts[0]!.length === 1 && g.plan === undefined && !/[”"’]/u.test(match[0])) return undefined; // 九五, 十五
    const plan = planYears(number);
    return /末$/u.test(match[0])
      ? spanOf(plan.to, plan.to)
      : /以来$/u.test(match[0])
        ? thisYear === null
          ? null
          : spanOf(plan.from, Math.max(plan.from, Math.min(plan.to, thisYear - 1)))
        : plan;
  }
  if (thisYear === null) return null;
  if (g.this !== undefined) {
    const isNow = spokenYear !== undefined && !/^(?:明年|新的)/u.test(match[0]);
    return inYear(isNow ? spokenYear : thisYear, g.tfm, g.ttm, g.tpart);
  }
  if (g.last !== undefined)
    return inYear(
      spokenYear !== undefined && match[0].startsWith("去年") ? spokenYear - 1 : thisYear - 1,
      g.lfm,
      g.ltm,
      g.lpart,
    );
  if (g.yearBefore !== undefined) return spanOf(thisYear - (isReview ? 2 : 1), thisYear - (isReview ? 2 : 1));
  if (g.before !== undefined) return spanOf(thisYear - 2, thisYear - 2);
  const isOver = (part: Period | null): boolean => part === null || (given !== null && part.text.slice(-7) < given);
  // The last months of a year are still those of the year before in the first of the next.
  const isNewYear = month !== null && Number(month.slice(5)) <= 2;
  const isBefore = (part: Period | null): boolean =>
    isReview ? !isOver(part) : isNewYear && part !== null && Number(part.text.slice(5, 7)) >= 10;
  const inItsYear = (of: (year: number) => Period | null): Period | null =>
    of(monthYear ?? (isBefore(of(thisYear)) ? thisYear - 1 : thisYear));
  if (g.month1 !== undefined) return inItsYear((year) => monthsOf(year, Number(g.month1), Number(g.month2)));
  if (g.own !== undefined) return inItsYear((year) => monthsOf(year, Number(g.own), Number(g.own)));
  if (g.season !== undefined) return inItsYear((year) => partOf(year, g.season!));
  if (g.century !== undefined) return spanOf(2000, 2000);
  const years = writtenNumber(counts[0] ?? "") ?? 0;
  if (years === 0 || years > 30) return undefined;
  if (g.next !== undefined) return spanOf(thisYear, thisYear + years - 1);
  return report ? spanOf(thisYear - years, thisYear - 1) : null;
}
