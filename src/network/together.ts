import { PairTable } from "../base/pair-table.js";
import { orderByKey, sortByKey, taken } from "../base/radix-sort.js";

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
  /** Pairs of the first term, of the second, and so on. */
  readonly #cells: Uint32Array;

  constructor(private readonly terms: number) {
    this.#cells = new Uint32Array((terms * (terms - 1)) / 2);
  }

  add(first: number, second: number): void {
    this.#cells[this.#rowOf(first) + second]!++;
  }

  each(found: (first: number, second: number, count: number) => void): void {
    for (let first = 0; first < this.terms; first++) {
      const row = this.#rowOf(first);
      for (let second = first + 1; second < this.terms; second++) {
        const count = this.#cells[row + second]!;
        if (count > 0) found(first, second, count);
      }
    }
  }

  /** Where the pairs of a term begin, less the first of their second terms. */
  #rowOf(first: number): number {
    return (first * (2 * this.terms - first - 3)) / 2 - 1;
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

/** Edges in columns: a network of five thousand terms has millions of them. */
export interface EdgeColumns {
  readonly length: number;
  /** Indexes of nodes, the lower one first. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Uint32Array;
}

/** The pairs that stand together so often, in the order of nodes. */
export function edgeColumnsOf(together: Together, least: number): EdgeColumns {
  let length = 0;
  together.each((_first, _second, count) => {
    if (count >= least) length++;
  });
  const [sources, targets, weights] = [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
  let next = 0;
  together.each((first, second, count) => {
    if (count < least) return;
    sources[next] = first;
    targets[next] = second;
    weights[next++] = count;
  });
  return { length, sources, targets, weights };
}

/** Edges by falling strength, then by falling weight, then in their order so far. */
export function strongestFirst(columns: EdgeColumns, strengthOf: (edge: number) => number): EdgeColumns {
  const { length, sources, targets, weights } = columns;
  const bits = new DataView(new ArrayBuffer(8));
  const [high, low, lightness] = [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  let order = new Uint32Array(length);
  for (let edge = 0; edge < length; edge++) {
    bits.setFloat64(0, -strengthOf(edge) + 0); // no −0, which is equal to 0
    // As whole numbers, floats below 0 fall where they rise, and lie above the others.
    const isBelow = bits.getInt32(0) < 0;
    high[edge] = isBelow ? ~bits.getUint32(0) : bits.getUint32(0) | 0x80000000;
    low[edge] = isBelow ? ~bits.getUint32(4) : bits.getUint32(4);
    lightness[edge] = heaviest - weights[edge]!;
    order[edge] = edge;
  }
  let spare = new Uint32Array(length);
  for (const keys of [lightness, low, high]) {
    const sorted = sortByKey(keys, order, spare, length);
    if (sorted !== order) [order, spare] = [spare, order];
  }
  return { length, sources: taken(sources, order), targets: taken(targets, order), weights: taken(weights, order) };
}
