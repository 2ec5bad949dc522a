import { byCodeUnit } from "../base/order.js";
import { PairFilter } from "../base/pair-filter.js";

const LONGER = 1;
const SHORT = 2;

/** Where a term stands in a text. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
}

/** Finds terms in a text. Looks at two code units to rule out nearly every position without making a string. */
export class TermFinder {
  /** First units of terms: `LONGER` where one has three units or more, `SHORT` where one has two. */
  readonly #first = new Uint8Array(0x10000);
  /** First pairs of terms of two units, and first three units of longer ones: many a word begins like a term. */
  readonly #pairs = new PairFilter();
  readonly #triples = new PairFilter();
  readonly #byPair = new Map<number, string[]>();

  constructor(terms: readonly string[]) {
    for (const term of terms) {
      this.#first[term.charCodeAt(0)]! |= term.length === 2 ? SHORT : LONGER;
      if (term.length === 2) this.#pairs.add(term.charCodeAt(0), term.charCodeAt(1));
      else this.#triples.add(twoIn(term.charCodeAt(0), term.charCodeAt(2)), term.charCodeAt(1));
      const pair = pairOf(term, 0);
      const same = this.#byPair.get(pair);
      if (same) same.push(term);
      else this.#byPair.set(pair, [term]);
    }
    for (const same of this.#byPair.values()) same.sort((a, b) => b.length - a.length || byCodeUnit(a, b));
  }

  #mayBegin(first: number, second: number, third: number): boolean {
    const lengths = this.#first[first]!;
    if ((lengths & LONGER) !== 0 && this.#triples.mayHold(twoIn(first, third), second)) return true;
    return (lengths & SHORT) !== 0 && this.#pairs.mayHold(first, second);
  }

  next(text: string, from: number): TermMatch | null {
    if (this.#byPair.size === 0) return null;
    const first = this.#first;
    const last = text.length - 1;
    for (let i = from; i < last; i++) {
      const unit = text.charCodeAt(i);
      if (first[unit] === 0 || !this.#mayBegin(unit, text.charCodeAt(i + 1), text.charCodeAt(i + 2))) continue;
      const candidates = this.#byPair.get(pairOf(text, i));
      if (!candidates) continue;
      for (const term of candidates) {
        if (text.startsWith(term, i)) return { start: i, end: i + term.length };
      }
    }
    return null;
  }
}

const twoIn = (first: number, second: number): number => (first << 16) | second;

const pairOf = (text: string, index: number): number => twoIn(text.charCodeAt(index), text.charCodeAt(index + 1));
