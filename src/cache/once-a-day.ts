import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./cache-path.js";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether something has not been said for a day, by the time of an empty file in the cache folder; from now on it has.
 * Where no file can be written it is said every time.
 */
export function isDue(code: string, folder: string = cacheFolder(), now: number = Date.now()): boolean {
  const stamp = join(folder, `said-${code}`);
  try {
    const said = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
    if (said !== undefined && said <= now && now - said < DAY_MS) return false;
    mkdirSync(folder, { recursive: true });
    writeFileSync(stamp, "");
  } catch {} // a read-only cache
  return true;
}
