import { datesIn, yearsIn } from "../base/dates.js";
import { normalize } from "../model/normalize.js";
import { partsOfPath } from "../model/telling-path.js";
import type { MetadataLine } from "./line.js";

/** What may say of which year a document is. */
interface YearEvidence {
  readonly path: string;
  readonly title: string | null;
  /** The day of publication; of a report the day on which it was given, or of its upload. */
  readonly date: string | null;
  /** The day on which a report was given. */
  readonly delivered: string | null;
  readonly isReport: boolean;
  readonly lines: readonly MetadataLine[];
}

/** The year of a document, and years that its parts state and that are not the same. */
interface YearTold {
  readonly year: number | null;
  /** All that was stated, rising, where it differs; else empty. */
  readonly contradicting: readonly number[];
}

export const yearOf = (evidence: YearEvidence): YearTold =>
  evidence.isReport ? yearOfReport(evidence) : { year: yearOfText(evidence), contradicting: [] };

/** From this month on a report plans the next year. */
const NEXT_YEAR_FROM = 11;

/**
 * The year that a report plans: its headings (2023年工作回顾, 2024年工作安排); the day on which it was given, one in
 * November or December planning the next year; its title; what its text calls the work of a year; a field 年份; at last
 * the name of its file, and the upload, where the text does not speak of other years alone.
 */
function yearOfReport({ path, title, date, delivered, lines }: YearEvidence): YearTold {
  const headed = yearOfHeadings(lines, delivered === null ? null : Number(delivered.slice(0, 4)));
  const given = delivered === null ? null : plannedBy(delivered);
  const titled = title !== null && isReview(title) ? null : yearInTitle(title);
  const stated = statedYear(lines);
  const named = yearInPath(path);
  const told = headed ?? given ?? titled ?? yearOfMonth(lines) ?? yearOfWork(lines) ?? stated ?? named;
  const all = [headed, given, titled, named].filter((year) => year !== null);
  const years = [...new Set(all)].sort((a, b) => a - b);
  return {
    year: told ?? (date === null ? null : yearOfUpload(date, lines)),
    contradicting: years.length > 1 ? years : [],
  };
}

/** （2012年1月） alone on a line at the head, or before the congress: the month in which it was given. */
function yearOfMonth(lines: readonly MetadataLine[]): number | null {
  for (const { whole } of lines.slice(0, HEAD_LINES)) {
    const [date] = /^[\s(—─―-]*[\d一二]/u.test(whole) ? datesIn(whole) : [];
    const isMonth = date?.iso.length === "2012-01".length; // a day may be that of an upload
    if (date && isMonth && /^[\s)—─―-]*(?:在.{2,40}(?:会议|大会)上?)?$/u.test(whole.slice(date.end)))
      return plannedBy(date.iso);
  }
  return null;
}

/** 2024年工作安排, 2024年政府工作的主要任务 within a sentence: the last year whose work a text plans. */
const WORK =
  /(?<![\d—\-至到])(\d{4}|[一二][〇○零Oo0一二三四五六七八九]{3})年(?:的)?(?:全[省市县区州旗盟]|政府|经济社会发展|经济|主要|重点){0,2}(?:的)?(?:工作(?:安排|任务|部署|重点|打算|建议|要求)|工作的?总体(?:要求|思路)|主要任务)/gu;

/** 做好2024年的各项工作; 2024年经济社会发展主要预期目标; a paragraph that begins 2024年是…的关键之年: the year ahead. */
const AHEAD =
  /(?:做好|抓好|搞好)(?:\d{4}|[一二][〇○零Oo0一二三四五六七八九]{3})年的?(?:政府|各项|全[省市州县区旗盟]|经济社会发展){0,3}的?工作|(?:\d{4}|[一二][〇○零Oo0一二三四五六七八九]{3})年(?:[我全][省市州县区旗盟])?(?:国民)?经济[和与]?社会发展的?主要预期[指目]标|^[\s*#]*(?:各位代表[,:!]* ?)?(?:展望)?(?:\d{4}|[一二][〇○零Oo0一二三四五六七八九]{3})年,?是[^。]{0,60}(?:开局|起步|承前启后|关键|决战|攻坚)[^。]{0,12}年/gu;

/** 刚刚过去的2023年: the year before the one that is planned. */
const JUST_PAST = /(?:刚刚|即将|已经)过去的(?:\d{4}|[一二][〇○零Oo0一二三四五六七八九]{3})年/gu;

function yearOfWork(lines: readonly MetadataLine[]): number | null {
  const found = lines.flatMap(({ text, label }) => {
    if (label === "boilerplate" || !text.includes("年")) return [];
    const planned = [...text.matchAll(WORK)].flatMap(([work]) => yearsIn(work));
    const ahead = [...text.matchAll(AHEAD)].flatMap(([phrase]) => yearsIn(phrase).slice(0, 1));
    const past = [...text.matchAll(JUST_PAST)].flatMap(([phrase]) => yearsIn(phrase));
    return [...planned, ...ahead, ...past.map((year) => year + 1)];
  });
  return found.length === 0 ? null : Math.max(...found);
}

/** The year that the day of an upload tells. Old reports are put up years later: then the text speaks of other years. */
function yearOfUpload(date: string, lines: readonly MetadataLine[]): number | null {
  const year = plannedBy(date);
  const spoken = lines.flatMap(({ text, label }) => (label === "content" ? yearsIn(text) : []));
  const isLate = !date.startsWith(String(year)); // of this year's report or of the next
  return spoken.length === 0 || spoken.includes(year) || (!isLate && spoken.includes(year - 1)) ? year : null;
}

/** 2014年工作回顾 stands over a part of a report whose title is lost. */
const isReview = (title: string): boolean => REVIEWS.test(title) && !title.includes("报告");

const plannedBy = (date: string): number =>
  Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) >= NEXT_YEAR_FROM ? 1 : 0);

/** The year in a title, where it is not part of the day on which the report was given. */
function yearInTitle(title: string | null): number | null {
  const bare = normalize(title ?? "").text.replace(/\d{4} ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?/gu, "");
  return yearOfTitle(bare) ?? (Number(/[(（](\d{4})[)）]/u.exec(bare)?.[1]) || null);
}

/** A title that looks back and plans: 2017年预算执行情况和2018年预算草案. */
const BACK_AND_AHEAD = /(?:总结|回顾|执行情况|完成情况).{0,12}年.{0,20}(?:计划|打算|思路|草案|安排|要点|任务|建议)/u;
/** How far a plan looks: 2035年远景目标. */
const VISION = /(?:\d{4}|[一二][〇○零Oo0一二三四五六七八九]{3})年(?=远景|愿景)/gu;

/** The first year in a title, or the one that is planned where it looks back first. */
const yearOfTitle = (title: string): number | null =>
  yearsIn(title.replace(VISION, "")).at(BACK_AND_AHEAD.test(title) ? -1 : 0) ?? null;

/** A heading of the first level that begins with its year; a year within counts too (1996年的工作和1997年的目标). */
const HEADED =
  /^[\s*#]*(第?[一二三四五六七八九]{1,2}(?:部分)?[ 、.,:]{1,2})?[\s*]*(?:关于)?(?:\d{4} ?年|[一二][〇○零Oo0一二三四五六七八九]{3}年)/u;
const REVIEWS = /回顾|总结|情况|成就|成绩/u;
const PLANS = /安排|部署|任务|目标|要求|重点|打算|思路|建议|计划|工作/u;
const HEADING_CHARACTERS = 60;

/** The year by the headings over the review and the plan: the last that they name, one more where they only look back. */
function yearOfHeadings(lines: readonly MetadataLine[], near: number | null): number | null {
  const found: number[] = [];
  for (const { text, label } of lines) {
    if (!["heading", "content", "title"].includes(label) || !text.includes("年")) continue;
    const line = text.slice(0, HEADING_CHARACTERS).replaceAll("**", "");
    const match = HEADED.exec(line);
    if (match === null || (match[1] === undefined && text.length > HEADING_CHARACTERS / 2)) continue;
    const heading = /^[^,。;:!?]*/u.exec(line.slice(match[1]?.length ?? 0))![0];
    const reviews = REVIEWS.test(heading);
    if (reviews || PLANS.test(heading)) found.push(Math.max(...yearsIn(heading)) + (reviews ? 1 : 0));
  }
  const fitting = found.filter((year) => near === null || year === near || year === near + 1);
  return fitting.length === 0 ? null : Math.max(...fitting);
}

/** Lines at the head of a file that may say which year its report is of. */
const HEAD_LINES = 12;

/** 年份：2002, as scrapers write it; 2002年 alone on a line. */
function statedYear(lines: readonly MetadataLine[]): number | null {
  for (const { whole } of lines.slice(0, HEAD_LINES)) {
    const year = /^年[份度] ?: ?(\d{4})|^(?:(?:时间|日期) ?: ?)?[(（]?(\d{4})年[)）]?$/u.exec(whole);
    if (year) return Number(year[1] ?? year[2]);
  }
  return null;
}

/** A year in the name of a file: 2014.md, 2014_政府工作报告.txt; none in a longer number. */
function yearInPath(path: string): number | null {
  const name = partsOfPath(path)[0]!.replace(/#\d+$/u, "");
  const years = [...name.matchAll(/(?<!\d)((?:19[5-9]|20\d)\d)(?!\d)/gu)].map((match) => Number(match[1]));
  return new Set(years).size === 1 ? years[0]! : null;
}

/** A year in a title further from the publication date is a goal or a memory. */
const NEAR_YEARS = 1;

/** The year of the title; else of publication; else of the head and of the file's name. */
function yearOfText({ path, title, date, lines }: YearEvidence): number | null {
  const published = date === null ? null : Number(date.slice(0, 4));
  const titled = yearOfTitle(normalize(title ?? "").text);
  const isNear = published === null || titled === null || Math.abs(titled - published) <= NEAR_YEARS;
  if (titled !== null && isNear) return titled;
  if (published !== null) return published;
  const session = lines
    .slice(0, HEAD_LINES)
    .map((line) => SESSION.exec(line.whole)?.[1])
    .find((year) => year !== undefined);
  return session === undefined ? (statedYear(lines) ?? yearInPath(path)) : Number(session);
}

/** ——2014年2月19日在某市第三届人民代表大会第五次会议上; 2014年2月19日某省第三届人民代表大会常务委员会第五次会议通过 */
const SESSION = /(\d{4})年\d{1,2}月\d{1,2}日 ?(?:在.{2,40}?(?:代表大会|会议)|.{2,40}?会议(?:通过|批准|修[正订]))/u;
