import { createHash } from "node:crypto";
import { type TokenKind, Vocabulary } from "../segment/vocabulary.js";
import type { BlobStore } from "./blob-store.js";

/** A vocabulary with the part of speech of every id: what the tokens of a corpus refer to. */
export class TaggedVocabulary extends Vocabulary {
  /** Part of speech of each id, by id. */
  readonly pos: string[] = [""];

  /** The id of a token; a new token takes the tag given. */
  intern(text: string, kind: TokenKind, pos: string): number {
    const id = this.idOf(text, kind);
    if (id === this.pos.length) this.pos.push(pos);
    return id;
  }
}

const KEY_BYTES = 16;
const FIELD = "\t";
const RECORD = "\n";

/**
 * Token ids of texts that were segmented before, by content: the key holds the text and everything that its tokens
 * depend on, so that no option can ever return another option's tokens.
 *
 * A text is stored as the key of a word table (16 bytes) and one u32 an id of that table; all texts of one run share
 * one table. Ids, not words, because reading words back as JSON costs a quarter of segmenting again.
 */
export class TokenCache {
  readonly #store: BlobStore | null;
  readonly #fingerprint: string;
  readonly #tables = new Map<string, Uint32Array | undefined>();

  /**
   * @param store where tokens are kept; nothing is known and nothing kept where `null`
   * @param fingerprint of the engine, its dictionaries and the program that cuts
   */
  constructor(store: BlobStore | null, fingerprint: string) {
    this.#store = store;
    this.#fingerprint = fingerprint;
  }

  keyOf(text: string): string {
    return digest(this.#fingerprint, text);
  }

  has(key: string): boolean {
    return this.#store?.has(key) ?? false;
  }

  /** The ids of a text in a vocabulary, which learns the words that are new to it; `undefined` where unknown. */
  read(key: string, vocabulary: TaggedVocabulary): Uint32Array | undefined {
    const blob = this.#store?.get(key);
    if (blob === undefined || blob.length < KEY_BYTES || blob.length % 4 !== 0) return undefined;
    const table = this.#table(Buffer.from(blob.buffer, blob.byteOffset, KEY_BYTES).toString("hex"), vocabulary);
    if (table === undefined) return undefined;
    const ids = new Uint32Array(blob.buffer, blob.byteOffset + KEY_BYTES, (blob.length - KEY_BYTES) / 4);
    for (let i = 0; i < ids.length; i++) {
      const id = table[ids[i]!];
      if (id === undefined) return undefined;
      ids[i] = id;
    }
    return ids;
  }

  /** Remembers texts by their keys. @returns whether that worked; nobody needs to know when it did not */
  write(texts: ReadonlyMap<string, Uint32Array>, vocabulary: TaggedVocabulary): boolean {
    if (texts.size === 0 || this.#store === null) return true;
    const local = new Uint32Array(vocabulary.size);
    const words: string[] = [""]; // the gap
    const blobs: [string, Uint8Array][] = [];
    for (const [key, ids] of texts) {
      const stored = new Uint32Array(KEY_BYTES / 4 + ids.length);
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        if (id !== 0 && local[id] === 0) {
          local[id] = words.length;
          words.push([vocabulary.kinds[id], vocabulary.pos[id], vocabulary.texts[id]].join(FIELD));
        }
        stored[KEY_BYTES / 4 + i] = local[id]!;
      }
      blobs.push([key, new Uint8Array(stored.buffer)]);
    }
    const table = Buffer.from(words.join(RECORD), "utf8");
    const tableKey = digest("words", table);
    for (const [, blob] of blobs) blob.set(Buffer.from(tableKey, "hex"));
    return this.#store.add([[tableKey, table], ...blobs]);
  }

  /** Ids in `vocabulary` of the words of a stored table, by their ids there. */
  #table(key: string, vocabulary: TaggedVocabulary): Uint32Array | undefined {
    if (this.#tables.has(key)) return this.#tables.get(key);
    const blob = this.#store?.get(key);
    const ids =
      blob &&
      Uint32Array.from(Buffer.from(blob).toString("utf8").split(RECORD), (record, n) => idOf(record, n, vocabulary));
    this.#tables.set(key, ids);
    return ids;
  }
}

function idOf(record: string, index: number, vocabulary: TaggedVocabulary): number {
  if (index === 0) return 0;
  const [kind, pos, text] = record.split(FIELD) as [TokenKind, string, string];
  return vocabulary.intern(text, kind, pos);
}

const digest = (salt: string, content: string | Uint8Array): string =>
  createHash("sha256")
    .update(salt)
    .update("\0")
    .update(content)
    .digest("hex")
    .slice(0, 2 * KEY_BYTES);
