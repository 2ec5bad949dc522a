import { byCodeUnit } from "../base/order.js";
import { PairFilter } from "../base/pair-filter.js";

const LONGER = 1;
const SHORT = 2;
/** From more terms with one beginning on, a look-up for each length costs less than a look at each term. */
const CROWD = 24;

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
  /** Lengths of the terms of a pair that very many begin with, the longest first, and these terms. */
  readonly #lengths = new Map<number, readonly number[]>();
  readonly #crowded = new Set<string>();

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
    for (const [pair, same] of this.#byPair) {
      same.sort((a, b) => b.length - a.length || byCodeUnit(a, b));
      if (same.length <= CROWD) continue;
      this.#lengths.set(pair, [...new Set(same.map(({ length }) => length))]);
      for (const term of same) this.#crowded.add(term);
    }
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
      const pair = pairOf(text, i);
      const candidates = this.#byPair.get(pair);
      if (!candidates) continue;
      const end = candidates.length > CROWD ? this.#endInCrowd(text, i, pair) : endOf(candidates, text, i);
      if (end > 0) return { start: i, end };
    }
    return null;
  }

  #endInCrowd(text: string, start: number, pair: number): number {
    const room = text.length - start; // a slice at the end of a text is shorter than asked for
    const fits = (some: number): boolean => some <= room && this.#crowded.has(text.slice(start, start + some));
    const length = this.#lengths.get(pair)!.find(fits);
    return length === undefined ? 0 : start + length;
  }
}

/** Where the first of the terms ends that begins at a place; 0 where none does. */
function endOf(terms: readonly string[], text: string, start: number): number {
  for (const term of terms) if (text.startsWith(term, start)) return start + term.length;
  return 0;
}

const twoIn = (first: number, second: number): number => (first << 16) | second;

const pairOf = (text: string, index: number): number => twoIn(text.charCodeAt(index), text.charCodeAt(index + 1));
