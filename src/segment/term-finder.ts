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

  /** Whether a term begins at `at` and ends at `end` or earlier. */
  isAt(units: Uint16Array, at: number, end: number): boolean {
    const candidates = this.#byPair.get((units[at]! << 16) | units[at + 1]!);
    return candidates?.some((term) => at + term.length <= end && standsAt(term, units, at)) ?? false;
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

function standsAt(term: string, units: Uint16Array, at: number): boolean {
  for (let i = 2; i < term.length; i++) if (term.charCodeAt(i) !== units[at + i]) return false; // the first two agree
  return true;
}

const pairOf = (text: string, index: number): number => (text.charCodeAt(index) << 16) | text.charCodeAt(index + 1);

/** Where a pair of code units stands in a filter of 65,536 places. */
export const pairHash = (first: number, second: number): number => ((first * 31) ^ second) & 0xffff;
