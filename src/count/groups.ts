import { posix } from "node:path";
import { nearestName, nearestNames } from "../base/nearest-name.js";
import { byCodeUnit } from "../base/order.js";
import {
  CHINESE_FIELDS,
  folderOf,
  GROUP_FIELDS,
  type Groupable,
  groupName,
  isGroupField,
  type Keys,
  type KeyValue,
  SUGGESTED_FIELDS,
  valueFor,
  valueOrder,
} from "../model/group.js";
import type { Warning } from "../model/message.js";
import type { Column } from "../model/table.js";
import { failure, warning } from "../words/message.js";

export interface GroupOptions {
  /** A field or several, as `--by` has them: `region,year`. */
  readonly by?: string;
  /** Folders that were named as inputs: without a field, each of two or more is a group. */
  readonly folders?: readonly string[];
}

export interface Grouping {
  /** In the order of the fields: numbers as numbers, texts by code unit, unknown last. */
  readonly names: readonly string[];
  /** What the documents of each group have for the fields, in the order of `names`; without fields nothing. */
  readonly keys: readonly Keys[];
  /** The fields, with our names for them; none where documents are grouped by where they lie. */
  readonly fields: readonly string[];
  /** Index of the group of each document; −1 for a document that takes no part. */
  readonly of: Int32Array;
}

/**
 * Every document in one group: by fields, else by the folders named, else each document is its own.
 *
 * @throws {CexiError} if no document has a field
 */
export function groupsOf(documents: readonly Groupable[], { by, folders = [] }: GroupOptions): Grouping {
  if (by !== undefined) return groupsByFields(documents, fieldsOf(documents, by));
  const roots = [...new Set(folders.map(plainPath))];
  const nameOf = ({ path }: Groupable): string => (roots.length > 1 ? rootOf(path, roots) : path);
  const found = documents.map(nameOf);
  const names = [...new Set(found)].sort(byCodeUnit);
  const indexes = new Map(names.map((name, index) => [name, index]));
  return { names, keys: names.map(() => ({})), fields: [], of: Int32Array.from(found, (name) => indexes.get(name)!) };
}

export function membersOf({ names, of }: Pick<Grouping, "names" | "of">): number[][] {
  const members = names.map((): number[] => []);
  of.forEach((group, document) => {
    members[group]?.push(document);
  });
  return members;
}

export interface DocumentGroup {
  readonly name: string;
  readonly keys: Keys;
  /** Indexes of documents. */
  readonly members: readonly number[];
}

export const documentGroups = (grouping: Grouping): DocumentGroup[] =>
  membersOf(grouping).map((members, group) => ({
    name: grouping.names[group]!,
    keys: grouping.keys[group]!,
    members,
  }));

function groupsByFields(documents: readonly Groupable[], fields: readonly string[]): Grouping {
  const values = documents.map((document) => fields.map((field) => valueFor(document, field)));
  const byName = new Map(values.map((value) => [groupName(value), value]));
  const orders = fields.map((_, at) => valueOrder([...byName.values()].map((value) => value[at]!)));
  const sorted = [...byName].sort(([a, left], [b, right]) => {
    for (const [at, order] of orders.entries()) {
      const way = order(left[at]!, right[at]!);
      if (way !== 0) return way;
    }
    return byCodeUnit(a, b);
  });
  const indexes = new Map(sorted.map(([name], index) => [name, index]));
  return {
    names: sorted.map(([name]) => name),
    keys: sorted.map(([, value]) => keysOf(fields, value)),
    fields,
    of: Int32Array.from(values, (value) => indexes.get(groupName(value))!),
  };
}

/** Also for fields that are called like a property of every object. */
export const keysOf = (fields: readonly string[], values: readonly KeyValue[]): Keys =>
  Object.fromEntries(fields.map((field, at) => [field, values[at] ?? null]));

/** Columns of these names are where the field comes from: 历城区 under 地区 is then the whole region. */
const READ_FROM_COLUMNS: ReadonlySet<string> = new Set(["region", "year", "source"]);

/**
 * The fields that `--by` names: ours in English, columns as they are called, ours in Chinese.
 *
 * @throws {CexiError} with the nearest names and the fields there are, if no document has one of them
 */
function fieldsOf(documents: readonly Groupable[], by: string): string[] {
  const columns = new Set(documents.flatMap(({ fields }) => Object.keys(fields)));
  const asked = columns.has(by) ? [by] : by.split(/[,，、]/u).map((name) => name.trim());
  const fields = asked.map((name) => {
    if (isGroupField(name)) return name;
    const field = CHINESE_FIELDS.get(name);
    const isRead = field !== undefined && READ_FROM_COLUMNS.has(field) && isCarried(documents, field);
    return columns.has(name) && !isRead ? name : field;
  });
  for (const [at, field] of fields.entries()) {
    if (field === undefined) throw unknownField(asked[at]!, documents, columns, false);
    if (documents.length > 0 && !isCarried(documents, field)) throw unknownField(asked[at]!, documents, columns, true);
  }
  return [...new Set(fields as string[])];
}

const isCarried = (documents: readonly Groupable[], field: string): boolean =>
  documents.some((document) => valueFor(document, field) !== null);

function unknownField(name: string, documents: readonly Groupable[], columns: ReadonlySet<string>, known: boolean) {
  const own = new Set<string>(GROUP_FIELDS);
  const fields = [...GROUP_FIELDS, ...[...columns].filter((column) => !own.has(column)).sort(byCodeUnit)];
  const carried = fields.filter((field) => isCarried(documents, field));
  const meant = SUGGESTED_FIELDS.get(name);
  const near = known ? [] : meant ? [meant] : nearestNames(name, [...carried, ...CHINESE_FIELDS.keys()]);
  return failure("E_FIELD_UNKNOWN", { name: name || '""', near, fields: carried, known });
}

/** How many documents lack a field that they are grouped by, a warning a field. */
export function fieldWarnings(documents: readonly Groupable[], by: string): Warning[] {
  return fieldsOf(documents, by).flatMap((field) => {
    const without = documents.filter((document) => valueFor(document, field) === null).length;
    return without === 0 ? [] : [warning("W_NO_FIELD", { documents: without, by: field })];
  });
}

const plainPath = (path: string): string => posix.normalize(path.replaceAll("\\", "/")).replace(/(?<=.)\/+$/u, "");

/** The innermost of the folders that holds the path; the path's own folder where none does. */
function rootOf(path: string, roots: readonly string[]): string {
  const plain = plainPath(path);
  const holding = roots.filter((root) => root === "." || plain.startsWith(`${root}/`));
  return holding.sort((a, b) => b.length - a.length)[0] ?? folderOf(path);
}

/**
 * Index of the group that a name means: the whole name, or the last part of it (槐荫区 for 山东省/济南市/槐荫区) where only one
 * group has that.
 *
 * @throws {CexiError} with the nearest name, if no group is meant
 */
export function groupNamed(name: string, names: readonly string[]): number {
  const exact = names.indexOf(name);
  if (exact >= 0) return exact;
  const ends = names.filter((candidate) => candidate.endsWith(`/${name}`));
  if (ends.length === 1) return names.indexOf(ends[0]!);
  if (ends.length > 1) {
    throw failure("E_AMBIGUOUS_GROUP", { name, groups: ends });
  }
  throw failure("E_UNKNOWN_GROUP", { name, near: nearestName(name, names), groups: names });
}

export function onlyGroups({ names, keys, fields, of }: Grouping, kept: readonly number[]): Grouping {
  const renumbered = new Map(kept.map((group, index) => [group, index]));
  return {
    names: kept.map((group) => names[group]!),
    keys: kept.map((group) => keys[group]!),
    fields,
    of: of.map((group) => renumbered.get(group) ?? -1),
  };
}

/** Beside the names of groups by several fields a column each, so that a table can be merged; none by one field. */
export function keyColumns(groups: readonly Pick<DocumentGroup, "keys">[]): Column[] {
  const fields = Object.keys(groups[0]?.keys ?? {});
  if (fields.length < 2) return [];
  return fields.map((name) => ({
    name,
    machineOnly: true,
    ...(name === "year" ? { type: "integer", unit: "year" } : {}),
  }));
}

export const keyCells = ({ keys }: Pick<DocumentGroup, "keys">): KeyValue[] => {
  const values = Object.values(keys);
  return values.length < 2 ? [] : values;
};
