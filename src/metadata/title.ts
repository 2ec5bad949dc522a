import { countBy } from "../base/group-by.js";
import type { MetadataLine } from "./line.js";

/** Lines in which the title of an uncleaned text is looked for. */
const HEAD_LINES = 15;
const SHORTEST = 6; // characters; shorter lines at the head are names of sites and columns
const LONGEST = 80;

/** Lines in which a field 标题：… is looked for: the head that scrapers write. */
const FIELD_LINES = 4;

/** The labelled field at the head; else the title lines as cleaning found them, joined; else what the head shows as title. */
export function titleIn(lines: readonly MetadataLine[]): string | null {
  const stated = lines.slice(0, FIELD_LINES).find((line) => TITLE_LABEL.test(line.whole));
  if (stated !== undefined) return withoutLabel(stated.whole) || null;
  const labelled = lines
    .filter((line) => line.label === "title")
    .map((line) => withoutSession(withoutLabel(line.text)));
  if (labelled.length > 0) return joined(labelled) || null;
  const text = lines.findIndex(isRunningText);
  const head = lines
    .slice(0, text < 0 ? HEAD_LINES : Math.min(text, HEAD_LINES))
    .filter(isAboveText)
    .map((line) => line.whole);
  const shown = repeatedLine(lines, head) ?? head.find(isTitleLike) ?? subjectOfMail(head) ?? titleBeforeFields(lines);
  return shown?.replace(/^原(?:标题|题|文标题) ?: ?/u, "") ?? null;
}

/** What stands before the fields of a page that was scraped into one line. */
function titleBeforeFields(lines: readonly MetadataLine[]): string | null {
  const line = lines.find(({ label }) => label === "content");
  if (line === undefined || line.text.length === line.whole.length) return null;
  let end = 0;
  while (line.text[end] === line.whole[end]) end++;
  const before = line.text.slice(0, end).trim();
  return end < line.text.length && FIELD_BEHIND.test(line.whole.slice(end)) && isTitleLike(before) ? before : null;
}
const FIELD_BEHIND =
  /^ ?(?:\p{Script=Han}{0,4}(?:时间|日期|来源|作者|编辑|机构|单位|部门|次数|索引号|字[体号]) ?:|【)/u;

/** The subject in the head of a mail that was pasted with its text, without what programs put before it. */
function subjectOfMail(head: readonly string[]): string | null {
  if (!head.some((line) => /^(?:发件人|From) ?:/u.test(line))) return null;
  const subject = head.find((line) => SUBJECT.test(line))?.replace(SUBJECT, "");
  return subject && subject.length >= SHORTEST && subject.length <= LONGEST ? subject : null;
}
const SUBJECT = /^(?:主题|Subject) ?: ?(?:(?:转发|回复|答复|Fwd?|Re) ?: ?)*/iu;

/** A short line may be an unlabelled title; a longer one that cleaning took for text is text. Unit: characters. */
const LONGEST_UNTOLD = 40;
const isAboveText = (line: MetadataLine): boolean => line.label !== "content" || line.whole.length <= LONGEST_UNTOLD;

/** What stands below running text heads nothing: the last row of a table is no title. */
const isRunningText = ({ label, whole }: MetadataLine): boolean =>
  label === "content" &&
  ((whole.length > LONGEST_UNTOLD && /[。；;]/u.test(whole)) || (whole.length >= SENTENCE && whole.endsWith("。")));
/** A line that ends as a sentence and is no shorter is text. Unit: characters. */
const SENTENCE = 20;

/** Title lines one after another; a line that only repeats the end of what is there is left out. */
const joined = (lines: readonly string[]): string =>
  lines.reduce((title, line) => (title.endsWith(line) ? title : title + line), "");

/** 政府工作报告——2024年2月21日在某市人民代表大会上: what follows says when it was given. */
const withoutSession = (title: string): string =>
  title.replace(/(?<=.) ?——? ?\(?\d{4}年\d{1,2}月(?:\d{1,2}日|(?=在)).*$/u, "").trim();

const TITLE_LABEL =
  /^(?:(?:(?:Title-)?(?:(?:信件|法规|文件)?标 ?题|题 ?目|题名)|Title|Headline) ?: ?|[【[] *(?:(?:信件|法规|文件)?标 *题|题 *[目名]) *[】\]] ?:? ?)/iu;
/** 新华社某地5月12日电(记者某某)题:…: what stands before a headline that is sent over the wire. */
const WIRE = /^(?:新华社|中新社)\p{Script=Han}{0,8}\d{1,2}月\d{1,2}日电 ?(?:\([^()]{2,30}\) ?)?题 ?: ?/u;
const withoutLabel = (text: string): string =>
  text.replace(TITLE_LABEL, "").replace(WIRE, "").replaceAll("**", "").trim();

/** A headline that stands at the head of the page and again above the text. */
function repeatedLine(lines: readonly MetadataLine[], head: readonly string[]): string | null {
  const counts = countBy(lines, ({ whole }) => whole);
  return head.find((text) => isTitleLike(text) && counts.get(text)! > 1) ?? null;
}

const NO_TITLE =
  /[。;]$|^各位|^欢迎|^大家.{0,4}好|^>|^(?:发件人|收件人|主题|发送\p{Script=Han}{0,2}|From|To|Subject) ?:|^(?:撰稿|供稿|文字|摄影|编辑|责编|校对|审核|日期|时间|发布\p{Script=Han}{0,2}) ?:|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|来源 ?:|作者 ?:|首页|字号|打印|导航|当前位置|:$|^[*#\s]*[一二三四五六七八九十]{1,3}、|^第.{1,3}[篇章节条]|^\(|^(?:--|——|[•·|=_─―-])|[^拍抓航]摄\)?[ |]*$|^[\p{P}\p{S}\s\d]+$/u;

/** What stands around a report's text and is no title: who gave it, at which session, and whom it addresses. */
const AROUND_REPORT =
  /^(?:[*#\s—─-]*)(?:各位|第.{1,3}次会议|各.{1,30}(?:政府|部门|单位|机构|委员会|[局委办院])[,:、(]|(?:现在,)?(?:请允许)?我(?:受|谨?代表|向(?:大会|会议))|为(?:了|贯彻|深入|加快|进一步)|.*(?:一并审[议查]|列席人)|根据|按照|现将|经.{2,20}同意)|会议上[*）)]*$|代表大会[*）)]*$|(?:省|市|州|县|区|旗|盟)长[:：]?(?:\s*[\p{Script=Han}]{1,2}\s*[\p{Script=Han}]{1,3})?[*）)]*$|^<!--/u;

/** The name of a site, and of nothing else. */
const SITE = /^[^:。,《》“”]{2,24}(?:门户网站|政府网站?|官方网站|官网|新闻网|信息网|政务网)$/u;

const isTitleLike = (text: string): boolean =>
  !SITE.test(text) &&
  !AROUND_REPORT.test(text) &&
  text.length >= SHORTEST &&
  text.length <= LONGEST &&
  /\p{Script=Han}{2}/u.test(text) &&
  !NO_TITLE.test(text);
