import { readdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Folder of everything that cexi remembers between runs: `CEXI_CACHE`, else the platform's cache folder. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.CEXI_CACHE) return environment.CEXI_CACHE;
  if (environment.XDG_CACHE_HOME) return join(environment.XDG_CACHE_HOME, "cexi");
  const { default: envPaths } = createRequire(import.meta.url)("env-paths") as typeof import("env-paths");
  return envPaths("cexi", { suffix: "" }).cache;
}

export interface CacheInfo {
  readonly folder: string;
  readonly files: number;
  /** Size of all files. Unit: bytes. */
  readonly bytes: number;
}

/** Files below the cache folder that cexi wrote. Others are neither counted nor ever deleted. */
const OURS = /\.(?:blobs|index|tmp)$/u;

/** What the cache holds. A folder that does not exist holds nothing. */
export function cacheInfo(folder: string = cacheFolder()): CacheInfo {
  const files = ours(folder);
  return { folder, files: files.length, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

/** Deletes what the cache holds and says how much that was. Safe at any time: a run in progress only loses time. */
export function clearCache(folder: string = cacheFolder()): CacheInfo {
  const info = cacheInfo(folder);
  for (const file of ours(folder)) rmSync(file, { force: true });
  return info;
}

function ours(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && OURS.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
