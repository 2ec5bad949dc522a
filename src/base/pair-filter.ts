const HASHES = 1 << 18; // a bit each: 32 KB, which stay in the processor's nearest cache

/** Rules out most places of a text where none of many strings stands, by two numbers that their code units make. */
export class PairFilter {
  readonly #bits = new Uint8Array(HASHES / 8);

  add(first: number, second: number): void {
    const hash = hashOf(first, second);
    this.#bits[hash >>> 3]! |= 1 << (hash & 7);
  }

  /** `false`: this pair was not added. `true` says nothing certain. */
  mayHold(first: number, second: number): boolean {
    const hash = hashOf(first, second);
    return (this.#bits[hash >>> 3]! & (1 << (hash & 7))) !== 0;
  }
}

const hashOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 14;
