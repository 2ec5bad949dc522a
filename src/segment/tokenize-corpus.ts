import { createHash } from "node:crypto";
import type { CleanDocument } from "../model/document.js";
import { passageText } from "../model/passage.js";
import { BagMaker } from "./bag.js";
import { addToHash, ClauseMemo, FIRST_HASH, LONGEST_REMEMBERED, lastHash } from "./clause-memo.js";
import { CLAUSE_ENDS, CLAUSE_JOINT, FIRST_BEYOND_ASCII, hasClauses } from "./clauses.js";
import type { Engine, EngineInfo } from "./engine.js";
import type { Lexicon } from "./lexicon.js";
import { LONGEST_PIECE, PieceTable } from "./piece-table.js";
import { LEADS } from "./spans.js";
import { pairHash } from "./term-finder.js";
import { kindOf, TAG_OF_KIND } from "./token-kind.js";
import { cutClause, emitPiece, LONGEST_CUT, layOver, type TokenSink } from "./tokenize.js";
import type { TokenizedCorpus, TokenizedDocument } from "./tokenized.js";
import { GAP, type TokenKind, Vocabulary } from "./vocabulary.js";

/** Documents to token ids over one vocabulary, in one process and one pass. */
export function tokenizeCorpus(documents: readonly CleanDocument[], engine: Engine, lexicon: Lexicon): TokenizedCorpus {
  const tokenizer = new DocumentTokenizer(engine, lexicon);
  const bags = new BagMaker();
  const tokenized = documents.map((document): TokenizedDocument => {
    const { path, metadata, fields } = document;
    const ids = tokenizer.idsOf(passageText(document));
    return { path, metadata, fields, ids, bag: bags.bagOf(ids) };
  });
  const { vocabulary } = tokenizer;
  return {
    vocabulary,
    documents: tokenized,
    engine: engineInfo(engine, lexicon),
    pos: partsOfSpeech(vocabulary, engine, lexicon),
  };
}

/** A part of a passage on its way (see `clauses.ts`). Empty: the end of a passage. */
interface Clause {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  /** Its place in the memory; `UNKNOWN`, or `NOT_LOOKED_UP` for one that is not to be remembered. */
  readonly known: number;
  /** Whether there may be anything in it that must stay whole: bits of `LEAD` and `TERM`. */
  readonly traits: number;
}

const UNKNOWN = -1;
const NOT_LOOKED_UP = -2;

/** What a code unit can be to the look through a text, in bits. */
const ENDS_CLAUSE = 1;
const LEAD = 2;
const TERM = 4;

const STRAIGHT_QUOTES: readonly number[] = [0x22, 0x27];

/** Whether the engine cuts it together with others. */
const isJoined = ({ known, start, end }: Clause): boolean => known < 0 && end > start && end - start <= LONGEST_CUT;

/** Cuts texts and numbers their tokens; new tokens get the next free id of its vocabulary. */
export class DocumentTokenizer {
  readonly vocabulary: Vocabulary;
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #sink: TokenSink;
  /** Ids of pieces whose letters tell their kind: one look-up a token instead of a kind and a look-up. */
  readonly #plain = new Map<string, number>();
  readonly #pieces = new PieceTable();
  readonly #memo = new ClauseMemo();
  /** What each code unit can be. */
  readonly #traits: Uint8Array;
  readonly #pairs: Uint8Array;
  /** Where the clause at hand begins in the text; -1 where its tokens come without their places. */
  #base = -1;
  #text = "";
  #units = new Uint16Array(0);
  /** Clauses whose ids are not written yet, and how much of them the engine will have to cut. */
  readonly #clauses: Clause[] = [];
  #untold = 0;
  #ids = new Uint32Array(4096);
  #length = 0;

  constructor(engine: Engine, lexicon: Lexicon, vocabulary = new Vocabulary()) {
    this.#engine = engine;
    this.#lexicon = lexicon;
    this.vocabulary = vocabulary;
    this.#sink = (text, kind, start) => {
      const isPiece = kind === null && this.#base >= 0 && text.length <= LONGEST_PIECE;
      if (isPiece) this.#pushPiece(text, this.#base + start);
      else this.#push(this.#idOf(text, kind));
    };
    const { first, pairs } = lexicon.finder();
    this.#pairs = pairs;
    this.#traits = LEADS.map(
      (lead, unit) =>
        (lead > 0 ? LEAD : 0) | (first[unit] === 1 ? TERM : 0) | (CLAUSE_ENDS[unit] === 1 ? ENDS_CLAUSE : 0),
    );
  }

  /** Ids of the tokens of a text, its passages separated by `\n`, with `GAP` after every passage. */
  idsOf(text: string): Uint32Array {
    this.#length = 0;
    if (text === "") return new Uint32Array(0);
    this.#text = text;
    this.#units = new Uint16Array(text.length);
    Buffer.from(this.#units.buffer).write(text, "utf16le");
    const mayPart = this.#lexicon.hasClauses;
    const hasQuotes = !hasClauses(text);
    for (let start = 0; start <= text.length; ) {
      const found = text.indexOf(CLAUSE_JOINT, start);
      const end = found < 0 ? text.length : found;
      if (mayPart && !(hasQuotes && this.#holdsQuote(start, end))) this.#takeClauses(start, end);
      else if (end > start) this.#take({ start, end, hash: 0, known: NOT_LOOKED_UP, traits: LEAD | TERM });
      this.#clauses.push({ start: end, end, hash: 0, known: NOT_LOOKED_UP, traits: 0 });
      start = end + 1;
    }
    this.#cutTaken();
    return this.#ids.slice(0, this.#length);
  }

  #holdsQuote(start: number, end: number): boolean {
    return this.#units.subarray(start, end).some((unit) => STRAIGHT_QUOTES.includes(unit));
  }

  /** One look at each code unit of a passage: where its clauses end, their hashes, and what may be in them. */
  #takeClauses(from: number, to: number): void {
    const units = this.#units;
    const traitsOf = this.#traits;
    const pairs = this.#pairs;
    let start = from;
    let hash = FIRST_HASH;
    let traits = 0;
    let before = 0;
    for (let i = from; i < to; i++) {
      const unit = units[i]!;
      if ((before & ENDS_CLAUSE) !== 0 && unit >= FIRST_BEYOND_ASCII) {
        this.#takeClause(start, i, lastHash(hash), traits);
        start = i;
        hash = FIRST_HASH;
        traits = 0;
      }
      hash = addToHash(hash, unit);
      before = traitsOf[unit]!;
      traits |= before & LEAD;
      if ((before & TERM) !== 0 && i + 1 < to && pairs[pairHash(unit, units[i + 1]!)] === 1) traits |= TERM;
    }
    if (start < to) this.#takeClause(start, to, lastHash(hash), traits);
  }

  #takeClause(start: number, end: number, hash: number, traits: number): void {
    const isShort = end - start <= LONGEST_REMEMBERED;
    const known = isShort ? this.#memo.find(this.#units, start, end, hash) : NOT_LOOKED_UP;
    this.#take({ start, end, hash, known, traits });
  }

  #take(clause: Clause): void {
    if (isJoined(clause)) {
      const length = clause.end - clause.start;
      if (this.#untold + length > LONGEST_CUT) this.#cutTaken();
      this.#untold += length + CLAUSE_JOINT.length;
    }
    this.#clauses.push(clause);
  }

  /** Cuts the clauses taken so far that nobody remembers, in one call of the engine, and writes the ids of all. */
  #cutTaken(): void {
    const joined = this.#clauses.filter(isJoined).map(({ start, end }) => this.#text.slice(start, end));
    const pieces = joined.length > 0 ? this.#engine.cut(joined.join(CLAUSE_JOINT)) : [];
    const fresh: { readonly clause: Clause; readonly from: number; readonly to: number }[] = [];
    let piece = 0;
    let next = 0;
    for (const clause of this.#clauses) {
      if (clause.start === clause.end) this.#push(GAP);
      else if (clause.known >= 0) this.#recall(clause.known);
      else if (!isJoined(clause)) {
        this.#base = -1; // it is handed over in parts
        cutClause(this.#text.slice(clause.start, clause.end), this.#engine, this.#lexicon, this.#sink);
      } else {
        const from = this.#length;
        const first = piece;
        while (piece < pieces.length && pieces[piece] !== CLAUSE_JOINT) piece++;
        const text = joined[next++]!;
        this.#base = clause.start;
        if (clause.traits === 0) this.#pushPieces(text, clause.start, pieces, first, piece);
        else {
          const looks = { forSpans: (clause.traits & LEAD) !== 0, forTerms: (clause.traits & TERM) !== 0 };
          layOver(text, pieces.slice(first, piece), this.#engine, this.#lexicon, this.#sink, looks);
        }
        piece++;
        if (clause.known === UNKNOWN) fresh.push({ clause, from, to: this.#length });
      }
    }
    // Only now, for a full memory forgets all that was found in it.
    for (const { clause, from, to } of fresh) {
      this.#memo.add(this.#units, clause.start, clause.end, clause.hash, this.#ids.subarray(from, to));
    }
    this.#clauses.length = 0;
    this.#untold = 0;
  }

  /** The pieces of a clause as the engine made them; white space is dropped. */
  #pushPieces(text: string, start: number, pieces: readonly string[], from: number, to: number): void {
    const units = this.#units;
    let at = start;
    for (let i = from; i < to; i++) {
      const piece = pieces[i]!;
      const end = at + piece.length;
      const id = piece.length <= LONGEST_PIECE ? this.#pieces.find(units, at, end) : -1;
      if (id >= 0) this.#push(id);
      else emitPiece(text, piece, at - start, this.#sink);
      at = end;
    }
  }

  /** A short token whose letters tell its kind, and where it stands. */
  #pushPiece(text: string, start: number): void {
    const end = start + text.length;
    let id = this.#pieces.find(this.#units, start, end);
    if (id < 0) {
      id = this.#idOf(text, null);
      this.#pieces.add(this.#units, start, end, id);
    }
    this.#push(id);
  }

  #recall(entry: number): void {
    const size = this.#memo.sizeOf(entry);
    this.#makeRoom(size);
    this.#memo.copyInto(entry, this.#ids, this.#length);
    this.#length += size;
  }

  #idOf(text: string, kind: TokenKind | null): number {
    if (kind !== null) return this.vocabulary.idOf(text, kind);
    let id = this.#plain.get(text);
    if (id === undefined) {
      id = this.vocabulary.idOf(text, kindOf(text));
      this.#plain.set(text, id);
    }
    return id;
  }

  #push(id: number): void {
    this.#makeRoom(1);
    this.#ids[this.#length++] = id;
  }

  #makeRoom(needed: number): void {
    if (this.#length + needed <= this.#ids.length) return;
    const larger = new Uint32Array(this.#ids.length * 2 + needed);
    larger.set(this.#ids);
    this.#ids = larger;
  }
}

/** Part of speech of every id from `from` on: of the lexicon where it names the term, else of the engine; asked once a word. */
export function partsOfSpeech(vocabulary: Vocabulary, engine: Engine, lexicon: Lexicon, from = 0): string[] {
  const asked: number[] = [];
  const pos: string[] = [];
  for (let id = from; id < vocabulary.size; id++) {
    const kind = vocabulary.kinds[id]!;
    const known = kind === "word" ? lexicon.terms.get(vocabulary.texts[id]!)?.tag : TAG_OF_KIND[kind];
    if (known === undefined) asked.push(id);
    pos.push(known ?? "");
  }
  engine.tags(asked.map((id) => vocabulary.texts[id]!)).forEach((tag, n) => {
    pos[asked[n]! - from] = tag;
  });
  return pos;
}

/** What a result says of the engine; its hash covers the engine's dictionary and all terms of the lexicon. */
export const engineInfo = (engine: Engine, lexicon: Lexicon): EngineInfo => ({
  engine: engine.engine,
  engineVersion: engine.engineVersion,
  dictionarySha256: createHash("sha256").update(engine.dictionarySha256).update(lexicon.sha256).digest("hex"),
});
