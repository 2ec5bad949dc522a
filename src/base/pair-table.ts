/** Pairs are spread over the table by these odd numbers, the first from Knuth (2^32 divided by the golden ratio). */
const SPREAD_FIRST = 0x9e3779b1;
const SPREAD_SECOND = 0x85ebca77;
/** The table doubles when this share of it is taken; linear probing slows down beyond. */
const FULL = 0.6;
const FIRST_CAPACITY = 1 << 12;

/**
 * Counts pairs of numbers. A hash table over typed arrays: twelve bytes a pair and four to seven for its slot, where a
 * `Map` of strings takes a hundred.
 */
export class PairTable {
  #slots = new Uint32Array(FIRST_CAPACITY);
  #firsts = new Uint32Array(FIRST_CAPACITY);
  #seconds = new Uint32Array(FIRST_CAPACITY);
  #counts = new Uint32Array(FIRST_CAPACITY);
  #size = 0;

  /** Distinct pairs so far; their indexes are below. */
  get size(): number {
    return this.#size;
  }

  /** Counts a pair once more and returns its index. */
  add(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    let index = this.#slots[slot]! - 1;
    if (index < 0) {
      index = this.#append(first, second);
      this.#slots[slot] = index + 1;
      if (this.#size > this.#slots.length * FULL) this.#growSlots();
    }
    this.#counts[index]!++;
    return index;
  }

  /** The index of a pair, or -1 where it was never added. */
  indexOf(first: number, second: number): number {
    return this.#slots[this.#slotOf(first, second)]! - 1;
  }

  firstOf(index: number): number {
    return this.#firsts[index]!;
  }

  secondOf(index: number): number {
    return this.#seconds[index]!;
  }

  countOf(index: number): number {
    return this.#counts[index]!;
  }

  /** The slot that holds a pair, or the empty one where it belongs. A slot holds an index plus 1; 0 is empty. */
  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let hash = Math.imul(first, SPREAD_FIRST) ^ Math.imul(second, SPREAD_SECOND);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const index = this.#slots[slot]! - 1;
      if (index < 0 || (this.#firsts[index] === first && this.#seconds[index] === second)) return slot;
    }
  }

  #append(first: number, second: number): number {
    if (this.#size === this.#firsts.length) {
      this.#firsts = doubled(this.#firsts);
      this.#seconds = doubled(this.#seconds);
      this.#counts = doubled(this.#counts);
    }
    this.#firsts[this.#size] = first;
    this.#seconds[this.#size] = second;
    return this.#size++;
  }

  #growSlots(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let index = 0; index < this.#size; index++) {
      this.#slots[this.#slotOf(this.#firsts[index]!, this.#seconds[index]!)] = index + 1;
    }
  }
}

/** The same figures with room for as many more. */
export function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
