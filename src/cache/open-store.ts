import { BlobStore } from "./blob-store.js";
import { type StoreName, storeFolder } from "./cache-path.js";

/** Opens a part of the cache, with what this very program wrote there. */
export const openStore = (name: StoreName): BlobStore => BlobStore.open(storeFolder(name));
