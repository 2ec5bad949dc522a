import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { byCodeUnit } from "../model/order.js";
import { BlobStore } from "./blob-store.js";
import { cacheFolder } from "./cache-folder.js";

/**
 * The part of the cache that was written by exactly this program: its folder is named by a hash of the code that makes
 * what is remembered. So a new version never reads what an old one would have done.
 */
export const openStore = (name: string): BlobStore => BlobStore.open(join(cacheFolder(), `${name}-${codeHash()}`));

/** By name, size and time of each file: reading them all would take longer than the rest of a short run. */
function codeHash(): string {
  const hash = createHash("sha256");
  const root = fileURLToPath(new URL("..", import.meta.url));
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }).sort(byCodeUnit)) {
    if (!/\.(?:js|ts)$/u.test(file) || file.endsWith(".d.ts")) continue;
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 12);
}
