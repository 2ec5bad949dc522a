/** 32 KB, which stay in the processor's nearest cache, for some thousand pairs. Unit: bits, as a power of two. */
const SMALL = 18;

/** Rules out most places of a text where none of many strings stands, by two numbers that their code units make. */
export class PairFilter {
  readonly #bits: Uint8Array;
  readonly #shift: number;

  /** @param size in bits, as a power of two: some ten times as many bits as pairs */
  constructor(size = SMALL) {
    this.#bits = new Uint8Array(2 ** (size - 3));
    this.#shift = 32 - size;
  }

  add(first: number, second: number): void {
    const hash = hashOf(first, second) >>> this.#shift;
    this.#bits[hash >>> 3]! |= 1 << (hash & 7);
  }

  /** `false`: this pair was not added. `true` says nothing certain. */
  mayHold(first: number, second: number): boolean {
    const hash = hashOf(first, second) >>> this.#shift;
    return (this.#bits[hash >>> 3]! & (1 << (hash & 7))) !== 0;
  }
}

const hashOf = (first: number, second: number): number => Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
