import { readdirSync, rmdirSync, rmSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { failure } from "../words/message.js";
import { cacheFolder } from "./cache-path.js";
import { KINDS } from "./key.js";

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
    try {
      rmdirSync(join(folder, store));
    } catch {} // it is not empty, or not ours to delete
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
  for (const { path } of files) {
    try {
      rmSync(path, { force: true });
    } catch {
      throw failure("E_CACHE_DENIED", { path });
    }
  }
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
    const stats = statsOf(path);
    if (stats === undefined) return []; // another process deleted it just now
    return [
      { path, name, kind, store, process: writer ? Number(writer) : null, bytes: stats.size, used: stats.mtimeMs },
    ];
  });
}

const storeFolders = (folder: string): string[] =>
  entriesOf(folder)
    .filter((entry) => entry.isDirectory() && STORE_FOLDER.test(entry.name))
    .map(({ name }) => name);

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
