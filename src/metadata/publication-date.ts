import { datesIn, isoDate } from "../base/dates.js";
import type { MetadataLine } from "./line.js";

/** Dates of something else than publication: the snapshot of a crawler, the reader's day, a session, a deadline. */
const OTHER_DATE =
  /快照|生成|来信|来访|留言|提问|咨询|受理|今天|现在是|抓取|采集|截至|截止|有效期|施行|——|代表大会|会议上/u;
/** Above the text; where cleaning has not told the text yet, so many lines. */
const DATE_HEAD = 40;
/** Lines of text, at the start, beside which the date may still stand. */
const BELOW_START = 3;
/** A paragraph of the text. Unit: characters. */
const PARAGRAPH = 60;
/** A line with the date of publication holds little else. Unit: characters. */
const LONGEST_DATE_LINE = 120;
/** A label before the date tells it in a longer line, too. Unit: characters. */
const LONGEST_LABELLED_LINE = 640;

/** The day of publication: labelled as such; else on a short line above the text; else the date that signs the text. */
export function publicationDate(lines: readonly MetadataLine[]): string | null {
  const start = lines.findIndex((line) => line.label === "content" && line.whole.length >= PARAGRAPH);
  const above = lines.slice(0, start < 0 ? DATE_HEAD : start + BELOW_START);
  // A chronicle has a day in each line.
  const entries = above.filter(({ label, whole }) => label !== "meta" && dateOfLine(whole) !== null);
  const head = entries.length > 2 ? above.filter((line) => !entries.includes(line)) : above;
  // Links below a short text have days of their own.
  const lastOfText = head.findLastIndex(({ label }) => label === "content");
  const unfurnished = head.filter(({ label }) => label !== "boilerplate");
  const fields = head.filter(({ label }) => label === "meta");
  const titles = lines.filter(({ label }) => label === "title");
  return (
    firstOf(head, (line) => labelledDate(line, PUBLISHED)) ??
    firstOf(head, (line) => labelledDate(line, DATED)) ??
    firstOf(unfurnished, dateOfLine) ??
    firstOf(fields, monthAlone) ??
    firstOf(lastOfText < 0 ? head : head.slice(0, lastOfText), dateOfLine) ??
    firstOf(lines, (line) => labelledDate(line, PUBLISHED)) ??
    signedDate(lines) ??
    firstOf(head, (text) => datesIn(PROMULGATED.exec(text)?.[0] ?? "").at(-1)?.iso ?? null) ??
    firstOf(titles, dayInBrackets) ??
    firstOf(head, dayOfRepublic)
  );
}

/** 中华民国113年5月6日, 日期:113-05-06: as offices in Taiwan count years. */
function dayOfRepublic(text: string): string | null {
  const [, year, month, day] = /(?:民国|日期 ?:) ?(1\d{2}) ?[年./-] ?(\d{1,2}) ?[月./-] ?(\d{1,2})/u.exec(text) ?? [];
  return year === undefined ? null : isoDate(`${Number(year) + YEARS_BEFORE_REPUBLIC}-${month}-${day}`);
}
const YEARS_BEFORE_REPUBLIC = 1911;

/** 政府工作报告(20160122): digits alone, in brackets behind a title. */
const dayInBrackets = (title: string): string | null => isoDate(/[(【[](\d{8})[)】\]]$/u.exec(title)?.[1] ?? "");

function firstOf(lines: readonly MetadataLine[], dateIn: (text: string) => string | null): string | null {
  for (const { whole } of lines) {
    const date = dateIn(whole);
    if (date !== null) return date;
  }
  return null;
}

function labelledDate(text: string, label: RegExp): string | null {
  if (text.length > LONGEST_LABELLED_LINE) return null;
  const match = label.exec(text);
  if (match === null || OTHER_DATE.test(text.slice(0, 20))) return null;
  return isoDate(text.slice(match.index + match[0].length, match.index + match[0].length + 24));
}

const dateOfLine = (text: string): string | null =>
  text.length <= LONGEST_DATE_LINE && !OTHER_DATE.test(text) && isDateLine(text) ? datesIn(text)[0]!.iso : null;

/** A month alone on its line: as much as a page says of its day. */
const monthAlone = (text: string): string | null => {
  const [date] = datesIn(text);
  return date !== undefined && date.start === 0 && date.end === text.length ? date.iso : null;
};

/** A date alone on one of the last lines (a contact may follow): that of an instrument of government. */
function signedDate(lines: readonly MetadataLine[]): string | null {
  const last = lines
    .filter((line) => line.label !== "boilerplate")
    .slice(-6)
    .map((line) => line.whole);
  const days = last.flatMap((text) => {
    const [date] = datesIn(text);
    return date !== undefined && date.start <= 1 && date.end >= text.length - 1 ? [{ text, iso: date.iso }] : [];
  });
  // Days as machines write them, one below the other, are the last rows of a table.
  const signed = days.filter(({ text }) => text.includes("年"));
  return (signed[0] ?? (new Set(days.map(({ iso }) => iso)).size === 1 ? days[0] : undefined))?.iso ?? null;
}

/** (2023年8月15日…会议通过 2023年9月1日某市人民政府令第8号公布 自…起施行): below the title of a rule. */
const PROMULGATED = /^\(.{4,}?(?:公布|发布)(?![于日])/u;

/** Says of itself that it is the date of publication; often glued to the words before it. */
const PUBLISHED =
  /(?:发布(?:时间|日期)|发布于|公开日期|发文日期|成文日期|印发日期|(?:答复|回复|发表|出版)(?:时间|日期)|发表于|Published Time) *[】\])]? ?:? *(?=\d{4}|[一二][〇○零Oo0一二])/u;
/** Any date: of publication only above the text. */
const DATED = /(?:^|[\s|()[\]【】])(?:发布|时 {0,4}间|日 {0,4}期|Date) ?: *(?=\d{4}|[一二][〇○零Oo0一二])/u;

/** (根据录音整理,2023年1月30日): a remark and the day, in brackets. */
const REMARK = /^\(\p{Script=Han}{2,12},$/u;

/** A whole date, and beside it only names of media, a time, or labels: little text that is prose. */
function isDateLine(text: string): boolean {
  const [date] = datesIn(text);
  if (date === undefined || date.iso.length < "2024-01-17".length) return false;
  const before = text.slice(0, date.start).trim();
  const after = text.slice(date.end).trim();
  return (
    !/[,。;!?]/u.test(before.replace(REMARK, "")) &&
    !/[。;!?]/u.test(after) &&
    !/^(?:至|—|-|~|在|起|,|以来|前)/u.test(after) &&
    before.length <= 60
  );
}
