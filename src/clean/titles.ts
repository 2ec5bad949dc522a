import { countBy } from "../base/group-by.js";
import type { SourceDocument } from "../model/document.js";
import { PERSON, SURNAME } from "../model/surnames.js";
import type { LineFeatures, Lines, LineTest } from "./features.js";
import { ruleAt } from "./match.js";
import { isBody, type Zones } from "./zones.js";

interface Titles {
  /** Lines that make up the title, in order; empty where the text has none. */
  readonly lines: readonly number[];
  /** Why they were taken for the title. */
  readonly reason: string;
}

/** Two spellings of one title are the same without spaces and quotation marks. */
export const titleKey = (text: string): string => text.replace(/[\s“”"‘’'「」『』《》]/gu, "");

const FIELD_TITLE =
  /^(?:(?:(?:Title-)?(?:标 *题|题 *[目名])|(?:信件|法规|文件)标题|信息名称|文件名称|名 *称|Title|title) *:|[【[](?:(?:信件|法规|文件)?标题|题目|题名|信息名称)[】\]]:?)(?: *\|)?(?=.{2})/u;
/** Where the label of a title field ends, 0 where the line is none. */
export const titleLabelLength = (compact: string): number => FIELD_TITLE.exec(compact)?.[0].length ?? 0;

/** The fields of a page behind its title, on one line: a day, and what may stand before and behind it. */
const FIELDS_BEHIND =
  / ?(?:(?:发布|更新|发表)?(?:时间|日期) ?:? ?)?\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)(?: ?\d{1,2}:\d{2}(?::\d{2})?)?(?: ?(?:(?:信息|文章|稿件)?来源|作者|浏览|点击|阅读|字号|字体|【).{0,60})?$/u;
/** What pages print before a day that is no title: a site, an office, a path, a field. */
const NO_HEADLINE =
  /(?:网|网站|频道|在线|平台|系统|专栏|[报社版讯]|政府|办公[室厅]|委员会|[局委厅部]|中心|客户端|新闻|发布|要闻|动态|公开|信息)$|[>»›。;【[]|www\.|https?:|记者|通讯员|位置|首页|(?:来源|作者|时间|日期|编辑|次数):|^[—(]/u;
const HEADLINE = 9; // Chinese characters
/** Where the fields begin that stand behind a title on its line (normalised, trimmed); 0 where none do. */
export function gluedTitleLength(text: string): number {
  if (text.length > LONGEST + FIELDS_LENGTH || !/\d{4}[-/.年]\d/u.test(text)) return 0;
  const end = FIELDS_BEHIND.exec(text)?.index ?? 0;
  const title = text.slice(0, end);
  return (title.match(/\p{Script=Han}/gu)?.length ?? 0) >= HEADLINE && !NO_HEADLINE.test(title) ? end : 0;
}
const FIELDS_LENGTH = 100; // characters of fields on one line
/** Marks that names of sites and offices have not. */
const HEADLINE_MARKS = /[“”《》|:!?,、—]/u;

const NUMBERED = /^(?:第?[一二三四五六七八九十]{1,3}[、篇章节部编.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、)])/u;
/** A row of a table (a figure in its last cell, behind two others), the head of one, or a heading numbered without a mark. */
const ROW = /^(?:序号|\d{1,2}) (?![年月日届])|^[^\d ][^ ]*(?: [^ ]+)+ (?!(?:19|20)\d\d$)-?\d[\d,.]*%?$/u;
const GENRE =
  /(?:报告|通知|意见|方案|办法|规划|纲要|决定|决议|公告|通告|公报|发布会|专访|解读|访谈|讲话|致辞|实录|综述|纪实|侧记|条例|规定|细则|批复|复函|行动计划|说明|答记者问|问答|纪要|答复)[)》”]?$|^关于.{4,}的|(?<!\d):(?!$)|[—|]|^(?:解读|专访|图解|媒体|人民|新华)/u;
/** A named fact above or in a text: never its title, never a heading. */
export const FACT =
  /^(?:时间|日期|地点|地址|嘉宾|主持人?|发布人|出席|出席人员|参加人员|主题|记者|问|答|网友|单位|电话|附件\d*|注|备注|联系人|人物|对话人|采访对象|[QA]\d{0,2}):/u;
const ENDS_OPEN = /[:,、—]$/u;

const SHORTEST = 5; // characters of a title that only its place tells
/** 停水通知, 招标公告 */
const SHORT_NOTICE = /^\p{Script=Han}{2}(?:通知|公告|通告|公示)$/u;
const LONGEST = 90;
/** A candidate needs this much to be a title; see `scoreOf` for what counts. */
const ENOUGH = 3;

/** Marks of a link or of the path of a page. */
const LINK_MARKS = /^[•·>»★]|[>»|]/u;
/** How the name of a site, or of a part of one, ends. */
const SITE_NAME = /(?:网|网站|频道|门户|在线|平台|系统|专栏)$/u;

/** Finds the title: stated by the container, labelled as a field, or the likeliest line above the text. */
export function findTitles(lines: Lines, zones: Zones, stated: SourceDocument["stated"]["title"]): Titles {
  const wanted = stated ? titleKey(stated.normalize("NFKC")) : "";
  if (wanted !== "") {
    const same = lines.find((line) => isStated(line, wanted));
    if (same)
      return { lines: withNeighbours(same.index, lines, zones), reason: "title as the page or table states it" };
  }
  const head = lines.slice(0, Math.min(zones.bodyStart, HEAD_LINES)).filter((line) => !line.blank);
  const field = head.find((line) => titleLabelLength(line.compact) > 0);
  const own = head.filter((line) => TITLE_WITH_SESSION.test(line.compact)).map((line) => line.index);
  if (field) return { lines: [...new Set([field.index, ...own])], reason: "title: value of the title field" };
  const best = likeliest(head, lines, zones);
  const glued = head
    .slice(0, best === undefined ? FEW : head.findIndex(({ index }) => index === best))
    .find(
      ({ text }) =>
        gluedTitleLength(text) > 0 &&
        (best === undefined || HEADLINE_MARKS.test(text.slice(0, gluedTitleLength(text)))),
    );
  if (glued) return { lines: [glued.index], reason: "title: heads the text" };
  if (best === undefined) return { lines: own, reason: "title: name, date and meeting of the report" };
  return { lines: withNeighbours(best, lines, zones), reason: "title: heads the text" };
}

/** What a title says, each line and the whole, as keys. */
export function titleKeys(lines: Lines, titles: readonly number[]): Set<string> {
  const parts = titles.map((index) => {
    const { compact, text } = lines[index]!;
    const glued = gluedTitleLength(text);
    return titleKey(glued > 0 ? text.slice(0, glued) : compact.slice(titleLabelLength(compact)));
  });
  return new Set([...parts, parts.join("")].filter((key) => key.length >= 4));
}

/** A title stands within the first so many lines. */
const HEAD_LINES = 200;

function isStated(line: LineFeatures, wanted: string): boolean {
  if (line.blank || line.long || line.length > LONGEST) return false;
  const key = titleKey(line.compact);
  return (
    key === wanted || (key.length >= 8 && (wanted.startsWith(key) || (key.startsWith(wanted) && wanted.length >= 8)))
  );
}

const isCandidate = (line: LineFeatures, zones: Zones): boolean =>
  !zones.verdicts[line.index] &&
  (line.length >= SHORTEST || (line.index === 0 && SHORT_NOTICE.test(line.compact))) &&
  line.length <= LONGEST &&
  !NUMBERED.test(line.compact) &&
  !ROW.test(line.text) &&
  !/[。;]$/u.test(line.compact) &&
  !FACT.test(line.compact) &&
  !ADDRESS_OR_DAY.test(line.compact) &&
  !SESSION_OR_PERSON.test(line.compact) &&
  /[一-龥]/u.test(line.compact) &&
  !ruleAt(line, "head");

/** At which session a text was given, or by whom: 王某某（某大学教授）, 市人民政府市长. */
const SESSION_OR_PERSON = new RegExp(
  `^(?!.*(?:报告|讲话|致辞|说明|发言)).*第[^第]{1,5}[届次][^,。]{0,20}(?:会议|大会)上?作?\\)?$|^${PERSON}\\(|^\\p{Script=Han}{0,12}(?:政府|委员会)代?(?:[省市州县区旗盟乡镇]长|主席|主任)$`,
  "u",
);

/** An address, a labelled day or an hour, a dateline, or whom a letter addresses. */
const ADDRESS_OR_DAY =
  /www\.|https?:|(?:时间|日期):\d{4}|^(?:[上下]午)?\d{1,2}:\d{2}|\d[-/月]\d{1,2}日?\d{2}:\d{2}|^[^:]{1,12}:.*\d{4}([-/.])\d{1,2}\1\d|^本[报网台刊](?:讯|记者)|^各[^:]{2,60}:$|如下:$/u;

function likeliest(head: Lines, lines: Lines, zones: Zones): number | undefined {
  const last = lines.findLast((line) => !line.blank && !zones.verdicts[line.index]);
  const text = head.findIndex(({ compact }) => INSIDE_TEXT.test(compact));
  const above = text < 0 ? head : head.slice(0, text);
  const untold = zones.bodyStart < lines.length ? above : withinFew(above, zones);
  const candidates = untold.filter((line) => isCandidate(line, zones) && (line !== last || line === head[0]));
  if (candidates.length === 0) return undefined;
  const repeats = countKeys(lines);
  let best: LineFeatures | undefined;
  let bestScore = ENOUGH - 1;
  for (const line of candidates) {
    const score = scoreOf(line, head, zones, repeats);
    if (score > bestScore) {
      best = line;
      bestScore = score;
    }
  }
  return best?.index;
}

/** A numbered part, or who speaks where: below it stands text, however short its lines are. */
const INSIDE_TEXT =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|(?:地点|主持人?|主讲人?|嘉宾):)/u;

/** Lines that nothing tells, above which a title may stand where no running text says where the head ends. */
const FEW = 12;

function withinFew(head: Lines, zones: Zones): Lines {
  let few = 0;
  return head.filter((line) => few <= FEW && (zones.verdicts[line.index] || ruleAt(line, "head") || ++few <= FEW));
}

const countKeys = (lines: Lines): ReadonlyMap<string, number> =>
  countBy(
    lines.filter(({ blank, length }) => !blank && length <= LONGEST),
    ({ compact }) => titleKey(compact),
  );

/** How much speaks for a line being the title. Each sign adds its weight; no sign alone decides but being followed by the text. */
function scoreOf(line: LineFeatures, head: Lines, zones: Zones, repeats: ReadonlyMap<string, number>): number {
  const at = head.indexOf(line);
  const next = head[at + 1];
  const isMeta = (other: LineFeatures | undefined): boolean =>
    other !== undefined && (zones.verdicts[other.index]?.label ?? ruleAt(other, "head")?.label) === "meta";
  let score = 1;
  if ((repeats.get(titleKey(line.compact)) ?? 0) > 1) score += 3;
  if (GENRE.test(line.compact)) score += 2;
  if (next === undefined || isMeta(next)) score += 2;
  else if (head.slice(at + 1, at + 4).some(isMeta)) score += 1;
  if (line.length >= 9 && line.length <= 50) score += 1;
  if (at === 0) score += 1;
  if (line.hasSentence) score -= 2;
  if (/^\(.*\)$/u.test(line.compact)) score -= 4; // a remark on the title, or where its author works
  const below = next && (zones.verdicts[next.index]?.id ?? ruleAt(next, "head")?.id);
  if (below === "issue" || (below === "document-number" && ISSUER.test(line.compact))) score -= 4; // a masthead
  if (ENDS_OPEN.test(line.compact) && next === undefined) score -= 3;
  if (/^—/u.test(line.compact) && isMeta(head[at - 1])) score -= 3; // a subtitle, parted from its title
  if (LINK_MARKS.test(line.compact.replace(COLUMN, ""))) score -= 3;
  if (SITE_NAME.test(line.compact)) score -= 2;
  return score;
}

/** 一图读懂|某市政府工作报告: the name of a column before a headline; names in a menu are short. */
const COLUMN = /^[\p{Script=Han}\d]{2,6}\|(?=[^|]{8,}$)/u;

/** A report's own title with date, meeting and speaker glued to it. */
export const TITLE_WITH_SESSION =
  /^(.{2,40}?(?:报告|讲话|致辞|说明))(?:[-—(]*(?:\d{4}|[二一][〇零○O0-9一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日在.{4,60}(?:会议|大会|全会)上.{0,30})$/u;

const SHORTEST_KICKER = 8; // characters; shorter lines beside a title are names of channels

/** Kicker above and subtitle below belong to the title. */
function withNeighbours(index: number, lines: Lines, zones: Zones): number[] {
  const found = [index];
  // Of a page, lines beside the text are links and boxes, whatever they stand above.
  const isPart = (line: LineFeatures): boolean =>
    mayBePart(line, zones) && (line.hint !== "chrome" || lines[index]!.hint === "chrome");
  const above = lineBeside(lines, index, -1);
  if (
    above &&
    isPart(above) &&
    (ENDS_OPEN.test(above.compact) || /^—/u.test(lines[index]!.compact) || isTouching(above, index))
  )
    found.unshift(above.index);
  found.unshift(...furtherAbove(found[0]!, index, lines, isPart));
  const below = lineBeside(lines, index, 1);
  if (below && /的$/u.test(lines[index]!.compact) && GENRE_ALONE.test(below.compact)) found.push(below.index);
  const opens = ENDS_OPEN.test(lines[index]!.compact);
  if (
    below &&
    isPart(below) &&
    !NO_SUBTITLE.test(below.compact) &&
    !ISSUERS.test(below.text.trim()) &&
    (opens || /^—/u.test(below.compact) || isTouching(below, index))
  ) {
    found.push(below.index);
  }
  return found;
}

/**
 * Lines of a title above its first two: the office that issues 关于…的通知, and the motto over the theme of a report
 * whose occasion stands last (——在…上的报告).
 */
function furtherAbove(first: number, index: number, lines: Lines, isPart: LineTest): number[] {
  const above = lineBeside(lines, first, -1);
  if (above === undefined || !isPart(above)) return [];
  const isIssuer = /^关于/u.test(lines[first]!.compact) && ISSUER.test(above.compact);
  const isMotto = first < index && OCCASION.test(lines[index]!.compact) && above.length >= SHORTEST_KICKER;
  return isIssuer || isMotto ? [above.index] : [];
}

/** The last word of a title that is broken over two lines. */
const GENRE_ALONE = /^(?:实施|指导|若干)?(?:意见|通知|方案|办法|规定|决定|报告|通告|公告|批复|细则|措施)$/u;
/** One body that issues a text: 某市人民政府办公室, 中共某市委. */
const ISSUER = /^\p{Script=Han}{2,28}(?:政府|委员会|办公[厅室]|[省市县区州盟旗]委|[局厅部委])$/u;
/** On which occasion a report or a speech was given. */
const OCCASION = /^—+在.{4,40}(?:报告|讲话)$/u;

/** What stands right below a title and is no part of it: a field of the page, who is addressed, who issues or keeps it, when, its number. */
const NO_SUBTITLE =
  /:$|^[^:—]{1,8}:|人民政府(?:办公[厅室])?$|^\p{Script=Han}{2,14}(?:委员会|办公[厅室]|[局厅部])$|www\.|https?:|\d{4}[-/.]\d{1,2}[-/.]\d|\d号(?:$|签发)|^\(.*\d{4}年\d{1,2}月(?:\d{1,2}日)?\)$|^\(?(?:\d{4}|[一二][〇○零O一二三四五六七八九]{3})年.*(?:通过|批准|修[正订]|公布|施行|会议上?)\)?$/u;

/** Bodies that issue a text together, on one line: 某市统计局 国家统计局某市调查队. */
const ISSUERS =
  /^\p{Script=Han}{2,24}(?:委员会|办公[厅室]|[局厅部委])(?:[ 、\u3000]+\p{Script=Han}{2,24}(?:委员会|办公[厅室]|[局厅部委队]))+$/u;

const isTouching = (line: LineFeatures, index: number): boolean =>
  Math.abs(line.index - index) === 1 && line.length >= SHORTEST_KICKER;

const OFFICE_AND_NAME = new RegExp(`(?:长|书记|主席|主任|记者) *${SURNAME}.{1,3}$`, "u");

const mayBePart = (line: LineFeatures, zones: Zones): boolean =>
  line.index < zones.bodyStart &&
  isCandidate(line, zones) &&
  !isBody(line) &&
  !line.hasSentence &&
  !OFFICE_AND_NAME.test(line.text) &&
  !LINK_MARKS.test(line.compact) &&
  !SITE_NAME.test(line.compact);

/** The nearest line with text on one side, at most one blank line away. */
function lineBeside(lines: Lines, index: number, step: 1 | -1): LineFeatures | undefined {
  const near = lines[index + step];
  return near?.blank ? lines[index + 2 * step] : near;
}
