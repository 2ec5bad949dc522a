import { addTo } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import { PairFilter } from "../base/pair-filter.js";

/** From more terms with one beginning on, a look-up for each length costs less than a look at each term. */
const CROWD = 24;
/** Terms are sorted by their first units, so many at most. */
const MOST_UNITS = 4;

/** Where a term stands in a text. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** Finds terms in a text. Looks at a few code units to rule out nearly every position without making a string. */
export class TermFinder {
  /** First units of terms; bit `n` is set where one has `n` units, or so many and more. */
  readonly #first = new Uint8Array(0x10000);
  /** The first two units of terms. */
  readonly #pairs = new PairFilter();
  readonly #twos = new Beginnings(2);
  readonly #threes = new Beginnings(3);
  readonly #fours = new Beginnings(MOST_UNITS);

  /** @param terms of two code units or more */
  constructor(terms: readonly string[]) {
    for (const term of terms) {
      const units = Math.min(term.length, MOST_UNITS);
      this.#first[term.charCodeAt(0)]! |= 1 << units;
      this.#pairs.add(term.charCodeAt(0), term.charCodeAt(1));
      (units === 2 ? this.#twos : units === 3 ? this.#threes : this.#fours).add(term);
    }
    for (const beginnings of [this.#twos, this.#threes, this.#fours]) beginnings.sort();
  }

  next(text: string, from: number): TermMatch | null {
    const last = text.length - 1;
    for (let start = from; start < last; start++) {
      const units = this.#first[text.charCodeAt(start)]!;
      if (units === 0 || !this.#pairs.mayHold(text.charCodeAt(start), text.charCodeAt(start + 1))) continue;
      const term =
        ((units & 0b10000) !== 0 ? this.#fours.longestAt(text, start) : undefined) ??
        ((units & 0b01000) !== 0 ? this.#threes.longestAt(text, start) : undefined) ??
        ((units & 0b00100) !== 0 ? this.#twos.longestAt(text, start) : undefined);
      if (term !== undefined) return { start, end: start + term.length, term };
    }
    return null;
  }
}

/** Terms sorted by their first units: all of the terms of two or three, and the first four of longer ones. */
class Beginnings {
  readonly #units: number;
  readonly #filter = new PairFilter();
  /** By a number that the first units make; others may make the same. */
  readonly #terms = new Map<number, string[]>();
  readonly #crowds = new Map<number, Crowd>();

  constructor(units: number) {
    this.#units = units;
  }

  add(term: string): void {
    const first = twoAt(term, 0);
    const second = this.#units === 2 ? 0 : twoAt(term, 2);
    this.#filter.add(first, second);
    addTo(this.#terms, idOf(first, second), term);
  }

  /** To be called once, when all terms are added. */
  sort(): void {
    for (const [id, terms] of this.#terms) {
      terms.sort((a, b) => b.length - a.length || byCodeUnit(a, b));
      if (terms.length > CROWD) this.#crowds.set(id, crowdOf(terms));
    }
  }

  longestAt(text: string, start: number): string | undefined {
    const first = twoAt(text, start);
    const second =
      this.#units === 2 ? 0 : this.#units === 3 ? text.charCodeAt(start + 2) << 16 : twoAt(text, start + 2);
    if (!this.#filter.mayHold(first, second)) return undefined;
    const id = idOf(first, second);
    const terms = this.#terms.get(id);
    if (terms === undefined) return undefined;
    return terms.length > CROWD ? inCrowd(this.#crowds.get(id)!, text, start) : longestOf(terms, text, start);
  }
}

/** Very many terms with one beginning. */
interface Crowd {
  /** The longest first. */
  readonly lengths: readonly number[];
  readonly terms: ReadonlyMap<string, string>;
}

const crowdOf = (terms: readonly string[]): Crowd => ({
  lengths: [...new Set(terms.map(({ length }) => length))],
  terms: new Map(terms.map((term) => [term, term])),
});

function inCrowd({ lengths, terms }: Crowd, text: string, start: number): string | undefined {
  const room = text.length - start; // a slice at the end of a text is shorter than asked for
  for (const length of lengths) {
    const found = length <= room ? terms.get(text.slice(start, start + length)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function longestOf(terms: readonly string[], text: string, start: number): string | undefined {
  for (const term of terms) if (text.startsWith(term, start)) return term;
  return undefined;
}

/** Two code units as one number; 0 stands for what is not there. */
const twoAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

const idOf = (first: number, second: number): number => first ^ Math.imul(second, 0x9e3779b1);
