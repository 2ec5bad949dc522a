import { matchEnd } from "../base/matches-of.js";
import type { Cut, CutLabel, Markup } from "../model/document.js";
import { type NormalizedText, normalize, originOf } from "../model/normalize.js";
import { PERSON } from "../model/surnames.js";
import { END, featuresOf, type LineFeatures } from "./features.js";
import { ruleAnywhere, ruleAt } from "./match.js";
import { gluedTitleLength, TITLE_WITH_SESSION, titleLabelLength } from "./titles.js";

const LITERAL_ESCAPE = /<U\+[0-9A-F]{4}>(?: *<U\+[0-9A-F]{4}>)*/gu;

/** Codes of spaces that a scraper wrote out. */
function escapeCuts(raw: string): Cut[] {
  if (!raw.includes("<U+")) return [];
  return [...raw.matchAll(LITERAL_ESCAPE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    label: "boilerplate",
    reason: "entity-rest: code of a space, written out by a scraper",
  }));
}

/** What stands at the end of a kept line and where it begins in the raw line. */
interface Tail {
  readonly normalized: NormalizedText;
  readonly offset: number;
}

const tailOf = (raw: string): Tail => {
  const offset = Math.max(0, raw.length - END);
  return { normalized: normalize(offset === 0 ? raw : raw.slice(offset)), offset };
};

const cutFrom = (raw: string, tail: Tail, at: number, label: CutLabel, reason: string): Cut => ({
  start: tail.offset + originOf(tail.normalized, at),
  end: raw.length,
  label,
  reason,
});

const SENTENCE_ENDS = /[。!?][”’"'」』)]*/gu;

/** Page controls, editors and links that a scraper glued to the last paragraph. */
function gluedTail(raw: string): Cut | undefined {
  if (!GLUED_IN.test(raw.slice(-END))) return undefined;
  const tail = tailOf(raw);
  const { text } = tail.normalized;
  for (const match of text.matchAll(SENTENCE_ENDS)) {
    const at = match.index + match[0].length;
    const rest = text.slice(at);
    if (rest.trim() === "") return undefined;
    const found = furnitureIn(rest);
    if (found) return cutFrom(raw, tail, at, found.label, `${found.id}: glued to the paragraph; ${found.why}`);
  }
  return undefined;
}

/** How furniture begins that is glued to a paragraph. */
const GLUED_START =
  "扫一扫|扫码|扫描|打印|关闭|分享|相关|责任编|责编|编辑|上一|下一|图解|来源|稿源|作者|字号|收藏|点击|返回|【|\\[|(?:初|复|终|一|二|三)审|审核|校对|附件下载|更多|免责|版权|转载|浏览|阅读|标签|[(（](?:图解|责|编|[^()（）]{0,12}(?:编辑|责编|记者|通讯员|实习生|来源|作者|摄|供图|文/|供稿))";
const GLUED = new RegExp(`^(?:${GLUED_START})`, "u");
/** Cheap look at the end of a raw line before anything is normalised. */
const GLUED_IN = new RegExp(`[。!?！？][”’"'」』)）]*\\s*(?:${GLUED_START})`, "u");

/** One control of several in a row, told by how it begins; read one after the other, never backwards. */
const CONTROL_PIECE =
  /【[^【】]{2,10}】|\[[^[\]]{2,8}\]|扫一扫[^【[]{0,14}|(?:打印|关闭|收藏|分享)(?:到|本页|窗口|页面)?:?|返回顶部|[上下]一篇:.*|[ |]+/uy;

function isControlChain(text: string): boolean {
  for (let at = 0; at < text.length; at = CONTROL_PIECE.lastIndex) {
    CONTROL_PIECE.lastIndex = at;
    if (!CONTROL_PIECE.test(text)) return false;
  }
  return true;
}

function furnitureIn(rest: string): { id: string; label: CutLabel; why: string } | undefined {
  const line = featuresOf(rest, 0, undefined);
  if (!GLUED.test(line.compact)) return undefined;
  if (isControlChain(line.compact)) {
    return { id: "control-chain", label: "boilerplate", why: "buttons of the page in a row" };
  }
  return ruleAnywhere(line) ?? ruleAt(line, "foot");
}

/** Who took the picture of a paragraph of photo news, behind its last sentence. */
const CREDIT =
  /^(?=.{2,40}$)[(【[]?[^。!?;]{0,30}(?:[^拍抓航偷]摄|摄影(?:报道)?|[^提]供图|图源:.{1,20}|图片来源:.{1,20}|图片?由.{2,20}提供|资料图片?|资料照片|无人机照片|(?:新华社|中新社|本报)发)[)】\]]*$/u;
const CREDIT_END = /[摄影供图片报道发)）】\]]\s*$/u;

function photoCredit(raw: string): Cut | undefined {
  if (!CREDIT_END.test(raw.slice(-4))) return undefined;
  const tail = tailOf(raw);
  const { text } = tail.normalized;
  const last = [...text.trimEnd().matchAll(SENTENCE_ENDS)].findLast(
    (match) => match.index + match[0].length < text.trimEnd().length,
  );
  if (!last) return undefined;
  const at = last.index + last[0].length;
  if (!CREDIT.test(text.slice(at).trim().replaceAll(" ", ""))) return undefined;
  return cutFrom(raw, tail, at, "meta", "photographer: who took the picture, behind the paragraph");
}

const NAMES = `${PERSON}(?:[ 、,/]+${PERSON}){0,7}`;
/** A byline that says what it is, at the end of any paragraph. */
const REPORTER_BRACKET =
  /(?<=[。!?;”’…])\s*\((?:[^()。;]{0,24}?)(?:记者|通讯员|特约撰稿人?|本报讯|责任编辑|编辑|文\/|实习生|供稿|撰稿|来源:|作者)[^()。;]{0,60}\)\s*$/u;
/** A byline of bare names, at the end of the text only. */
const NAMES_BRACKET = new RegExp(`(?<=[。!?”’…])\\s*\\((?:文/|图/)?${NAMES}\\s*\\)\\s*$`, "u");
/** What a bracket of two or three characters may say instead of a name. */
const NO_NAME = /\((?:完|下同|全文|略|待续|未完待续|笑|掌声|鼓掌|全文完|万元|元)\s*\)\s*$/u;

/** A byline that is set apart by spaces alone. */
const REPORTER_END = new RegExp(
  `(?<=[。!?”’])\\s+[□■]?\\s*(?:本报|见习|实习)?(?:记者|通讯员)[\\s:]+${NAMES}\\s*$`,
  "u",
);
const REPORTER_IN = /\s(?:\S{2})?(?:记者|通讯员)[\s:：]/u;

/** What a byline in brackets ends in. */
const BRACKETS = ")）】";
/** Unit: code units. */
const BYLINE = 60;

function byline(raw: string, isLast: boolean): Cut | undefined {
  const isBracket = BRACKETS.includes(raw.slice(-4).trimEnd().slice(-1) || " ");
  if (!isBracket && !REPORTER_IN.test(raw.slice(-BYLINE))) return undefined;
  const tail = tailOf(raw);
  const { text } = tail.normalized;
  const named = isBracket && isLast && !NO_NAME.test(text);
  const found = (isBracket ? REPORTER_BRACKET : REPORTER_END).exec(text) ?? (named ? NAMES_BRACKET.exec(text) : null);
  const where = isBracket ? "in brackets after it" : "behind it";
  return found ? cutFrom(raw, tail, found.index, "meta", `byline: who wrote the text, ${where}`) : undefined;
}

/** The label of a scraper, glued to the first paragraph. */
const BODY_LABEL = /^\s*(?:(?:(?:文章)?正文(?:内容)?|全文)[:：]|[【[](?:正文|全文)[】\]][:：]?)\s*(?=\S.{20})/u;

function labelCut(raw: string): Cut[] {
  const end = BODY_LABEL.exec(raw)?.[0].length ?? 0;
  return end === 0 ? [] : [{ start: 0, end, label: "meta", reason: "body-label: label above the text itself" }];
}

/** How far into a line the fields of its page may begin that a scraper glued to the text, and how far they go. */
const FIELDS_WITHIN = 160;
const LONGEST_FIELDS = 300;
const FIELD =
  "(?:(?:发布|更新|发稿|发表|录入|发布于)?(?:时间|日期)|(?:信息|文章|稿件|新闻|本文)?来源|作者|(?:责任)?编辑|发布(?:机构|单位|部门|人)|索引号|(?:浏览|阅读|点击|访问)(?:次数|量|数)?|字体|字号) ?:";
const FIRST_FIELD = new RegExp(`${FIELD}|【(?:字体|字号|打印)`, "u");
/** Cheap look before anything is normalised. */
const HAS_FIELDS = /(?:时间|日期|来源)\s*[:：]/u;
const DAY = "\\d{4}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?";
/** A piece that tells where it ends: a day, a count, a control. */
const CLOSED_PIECE = new RegExp(
  `(?:${FIELD} ?(?:${DAY}|[[(]?\\d+[\\])]? ?次?|次|[【[(]?大 ?中 ?小[】\\])]?)|【[^【】]{1,14}】|\\[[大中小 ]{3,8}\\])[ |]*`,
  "uy",
);
/** And one that goes on to the next. */
const OPEN_PIECE = new RegExp(`${FIELD}[^。;!?【:]{0,24}?[ |]*(?=${FIELD}|【)`, "uy");

/** The fields and controls of a page that was scraped into one line: they part its title from its text. */
function gluedFields(raw: string): Cut[] {
  if (!HAS_FIELDS.test(raw.slice(0, LONGEST_FIELDS))) return [];
  const normalized = normalize(raw.slice(0, FIELDS_WITHIN + LONGEST_FIELDS));
  const start = FIRST_FIELD.exec(normalized.text)?.index ?? FIELDS_WITHIN;
  if (start >= FIELDS_WITHIN) return [];
  let at = start;
  let end = start;
  for (let pieces = 1; ; pieces++) {
    const closed = matchEnd(normalized.text, at, CLOSED_PIECE);
    const next = closed ?? matchEnd(normalized.text, at, OPEN_PIECE);
    if (next === null) break;
    at = next;
    if (closed !== null && pieces > 1) end = closed;
  }
  if (end === start || end === normalized.text.length) return [];
  const reason = "glued-fields: fields and buttons of the page between its title and its text";
  return [{ start: originOf(normalized, start), end: originOf(normalized, end), label: "meta", reason }];
}

export function cutsOf(line: LineFeatures, isLast: boolean): Cut[] {
  const end = gluedTail(line.raw) ?? byline(line.raw, isLast) ?? photoCredit(line.raw);
  const label = labelCut(line.raw);
  const head = label.length > 0 ? label : gluedFields(line.raw);
  const escapes = escapeCuts(line.raw);
  if (head.length === 0 && !end) return escapes;
  const from = head[0]?.end ?? 0;
  const between = escapes.filter((cut) => cut.start >= from && (!end || cut.end <= end.start));
  return [...head, ...between, ...(end ? [end] : [])];
}

/** What must go from the line of the title: the label of its field before it, date and speaker after it. */
export function titleCuts(line: LineFeatures): Cut[] {
  const normalized = normalize(line.raw);
  const indent = normalized.text.length - normalized.text.trimStart().length;
  const cuts: Cut[] = [];
  const label = titleLabelLength(normalized.text.trimStart());
  if (label > 0) {
    cuts.push({
      start: 0,
      end: originOf(normalized, indent + label),
      label: "meta",
      reason: "title-field: label of the title",
    });
  }
  const bars = normalized.text.trimEnd().endsWith("|") ? /[ |]+$/u.exec(normalized.text) : null;
  if (bars) {
    const start = originOf(normalized, bars.index);
    cuts.push({ start, end: line.raw.length, label: "meta", reason: "title-field: label of the title" });
  }
  const glued = gluedTitleLength(normalized.text.trim());
  if (glued > 0 && label === 0) {
    const start = originOf(normalized, indent + glued);
    const reason = "glued-fields: fields and buttons of the page between its title and its text";
    cuts.push({ start, end: line.raw.length, label: "meta", reason });
  }
  const suffix = TITLE_WITH_SESSION.exec(normalized.text.trim());
  if (suffix) {
    const start = originOf(normalized, indent + suffix[1]!.length);
    cuts.push({
      start,
      end: line.raw.length,
      label: "meta",
      reason: "session: date, meeting and speaker glued to the title",
    });
  }
  return cuts.length > 0 ? cuts : escapeCuts(line.raw);
}

/** The text of a line of a markup language. A mark that divides, as the border of a cell does, leaves a space. */
export function withoutMarkup(raw: string, marks: readonly Markup[]): string {
  let text = "";
  let at = 0;
  for (const { start, end, divides } of marks) {
    text += raw.slice(at, start);
    if (divides) text += " ";
    at = end;
  }
  return text + raw.slice(at);
}

/** Cuts of the bare text as cuts of the line, and its marks beside them. */
export function cutsWithMarkup(raw: string, cuts: readonly Cut[], marks: readonly Markup[]): Cut[] {
  if (cuts.length === 0) return marks.map(cutOfMark);
  const placed = cuts.map((cut) => ({
    ...cut,
    start: rawIndex(cut.start, marks),
    end: Math.min(raw.length, rawIndex(cut.end - 1, marks) + 1),
  }));
  const all = [...placed, ...marks.map(cutOfMark)].sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Cut[] = [];
  for (const cut of all) {
    const start = Math.max(cut.start, found.at(-1)?.end ?? 0);
    if (start < cut.end) found.push({ ...cut, start });
  }
  return found;
}

/** Where a code unit of the bare text stands in the line. */
function rawIndex(index: number, marks: readonly Markup[]): number {
  let removed = 0;
  for (const { start, end, divides } of marks) {
    if (index < start - removed) break;
    if (divides && index === start - removed) return start;
    removed += end - start - (divides ? 1 : 0);
  }
  return index + removed;
}

const cutOfMark = ({ start, end, divides }: Markup): Cut => ({
  start,
  end,
  label: "boilerplate",
  reason: "markup: a mark of the page's language, no text",
  ...(divides ? {} : { seam: true }),
});
