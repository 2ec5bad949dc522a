import { datesIn } from "../base/dates.js";
import { PERSON, SURNAME } from "../model/surnames.js";
import type { MetadataLine } from "./line.js";

/** Anything that ends a value on a line with several labelled fields. */
const ANY_LABEL =
  "(?:[\\u4e00-\\u9fff]{0,4}来 ?源|作 ?者|记者|责任编辑|编 ?辑|责 ?编|字 ?[号体]|发布|更新|发表|时 ?间|日 ?期|点击|浏览|阅读|访问|分享|打印|类别|类型|栏目|索引号|文号|发文|主题|来自)";

const labelled = (labels: string): RegExp =>
  new RegExp(
    `(?:^|[\\s|(\\[【《:次\\d])(?:[A-Z][A-Za-z]{1,14}-)?(?:${labels})(?: ?[:|丨]|[】\\]]:?) *[【\\[]?([^|】\\])]*?)(?= *${ANY_LABEL}[^,。]{0,4}:| {2,}|[|】\\])]|$)`,
    "iu",
  );

/** Fields by the labels that pages print before a value. Lines are normalised: the colon is half-width. */
const FIELDS = {
  source: labelled("Source|(?:信息|文章|稿件|新闻|本文|内容|文献)?来 ?源|来源于|信源|转自|稿源|来自|出处|刊名"),
  author: labelled("Author|作 ?者|撰稿人?|供稿人?|执笔人?|文\\/"),
  editor: labelled("责任编辑|本文编辑|责 ?编|编 ?辑"),
  url: labelled(
    "URL Source|(?:链接|原文|网页|本文|文章|来源|新闻|源)(?:地址|链接|网址|页面)|网址|(?:来源|原文|网页|文章|源)?URL|(?:链接|地址|来源|出处)(?= ?: *https?:)",
  ),
} as const;

/** Labelled fields stand on short lines; a long line is prose. Unit: characters. */
const LONGEST_FIELD_LINE = 160;
const LONGEST_VALUE = 40;

const ADDRESS = /^(?:https?:|www\.)/iu;

/** The value of a labelled field: on the label's line, or on the next where the label stands alone. */
function fieldValue(lines: readonly MetadataLine[], field: keyof typeof FIELDS): string | null {
  for (const [index, { whole }] of lines.entries()) {
    if (whole.length > LONGEST_FIELD_LINE || !/[:|丨】\]]/u.test(whole)) continue; // every label ends in one
    const match = FIELDS[field].exec(whole);
    if (match === null) continue;
    const value = match[1]!.trim();
    if (field === "source" && ADDRESS.test(value)) continue; // whence the page comes, not the text
    if (value !== "") return value;
    const next = lines[index + 1]?.whole ?? "";
    if (whole.endsWith(":") && next.length <= LONGEST_VALUE && isValue(next)) return next;
  }
  return null;
}

/** A bare value: no label of another field, no sentence, no date. */
const isValue = (text: string): boolean =>
  text !== "" && !text.includes(":") && !/[。!?,]/u.test(text) && datesIn(text).length === 0;

/** The editor or the address of a document, where a line states it. */
export function stateField(lines: readonly MetadataLine[], field: "editor" | "url"): string | null {
  const value = fieldValue(lines, field);
  if (field === "editor") return value !== null && isPersons(value) ? value : null;
  return /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/u.exec(value ?? "")?.[0] ?? null;
}

const isPersons = (text: string): boolean => /^[\p{Script=Han}·、, ]{2,24}$/u.test(text);

const MEDIUM = /^[\p{Script=Han}\w·-]{2,10}(?:日报|晚报|早报|商报|时报|晨报|都市报|新闻网|网|社|电视台|客户端|周刊)$/u;

/** The medium or body named as the source: labelled, or before a headline, or as the one whose explanation it is. */
export function sourceOf(lines: readonly MetadataLine[], title: string | null): string | null {
  const labelled = fieldValue(lines, "source");
  if (labelled !== null) return withoutDate(labelled);
  const dated = lines.map(mediumOfDate).find((medium) => medium !== null);
  if (dated !== undefined) return dated;
  if (title === null) return null;
  const headline = title.replaceAll("：", ":");
  const explaining = /^媒体解读[:|｜] ?([\p{Script=Han}\w]{2,8}?)(?::|解读)/u.exec(headline)?.[1];
  if (explaining !== undefined) return explaining;
  const prefix = /^([^:]{3,12}):/u.exec(headline)?.[1];
  return prefix !== undefined && MEDIUM.test(prefix) ? prefix : null;
}

/** 《某某报》(2022年3月8日 第02版): where it was printed. */
const PRINTED = /^《 ?([\p{Script=Han} ]{2,14}[报刊志]) ?》/u;

/** 某某日报 2022年3月8日: the medium beside the day, among the fields of the page. */
function mediumOfDate({ whole, label }: MetadataLine): string | null {
  const [day] = label === "meta" ? datesIn(whole) : [];
  if (day === undefined) return null;
  const before = whole
    .slice(0, day.start)
    .replace(/^来 ?源 /u, "")
    .trim();
  const after = whole
    .slice(day.end)
    .replace(/^[\d\s:]+/u, "")
    .trim();
  const printed = PRINTED.exec(before)?.[1]?.replaceAll(" ", "");
  return printed ?? [before, after, after.split(" ")[0]!].find((text) => MEDIUM.test(text)) ?? null;
}

/** A source cell may be followed by a date or a reader's count on the same line. */
function withoutDate(value: string): string | null {
  const first = datesIn(value)[0];
  const text = (first ? value.slice(0, first.start) : value)
    .replace(/\s*[【[(][^】\])]*$/u, "")
    .replace(
      /\s*(?:字号|T\|T|点击|浏览|阅读|\d).*$|\s+(?:本[报网台]|见习|实习)?(?:记者|通讯员|作者|编辑|责编|文\/).*$/u,
      "",
    )
    .trim();
  return text !== "" && text.length <= LONGEST_VALUE && !/[。!?]/u.test(text) ? text : null;
}

/** Names of two to four characters, with spaces or 、 between them. */
const NAMES = "(\\p{Script=Han}{2,4}(?:[ 、]+\\p{Script=Han}{2,4}){0,5}?)";
interface Byline {
  readonly pattern: RegExp;
  /** One of these stands in whatever the pattern takes; looking for them is cheap, going through names is not. */
  readonly needs: readonly string[];
}
const BYLINES: readonly Byline[] = [
  {
    pattern: new RegExp(
      `来 ?源 ?: ?[^ :]{2,20} +(?:本[报网台]|见习|实习)?记者 ?:? ?${NAMES}(?= *(?:通讯员|编辑|责编|摄影|[|(（]|$))`,
      "u",
    ),
    needs: ["记者"],
  },
  {
    pattern: new RegExp(
      `^[□■(【]? ?[\\p{Script=Han}· ]{0,14}?(?:记者|实习生)[ :]*${NAMES} *(?:[)】]|/? ?文|摄影|报道|通讯员|来源 ?:|[ 、]\\p{Script=Han}{2,8}报道|$)`,
      "u",
    ),
    needs: ["记者", "实习生"],
  },
  { pattern: new RegExp(`\\([\\p{Script=Han}]{0,8}记者 ?${NAMES} ?\\)`, "u"), needs: ["记者"] },
  { pattern: new RegExp(`(?:^|[。”])\\((${PERSON}(?:[ 、]+${PERSON}){0,5}) ?\\)$`, "u"), needs: [")"] },
  {
    pattern: new RegExp(
      `[。”!?] +[□■]? ?(?:本报|见习|实习)?(?:记者|通讯员)[ :]+(${PERSON}(?:[ 、]+${PERSON}){0,5})$`,
      "u",
    ),
    needs: ["记者", "通讯员"],
  },
  { pattern: new RegExp(`^(?:撰?文|文字) ?[/丨|] ?${NAMES}(?= *(?:图|摄影|编辑|$))`, "u"), needs: ["文"] },
  { pattern: new RegExp(`^□ ?(${PERSON}(?:[ 、]+${PERSON}){0,5})$`, "u"), needs: ["□"] },
];
/** Lines at the head and at the end of a text that may carry the byline. */
const BYLINE_LINES = 4;
/** A line with nothing but a byline is short; a longer one is looked at by its two ends. Unit: characters. */
const BYLINE_END = 60;

/** Names in the labelled field above the text, else in the byline at its head or end, else in a labelled field below. */
export function authorsIn(lines: readonly MetadataLine[]): string[] {
  const half = Math.ceil(lines.length / 2);
  const above = labelledAuthors(lines.slice(0, half));
  if (above.length > 0) return above;
  const byline = bylineAuthors(lines);
  if (byline.length > 0) return byline;
  // A byline that cleaning took away, wherever it stands.
  const cut = lines
    .filter(({ label }) => label === "meta")
    .map(({ whole }) => bylineIn(whole))
    .find((names) => names.length > 0);
  if (cut) return cut;
  const below = labelledAuthors(lines.slice(half));
  return below.length > 0 ? below : unmarkedAuthors(lines);
}

function labelledAuthors(lines: readonly MetadataLine[]): string[] {
  const value =
    fieldValue(lines, "author")
      ?.replace(COUNTERS, "")
      .replace(/\s+\d{4}[-/.年].*$/u, "")
      .trim() ?? "";
  return /^[\p{Script=Han}\w·、,; /]{2,40}$/u.test(value) ? splitNames(value) : [];
}

/** What a page glues to the name of its author: counters and controls. */
const COUNTERS = /\s+(?:阅读|浏览|点击|评论|回复|人气|发表|编辑|字体|字号|时间|日期|来源).*$/u;

/** On a forum: who wrote the first entry. */
const FORUM = /^([\p{Script=Han}\w]{2,20})\s+发表于\s*:?\s*\d{4}/u;

/** Names alone on a line right below the title. */
const NAMES_ALONE = new RegExp(
  `^${SURNAME}[\\p{Script=Han}]{1,2}(?:[、 ]+${SURNAME}[\\p{Script=Han}]{1,2}){1,5}$`,
  "u",
);

/** The author of a page without a byline: names alone below the title, or who wrote the first entry of a forum. */
function unmarkedAuthors(lines: readonly MetadataLine[]): string[] {
  const title = lines.findIndex((line) => line.label === "title");
  const below = title < 0 ? undefined : lines[title + 1];
  if (below !== undefined && NAMES_ALONE.test(below.whole)) return splitNames(below.whole);
  for (const { whole } of lines) {
    const poster = whole.length <= BYLINE_END ? FORUM.exec(whole)?.[1] : undefined;
    if (poster !== undefined) return [poster];
  }
  return [];
}

/** The names of the first byline, and of those on the lines right below it. */
function bylineAuthors(lines: readonly MetadataLine[]): string[] {
  const text = lines.filter(
    (line) => line.label !== "duplicate" && (line.label !== "boilerplate" || line.whole.length < BYLINE_END),
  );
  const kept = text.findIndex((line) => line.label === "content");
  const head = text.slice(Math.max(0, kept - BYLINE_LINES), Math.max(0, kept) + BYLINE_LINES);
  for (const near of [head, text.slice(-BYLINE_LINES)]) {
    const named = near.map((line) => bylineIn(line.whole));
    const first = named.findIndex((names) => names.length > 0);
    if (first < 0) continue;
    const end = named.findIndex((names, at) => at > first && names.length === 0);
    return [...new Set(named.slice(first, end < 0 ? undefined : end).flat())];
  }
  return [];
}

function bylineIn(line: string): string[] {
  const ends = line.length > 2 * BYLINE_END ? [line.slice(0, BYLINE_END), line.slice(-BYLINE_END)] : [line];
  for (const part of ends) {
    for (const { pattern, needs } of BYLINES) {
      const names = needs.some((need) => part.includes(need)) ? pattern.exec(part)?.[1] : undefined;
      if (names !== undefined && !NO_NAME.test(names)) return splitNames(names);
    }
  }
  return [];
}

/** Words in brackets at the end of a text that are no names. */
const NO_NAME = /[完转摄上下图见]$|书面|待续|节选|记者|编辑|附件|全文|来源|报道|通讯|公开|发布|以上|如图|同上/u;

const splitNames = (text: string): string[] =>
  text.split(/[\s、,;/]+/u).filter((name) => name !== "" && !NOBODY.test(name));
/** What stands among names and is none, or says that there is none. */
const NOBODY =
  /^(?:(?:本报|见习|实习)?(?:记者|通讯员|实习生)|联合|综合|佚名|匿名|未知|不详|admin(?:istrator)?|(?:超级|系统|网站)?管理员)$/iu;
