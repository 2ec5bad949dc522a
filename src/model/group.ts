import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "./document.js";
import type { Whole } from "./quantity.js";

/** What `--by` accepts beside the names of columns. */
export const GROUP_FIELDS = ["document", "region", "code", "level", "year", "source", "kind", "folder"] as const;
type GroupField = (typeof GROUP_FIELDS)[number];

/** The same in Chinese. A column of that name goes first. */
export const CHINESE_FIELDS: ReadonlyMap<string, GroupField> = new Map([
  ["文档", "document"],
  ["地区", "region"],
  ["代码", "code"],
  ["层级", "level"],
  ["年份", "year"],
  ["来源", "source"],
  ["文种", "kind"],
  ["文件夹", "folder"],
]);

/** What else people call these fields: suggested, not taken, since a column may be called so. */
export const SUGGESTED_FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    地区: "省 市 县 区 省份 城市 区县 地方 地域 区域 省市 所属城市 所属省份",
    年份: "年 年度 时间 日期",
    来源: "媒体 机构 单位 部门 网站 作者 发布单位 发文单位",
    文种: "类型 类别 种类 体裁 文体 文件类型",
    层级: "级别 行政级别 级",
    代码: "编码 行政区划代码 区划代码 行政代码",
    文档: "文件 文章 标题 篇",
    文件夹: "目录 路径",
  }).flatMap(([field, words]) => words.split(" ").map((word) => [word, field] as const)),
);

/** Stands in the name of a group for a field that its documents lack. */
export const UNKNOWN_GROUP = "?";

/** What tables tell of each document beside its path, title and date. */
export const IDENTITY = ["region", "code", "level", "year", "kind"] as const;

/** What stands between the values of several fields in the name of a group. */
const BETWEEN_VALUES = " · ";

export type Groupable = Pick<CleanDocument, "path" | "metadata" | "fields">;

/** What a document has for a field: a number for a year, text for all others, `null` where it lacks it. */
export type KeyValue = string | Whole | null;

/** The fields of a group and what its documents have there. */
export type Keys = Readonly<Record<string, KeyValue>>;

/** The folder that holds a document's file, as its path names it; `.` where the path has none. */
export const folderOf = (path: string): string => {
  const cut = path.lastIndexOf("/");
  return cut < 0 ? "." : path.slice(0, cut) || "/";
};

const IS_FIELD: ReadonlySet<string> = new Set(GROUP_FIELDS);

export const isGroupField = (name: string): name is GroupField => IS_FIELD.has(name);

/** What a document has for a field of ours or for a column; an empty cell is nothing. */
export function valueFor(document: Groupable, field: string): KeyValue {
  if (field === "document") return document.path;
  if (field === "folder") return folderOf(document.path);
  if (isGroupField(field)) return document.metadata[field as "region"] ?? null;
  const cell = Object.hasOwn(document.fields, field) ? String(document.fields[field]).trim() : "";
  return cell === "" || cell === UNKNOWN_GROUP ? null : cell;
}

export const groupName = (values: readonly KeyValue[]): string =>
  values.map((value) => value ?? UNKNOWN_GROUP).join(BETWEEN_VALUES);

const FIGURE = /^-?\d+(?:\.\d+)?$/u;

/** The order of what documents have for a field: as numbers where all are, else by code unit; nothing comes last. */
export function valueOrder(values: Iterable<KeyValue>): (a: KeyValue, b: KeyValue) => number {
  let areFigures = true;
  for (const value of values) areFigures &&= value === null || typeof value === "number" || FIGURE.test(value);
  return (a, b) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (areFigures ? Number(a) - Number(b) : 0) || byCodeUnit(String(a), String(b));
  };
}

/** The last part of a path: the district of a region, the file of a document. */
export const lastPart = (name: string): string => name.split("/").filter(Boolean).at(-1) ?? name;
