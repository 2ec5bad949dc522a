import { join } from "node:path";
import { BlobStore } from "./blob-store.js";
import { cacheFolder, type StoreName } from "./cache-folder.js";
import { codeHash } from "./code-hash.js";

/**
 * The part of the cache that was written by exactly this program: its folder is named by a hash of the code that makes
 * what is remembered. So a new version never reads what an old one would have done.
 */
export const openStore = (name: StoreName): BlobStore => BlobStore.open(join(cacheFolder(), `${name}-${codeHash()}`));
