import { once } from "../base/once.js";
import type { TokenBag } from "../segment/bag.js";
import { blobKey, KEY_DIGITS, sha256Of } from "./blob-key.js";
import type { BlobStore } from "./blob-store.js";
import { type TaggedVocabulary, WordTable } from "./word-table.js";

const KEY_BYTES = KEY_DIGITS / 2;
const KEY_WORDS = KEY_BYTES / 4;

/** Where tokens are kept: bags apart from streams, because most reports count and need no order. */
export interface TokenStores {
  readonly bags: BlobStore;
  readonly streams: BlobStore;
}

/** What is known of a text. Ids are those of the vocabulary. */
export interface KnownText {
  readonly bag: TokenBag;
  /** `null` where nobody asked for the order. */
  readonly ids: Uint32Array | null;
}

/**
 * Token ids of texts that were segmented before, by content: the key holds the text and everything that its tokens
 * depend on, so that no option can ever return another option's tokens.
 *
 * A blob begins with the key of a word table (20 bytes); a bag's goes on with its ids and their counts, a stream's with
 * its ids, all u32 and ids of that table. Each segment has its tables with it. Ids, not words, because reading words
 * back as JSON costs a quarter of segmenting again.
 */
export class TokenCache {
  readonly #stores: TokenStores | null;
  readonly #fingerprint: () => string;
  readonly #vocabulary: TaggedVocabulary;
  /** Tables that were read. */
  readonly #tables = new Map<string, WordTable>();
  readonly #written = new Set<WordTable>();

  /**
   * @param stores where tokens are kept; nothing is known and nothing kept where `null`
   * @param fingerprint of the engine and its dictionaries; asked for with the first key
   * @param vocabulary learns the words of what is read
   */
  constructor(stores: TokenStores | null, fingerprint: () => string, vocabulary: TaggedVocabulary) {
    this.#stores = stores;
    this.#fingerprint = once(() => sha256Of(fingerprint()));
    this.#vocabulary = vocabulary;
  }

  /** @param textSha256 see `passageTextSha256` */
  keyOf(textSha256: string): string {
    return blobKey(this.#fingerprint(), textSha256);
  }

  has(key: string, withOrder: boolean): boolean {
    if (this.#stores === null) return false;
    return this.#stores.bags.has(key) && (!withOrder || this.#stores.streams.has(key));
  }

  /** The tokens of a text; `undefined` where they are not known. */
  read(key: string, withOrder: boolean): KnownText | undefined {
    if (this.#stores === null) return undefined;
    const pairs = this.#numbers(this.#stores.bags, key);
    if (pairs === undefined) return undefined;
    const size = pairs.numbers.length / 2;
    const bagIds = pairs.table.globalIds(pairs.numbers.subarray(0, size));
    const stream = withOrder ? this.#numbers(this.#stores.streams, key) : null;
    const ids = stream === null ? null : stream?.table.globalIds(stream.numbers);
    if (bagIds === undefined || ids === undefined) return undefined;
    return { bag: { ids: bagIds, counts: pairs.numbers.subarray(size) }, ids };
  }

  /** Remembers a text by its key, from `commit` on. Ids are those of the table. */
  put(key: string, table: WordTable, bag: TokenBag, ids: Uint32Array): void {
    if (this.#stores === null) return;
    this.#written.add(table);
    const tableKey = Buffer.from(table.key, "hex");
    this.#stores.bags.put(key, [tableKey, bytesOf(bag.ids), bytesOf(bag.counts)]);
    this.#stores.streams.put(key, [tableKey, bytesOf(ids)]);
  }

  /** Writes what was put. @returns whether that worked; nobody needs to know when it did not */
  commit(): boolean {
    if (this.#stores === null) return true;
    const { bags, streams } = this.#stores;
    for (const table of this.#written) {
      const bytes = table.toBytes();
      for (const store of [bags, streams]) store.put(table.key, [bytes]);
      table.rename();
    }
    this.#written.clear();
    return [bags.commit(), streams.commit()].every(Boolean);
  }

  /** What follows the table's key in a blob, with the table; the key is forgotten where either is damaged. */
  #numbers(store: BlobStore, key: string): { table: WordTable; numbers: Uint32Array } | undefined {
    const blob = store.get(key);
    if (blob === undefined) return undefined;
    if (blob.length >= KEY_BYTES && blob.length % 4 === 0) {
      const tableKey = Buffer.from(blob.buffer, blob.byteOffset, KEY_BYTES).toString("hex");
      const table = this.#table(store, tableKey);
      const numbers = new Uint32Array(blob.buffer, blob.byteOffset, blob.length / 4).subarray(KEY_WORDS);
      if (table !== undefined) return { table, numbers };
    }
    store.forget(key);
    return undefined;
  }

  #table(store: BlobStore, key: string): WordTable | undefined {
    const known = this.#tables.get(key);
    if (known !== undefined) return known;
    const blob = store.get(key);
    if (blob === undefined) return undefined;
    const table = WordTable.fromBytes(key, blob, this.#vocabulary);
    this.#tables.set(key, table);
    return table;
  }
}

const bytesOf = (numbers: Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
