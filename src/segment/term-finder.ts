import { byCodeUnit } from "../model/order.js";

/** Where a term stands in a text. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
}

/** Finds terms in a text. Looks at two code units to rule out nearly every position without making a string. */
export class TermFinder {
  /** First units of terms, and a filter of hashed first pairs: most places are ruled out without a look-up. */
  readonly first = new Uint8Array(0x10000);
  readonly pairs = new Uint8Array(0x10000);
  readonly #byPair = new Map<number, string[]>();

  constructor(terms: readonly string[]) {
    for (const term of terms) {
      this.first[term.charCodeAt(0)] = 1;
      this.pairs[pairHash(term.charCodeAt(0), term.charCodeAt(1))] = 1;
      const pair = pairOf(term, 0);
      const same = this.#byPair.get(pair);
      if (same) same.push(term);
      else this.#byPair.set(pair, [term]);
    }
    for (const same of this.#byPair.values()) same.sort((a, b) => b.length - a.length || byCodeUnit(a, b));
  }

  next(text: string, from: number): TermMatch | null {
    if (this.#byPair.size === 0) return null;
    const { first, pairs } = this;
    const last = text.length - 1;
    for (let i = from; i < last; i++) {
      const unit = text.charCodeAt(i);
      if (first[unit] === 0 || pairs[pairHash(unit, text.charCodeAt(i + 1))] === 0) continue;
      const candidates = this.#byPair.get(pairOf(text, i));
      if (!candidates) continue;
      for (const term of candidates) {
        if (text.startsWith(term, i)) return { start: i, end: i + term.length };
      }
    }
    return null;
  }
}

const pairOf = (text: string, index: number): number => (text.charCodeAt(index) << 16) | text.charCodeAt(index + 1);

/** Where a pair of code units stands in a filter of 65,536 places. */
export const pairHash = (first: number, second: number): number => ((first * 31) ^ second) & 0xffff;
