import { hanDatePart } from "./han-number.js";

/** A calendar date as far as it is given, in ISO 8601, and where it occurs in the text. */
interface DateFound {
  /** `2024-01-17` or `2003-05`. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

// 2024-01-17, 2024/1/17, 2024.1.17; the day may be glued to a time: 2004-03-2616:04.
const SEPARATED = /(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=\d{2}:\d{2}|(?![\d.]?\d))/gu;
// 2024年1月17日, 2003年5月, 2003年元月6日; full-width digits have been folded before.
const WITH_UNITS = /(?<!\d)(\d{4}) ?年 ?(\d{1,2}|元) ?月(?: ?(\d{1,2}) ?[日号])?/gu;
// 二〇二四年一月十七日, also with O, o, 0, ○ or 零 for the nought, and spaced out (二 〇 二 四 年).
const IN_HAN =
  /([一二](?: ?[〇○零Oo0一二三四五六七八九]){3}) ?年 ?([一二三四五六七八九十](?: ?[一二])?|元) ?月(?: ?([一二三四五六七八九十廿卅](?: ?[一二三四五六七八九十]){0,2}) ?[日号])?/gu;
const YEAR_MONTH = /(?<!\d)(\d{4})[-/.](\d{1,2})(?![-/.\d])/gu;

/** All dates with a year and a month, in the order of the text. `text` is normalised (half-width digits). */
export function datesIn(text: string): DateFound[] {
  const found: DateFound[] = [];
  const add = (match: RegExpMatchArray, year: number, month: number, day: number | null) => {
    const iso = isoOf(year, month, day);
    if (iso !== null) found.push({ iso, start: match.index!, end: match.index! + match[0].length });
  };
  if (/\d/u.test(text)) {
    for (const match of text.matchAll(SEPARATED)) add(match, Number(match[1]), Number(match[3]), Number(match[4]));
  }
  if (!text.includes("年")) return found;
  for (const match of text.matchAll(WITH_UNITS)) {
    add(match, Number(match[1]), monthOf(match[2]!), match[3] === undefined ? null : Number(match[3]));
  }
  for (const match of text.matchAll(IN_HAN)) {
    add(match, hanDatePart(match[1]!), monthOf(match[2]!), match[3] === undefined ? null : hanDatePart(match[3]));
  }
  return found.sort((a, b) => a.start - b.start);
}

const MONTH = `(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?`;
const monthCalled = (name: string): number =>
  "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.toLowerCase()) / 3 + 1;
/** Wed, 15 Mar 2023 08:30:00 GMT, as feeds have it */
const DAY_FIRST = new RegExp(`(?<!\\d)(?<day>\\d{1,2})[ -]${MONTH}[ -](?<year>\\d{4})(?!\\d)`, "iu");
/** Mar 15, 2023; Wed Mar 15 08:30:00 CST 2023, as Java prints it */
const MONTH_FIRST = new RegExp(
  `(?<![a-z])${MONTH} (?<day>\\d{1,2}),? (?:[\\d:]+ (?:[A-Z]{2,4} )?)?(?<year>\\d{4})(?!\\d)`,
  "iu",
);

/** The date that a cell or an attribute states, or `null`. */
export function isoDate(value: string): string | null {
  const first = datesIn(value)[0];
  if (first) return first.iso;
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?:\d{6})?(?=\s|$)/u.exec(value);
  if (compact) return isoOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const english = (DAY_FIRST.exec(value) ?? MONTH_FIRST.exec(value))?.groups;
  if (english) return isoOf(Number(english.year), monthCalled(english.month!), Number(english.day));
  const month = [...value.matchAll(YEAR_MONTH)][0];
  return month ? isoOf(Number(month[1]), Number(month[2]), null) : null;
}

function isoOf(year: number, month: number, day: number | null): string | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12)) return null;
  if (day !== null && !(day >= 1 && day <= DAYS[month - 1]!)) return null;
  const two = (number: number) => String(number).padStart(2, "0");
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** A month in digits or characters; January is also called 元月. */
const monthOf = (text: string): number => (text === "元" ? 1 : /\d/u.test(text) ? Number(text) : hanDatePart(text));

// A year of a range or of a plan's goal (2025-2027, 2025至2027年) is not matched on its own.
const YEAR = /(?<![-\d—–~至到])(\d{4}) ?年(?!代|前|后)|([一二][〇○零Oo0一二三四五六七八九]{3})年(?!代|前|后)/gu;

/** The years written out in a text, in its order: 2024年, 二〇二四年, 二O一三年. */
export function yearsIn(text: string): number[] {
  const years: number[] = [];
  for (const match of text.matchAll(YEAR)) {
    const year = match[1] === undefined ? hanDatePart(match[2]!) : Number(match[1]);
    if (year >= FIRST_YEAR && year <= LAST_YEAR) years.push(year);
  }
  return years;
}
