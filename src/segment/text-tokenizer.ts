import type { Engine } from "./engine.js";
import type { Lexicon } from "./lexicon.js";
import { cutWithOverlay, type TokenSink } from "./overlay.js";
import { LONGEST_PIECE, PieceTable } from "./piece-table.js";
import { isWhiteSpace, kindOf } from "./token-kind.js";
import { cutPassage } from "./tokenize.js";
import { GAP, type TokenKind, Vocabulary } from "./vocabulary.js";

/** Separates the passages of a text. To both engines it is white space, where they begin anew. */
const PASSAGE_END = "\n";
/** Passages are handed to the engine together up to this much, for a call costs as much as five words. Unit: code units. */
const TOGETHER = 4_096;
/** In the place of an id: white space is no token. */
const NO_TOKEN = -1;

/** Cuts texts and numbers their tokens; new tokens get the next free id of its vocabulary. See `tokenize`. */
export class TextTokenizer implements TokenSink {
  readonly vocabulary = new Vocabulary();
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  /** Ids of tokens whose letters tell their kind. */
  readonly #short = new PieceTable();
  readonly #long = new Map<string, number>();
  #ids = new Uint32Array(TOGETHER);
  #length = 0;

  constructor(engine: Engine, lexicon: Lexicon) {
    this.#engine = engine;
    this.#lexicon = lexicon;
    this.#short.set(PASSAGE_END, GAP);
  }

  /**
   * Ids of the tokens of a text, with `GAP` after every passage.
   *
   * @param text see `passageText`
   */
  idsOf(text: string): Uint32Array {
    this.#length = 0;
    for (let start = 0; start < text.length; ) start = this.#cutFrom(text, start);
    if (text !== "") this.#push(GAP);
    return this.#ids.slice(0, this.#length);
  }

  /** Cuts as many passages as go together, or one; @returns where the next one begins */
  #cutFrom(text: string, start: number): number {
    const limit = start + TOGETHER;
    const last = limit < text.length ? text.lastIndexOf(PASSAGE_END, limit) : text.length;
    if (last > start) {
      cutWithOverlay(text.slice(start, last), this.#engine, this.#lexicon, this);
      if (last < text.length) this.#push(GAP);
      return last + 1;
    }
    const found = text.indexOf(PASSAGE_END, start);
    const end = found < 0 ? text.length : found;
    cutPassage(text.slice(start, end), this.#engine, this.#lexicon, this);
    if (end < text.length) this.#push(GAP);
    return end + 1;
  }

  word(text: string, start: number, end: number): void {
    const isShort = end - start <= LONGEST_PIECE;
    const known = isShort ? this.#short.get(text, start, end) : this.#long.get(text.slice(start, end));
    const id = known ?? this.#learn(text.slice(start, end));
    if (id !== NO_TOKEN) this.#push(id);
  }

  whole(text: string, kind: TokenKind): void {
    this.#push(this.vocabulary.idOf(text, kind));
  }

  #learn(text: string): number {
    const id = isWhiteSpace(text) ? NO_TOKEN : this.vocabulary.idOf(text, kindOf(text));
    if (text.length <= LONGEST_PIECE) this.#short.set(text, id);
    else this.#long.set(text, id);
    return id;
  }

  #push(id: number): void {
    if (this.#length === this.#ids.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    this.#ids[this.#length++] = id;
  }
}
