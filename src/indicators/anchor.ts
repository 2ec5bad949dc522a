import type { CleanDocument } from "../model/document.js";
import type { Passage } from "../model/passage.js";
import { hanNumber } from "./numerals.js";
import type { Anchor } from "./timeline.js";

/** Lines of a document in which the day of the session is looked for. */
const HEAD_LINES = 14;
const SESSION =
  /((?:19|20)\d\d|[一二][〇○零Oo0一二三四五六七八九]{3}) ?年 ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?月/u;

/** What 今年 and 目前 mean in a document. */
export function anchorOf(document: CleanDocument, lines: readonly Passage[]): Anchor {
  const { kind, year, date } = document.metadata;
  const report = kind === "work-report";
  const month = date !== null && date.length >= 7 ? date.slice(0, 7) : null;
  const published = month === null ? null : Number(month.slice(0, 4));
  if (!report) return { thisYear: year ?? published, month, report };
  return {
    thisYear: year ?? published,
    month: null,
    report,
    ...(heldTheYearBefore(lines, year) ? { spokenYear: year! - 1 } : {}),
  };
}

/** A report for 1988 that was held in December 1987 says 今年 of 1987. */
function heldTheYearBefore(lines: readonly Passage[], year: number | null): boolean {
  if (year === null) return false;
  for (const { text } of lines.slice(0, HEAD_LINES)) {
    const session = /会议/u.test(text) ? SESSION.exec(text) : null;
    if (session === null) continue;
    const held = /\d{4}/u.test(session[1]!) ? Number(session[1]) : hanNumber(session[1]!.replaceAll(/[○Oo0]/gu, "零"));
    return held === year - 1;
  }
  return false;
}
