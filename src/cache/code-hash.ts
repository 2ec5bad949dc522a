import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { once } from "../base/once.js";
import { byCodeUnit } from "../base/order.js";
import { sha256Of } from "../base/sha256.js";

const HASH_LENGTH = 12;

/**
 * Names the program that makes what is remembered: what the bundler wrote of the bundled code; else, in a checkout, by
 * name, size and time of each file. Twelve hexadecimal digits.
 */
export const codeHash = once((): string => {
  try {
    return readFileSync(new URL("../build-id", import.meta.url), "utf8").slice(0, HASH_LENGTH);
  } catch {}
  const root = fileURLToPath(new URL("..", import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).sort(byCodeUnit);
  const code = files.filter((file) => /\.(?:js|ts)$/u.test(file) && !file.endsWith(".d.ts"));
  const stamps = code.map((file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return `${file} ${size} ${mtimeMs}\n`;
  });
  return sha256Of(...stamps).slice(0, HASH_LENGTH);
});
