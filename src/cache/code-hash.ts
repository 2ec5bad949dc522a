import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { once } from "../base/once.js";
import { byCodeUnit } from "../base/order.js";

const HASH_LENGTH = 12;

/**
 * Names the program that makes what is remembered: what the bundler wrote of the bundled code; else, in a checkout, by
 * name, size and time of each file. Twelve hexadecimal digits.
 */
export const codeHash = once((): string => {
  try {
    return readFileSync(new URL("../build-id", import.meta.url), "utf8").slice(0, HASH_LENGTH);
  } catch {}
  const hash = createHash("sha256");
  const root = fileURLToPath(new URL("..", import.meta.url));
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }).sort(byCodeUnit)) {
    if (!/\.(?:js|ts)$/u.test(file) || file.endsWith(".d.ts")) continue;
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, HASH_LENGTH);
});
