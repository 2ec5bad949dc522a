import { datesIn } from "../base/dates.js";
import { type Division, divisionsEndingAt } from "../model/divisions.js";
import type { MetadataLine } from "./line.js";
import type { Unit } from "./place-evidence.js";

/** What the head of a report to a congress says: who gave it where and when. */
export interface ReportHead {
  /** The day on which it was given, ISO 8601. */
  readonly delivered: string | null;
  /** What the congress, the office or the speaker can belong to, the surest first; several where a name means several. */
  readonly places: readonly (readonly Division[])[];
  /** What speaks: 省长, 市人民政府, 国务院; `null` where it is not said. */
  readonly unit: Unit | null;
}

/** Lines at the head of a report, and characters of each. */
const HEAD_LINES = 24;
const HEAD_CHARACTERS = 240;

/** The opening words end the head. */
const OPENING = /请予?审议|提出意见|报告(?:政府)?工作|作(?:政府)?工作报告/u;

/** The lines of the head, joined: scrapers break a session in two. Markup of Markdown is no part of them. */
function headOf(title: string | null, lines: readonly MetadataLine[]): string[] {
  const head = title === null ? [] : [title];
  for (const { text, whole, label } of lines.slice(0, HEAD_LINES)) {
    // Menus name the site's owner and those above it.
    if (label === "boilerplate" && !(whole.length < HEAD_CHARACTERS / 2 && CONGRESS.test(whole))) continue;
    head.push((label === "content" ? text : whole).slice(0, HEAD_CHARACTERS).replaceAll("**", "").trim());
    if (label === "content" && OPENING.test(whole)) break;
  }
  return head;
}

/** What the head says of a report to a congress; `null` where the kind is not told and the head names no congress. */
export function reportHead(title: string | null, lines: readonly MetadataLine[], isReport: boolean): ReportHead | null {
  const head = headOf(title, lines);
  const text = head.join("\n");
  if (!isReport && !/^[（(—─\s]*.{0,14}在.{2,24}届(?:全国)?人民代表大会第.{1,3}次会议/mu.test(text)) return null;
  return { delivered: deliveredIn(head, title), places: placesIn(text), unit: unitIn(text) };
}

/** 在某市第三届人民代表大会, 市十六届人大: whose congress it is stands before the number. */
const CONGRESS = /第?\s*[一二三四五六七八九十百\d]{1,4}\s*届\s*(?:全国)?(?:人\s*民\s*代\s*表\s*大\s*会|人大)/u;
/** The government that a speaker speaks for, or leads. */
const OFFICES: readonly RegExp[] = [
  /(?:人民)?政府工作报告/gu,
  /(?:第[一二三四五六七八九十]{1,3}届)?人民政府|行政公署|行署/gu,
  /(?:人民政府|行政公署|行署)?\s*(?:代理?|代)?(?:省长|市长|州长|县长|区长|旗长|盟长|主席|专员)/gu,
];

const LEADER = /[省市州县区旗盟]长(?=[\s:：]|\p{Script=Han}{2,4}[)）]?$|$)/gmu;

/** The places that the head names as those of the congress, of the government and of the speaker. */
function placesIn(text: string): (readonly Division[])[] {
  const found: (readonly Division[])[] = [];
  const add = (end: number): void => {
    const divisions = divisionsBefore(text, end);
    if (divisions.length > 0) found.push(divisions);
  };
  const congress = CONGRESS.exec(text);
  if (congress) add(congress.index);
  for (const office of OFFICES) for (const { index } of text.matchAll(office)) add(index);
  for (const { index } of text.matchAll(LEADER)) add(index + 1); // 临泽县长: the name of the place ends in the office
  return found;
}

/** What the place can be whose name ends at `end`, spaces, a year and marks of a title left out. */
function divisionsBefore(text: string, end: number): readonly Division[] {
  const before = text.slice(Math.max(0, end - 40), end);
  const name = before.replace(
    /[\s《（(]*(?:\d{4}年?度?|[一二][〇○零Oo0一二三四五六七八九]{3}年)?[\s《]*(?:人民政府)?$/u,
    "",
  );
  return divisionsEndingAt(name, name.length);
}

/** Who speaks, surest first: a county names its city and province, not the other way round. */
const SPEAKERS: readonly (readonly [RegExp, Unit | null])[] = [
  [/国务院总理|代表国务院|\d届全国人民代表大会|[一二三四五六七八九十]届全国人民代表大会/u, "国"],
  [
    /代表(?:\p{Script=Han}{2,14}?)??(自治区|地区|[省市州盟县区旗])(?:第?[一二三四五六七八九十]{1,3}届)?(?:人民)?政府/u,
    null,
  ],
  [/(?<![副原])专员(?=[\s:：]|\p{Script=Han}{2,4}|$)/u, "地区"],
  [/(?<![副原])(自治区)(?:人民政府)?(?:代理?|代)?主席/u, null],
  [/(?:代理?|代|\s|^|\p{Script=Han})(?<![副原])([省市州盟县区旗])长(?=[\s:：]|\p{Script=Han}{2,4}|$)/mu, null],
];

function unitIn(text: string): Unit | null {
  for (const [pattern, unit] of SPEAKERS) {
    const match = pattern.exec(text);
    if (match) return unit ?? (match[1] as Unit);
  }
  return null;
}

/** A line with a date that says when the report was given: the session, or nothing but date, speaker and marks. */
const SESSION = /代表大会|会议上|次会议|人大.{0,6}会议/u;
const DAY_ALONE = /^[（(]?\s*[—─-]*\s*[（(]?\s*$/u;
const SPEAKER_ALONE =
  /^\s*(?:在)?\s*[）)]?\s*(?:\p{Script=Han}{0,14}(?:省长|市长|州长|县长|区长|旗长|主席|专员))?[\p{Script=Han}\s·]{0,8}[）)]?\s*$/u;

/** A line that says before whom: beside it a day alone, as people write days, is that of the report. */
const SESSION_LINE = /^[\s（(—─―-]*在.{2,40}(?:会议|大会)/u;

/** The day in the head on which the report was given; not that of its upload, which has a label or a time beside it. */
function deliveredIn(head: readonly string[], title: string | null): string | null {
  for (const [k, line] of head.entries()) {
    const day = datesIn(line).find(({ iso }) => iso.length === "2024-01-17".length);
    if (day === undefined) continue;
    const [before, after] = [line.slice(0, day.start), line.slice(day.end)];
    const around = `${line}\n${head[k + 1] ?? ""}`;
    if (SESSION.test(after) || SESSION.test(before) || (/^\s*在(?!线)/u.test(after) && SESSION.test(around)))
      return day.iso;
    const isOfTitle = line === title || /工作报告/u.test(before);
    if (isOfTitle && /[（(—─]\s*$/u.test(before) && SPEAKER_ALONE.test(after)) return day.iso;
    if (isOfTitle && /^\s*[（(]\s*$/u.test(before)) return day.iso; // （2021年10月26日）某市政府工作报告
    if (DAY_ALONE.test(before) && SPEAKER_ALONE.test(after) && /[（(—─―]/u.test(before)) return day.iso;
    const isBesideSession = SESSION_LINE.test(head[k + 1] ?? "") || SESSION_LINE.test(head[k - 1] ?? "");
    if (`${before}${after}`.trim() === "" && !/\d-\d/u.test(line) && isBesideSession) return day.iso;
  }
  return null;
}
