import { randomBytes } from "node:crypto";
import { KEY_DIGITS } from "../cache/cache-path.js";
import { Sections, sectioned } from "../cache/sections.js";
import { type TaggedToken, TOKEN_KINDS, type TokenKind, Vocabulary } from "../segment/vocabulary.js";

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

/** No word and no tag holds a line end. */
const SEPARATOR = "\n";

const newKey = (): string => randomBytes(KEY_DIGITS / 2).toString("hex");

/**
 * The words that a worker or an earlier run numbered by itself, and what their numbers are here. So that
 * streams of ids can be taken over, and remembered, without the words in them.
 */
export class WordTable {
  /** Names the table in the cache as it is now. */
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
  add(words: readonly TaggedToken[]): void {
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

  /** The table as it is stored: kinds, parts of speech (each once, then a number a word) and texts. */
  toBytes(): Uint8Array {
    const { texts, kinds, pos } = this.#vocabulary;
    const ids = this.#global.slice(1);
    const tags = [...new Set(ids.map((id) => pos[id]!))];
    const numberOf = new Map(tags.map((tag, number) => [tag, number]));
    return sectioned([
      Uint8Array.from(ids, (id) => TOKEN_KINDS.indexOf(kinds[id]!)),
      tags.join(SEPARATOR),
      new Uint8Array(Uint16Array.from(ids, (id) => numberOf.get(pos[id]!)!).buffer),
      { utf16: ids.map((id) => texts[id]!).join(SEPARATOR) },
    ]);
  }

  static fromBytes(key: string, bytes: Uint8Array, vocabulary: TaggedVocabulary): WordTable {
    const sections = new Sections(bytes);
    const kinds = sections.bytes();
    const tags = sections.utf8().split(SEPARATOR);
    const pos = sections.units();
    const texts = sections.utf16().split(SEPARATOR);
    const table = new WordTable(vocabulary, key);
    if (vocabulary.size === 1) {
      // Nothing to look up: the words of a table are all different.
      for (let i = 0; i < kinds.length; i++) {
        vocabulary.append(texts[i]!, TOKEN_KINDS[kinds[i]!]!);
        vocabulary.pos.push(tags[pos[i]!]!);
        table.#global.push(i + 1);
      }
    } else for (let i = 0; i < kinds.length; i++) table.#add(texts[i]!, TOKEN_KINDS[kinds[i]!]!, tags[pos[i]!]!);
    return table;
  }
}
