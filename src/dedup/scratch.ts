type Numbers = Uint16Array | Uint32Array | Int32Array;

/** Longer arrays are made anew and left to the collector. Unit: numbers. */
const LARGEST_KEPT = 0x10000;

/**
 * Room to write in that is used again: memory of an array of its own costs more than what is done in it, for there are
 * very many short texts. What is in it is what the last user left; nothing in it outlives the next call of `take`.
 */
export class Scratch<Room extends Numbers> {
  #kept: Room;

  constructor(private readonly make: new (length: number) => Room) {
    this.#kept = new make(0);
  }

  take(length: number): Room {
    if (length > LARGEST_KEPT) return new this.make(length);
    if (this.#kept.length < length) this.#kept = new this.make(length * 2);
    return this.#kept.subarray(0, length) as Room;
  }
}
