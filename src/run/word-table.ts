import { randomBytes } from "node:crypto";
import { type TokenKind, Vocabulary } from "../segment/vocabulary.js";

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

export interface TableWord {
  readonly text: string;
  readonly kind: TokenKind;
  readonly pos: string;
}

const FIELD = "\t";
const RECORD = "\n";

const newKey = (): string => randomBytes(16).toString("hex");

/**
 * The words that somebody numbered on his own, a worker or an earlier run, and what their numbers are here. So that
 * streams of ids can be taken over, and remembered, without the words in them.
 */
export class WordTable {
  /** Names the table in the cache as it is now: 16 bytes in hex. */
  key: string;
  readonly #vocabulary: TaggedVocabulary;
  /** Id in the vocabulary of each id of the table; its gap is the vocabulary's. */
  readonly #global: number[] = [0];
  /** Whether all ids are the same here and there: streams are then taken as they are. */
  #isIdentity = true;

  constructor(vocabulary: TaggedVocabulary, key = newKey()) {
    this.#vocabulary = vocabulary;
    this.key = key;
  }

  /** Takes another name; what is stored under the old one stays as it is while this table grows. */
  rename(): void {
    this.key = newKey();
  }

  /** Adds words, which take the next ids of the table. */
  add(words: readonly TableWord[]): void {
    for (const { text, kind, pos } of words) this.#add(text, kind, pos);
  }

  #add(text: string, kind: TokenKind, pos: string): void {
    const id = this.#vocabulary.intern(text, kind, pos);
    if (id !== this.#global.length) this.#isIdentity = false;
    this.#global.push(id);
  }

  /** Ids of the vocabulary for ids of the table; `undefined` where the table does not have one of them. */
  globalIds(ids: Uint32Array): Uint32Array | undefined {
    const global = this.#global;
    const known = global.length;
    if (this.#isIdentity) {
      for (let i = 0; i < ids.length; i++) if (ids[i]! >= known) return undefined;
      return ids;
    }
    const mapped = new Uint32Array(ids.length);
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      if (id >= known) return undefined;
      mapped[i] = global[id]!;
    }
    return mapped;
  }

  /** The table as it is stored. */
  toBytes(): Uint8Array {
    const { texts, kinds, pos } = this.#vocabulary;
    const records = this.#global.slice(1).map((id) => kinds[id] + FIELD + pos[id] + FIELD + texts[id]);
    return Buffer.from(records.join(RECORD), "utf8");
  }

  static fromBytes(key: string, bytes: Uint8Array, vocabulary: TaggedVocabulary): WordTable {
    const table = new WordTable(vocabulary, key);
    const stored = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
    if (stored === "") return table;
    for (const record of stored.split(RECORD)) {
      const afterKind = record.indexOf(FIELD);
      const afterPos = record.indexOf(FIELD, afterKind + 1);
      table.#add(
        record.slice(afterPos + 1),
        record.slice(0, afterKind) as TokenKind,
        record.slice(afterKind + 1, afterPos),
      );
    }
    return table;
  }
}
