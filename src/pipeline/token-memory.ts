import { once } from "../base/once.js";
import { sha256Of } from "../base/sha256.js";
import { KEY_DIGITS, type Kind, keyOf } from "../cache/cache-path.js";
import { Sections } from "../cache/sections.js";
import type { Store } from "../cache/store.js";
import type { SegmentedText } from "../segment/text-tokenizer.js";
import type { TokenBag } from "../segment/tokenized.js";
import { type TaggedVocabulary, WordTable } from "./word-table.js";

const KEY_BYTES = KEY_DIGITS / 2;
const KEY_WORDS = KEY_BYTES / 4;

/** What is known of a text. Ids are those of the vocabulary. */
export interface KnownText {
  readonly bag: TokenBag;
  /** `null` where the order was not asked for. */
  readonly ids: Uint32Array | null;
}

/**
 * Token ids of texts that were segmented before, by content: the key holds the text and everything that its tokens
 * depend on, so that no option can ever return another option's tokens.
 *
 * A blob begins with the key of a word table (20 bytes); a bag's goes on with its ids and their counts, a stream's with
 * its ids, all u32 and ids of that table. Bags lie apart from streams, because most reports count and need no order; each
 * kind has its tables with it. Ids, not words, because reading words
 * back as JSON costs a quarter of segmenting again.
 */
export class TokenMemory {
  readonly #store: Store | null;
  readonly #fingerprint: () => string;
  readonly #vocabulary: TaggedVocabulary;
  readonly #tables = new Map<string, WordTable>();
  readonly #written = new Set<WordTable>();

  /**
   * @param store where tokens are kept; nothing is known and nothing kept where `null`
   * @param fingerprint of the engine and its dictionaries; asked for with the first key
   * @param vocabulary learns the words of what is read
   */
  constructor(store: Store | null, fingerprint: () => string, vocabulary: TaggedVocabulary) {
    this.#store = store;
    this.#fingerprint = once(() => sha256Of(fingerprint()));
    this.#vocabulary = vocabulary;
  }

  has(textSha256: string, withOrder: boolean): boolean {
    const store = this.#store;
    if (store === null) return false;
    return store.has(this.#key("bags", textSha256)) && (!withOrder || store.has(this.#key("streams", textSha256)));
  }

  /** The tokens of a text; `undefined` where they are not known. */
  read(textSha256: string, withOrder: boolean): KnownText | undefined {
    if (this.#store === null) return undefined;
    const pairs = this.#numbers(this.#store, "bags", textSha256);
    if (pairs === undefined) return undefined;
    const size = pairs.numbers.length / 2;
    const bagIds = pairs.table.globalIds(pairs.numbers.subarray(0, size));
    const stream = withOrder ? this.#numbers(this.#store, "streams", textSha256) : null;
    const ids = stream === null ? null : stream?.table.globalIds(stream.numbers);
    if (bagIds === undefined || ids === undefined) return undefined;
    return { bag: { ids: bagIds, counts: pairs.numbers.subarray(size) }, ids };
  }

  /** Remembers a text, from `flush` on. Ids are those of the table. */
  put(textSha256: string, table: WordTable, { bag, ids }: SegmentedText): void {
    if (this.#store === null) return;
    this.#written.add(table);
    const tableKey = Buffer.from(table.key, "hex");
    this.#store.put(this.#key("bags", textSha256), [tableKey, bytesOf(bag.ids), bytesOf(bag.counts)]);
    this.#store.put(this.#key("streams", textSha256), [tableKey, bytesOf(ids)]);
  }

  flush(): void {
    if (this.#store === null) return;
    for (const table of this.#written) {
      const bytes = table.toBytes();
      for (const kind of ["bags", "streams"]) this.#store.put(`${kind}/${table.key}`, [bytes]);
      table.rename();
    }
    this.#written.clear();
    this.#store.flush();
  }

  close(): void {
    this.#store?.close();
  }

  /** @param textSha256 see `passageTextSha256` */
  #key(kind: Kind, textSha256: string): string {
    return keyOf(kind, this.#fingerprint(), textSha256);
  }

  /** What follows the table's key in a blob, with the table; the key is forgotten where either is damaged. */
  #numbers(store: Store, kind: Kind, textSha256: string): { table: WordTable; numbers: Uint32Array } | undefined {
    const key = this.#key(kind, textSha256);
    const blob = store.get(key);
    if (blob === undefined) return undefined;
    if (blob.length >= KEY_BYTES && blob.length % 4 === 0) {
      const tableKey = Buffer.from(blob.buffer, blob.byteOffset, KEY_BYTES).toString("hex");
      const table = this.#table(store, kind, tableKey);
      const numbers = new Uint32Array(blob.buffer, blob.byteOffset, blob.length / 4).subarray(KEY_WORDS);
      if (table !== undefined) return { table, numbers };
    }
    store.forget(key);
    return undefined;
  }

  #table(store: Store, kind: Kind, key: string): WordTable | undefined {
    const known = this.#tables.get(key);
    if (known !== undefined) return known;
    const blob = store.get(`${kind}/${key}`);
    if (blob === undefined) return undefined;
    const table = new WordTable(this.#vocabulary, key);
    table.add(...new Sections(blob).rest());
    this.#tables.set(key, table);
    return table;
  }
}

const bytesOf = (numbers: Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
