import { isoDate, yearsIn } from "../../base/dates.js";
import { regionNamed } from "../../model/divisions.js";
import { DOCUMENT_KINDS, type DocumentKind, type Metadata } from "../../model/document.js";
import { simplified } from "../../model/traditional.js";

/** Names under which tables keep the text, in order of preference. */
export const TEXT_COLUMNS = ["text", "full_text", "content", "body", "正文", "内容", "全文"] as const;

/** All that a column may state; code and level follow from the region. */
type Field = Exclude<keyof Metadata, "code" | "level" | "codeThen">;

/** Names under which tables keep what is known of a text. Compared without case and surrounding space. */
const METADATA_COLUMNS: ReadonlyMap<string, Field> = new Map([
  ...names("title", "title headline 标题 题目 题名 名称"),
  ...names(
    "date",
    "date publish_date pub_date published published_at publish_time pubdate time 日期 时间 发布日期 发布时间 发文日期 成文日期 印发日期",
  ),
  ...names(
    "source",
    "source media publisher 来源 媒体 信息来源 发布机构 发文机构 发文机关 newspaper site site_name sitename website organ org dept department 公众号 公众号名称 网站 网站名称 站点 站点名称 报纸 报纸名称 刊名 发布主体",
  ),
  ...names("author", "author authors byline 作者 记者"),
  ...names("editor", "editor 编辑 责任编辑"),
  ...names("url", "url link href source_url page_url 链接 网址 地址链接 原文链接"),
  ...names("year", "year yr 年份 年度 年"),
  ...names("region", "region area 地区 区域 行政区"),
  ...names("kind", "kind 文体"),
  ...names("documentNumber", "document_number doc_number 文号 发文字号"),
  ...names("indexNumber", "index_number 索引号 信息索引号"),
  ...names("citationCode", "citation_code 法宝引证码 引证码"),
]);

/** What a part of a name tells where the whole name is not known; the first that fits. Names of other things go before. */
const METADATA_PARTS: readonly (readonly [RegExp, Field | null])[] = [
  [
    /抓取|采集|爬取|入库|更新|修改|下载|crawl|fetch|update|modif|scrape|_id$|编号|类型|分类|长度|字数|length|count/iu,
    null,
  ],
  [/链接|网址|url|href|link/iu, "url"],
  [/文号|字号/u, "documentNumber"],
  [/标题|题名|题目|篇名|(?:文件|政策|法规|规章|文章|新闻|公告|条例)名称|title|headline/iu, "title"],
  [/日期|时间|date|(?:^|_)time|(?:pub|add|create|post|^p)time|publish(?!er)|posted|created_at/iu, "date"],
  [/责编|编辑|editor/iu, "editor"],
  [/作者|记者|署名|author|byline/iu, "author"],
  [/来源|媒体|发文单位|发布单位|公布单位|制定单位|印发单位|机构|机关|部门|单位|source|publisher|agency/iu, "source"],
  [/年份|年度/u, "year"],
  [/地区|区域|行政区|区划|市县|县市|adcode/iu, "region"],
];

/** Columns that name one level of the administrative division each, from the widest. */
const DIVISION_COLUMNS: readonly (readonly string[])[] = [
  ["province", "prov", "省", "省份", "省级", "省市"],
  ["city", "市", "城市", "地市", "市级", "地级市", "市州"],
  ["district", "county", "区", "县", "区县", "县区", "县市区", "区县市", "市县区", "县级"],
];
/** What stands around the name of a level: 所属区县名称, county_name. */
const AROUND_DIVISION = /^(?:所属|所在|归属|来源)|(?:名称?|全称|_name|name)$/giu;

function names(field: Field, list: string): [string, Field][] {
  return list.split(" ").map((name) => [name, field]);
}

const key = (name: string): string => simplified(name).trim().toLowerCase();

const levelOf = (name: string): number => {
  const bare = key(name).replace(AROUND_DIVISION, "");
  return DIVISION_COLUMNS.findIndex((level) => level.includes(key(name)) || level.includes(bare));
};

/** What is looked at of a table to tell which column holds the text. */
type Sample = readonly ReadonlyMap<string, string>[];
export const SAMPLE_ROWS = 50;

/** Parts of names of columns that hold texts, and of columns about texts, which do not. */
const TEXT_PART =
  /全文|正文|内容|文本|原文|报告文|段落|paragraphs?$|^html$|content|fulltext|full_text|body|text|article/iu;
const ABOUT_TEXT =
  /标题|题名|题目|摘要|概要|链接|网址|长度|字数|类型|分类|编码|编号|时间|日期|来源|title|abstract|summary|url|link|href|length|count|type|encod|date|time|(?:^|_)id$|_id/iu;
/** A column with such a name holds texts if its cells have so many Chinese characters on average … */
const LEAST_NAMED = 8;
/** … and a column without, if they have so many, and so many times those of the next. */
const LEAST_UNNAMED = 60; // titles have 20 to 40
const TIMES_NEXT = 3;

/**
 * The column that holds the text: the one asked for; else the first of `TEXT_COLUMNS` that there is; else the one that a
 * part of its name tells (报告全文); else the one whose cells are by far the longest. `null` where none is told.
 *
 * @param rows the table, where names alone may not tell
 */
export function textColumnOf(columns: readonly string[], asked?: string, rows: Sample = []): string | null {
  if (asked !== undefined)
    return columns.find((name) => name === asked) ?? columns.find((name) => key(name) === key(asked)) ?? null;
  for (const wanted of TEXT_COLUMNS) {
    const found = columns.find((name) => key(name) === wanted || key(name).endsWith(`.${wanted}`));
    if (found !== undefined) return found;
  }
  return textColumnIn(columns, rows);
}

/** Whether names alone tell a text column, as those of a header do. */
export const namesText = (columns: readonly string[], asked?: string): boolean =>
  textColumnOf(columns, asked) !== null ||
  (asked === undefined && columns.some((name) => isTextName(name)) && columns.every((name) => !isLong(name)));

export const isTextName = (name: string): boolean => TEXT_PART.test(key(name)) && !ABOUT_TEXT.test(key(name));

function textColumnIn(columns: readonly string[], sample: Sample): string | null {
  const lengths = columns.map((name) => ({ name, length: meanLength(name, sample) }));
  lengths.sort((a, b) => b.length - a.length);
  const named = lengths.find(({ name, length }) => isTextName(name) && length >= LEAST_NAMED);
  if (named) return named.name;
  const [first, second] = lengths;
  if (first === undefined || first.length < LEAST_UNNAMED) return null;
  return first.length >= TIMES_NEXT * (second?.length ?? 0) ? first.name : null;
}

export const isColumnName = (cell: string): boolean =>
  METADATA_COLUMNS.has(key(cell)) || levelOf(cell) >= 0 || TEXT_COLUMNS.some((name) => name === key(cell));

/** Whether a program wrote that it had no value: what databases, pandas, R and spreadsheets print for it. */
export const isMissing = (cell: string): boolean => MISSING.test(cell.trim());
const MISSING = /^(?:null|na|nan|nat|none|nil|undefined|n\/a|#n\/a|<na>|\(null\)|\\n)$/iu;
/** And what people write for it, where a text, a place, a day or an office should stand. Empty cells hold nothing either. */
export const holdsNothing = (cell: string): boolean => cell === "" || NOTHING.test(cell);
const NOTHING = /^(?:[-—–/\\?？]+|[(（]?(?:无|暂无|不详|未知|缺失?|空)[)）]?)$/u;

const HAN = /\p{Script=Han}/gu;
/** An object or a list of objects, of a program: no text, however long. */
const DATA = /^\s*(?:\[\s*)?\{\s*"/u;
/** Of a long cell its beginning tells. Unit: code units. */
const LOOKED_AT = 4000;

function meanLength(name: string, sample: Sample): number {
  const cells = sample.map((row) => row.get(name) ?? "").filter((cell) => cell.trim() !== "");
  const lengths = cells.map((cell) => (DATA.test(cell) ? 0 : (cell.slice(0, LOOKED_AT).match(HAN)?.length ?? 0)));
  return lengths.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}

/** Names of columns are short and no sentences. Unit: code units. */
const LONGEST_NAME = 60;
const isLong = (cell: string): boolean => cell.length > LONGEST_NAME || /[。！？]/u.test(cell);

/** Whether the first row of a table is no header but holds a text itself. */
export const isHeaderless = (cells: readonly string[]): boolean => cells.some((cell) => isLong(cell.trim()));

/** What the columns of a row state about its text. Empty cells state nothing. */
export function statedBy(row: ReadonlyMap<string, string>): Partial<Metadata> {
  const stated: { -readonly [F in Field]?: Metadata[F] } = {};
  const divisions: string[] = [];
  const parts: [field: Field, value: string][] = [];
  for (const [written, cell] of row) {
    const name = written.replace(/^_source\./u, ""); // a document within the answer of a search engine
    const value = cell.trim();
    if (holdsNothing(value)) continue;
    const level = levelOf(name);
    if (level >= 0 && !GROUPING.test(value)) divisions[level] ??= value;
    const field = METADATA_COLUMNS.get(key(name));
    const part = partOf(name);
    const [, label = "", labelled] = LABELLED.exec(value) ?? []; // 来源：某某日报
    const within = METADATA_COLUMNS.get(key(label)) ?? partOf(label);
    const told = labelled !== undefined && within === (field ?? part) ? labelled : value;
    if (field !== undefined) state(stated, field, told);
    else if (level < 0 && part) parts.push([part, told]);
    else if (within && labelled !== undefined && UNNAMED.test(name.trim())) parts.push([within, labelled]);
  }
  // The first column that names a field wins, whole names before parts of names, except that an address in a source
  // column is an address.
  for (const [field, value] of parts) state(stated, field, value);
  const path = divisions.filter(Boolean).join("");
  if (path !== "") stated.region = regionNamed(path, stated.year) ?? divisions.filter(Boolean).join("/");
  return stated;
}

const partOf = (name: string): Field | null | undefined => METADATA_PARTS.find(([told]) => told.test(key(name)))?.[1];

/** What pages print before a value and programs keep with it. */
const LABELLED = /^[【[]?([^\s:：】\]]{2,8})(?:[】\]]|[:：]) *(?=\S)([^\n]{1,80})$/u;
/** Names that programs give to columns of themselves. */
const UNNAMED = /^(?:字段|列|field|column|unnamed: ?|col|f|v)_?\d+$/iu;

/** What official lists write where a province has counties of its own: no place. */
const GROUPING = /^(?:市辖区|县|(?:省|自治区)?直辖(?:行政单位|县级行政单位|县级行政区划|县))$/u;

/** Days as spreadsheets count them where a table lost their format: 44562 is 2022-01-01. Of 1954 to 2064, or `null`. */
function dayOfSerial(value: string): string | null {
  const serial = /^([2-5]\d{4})(?:\.\d+)?$/u.exec(value)?.[1];
  return serial === undefined ? null : new Date(Date.UTC(1899, 11, 30 + Number(serial))).toISOString().slice(0, 10);
}

/** Seconds or milliseconds of Unix time, as databases keep it: the day in China. Of 2001 on, or `null`. */
function dayOfUnixTime(value: string): string | null {
  const seconds = /^(1\d{9})(?:\d{3})?(?:\.0+)?$/u.exec(value)?.[1];
  return seconds === undefined ? null : new Date((Number(seconds) + IN_CHINA) * 1000).toISOString().slice(0, 10);
}
const IN_CHINA = 8 * 3600; // seconds before UTC

/** 二〇一九, 二○一九年 */
const HAN_YEAR = /^[一二][〇○零一二三四五六七八九]{3}年?$/u;
const ADDRESS = /^https?:\/\/\S+$/iu;

function state(stated: { -readonly [F in Field]?: Metadata[F] }, field: Field, value: string): void {
  switch (field) {
    case "date": {
      const date = dayOfSerial(value) ?? dayOfUnixTime(value) ?? isoDate(value);
      if (date !== null) stated.date ??= date;
      else if (/^\d{4}年?$/u.test(value)) state(stated, "year", value);
      break;
    }
    case "year": {
      // 2024.0: a column of numbers with gaps, written by pandas; 2024-01-01: one of days
      const year = /^(\d{4})(?:\.0+|年度?|[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?)?$/u.exec(value)?.[1];
      const written = HAN_YEAR.test(value) ? yearsIn(value.padEnd(5, "年"))[0] : undefined;
      if (year !== undefined) stated.year ??= Number(year);
      else if (written !== undefined) stated.year ??= written;
      break;
    }
    case "author":
      stated.author ??= value.split(/[\s、,，;；/]+/u).filter(Boolean);
      break;
    case "region":
      stated.region ??= regionNamed(simplified(value)) ?? (/^\d+$/u.test(value) ? null : value); // a code of no place
      break;
    case "kind": {
      const kind = KINDS.get(value.toLowerCase());
      if (kind !== undefined) stated.kind ??= kind;
      break;
    }
    case "source":
      if (ADDRESS.test(value)) stated.url ??= value;
      else stated.source ??= value;
      break;
    case "title":
      if (/^(?:19|20)\d{2}年?$/u.test(value))
        state(stated, "year", value); // the key of a list of reports, by years
      else if (!/\.[a-z]{3,5}$/iu.test(value)) stated.title ??= value; // the name of a file is no title
      break;
    default:
      stated[field] ??= value;
  }
}

const KINDS: ReadonlyMap<string, DocumentKind> = new Map([
  ...DOCUMENT_KINDS.map((kind): [string, DocumentKind] => [kind, kind]),
  ["政府工作报告", "work-report"],
  ["解读", "interpretation"],
  ["新闻", "news"],
  ["专访", "interview"],
  ["访谈", "interview"],
  ["评论", "essay"],
  ["政策", "policy"],
  ["通知", "notice"],
  ["公告", "notice"],
]);
