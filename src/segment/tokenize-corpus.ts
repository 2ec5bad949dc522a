import { createHash } from "node:crypto";
import type { CleanDocument } from "../model/document.js";
import { passageText } from "../model/passage.js";
import { BagMaker } from "./bag.js";
import { CLAUSE_ENDS, CLAUSE_JOINT, FIRST_BEYOND_ASCII, hasClauses } from "./clauses.js";
import type { Engine, EngineInfo } from "./engine.js";
import type { Lexicon } from "./lexicon.js";
import { NumberList } from "./number-list.js";
import { type Earliest, givePiece, layOver, type TokenSink } from "./overlay.js";
import { LONGEST_PIECE, PieceTable } from "./piece-table.js";
import { LEADS } from "./spans.js";
import { endsBetween } from "./stretches.js";
import { pairHash } from "./term-finder.js";
import { addToHash, FIRST_HASH, LONGEST_REMEMBERED, lastHash, TextMemo } from "./text-memo.js";
import { kindOf, TAG_OF_KIND } from "./token-kind.js";
import { cutClause, LONGEST_CUT } from "./tokenize.js";
import type { TokenizedCorpus, TokenizedDocument } from "./tokenized.js";
import { GAP, Vocabulary } from "./vocabulary.js";

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

/** A part of a passage on its way (see `clauses.ts`), or of a clause (see `stretches.ts`). */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  /** Its place in the memory; `UNKNOWN`, or `NOT_LOOKED_UP` for one that is not to be remembered. */
  readonly known: number;
}

/** With where in it a span or a term may begin at the earliest (see `Earliest`). */
interface Clause extends Part, Earliest {}

/** Where the numbers stand that are to be remembered of a part. */
interface Fresh {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

const UNKNOWN = -1;
const NOT_LOOKED_UP = -2;
const NOWHERE = -1;

/** What a code unit can be to the look through a text, in bits. */
const ENDS_CLAUSE = 1;
const LEAD = 2;
const TERM = 4;

const STRAIGHT_QUOTES: readonly number[] = [0x22, 0x27];

/** Cuts texts and numbers their tokens; new tokens get the next free id of its vocabulary. */
export class DocumentTokenizer {
  readonly vocabulary: Vocabulary;
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #sink: TokenSink;
  /** Ids of pieces whose letters tell their kind: one look-up a token instead of a kind and a look-up. */
  readonly #plain = new Map<string, number>();
  readonly #pieces = new PieceTable();
  /** Token ids of clauses; and of stretches, where each piece ends, from their begin. */
  readonly #clauseMemo = new TextMemo();
  readonly #stretchMemo = new TextMemo();
  /** What each code unit can be. */
  readonly #traits: Uint8Array;
  readonly #pairs: Uint8Array;
  /** Where the text handed to the sink begins in the text at hand; -1 where tokens come without their places. */
  #base = -1;
  #text = "";
  #units = new Uint16Array(0);
  /** Clauses whose ids are not written yet. An empty one is the end of a passage. */
  readonly #clauses: Clause[] = [];
  /** Stretches of those clauses that nobody remembers, and how much of these the engine has to cut. */
  readonly #stretches: Part[] = [];
  #untold = 0;
  /** Ids of the text at hand, and the places where the pieces of the stretches end. */
  readonly #ids = new NumberList();
  readonly #ends = new NumberList();

  constructor(engine: Engine, lexicon: Lexicon, vocabulary = new Vocabulary()) {
    this.#engine = engine;
    this.#lexicon = lexicon;
    this.vocabulary = vocabulary;
    this.#sink = {
      word: (text, start, end) => {
        const hasPlace = this.#base >= 0 && end - start <= LONGEST_PIECE;
        const id = hasPlace
          ? this.#idOfPiece(this.#base + start, this.#base + end)
          : this.#idOfWord(text.slice(start, end));
        this.#ids.push(id);
      },
      whole: (text, kind) => this.#ids.push(this.vocabulary.idOf(text, kind)),
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
    if (text === "") return new Uint32Array(0);
    this.#ids.clear();
    this.#text = text;
    this.#units = new Uint16Array(text.length);
    Buffer.from(this.#units.buffer).write(text, "utf16le");
    const mayPart = this.#lexicon.hasClauses;
    const hasQuotes = !hasClauses(text);
    for (let start = 0; start <= text.length; ) {
      const found = text.indexOf(CLAUSE_JOINT, start);
      const end = found < 0 ? text.length : found;
      if (mayPart && !(hasQuotes && this.#holdsQuote(start, end))) this.#takeClauses(start, end);
      else if (end > start) this.#takeClause({ start, end, hash: 0, known: NOT_LOOKED_UP, span: 0, term: 0 });
      this.#clauses.push({ start: end, end, hash: 0, known: NOT_LOOKED_UP, span: NOWHERE, term: NOWHERE });
      start = end + 1;
    }
    this.#writeTaken();
    return this.#ids.toArray();
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
    let span = NOWHERE;
    let term = NOWHERE;
    let before = 0;
    for (let i = from; i < to; i++) {
      const unit = units[i]!;
      if ((before & ENDS_CLAUSE) !== 0 && unit >= FIRST_BEYOND_ASCII) {
        this.#lookUpClause(start, i, lastHash(hash), span, term);
        start = i;
        hash = FIRST_HASH;
        span = NOWHERE;
        term = NOWHERE;
      }
      hash = addToHash(hash, unit);
      before = traitsOf[unit]!;
      if (before === 0) continue;
      if ((before & LEAD) !== 0 && span < 0) span = i - start;
      if ((before & TERM) !== 0 && term < 0 && i + 1 < to && pairs[pairHash(unit, units[i + 1]!)] === 1) {
        term = i - start;
      }
    }
    if (start < to) this.#lookUpClause(start, to, lastHash(hash), span, term);
  }

  #lookUpClause(start: number, end: number, hash: number, span: number, term: number): void {
    const known = this.#lookUp(this.#clauseMemo, start, end, hash);
    this.#takeClause({ start, end, hash, known, span, term });
  }

  #lookUp(memo: TextMemo, start: number, end: number, hash: number): number {
    return end - start <= LONGEST_REMEMBERED ? memo.find(this.#units, start, end, hash) : NOT_LOOKED_UP;
  }

  #takeClause(clause: Clause): void {
    if (isCutInStretches(clause)) {
      const { start, end } = clause;
      const most = (end - start) * (1 + CLAUSE_JOINT.length);
      if (this.#untold + most > LONGEST_CUT) this.#writeTaken();
      this.#takeStretches(start, end);
    }
    this.#clauses.push(clause);
  }

  #takeStretches(from: number, to: number): void {
    const classes = this.#engine.stretchClasses;
    if (classes === undefined) {
      this.#takeStretch(from, to, 0, NOT_LOOKED_UP);
      return;
    }
    const units = this.#units;
    let start = from;
    let hash = FIRST_HASH;
    let left = classes[units[from]!]!;
    for (let i = from; i < to; i++) {
      const unit = units[i]!;
      const right = classes[unit]!;
      if (endsBetween(left, right) && i > start) {
        hash = lastHash(hash);
        this.#takeStretch(start, i, hash, this.#lookUp(this.#stretchMemo, start, i, hash));
        start = i;
        hash = FIRST_HASH;
      }
      hash = addToHash(hash, unit);
      left = right;
    }
    hash = lastHash(hash);
    this.#takeStretch(start, to, hash, this.#lookUp(this.#stretchMemo, start, to, hash));
  }

  #takeStretch(start: number, end: number, hash: number, known: number): void {
    this.#stretches.push({ start, end, hash, known });
    if (known < 0) this.#untold += end - start + CLAUSE_JOINT.length;
  }

  /** Writes the ids of the clauses taken so far. */
  #writeTaken(): void {
    const freshStretches = this.#cutStretches();
    const freshClauses: Fresh[] = [];
    let end = 0;
    for (const clause of this.#clauses) {
      const from = this.#ids.length;
      if (clause.start === clause.end) this.#ids.push(GAP);
      else if (clause.known >= 0) this.#clauseMemo.recall(clause.known, this.#ids);
      else if (isCutInStretches(clause)) {
        const first = end;
        while (end < this.#ends.length && this.#ends.at(end) <= clause.end) end++;
        this.#writeClause(clause, first, end);
      } else {
        this.#base = -1; // it is handed over in parts
        cutClause(this.#text.slice(clause.start, clause.end), this.#engine, this.#lexicon, this.#sink);
      }
      if (clause.known === UNKNOWN) freshClauses.push({ part: clause, from, to: this.#ids.length });
    }
    // Only now, for a full memory forgets all that was found in it.
    for (const { part, from, to } of freshClauses) {
      this.#clauseMemo.add(this.#units, part.start, part.end, part.hash, this.#ids, from, to);
    }
    for (const { part, from, to } of freshStretches) {
      this.#stretchMemo.add(this.#units, part.start, part.end, part.hash, this.#ends, from, to, part.start);
    }
    this.#clauses.length = 0;
    this.#stretches.length = 0;
    this.#ends.clear();
    this.#untold = 0;
  }

  /** Tells where the pieces of all stretches end: what nobody remembers is cut in one call of the engine. */
  #cutStretches(): Fresh[] {
    const unknown: string[] = [];
    for (const { known, start, end } of this.#stretches) if (known < 0) unknown.push(this.#text.slice(start, end));
    const pieces = unknown.length > 0 ? this.#engine.cut(unknown.join(CLAUSE_JOINT)) : [];
    const fresh: Fresh[] = [];
    let piece = 0;
    for (const part of this.#stretches) {
      if (part.known >= 0) {
        this.#stretchMemo.recall(part.known, this.#ends, part.start);
        continue;
      }
      const from = this.#ends.length;
      let at = part.start;
      while (at < part.end) {
        at += pieces[piece++]!.length;
        this.#ends.push(at);
      }
      piece++; // the joint
      if (part.known === UNKNOWN) fresh.push({ part, from, to: this.#ends.length });
    }
    return fresh;
  }

  /** @param first of the ends of its pieces; `last` is behind them */
  #writeClause(clause: Clause, first: number, last: number): void {
    const { start, end } = clause;
    if (clause.span >= 0 || clause.term >= 0) {
      const ends: number[] = [];
      for (let i = first; i < last; i++) ends.push(this.#ends.at(i) - start);
      this.#base = start;
      layOver(this.#text.slice(start, end), ends, this.#engine, this.#lexicon, this.#sink, clause);
      return;
    }
    this.#base = 0;
    let at = start;
    for (let i = first; i < last; i++) {
      const next = this.#ends.at(i);
      const id = next - at <= LONGEST_PIECE ? this.#pieces.find(this.#units, at, next) : -1;
      if (id >= 0) this.#ids.push(id);
      else givePiece(this.#text, at, next, this.#sink);
      at = next;
    }
  }

  /** The id of a short token whose letters tell its kind. */
  #idOfPiece(start: number, end: number): number {
    let id = this.#pieces.find(this.#units, start, end);
    if (id < 0) {
      id = this.#idOfWord(this.#text.slice(start, end));
      this.#pieces.add(this.#units, start, end, id);
    }
    return id;
  }

  #idOfWord(text: string): number {
    let id = this.#plain.get(text);
    if (id === undefined) {
      id = this.vocabulary.idOf(text, kindOf(text));
      this.#plain.set(text, id);
    }
    return id;
  }
}

/** Whether its stretches are cut together with those of others. */
const isCutInStretches = ({ known, start, end }: Clause): boolean =>
  known < 0 && end > start && end - start <= LONGEST_CUT;

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
