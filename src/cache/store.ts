import { getOrInsert } from "../base/group-by.js";
import { KINDS, type Kind, storeFolder } from "./cache-path.js";
import { Packs } from "./packs.js";

/** All that is remembered between runs: blobs by key (see `keyOf`), whose kind tells where they lie. */
export class Store {
  readonly #packs = new Map<Kind, Packs>();

  /** Opens what this very program wrote; another folder in tests. */
  constructor(private readonly folderOf: (kind: Kind) => string = storeFolder) {}

  has(key: string): boolean {
    return this.#packsOf(key).has(digitsOf(key));
  }

  /** The blob of a key, or `undefined` where it is absent or damaged. Its buffer is aligned to 4 bytes; do not write to it. */
  get(key: string): Uint8Array | undefined {
    return this.#packsOf(key).get(digitsOf(key));
  }

  /** From now on the key is one that was never stored. */
  forget(key: string): void {
    this.#packsOf(key).forget(digitsOf(key));
  }

  /** Adds a blob, which can be read after `flush`; a key that is there already is left as it is. */
  put(key: string, parts: readonly Uint8Array[]): void {
    this.#packsOf(key).put(digitsOf(key), parts);
  }

  /** Writes what was put. @returns whether that worked: where it did not, the next run takes longer */
  flush(): boolean {
    return [...this.#packs.values()].map((packs) => packs.flush()).every(Boolean);
  }

  /** Gives up what is not flushed, and closes all files. */
  close(): void {
    for (const packs of this.#packs.values()) packs.close();
    this.#packs.clear();
  }

  #packsOf(key: string): Packs {
    const kind = KINDS.find((one) => key.startsWith(one))!;
    return getOrInsert(this.#packs, kind, () => Packs.open(this.folderOf(kind)));
  }
}

const digitsOf = (key: string): string => key.slice(key.indexOf("/") + 1);
