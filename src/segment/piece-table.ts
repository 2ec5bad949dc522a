const FIRST_SLOTS = 1 << 16;
const FULL = 0.5;
/** Longest piece that a slot holds. Unit: UTF-16 code units. */
export const LONGEST_PIECE = 4;
/** In the place of a missing code unit; no text holds U+FFFF (see `normalize`). */
const NO_UNIT = 0xffff;
/** Numbers a slot: two code units, two more, and the id plus `SHIFT`; 0 there is empty. */
const WIDTH = 3;
const SHIFT = 2;

/**
 * Ids of short pieces of text by their code units, from -1 on. Nearly all words are short, and looking one up here costs a
 * third of looking it up in a `Map`, which computes the hash of each new string first: a twentieth of a cold run.
 */
export class PieceTable {
  #slots = new Uint32Array(WIDTH * FIRST_SLOTS);
  #mask = FIRST_SLOTS - 1;
  #size = 0;

  /** The id of the piece of a text between two places, of one to `LONGEST_PIECE` code units. */
  get(text: string, start: number, end: number): number | undefined {
    const low = twoUnits(text, start, end);
    const high = twoUnits(text, start + 2, end);
    const slots = this.#slots;
    for (let slot = hashOf(low, high) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = WIDTH * slot;
      const id = slots[at + 2]!;
      if (id === 0) return undefined;
      if (slots[at] === low && slots[at + 1] === high) return id - SHIFT;
    }
  }

  /** Adds a piece that `get` did not find. */
  set(piece: string, id: number): void {
    if (++this.#size > (this.#mask + 1) * FULL) this.#grow();
    this.#insert(twoUnits(piece, 0, piece.length), twoUnits(piece, 2, piece.length), id + SHIFT);
  }

  #insert(low: number, high: number, id: number): void {
    let slot = hashOf(low, high) & this.#mask;
    while (this.#slots[WIDTH * slot + 2] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots.set([low, high, id], WIDTH * slot);
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    this.#mask = 2 * this.#mask + 1;
    for (let at = 0; at < old.length; at += WIDTH) {
      if (old[at + 2] !== 0) this.#insert(old[at]!, old[at + 1]!, old[at + 2]!);
    }
  }
}

/** The code unit at a place and the one behind it as one number. */
const twoUnits = (text: string, at: number, end: number): number =>
  ((at < end ? text.charCodeAt(at) : NO_UNIT) | ((at + 1 < end ? text.charCodeAt(at + 1) : NO_UNIT) << 16)) >>> 0;

function hashOf(low: number, high: number): number {
  const hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca77);
  return hash ^ (hash >>> 15);
}
