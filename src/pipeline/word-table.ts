import { randomBytes } from "node:crypto";
import { KEY_DIGITS } from "../cache/cache-path.js";
import { Sections, sectioned } from "../cache/sections.js";
import { type TaggedWords, TOKEN_KINDS, Vocabulary } from "../segment/vocabulary.js";

/** A vocabulary with the part of speech of every id: what the tokens of a corpus refer to. */
export class TaggedVocabulary extends Vocabulary {
  /** Part of speech of each id, by id. */
  readonly pos: string[] = [""];
}

/** No word and no tag holds a line end. */
const SEPARATOR = "\n";

/** Words as they are stored, and handed over by threads: kinds, parts of speech (each once, then a number a word), texts. */
export function bytesOfWords({ texts, kinds, pos }: TaggedWords): Uint8Array {
  const tags = [...new Set(pos)];
  const numberOf = new Map(tags.map((tag, number) => [tag, number]));
  return sectioned([
    Uint8Array.from(kinds, (kind) => TOKEN_KINDS.indexOf(kind)),
    tags.join(SEPARATOR),
    new Uint8Array(Uint16Array.from(pos, (tag) => numberOf.get(tag)!).buffer),
    { utf16: texts.join(SEPARATOR) },
  ]);
}

const newKey = (): string => randomBytes(KEY_DIGITS / 2).toString("hex");

/**
 * The words that a worker or an earlier run numbered by itself, and what their numbers are here. So that
 * streams of ids can be taken over, and remembered, without the words in them.
 */
export class WordTable {
  /** Names the table in the cache as it is now. */
  key: string;
  readonly #vocabulary: TaggedVocabulary;
  readonly #parts: Uint8Array[] = [];
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

  /** Adds words, which take the next ids of the table. @param parts see `bytesOfWords` */
  add(...parts: readonly Uint8Array[]): void {
    const isEmpty = this.#vocabulary.size === 1; // nothing to look up: the words of a table are all different
    for (const part of parts) this.#addPart(part, isEmpty);
  }

  #addPart(part: Uint8Array, isEmpty: boolean): void {
    this.#parts.push(part);
    const sections = new Sections(part);
    const kinds = sections.bytes();
    const tags = sections.utf8().split(SEPARATOR);
    const pos = sections.units();
    const texts = sections.utf16().split(SEPARATOR);
    const vocabulary = this.#vocabulary;
    for (let i = 0; i < kinds.length; i++) {
      const kind = TOKEN_KINDS[kinds[i]!]!;
      const id = isEmpty ? vocabulary.append(texts[i]!, kind) : vocabulary.idOf(texts[i]!, kind);
      if (id === vocabulary.pos.length) vocabulary.pos.push(tags[pos[i]!]!);
      if (id !== this.#global.length) this.#isIdentity = false;
      this.#global.push(id);
    }
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

  /** The table as it is stored: the words as they came. */
  toBytes(): Uint8Array {
    return sectioned(this.#parts);
  }
}
