import { isSecondHalf } from "../base/code-units.js";
import { sha256Of } from "../base/sha256.js";
import type { CleanDocument } from "../model/document.js";
import { passageText } from "../model/passage.js";
import type { Engine, EngineInfo } from "./engine.js";
import type { Lexicon } from "./lexicon.js";
import { cutWithOverlay, type TokenSink } from "./overlay.js";
import { LONGEST_PIECE, PieceTable } from "./piece-table.js";
import { BagMaker, type TokenBag, type TokenizedCorpus } from "./tokenized.js";
import { GAP, isWhiteSpace, kindOf, TAG_OF_KIND, type TaggedWords, type TokenKind, Vocabulary } from "./vocabulary.js";

/** Separates the passages of a text. To both engines it is white space, where they begin anew. */
const PASSAGE_END = "\n";
/** Passages are handed to the engine together up to this much, for a call costs as much as five words. Unit: code units. */
const TOGETHER = 4_096;
/** In the place of an id: white space is no token. */
const NO_TOKEN = -1;

/** The tokens of a text, in order and counted. Ids are those of the tokenizer. */
export interface SegmentedText {
  readonly ids: Uint32Array;
  readonly bag: TokenBag;
}

/**
 * Cuts texts (normalised, see `normalize`) and numbers their tokens, punctuation included, white space left out: joined,
 * the tokens of a passage are the passage without its white space. New tokens get the next free id of its vocabulary.
 *
 * The engine cuts a passage as a whole. Then what must stay whole is laid over its pieces: spans that rules find
 * (figures, dates, codes, names in Latin letters, quoted slogans) always; terms of the lexicon where they tear no
 * longer word of the engine's dictionary (印度 stays inside 印度尼西亚).
 */
export class TextTokenizer implements TokenSink {
  readonly vocabulary = new Vocabulary();
  /** Ids of tokens whose letters tell their kind. */
  readonly #short = new PieceTable();
  readonly #long = new Map<string, number>();
  readonly #bags = new BagMaker();
  #ids = new Uint32Array(TOGETHER);
  #length = 0;
  #told = 1; // the gap is everybody's

  constructor(
    private readonly engine: Engine,
    private readonly lexicon: Lexicon,
  ) {
    this.#short.set(PASSAGE_END, GAP);
  }

  segment(text: string): SegmentedText {
    const ids = this.idsOf(text);
    return { ids, bag: this.#bags.bagOf(ids) };
  }

  /**
   * The words numbered since this was last asked, in the order of their numbers. Their parts of speech are those of their
   * kind, of the lexicon, else of the engine, which is asked once for all.
   */
  newWords(): TaggedWords {
    const texts = this.vocabulary.texts.slice(this.#told);
    const kinds = this.vocabulary.kinds.slice(this.#told);
    this.#told = this.vocabulary.size;
    const known = (text: string, kind: TokenKind): string | undefined =>
      kind === "word" ? this.lexicon.terms.get(text)?.tag : TAG_OF_KIND[kind];
    const tags = texts.map((text, n) => known(text, kinds[n]!));
    const answers = this.engine.tags(texts.filter((_, n) => tags[n] === undefined)).values();
    return { texts, kinds, pos: tags.map((tag) => tag ?? (answers.next().value as string)) };
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
      cutWithOverlay(text.slice(start, last), this.engine, this.lexicon, this);
      if (last < text.length) this.#push(GAP);
      return last + 1;
    }
    const found = text.indexOf(PASSAGE_END, start);
    const end = found < 0 ? text.length : found;
    cutPassage(text.slice(start, end), this.engine, this.lexicon, this);
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

/** A passage longer than `LONGEST_CUT` is handed to the engine in parts that end at a mark or a space where there is one. */
export function cutPassage(passage: string, engine: Engine, lexicon: Lexicon, sink: TokenSink): void {
  for (let start = 0; start < passage.length; ) {
    const end = endOfPart(passage, start);
    cutWithOverlay(start === 0 && end === passage.length ? passage : passage.slice(start, end), engine, lexicon, sink);
    start = end;
  }
}

/** Longest text that the engine gets at once, in code units: it holds some hundred bytes for each. */
export const LONGEST_CUT = 65_536;
/** How far back a clause end is looked for, in code units. */
const CLAUSE_SEARCH = 2_048;
const CLAUSE_END = /[。！？!?;；,，、\s]/u;

function endOfPart(text: string, start: number): number {
  const limit = start + LONGEST_CUT;
  if (limit >= text.length) return text.length;
  for (let i = limit; i > limit - CLAUSE_SEARCH; i--) {
    // What goes on in ASCII may be a figure or an address (1,234).
    if (CLAUSE_END.test(text[i - 1]!) && text.charCodeAt(i) >= FIRST_BEYOND_ASCII) return i;
  }
  return isSecondHalf(text.charCodeAt(limit)) ? limit - 1 : limit;
}
const FIRST_BEYOND_ASCII = 0x80;

/** Documents to token ids over one vocabulary, in one process and one pass. */
export function tokenizeCorpus(documents: readonly CleanDocument[], engine: Engine, lexicon: Lexicon): TokenizedCorpus {
  const tokenizer = new TextTokenizer(engine, lexicon);
  const tokenized = documents.map((document) => {
    const { path, metadata, fields } = document;
    return { path, metadata, fields, ...tokenizer.segment(passageText(document)) };
  });
  return {
    vocabulary: tokenizer.vocabulary,
    documents: tokenized,
    engine: engineInfo(engine, lexicon),
    pos: ["", ...tokenizer.newWords().pos],
  };
}

/** What a result says of the engine; its hash covers the engine's dictionary and all terms of the lexicon. */
export const engineInfo = (
  engine: Engine,
  lexicon: Lexicon,
  dictionarySha256 = engine.dictionarySha256,
): EngineInfo => ({
  engine: engine.engine,
  engineVersion: engine.engineVersion,
  dictionarySha256: sha256Of(dictionarySha256, lexicon.sha256),
});
