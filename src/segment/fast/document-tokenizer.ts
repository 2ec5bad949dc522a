import { CLAUSE_JOINT } from "../clauses.js";
import type { Engine } from "../engine.js";
import type { Lexicon } from "../lexicon.js";
import { type Earliest, givePiece, layOver, type TokenSink } from "../overlay.js";
import { kindOf } from "../token-kind.js";
import { cutClause, LONGEST_CUT } from "../tokenize.js";
import { GAP, Vocabulary } from "../vocabulary.js";
import { CLAUSE, NOWHERE, type ScannedText } from "./clause-scanner.js";
import { NumberList } from "./number-list.js";
import { LONGEST_PIECE, PieceTable } from "./piece-table.js";
import { endsBetween } from "./stretches.js";
import { addToHash, FIRST_HASH, LONGEST_REMEMBERED, lastHash, TextMemo } from "./text-memo.js";

/** A part of a passage on its way (see `clauses.ts`), or of a clause (see `stretches.ts`). */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  /** Its place in the memory; `UNKNOWN`, `NOT_LOOKED_UP` for one that is not to be remembered, `SINGLE` for one unit. */
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
/** Known without a memory: one code unit is one piece. */
const SINGLE = 0x7fffffff;

const JOINT_UNIT = CLAUSE_JOINT.charCodeAt(0);

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
  /** Where the text handed to the sink begins in the text at hand; -1 where tokens come without their places. */
  #base = -1;
  #units: Uint16Array = new Uint16Array(0);
  #bytes: Buffer = Buffer.alloc(0);
  /** Clauses whose ids are not written yet. An empty one is the end of a passage. */
  readonly #clauses: Clause[] = [];
  /** Stretches of those clauses that nobody remembers, and how much of these the engine has to cut. */
  readonly #stretches: Part[] = [];
  #untold = 0;
  #scratch = new Uint16Array(LONGEST_CUT);
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
  }

  /** Ids of the tokens of a text, with `GAP` after every passage. */
  idsOf({ units, clauses }: ScannedText): Uint32Array {
    this.#ids.clear();
    this.#units = units;
    this.#bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
    let start = 0;
    for (let at = 0; at < clauses.length; at += CLAUSE.numbers) {
      const end = clauses[at + CLAUSE.end]!;
      const hash = clauses[at + CLAUSE.hash]!;
      const known = hash === 0 ? NOT_LOOKED_UP : this.#lookUp(this.#clauseMemo, start, end, hash);
      this.#takeClause({
        start,
        end,
        hash,
        known,
        span: clauses[at + CLAUSE.span]!,
        term: clauses[at + CLAUSE.term]!,
      });
      start = start === end ? end + CLAUSE_JOINT.length : end;
    }
    this.#writeTaken();
    return this.#ids.toArray();
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
        this.#takeStretch(start, i, hash, this.#knownStretch(start, i, hash));
        start = i;
        hash = FIRST_HASH;
      }
      hash = addToHash(hash, unit);
      left = right;
    }
    hash = lastHash(hash);
    this.#takeStretch(start, to, hash, this.#knownStretch(start, to, hash));
  }

  #knownStretch(start: number, end: number, hash: number): number {
    return end - start === 1 ? SINGLE : this.#lookUp(this.#stretchMemo, start, end, hash);
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
        cutClause(this.#textOf(clause.start, clause.end), this.#engine, this.#lexicon, this.#sink);
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
    const joined = this.#joined();
    const pieces = joined === "" ? [] : this.#engine.cut(joined);
    const fresh: Fresh[] = [];
    let piece = 0;
    let last = NOWHERE;
    for (const part of this.#stretches) {
      if (part.known === SINGLE) this.#ends.push(part.end);
      else if (part.known >= 0) this.#stretchMemo.recall(part.known, this.#ends, part.start);
      if (part.known >= 0) continue;
      if (last >= 0 && part.start > last) piece++; // the joint
      last = part.end;
      const from = this.#ends.length;
      let at = part.start;
      while (at < part.end) {
        at += pieces[piece++]!.length;
        this.#ends.push(at);
      }
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
      layOver(this.#textOf(start, end), ends, this.#engine, this.#lexicon, this.#sink, clause);
      return;
    }
    let at = start;
    for (let i = first; i < last; i++) {
      const next = this.#ends.at(i);
      const id = next - at <= LONGEST_PIECE ? this.#pieces.find(this.#units, at, next) : -1;
      if (id >= 0) this.#ids.push(id);
      else this.#giveNew(at, next);
      at = next;
    }
  }

  /** Stretches that nobody remembers: those that stand together as they stand, else joined by `CLAUSE_JOINT`. */
  #joined(): string {
    if (this.#untold === 0) return "";
    if (this.#untold > this.#scratch.length) this.#scratch = new Uint16Array(this.#untold);
    const [units, joined] = [this.#units, this.#scratch];
    let length = 0;
    let last = NOWHERE;
    for (const { known, start, end } of this.#stretches) {
      if (known >= 0) continue;
      if (last >= 0 && start > last) joined[length++] = JOINT_UNIT;
      last = end;
      for (let i = start; i < end; i++) joined[length++] = units[i]!;
    }
    return Buffer.from(joined.buffer).toString("utf16le", 0, 2 * length);
  }

  /** Hands on a piece that was never seen. */
  #giveNew(start: number, end: number): void {
    this.#base = start;
    const piece = this.#textOf(start, end);
    givePiece(piece, 0, piece.length, this.#sink);
  }

  #textOf(start: number, end: number): string {
    return this.#bytes.toString("utf16le", 2 * start, 2 * end);
  }

  /** The id of a short token whose letters tell its kind. */
  #idOfPiece(start: number, end: number): number {
    let id = this.#pieces.find(this.#units, start, end);
    if (id < 0) {
      id = this.#idOfWord(this.#textOf(start, end));
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
