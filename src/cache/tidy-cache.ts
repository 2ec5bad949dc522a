import { rmSync } from "node:fs";
import { byCodeUnit } from "../base/order.js";
import { CACHE_DEFAULTS, type CacheFile, type CacheOptions, cacheFiles, removeEmptyFolders } from "./cache-folder.js";
import { cacheFolder } from "./cache-path.js";
import { codeHash } from "./code-hash.js";

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
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // it is, and another user's
  }
}
