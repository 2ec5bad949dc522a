import { hanDatePart } from "../base/han-number.js";
import type { CleanDocument } from "../model/document.js";
import type { Passage } from "../model/passage.js";
import { type Anchor, type TimeMention, timesIn } from "./timeline.js";

/** Lines of a document in which its name and the day of the session are looked for. */
const HEAD_LINES = 14;
const SESSION =
  /((?:19|20)\d\d|[一二][〇○零Oo0一二三四五六七八九]{3}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?日/u;
/** From this month on a session is held for the year to come. */
const NEXT_YEAR_FROM = 11;

/** What 今年 and 目前 mean in a document. */
export function anchorOf(document: CleanDocument, lines: readonly Passage[]): Anchor {
  const { year, date } = document.metadata;
  const report = isReport(document, lines);
  const month = date !== null && date.length >= 7 ? date.slice(0, 7) : null;
  const told = year ?? (month === null ? planBegin(document.metadata.title ?? "") : Number(month.slice(0, 4)));
  if (!report) return { thisYear: told, month, report, isOver: tellsOfPast(document) };
  const held = sessionOf(lines);
  if (told === null || held === null || held.month < NEXT_YEAR_FROM)
    return { thisYear: told, month: null, given: month, report };
  // Held in December: 今年 is the year that ends, and the report plans the next one.
  return { thisYear: held.year + 1, month: null, report, spokenYear: held.year };
}

/** The first year of the plan that a title names (“十五五”规划, 行动计划(2023—2025年)); what was before it is over. */
const planBegin = (title: string): number | null =>
  /(?:规划|纲要|计划|方案)(?:的?建议)?[”"》]?(?:\([^()]*\))?$/u.test(title)
    ? (timesIn(title, { thisYear: null, month: null, report: false }).find(isOfYears)?.period?.from ?? null)
    : null;
const isOfYears = ({ period }: TimeMention): boolean => period !== null && period.from < period.to;

/** Bulletins of statistics and accounts of how a plan came true tell of a year when it is over. */
const tellsOfPast = ({ metadata: { kind, title, year, date } }: CleanDocument): boolean =>
  kind === "bulletin" ||
  (year !== null && date !== null && Number(date.slice(0, 4)) > year && /总结|情况|回顾|年报/u.test(title ?? "")) ||
  /统计(?:年报|公报|月报|年鉴|快报)|决算|(?:(?:执行|完成|收支|运行)情况|工作总结)(?!.*(?:草案|打算|安排|计划|思路))/u.test(
    title ?? "",
  );

function isReport({ metadata, sections }: CleanDocument, lines: readonly Passage[]): boolean {
  if (metadata.kind !== null) return metadata.kind === "work-report";
  return (
    (sections ?? []).length > 0 ||
    lines.slice(0, HEAD_LINES).some(({ text }) => /^[^,。]{0,30}政府工作(?:的)?报告/u.test(text))
  );
}

function sessionOf(lines: readonly Passage[]): { readonly year: number; readonly month: number } | null {
  for (const { text } of lines.slice(0, HEAD_LINES)) {
    const match = text.length < 120 ? SESSION.exec(text) : null;
    if (match === null) continue;
    const [year, month] = [match[1]!, match[2]!].map((word) => (/\d$/u.test(word) ? Number(word) : hanDatePart(word)));
    if (year && month && month <= 12) return { year, month };
  }
  return null;
}
