import { readdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { byCodeUnit } from "../base/order.js";
import { tried } from "../base/tried.js";
import { failure } from "../words/message.js";
import { cacheFolder, codeHash, KINDS } from "./cache-path.js";

export interface CacheOptions {
  /** Size of all files together that a run leaves behind: beyond it what was unused longest is deleted. Unit: bytes. */
  readonly maxBytes: number;
}

export const CACHE_DEFAULTS: CacheOptions = {
  maxBytes: 2 * 1024 ** 3, // it takes three times the size of the texts: 700 MB of them are remembered, and no disk is filled unasked
};

interface CacheInfo {
  readonly folder: string;
  readonly files: number;
  /** Size of all files. Unit: bytes. */
  readonly bytes: number;
  /** See `CacheOptions`. Unit: bytes. */
  readonly maxBytes: number;
}

// A home that is named as the cache folder loses no file of its own: whole names, and no folder but ours.
const STORE_FOLDER = new RegExp(`^(?:${KINDS.join("|")})-[0-9a-f]{12}$`, "u");
const PACK = /^[0-9a-z]+-[0-9a-f]{12}\.pack$/u;
const TEMPORARY = /^[0-9a-z]+-[0-9a-f]{12}\.pack\.(\d+)\.tmp$/u;
/** See `isDue`. */
const NOTE = /^said-[A-Z_]+$/u;

/** A file that cexi wrote into the cache folder. */
export interface CacheFile {
  readonly path: string;
  readonly name: string;
  readonly kind: "pack" | "temporary" | "note";
  /** Name of its folder, that of a kind; `null` for a note. */
  readonly store: string | null;
  /** Process that wrote a temporary file. */
  readonly process: number | null;
  readonly bytes: number;
  /** When it was last used, in milliseconds since 1970. */
  readonly used: number;
}

/** The files of the cache. Others below its folder are never counted nor deleted; what cannot be listed is left out. */
export function cacheFiles(folder: string): CacheFile[] {
  return [...filesIn(folder, null), ...storeFolders(folder).flatMap((store) => filesIn(join(folder, store), store))];
}

/** Takes away the folders of stores that hold nothing any more. */
export function removeEmptyFolders(folder: string): void {
  for (const store of storeFolders(folder)) {
    tried(() => rmdirSync(join(folder, store))); // it may not be empty, or not ours to delete
  }
}

/** What the cache holds. A folder that does not exist holds nothing. */
export function cacheInfo(folder: string = cacheFolder()): CacheInfo {
  return infoOf(folder, cacheFiles(folder));
}

/**
 * Deletes what the cache holds and says how much that was. Safe at any time: a run in progress only loses time.
 *
 * @throws {CexiError} if something cannot be deleted
 */
export function clearCache(folder: string = cacheFolder()): CacheInfo {
  const files = cacheFiles(folder);
  for (const file of files) if (!removed(file)) throw failure("E_CACHE_DENIED", { path: file.path });
  removeEmptyFolders(folder);
  return infoOf(folder, files);
}

const infoOf = (folder: string, files: readonly CacheFile[]): CacheInfo => ({
  folder,
  files: files.length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  ...CACHE_DEFAULTS,
});

function filesIn(folder: string, store: string | null): CacheFile[] {
  return entriesOf(folder).flatMap((entry): CacheFile[] => {
    const { name } = entry;
    const writer = TEMPORARY.exec(name)?.[1];
    const kind = store === null ? "note" : writer === undefined ? "pack" : "temporary";
    const isOurs = kind === "note" ? NOTE.test(name) : kind === "temporary" || PACK.test(name);
    if (!entry.isFile() || !isOurs) return [];
    const path = join(folder, name);
    const stats = tried(() => statSync(path, { throwIfNoEntry: false }));
    if (stats === undefined) return []; // another process deleted it just now
    const process = writer ? Number(writer) : null;
    return [{ path, name, kind, store, process, bytes: stats.size, used: stats.mtimeMs }];
  });
}

const storeFolders = (folder: string): string[] =>
  entriesOf(folder)
    .filter((entry) => entry.isDirectory() && STORE_FOLDER.test(entry.name))
    .map(({ name }) => name);

const entriesOf = (folder: string) => tried(() => readdirSync(folder, { withFileTypes: true })) ?? [];

/** A temporary file this old has no owner, whichever process has its number by now. Unit: milliseconds. */
const LONGEST_RUN = 24 * 60 * 60 * 1000;

let isWritten = false;

/** Says that this run has added to the cache. */
export function noteWritten(): void {
  isWritten = true;
}

/** Prunes the cache at the end of a run that added to it. A run that only read changes nothing. */
export function tidyCache(): void {
  if (!isWritten) return;
  isWritten = false;
  pruneCache();
}

/**
 * Takes away what no run will read: packs of other versions of the program, temporary files of processes that were
 * killed, folders that are empty; then packs, the longest unused first, until the rest is no larger than allowed.
 * Safe while other processes use the cache: they keep what they have opened, and do again what they find gone.
 */
export function pruneCache(
  { maxBytes }: CacheOptions = CACHE_DEFAULTS,
  folder: string = cacheFolder(),
  version: string = codeHash(),
): void {
  const isUseless = ({ kind, store, process, used }: CacheFile): boolean =>
    kind === "temporary"
      ? !isAlive(process!) || Date.now() - used > LONGEST_RUN
      : kind === "pack" && !store!.endsWith(`-${version}`);
  const left = cacheFiles(folder).filter((file) => !isUseless(file) || !removed(file));
  let bytes = left.reduce((sum, file) => sum + file.bytes, 0);
  const packs = left.filter(({ kind }) => kind === "pack");
  for (const file of packs.sort((a, b) => a.used - b.used || byCodeUnit(a.path, b.path))) {
    if (bytes <= maxBytes) break;
    if (removed(file)) bytes -= file.bytes;
  }
  removeEmptyFolders(folder);
}

function removed({ path }: CacheFile): boolean {
  const done = tried(() => {
    rmSync(path, { force: true });
    return true;
  });
  return done === true;
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // it is, and another user's
  }
}
