import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { once } from "../base/once.js";
import { byCodeUnit } from "../base/order.js";
import { sha256Of } from "../base/sha256.js";
import { tried } from "../base/tried.js";

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

/** Length of a key behind its kind. Unit: hexadecimal digits. */
export const KEY_DIGITS = 40;
const SETTING_DIGITS = 16;

/** What is remembered; each kind lies apart, because most runs look into a few of them. */
export const KINDS = ["files", "inputs", "lines", "bags", "streams", "figures"] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Names what a setting makes of a content; both are known by their SHA-256 (in hex) already, so that ten thousand
 * documents need no hash more. 64 bits tell settings apart, of which a user has a few, 96 bits contents.
 */
export const keyOf = (kind: Kind, settingSha256: string, contentSha256: string): string =>
  `${kind}/${settingSha256.slice(0, SETTING_DIGITS)}${contentSha256.slice(0, KEY_DIGITS - SETTING_DIGITS)}`;

const HASH_LENGTH = 12;

/**
 * Names the program that makes what is remembered: what the bundler wrote of the bundled code; else, in a checkout, by
 * name, size and time of each file. Twelve hexadecimal digits.
 */
export const codeHash = once((): string => {
  const built = tried(() => readFileSync(new URL("../build-id", import.meta.url), "utf8"));
  if (built !== undefined) return built.slice(0, HASH_LENGTH);
  const root = fileURLToPath(new URL("..", import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).sort(byCodeUnit);
  const code = files.filter((file) => /\.(?:js|ts)$/u.test(file) && !file.endsWith(".d.ts"));
  const stamps = code.map((file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return `${file} ${size} ${mtimeMs}\n`;
  });
  return sha256Of(...stamps).slice(0, HASH_LENGTH);
});

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
