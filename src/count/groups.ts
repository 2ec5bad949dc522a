import { posix } from "node:path";
import { nearestName } from "../base/nearest-name.js";
import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import { folderOf, groupOf, UNKNOWN_GROUP } from "../model/group.js";
import { failure } from "../words/message.js";

type Groupable = Pick<CleanDocument, "path" | "metadata" | "fields">;

/** How documents are put into groups. */
export interface GroupOptions {
  /** A field, as `--by` has it. */
  readonly by?: string;
  /** Folders that were named as inputs: without a field, each of two or more is a group. */
  readonly folders?: readonly string[];
}

export interface Grouping {
  /** In code-unit order. */
  readonly names: readonly string[];
  /** Index of the group of each document; −1 for a document that takes no part. */
  readonly of: Int32Array;
}

/** Every document in one group: by a field, else by the folders named, else each document is its own. */
export function groupsOf(documents: readonly Groupable[], { by, folders = [] }: GroupOptions): Grouping {
  const roots = [...new Set(folders.map(plainPath))];
  const nameOf =
    by !== undefined
      ? (document: Groupable) => groupOf(document, by)
      : roots.length > 1
        ? (document: Groupable) => rootOf(document.path, roots)
        : (document: Groupable) => document.path;
  const found = documents.map(nameOf);
  const names = [...new Set(found)].sort(byCodeUnit);
  const indexes = new Map(names.map((name, index) => [name, index]));
  return { names, of: Int32Array.from(found, (name) => indexes.get(name)!) };
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

/** The groups named alone; all other documents take no part. */
export function onlyGroups({ names, of }: Grouping, kept: readonly number[]): Grouping {
  const renumbered = new Map(kept.map((group, index) => [group, index]));
  return { names: kept.map((group) => names[group]!), of: of.map((group) => renumbered.get(group) ?? -1) };
}

export const isUnknownGroup = (name: string): boolean => name === UNKNOWN_GROUP;
