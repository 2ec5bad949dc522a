import { isUtf8 } from "node:buffer";
import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { tried } from "./tried.js";

/**
 * Names on disk are bytes. Most are UTF-8; Windows archives and old systems leave GBK, which no string of ours opens. Such
 * a name is shown decoded, and here stands what it is on disk.
 */
const raw = new Map<string, Buffer>();

/** What opens a path: itself, or the bytes of a name that is not UTF-8. */
export const onDisk = (path: string): string | Buffer => raw.get(path) ?? path;

function bytesOf(path: string): Buffer {
  const opens = onDisk(path);
  return typeof opens === "string" ? Buffer.from(opens) : opens;
}

/** The path of an entry of a folder, as it is shown. */
export function entryPath(folder: string, name: Buffer): string {
  const parent = raw.get(folder);
  if (parent === undefined && isUtf8(name)) return joined(folder, name.toString("utf8"));
  const path = joined(folder, shown(name));
  raw.set(path, Buffer.concat([parent ?? Buffer.from(folder), SLASH, name]));
  return path;
}

const SLASH = Buffer.from("/");
const joined = (folder: string, name: string): string =>
  folder === "." ? name : `${folder}${folder.endsWith("/") ? "" : "/"}${name}`;

/** A name as people read it. */
const shown = (name: Buffer): string =>
  isUtf8(name) ? name.toString("utf8") : new TextDecoder("gb18030").decode(name);

/**
 * The paths that a name from the command line or a list means where its bytes were not UTF-8 and came as U+FFFD, or
 * where it was given as it is shown. Empty where nothing fits, or only what was asked for: a link that leads nowhere.
 */
export function pathsShownAs(path: string): string[] {
  const asked = bytesOf(path);
  const [folder, name] = [dirname(path), basename(path)];
  if (folder === path) return [];
  const entries = tried(() => readdirSync(onDisk(folder), { encoding: "buffer" }));
  if (entries === undefined) return pathsShownAs(folder).flatMap((other) => pathsShownAs(`${other}/${name}`));
  const isMeant = (one: Buffer): boolean => shown(one) === name || (!isUtf8(one) && one.toString("utf8") === name);
  const paths = entries.filter(isMeant).map((one) => entryPath(folder, one));
  return paths.filter((other) => !bytesOf(other).equals(asked));
}
