import { createRequire } from "node:module";
import { join } from "node:path";
import { codeHash } from "./code-hash.js";
import type { Kind } from "./key.js";

/** Folder of everything that cexi remembers between runs: `CEXI_CACHE`, else the platform's cache folder. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.CEXI_CACHE) return environment.CEXI_CACHE;
  if (environment.XDG_CACHE_HOME) return join(environment.XDG_CACHE_HOME, "cexi");
  const { default: envPaths } = createRequire(import.meta.url)("env-paths") as typeof import("env-paths");
  return envPaths("cexi", { suffix: "" }).cache;
}

/**
 * The part of the cache that was written by exactly this program: its folder is named by a hash of the code that makes
 * what is remembered. So a new version never reads what an old one would have done.
 */
export const storeFolder = (kind: Kind): string => join(cacheFolder(), `${kind}-${codeHash()}`);
