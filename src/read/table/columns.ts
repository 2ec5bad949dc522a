import { isoDate } from "../../base/dates.js";
import { regionNamed } from "../../model/divisions.js";
import type { DocumentKind, Metadata } from "../../model/document.js";

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
  ...names("source", "source media publisher 来源 媒体 信息来源 发布机构 发文机构 发文机关"),
  ...names("author", "author authors byline 作者 记者"),
  ...names("editor", "editor 编辑 责任编辑"),
  ...names("url", "url link href source_url page_url 链接 网址 地址链接 原文链接"),
  ...names("year", "year 年份 年度"),
  ...names("region", "region area 地区 区域 行政区"),
  ...names("kind", "kind 文体"),
  ...names("documentNumber", "document_number doc_number 文号 发文字号"),
  ...names("indexNumber", "index_number 索引号 信息索引号"),
  ...names("citationCode", "citation_code 法宝引证码 引证码"),
]);

/** Columns that name one level of the administrative division each, from the widest. */
const DIVISION_COLUMNS: readonly (readonly string[])[] = [
  ["province", "省", "省份"],
  ["city", "市", "城市", "地市"],
  ["district", "county", "区", "县", "区县", "县区"],
];

function names(field: Field, list: string): [string, Field][] {
  return list.split(" ").map((name) => [name, field]);
}

const key = (name: string): string => name.trim().toLowerCase();

/** The column that holds the text: the one asked for, or the first of `TEXT_COLUMNS` that there is. */
export function textColumnOf(columns: readonly string[], asked?: string): string | null {
  if (asked !== undefined)
    return columns.find((name) => name === asked) ?? columns.find((name) => key(name) === key(asked)) ?? null;
  for (const wanted of TEXT_COLUMNS) {
    const found = columns.find((name) => key(name) === wanted);
    if (found !== undefined) return found;
  }
  return null;
}

/** What the columns of a row state about its text. Empty cells state nothing. */
export function statedBy(row: ReadonlyMap<string, string>): Partial<Metadata> {
  const stated: { -readonly [F in Field]?: Metadata[F] } = {};
  const divisions: string[] = [];
  for (const [name, cell] of row) {
    const value = cell.trim();
    if (value === "") continue;
    const level = DIVISION_COLUMNS.findIndex((level) => level.includes(key(name)));
    if (level >= 0) divisions[level] ??= value;
    const field = METADATA_COLUMNS.get(key(name));
    // The first column that names a field wins, except that an address in a source column is an address.
    if (field !== undefined) state(stated, field, value);
  }
  const path = divisions.filter(Boolean).join("");
  if (path !== "") stated.region = regionNamed(path) ?? divisions.filter(Boolean).join("/");
  return stated;
}

const ADDRESS = /^https?:\/\/\S+$/iu;

function state(stated: { -readonly [F in Field]?: Metadata[F] }, field: Field, value: string): void {
  switch (field) {
    case "date": {
      const date = isoDate(value);
      if (date !== null) stated.date ??= date;
      break;
    }
    case "year": {
      const year = /^(\d{4})年?$/u.exec(value);
      if (year) stated.year ??= Number(year[1]);
      break;
    }
    case "author":
      stated.author ??= value.split(/[\s、,，;；/]+/u).filter(Boolean);
      break;
    case "region":
      stated.region ??= regionNamed(value) ?? value;
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
    default:
      stated[field] ??= value;
  }
}

const KINDS: ReadonlyMap<string, DocumentKind> = new Map([
  ["work-report", "work-report"],
  ["interpretation", "interpretation"],
  ["news", "news"],
  ["interview", "interview"],
  ["essay", "essay"],
  ["policy", "policy"],
  ["notice", "notice"],
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
