import { PairTable } from "../base/pair-table.js";
import { orderByKey, sortByKey } from "../base/radix-sort.js";

/** How often two of some terms stand together. */
export interface Together {
  /** Counts a pair once more; the first term is the one with the lower index. */
  add(first: number, second: number): void;
  /** Calls back with each pair that was added and how often, by the first term, then by the second. */
  each(found: (first: number, second: number, count: number) => void): void;
}

/** Up to so many terms have a cell for every pair of them, 4 bytes each: 72 MB. Unit: terms. */
const MOST_IN_CELLS = 6_000;

export const togetherOf = (terms: number): Together =>
  terms <= MOST_IN_CELLS ? new CellsOfPairs(terms) : new PairsFound();

class CellsOfPairs implements Together {
  readonly #terms: number;
  /** Pairs of the first term, of the second, and so on. */
  readonly #cells: Uint32Array;

  constructor(terms: number) {
    this.#terms = terms;
    this.#cells = new Uint32Array((terms * (terms - 1)) / 2);
  }

  add(first: number, second: number): void {
    this.#cells[this.#rowOf(first) + second]!++;
  }

  each(found: (first: number, second: number, count: number) => void): void {
    for (let first = 0; first < this.#terms; first++) {
      const row = this.#rowOf(first);
      for (let second = first + 1; second < this.#terms; second++) {
        const count = this.#cells[row + second]!;
        if (count > 0) found(first, second, count);
      }
    }
  }

  /** Where the pairs of a term begin, less the first of their second terms. */
  #rowOf(first: number): number {
    return (first * (2 * this.#terms - first - 3)) / 2 - 1;
  }
}

class PairsFound implements Together {
  readonly #pairs = new PairTable();

  add(first: number, second: number): void {
    this.#pairs.add(first, second);
  }

  each(found: (first: number, second: number, count: number) => void): void {
    const { size } = this.#pairs;
    const [firsts, seconds] = [new Uint32Array(size), new Uint32Array(size)];
    for (let pair = 0; pair < size; pair++) {
      firsts[pair] = this.#pairs.firstOf(pair);
      seconds[pair] = this.#pairs.secondOf(pair);
    }
    for (const pair of sortByKey(firsts, orderByKey(seconds), new Uint32Array(size), size)) {
      found(firsts[pair]!, seconds[pair]!, this.#pairs.countOf(pair));
    }
  }
}
