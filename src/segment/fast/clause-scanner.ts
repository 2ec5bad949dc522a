import { CLAUSE_ENDS, CLAUSE_JOINT, FIRST_BEYOND_ASCII, hasClauses } from "../clauses.js";
import type { Lexicon } from "../lexicon.js";
import { LEADS } from "../spans.js";
import type { TermFinder } from "../term-finder.js";
import { addToHash, FIRST_HASH, lastHash } from "./text-memo.js";

/** A text ready to be cut. Arrays only, so that a thread can hand it to another without a copy. */
export interface ScannedText {
  readonly units: Uint16Array;
  /**
   * Four numbers for each clause, see `CLAUSE`. A clause begins where the one before ends; an empty one is the end of a
   * passage, and the line end behind it belongs to no clause.
   */
  readonly clauses: Int32Array;
}

/** What is known of a clause, and at which of its numbers. */
export const CLAUSE = {
  /** Where it ends in the text. */
  end: 0,
  /** See `lastHash`; 0 where it is not to be remembered. */
  hash: 1,
  /** Where in it a span and a term may begin at the earliest; `NOWHERE` if nowhere. */
  span: 2,
  term: 3,
  numbers: 4,
} as const;

export const NOWHERE = -1;

/** What a code unit can be to the look through a text, in bits. */
const ENDS_CLAUSE = 1;
const LEAD = 2;
const TERM = 4;

const STRAIGHT_QUOTES: readonly number[] = [0x22, 0x27];

/** Finds the clauses of texts (see `clauses.ts`) and what may be in them: all that can be told without an engine. */
export class ClauseScanner {
  readonly #mayPart: boolean;
  /** What each code unit can be. */
  readonly #traits: Uint8Array;
  readonly #finder: TermFinder;
  #clauses = new Int32Array(1024);
  #length = 0;

  constructor(lexicon: Lexicon) {
    this.#finder = lexicon.finder();
    const { first } = this.#finder;
    this.#mayPart = lexicon.hasClauses;
    this.#traits = LEADS.map(
      (lead, unit) =>
        (lead > 0 ? LEAD : 0) | (first[unit]! > 0 ? TERM : 0) | (CLAUSE_ENDS[unit] === 1 ? ENDS_CLAUSE : 0),
    );
  }

  /** @param text passages separated by `\n` */
  scan(text: string): ScannedText {
    const units = new Uint16Array(text.length);
    Buffer.from(units.buffer).write(text, "utf16le");
    this.#length = 0;
    const hasQuotes = !hasClauses(text);
    for (let start = 0; text !== "" && start <= text.length; ) {
      const found = text.indexOf(CLAUSE_JOINT, start);
      const end = found < 0 ? text.length : found;
      if (this.#mayPart && !(hasQuotes && holdsQuote(units, start, end))) this.#scanPassage(units, start, end);
      else if (end > start) this.#add(end, 0, 0, 0);
      this.#add(end, 0, NOWHERE, NOWHERE);
      start = end + CLAUSE_JOINT.length;
    }
    return { units, clauses: this.#clauses.slice(0, this.#length) };
  }

  /** One look at each code unit: where clauses end, their hashes, and what may be in them. */
  #scanPassage(units: Uint16Array, from: number, to: number): void {
    const traitsOf = this.#traits;
    const finder = this.#finder;
    let start = from;
    let hash = FIRST_HASH;
    let span = NOWHERE;
    let term = NOWHERE;
    let traits = 0;
    for (let i = from; i < to; i++) {
      const unit = units[i]!;
      if ((traits & ENDS_CLAUSE) !== 0 && unit >= FIRST_BEYOND_ASCII) {
        this.#add(i, lastHash(hash), span, term);
        start = i;
        hash = FIRST_HASH;
        span = NOWHERE;
        term = NOWHERE;
      }
      hash = addToHash(hash, unit);
      traits = traitsOf[unit]!;
      if (traits === 0) continue;
      if ((traits & LEAD) !== 0 && span < 0) span = i - start;
      if ((traits & TERM) !== 0 && term < 0 && finder.isAt(units, i, to)) term = i - start;
    }
    if (start < to) this.#add(to, lastHash(hash), span, term);
  }

  #add(end: number, hash: number, span: number, term: number): void {
    if (this.#length + CLAUSE.numbers > this.#clauses.length) {
      const larger = new Int32Array(this.#clauses.length * 2);
      larger.set(this.#clauses);
      this.#clauses = larger;
    }
    const clauses = this.#clauses;
    const at = this.#length;
    clauses[at + CLAUSE.end] = end;
    clauses[at + CLAUSE.hash] = hash;
    clauses[at + CLAUSE.span] = span;
    clauses[at + CLAUSE.term] = term;
    this.#length += CLAUSE.numbers;
  }
}

const holdsQuote = (units: Uint16Array, start: number, end: number): boolean =>
  units.subarray(start, end).some((unit) => STRAIGHT_QUOTES.includes(unit));
