const FIRST_ROOM = 4096;

/** Numbers from 0 to 2^32 - 1 that are added one after another; made to be emptied and filled again. */
export class NumberList {
  #numbers = new Uint32Array(FIRST_ROOM);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return this.#numbers[index]!;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) this.#makeRoom(1);
    this.#numbers[this.#length++] = number;
  }

  /** Adds `source[from..to)`, each plus `shift`. */
  append(source: Uint32Array, from: number, to: number, shift = 0): void {
    this.#makeRoom(to - from);
    const numbers = this.#numbers;
    let at = this.#length;
    for (let i = from; i < to; i++) numbers[at++] = source[i]! + shift;
    this.#length = at;
  }

  /** A copy of the numbers. */
  toArray(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #makeRoom(needed: number): void {
    if (this.#length + needed <= this.#numbers.length) return;
    const larger = new Uint32Array(this.#numbers.length * 2 + needed);
    larger.set(this.#numbers.subarray(0, this.#length));
    this.#numbers = larger;
  }
}
