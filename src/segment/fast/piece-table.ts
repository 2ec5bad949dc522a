const FIRST_SLOTS = 1 << 16;
const FULL = 0.5;
/** Longest piece that a slot holds. Unit: UTF-16 code units. */
export const LONGEST_PIECE = 4;

/**
 * Ids of short pieces of text by their code units: two to three for a Chinese word. Reads them where they lie, so that a
 * word that is known costs neither a string's hash nor a look into a `Map`; there are fifteen million at ten thousand
 * documents.
 */
export class PieceTable {
  /** Four code units of a piece, filled up with 0, and its id plus 1; 0 is empty. */
  #low = new Uint32Array(FIRST_SLOTS);
  #high = new Uint32Array(FIRST_SLOTS);
  #ids = new Uint32Array(FIRST_SLOTS);
  #size = 0;

  /** The id of `units[start..end)`, at most `LONGEST_PIECE` units, or -1. */
  find(units: Uint16Array, start: number, end: number): number {
    const low = lowOf(units, start, end);
    const high = highOf(units, start, end);
    const ids = this.#ids;
    const mask = ids.length - 1;
    for (let slot = slotOf(low, high) & mask; ; slot = (slot + 1) & mask) {
      const id = ids[slot]!;
      if (id === 0) return -1;
      if (this.#low[slot] === low && this.#high[slot] === high) return id - 1;
    }
  }

  /** Adds a piece that `find` did not find. None holds U+0000, which fills up the shorter ones. */
  add(units: Uint16Array, start: number, end: number, id: number): void {
    if (units.subarray(start, end).includes(0)) return;
    if (++this.#size > this.#ids.length * FULL) this.#grow();
    this.#insert(lowOf(units, start, end), highOf(units, start, end), id + 1);
  }

  #insert(low: number, high: number, id: number): void {
    const mask = this.#ids.length - 1;
    let slot = slotOf(low, high) & mask;
    while (this.#ids[slot] !== 0) slot = (slot + 1) & mask;
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#ids[slot] = id;
  }

  #grow(): void {
    const [lows, highs, ids] = [this.#low, this.#high, this.#ids];
    this.#low = new Uint32Array(ids.length * 2);
    this.#high = new Uint32Array(ids.length * 2);
    this.#ids = new Uint32Array(ids.length * 2);
    for (let slot = 0; slot < ids.length; slot++) {
      if (ids[slot] !== 0) this.#insert(lows[slot]!, highs[slot]!, ids[slot]!);
    }
  }
}

const lowOf = (units: Uint16Array, start: number, end: number): number =>
  (units[start]! | (start + 1 < end ? units[start + 1]! << 16 : 0)) >>> 0;

const highOf = (units: Uint16Array, start: number, end: number): number =>
  start + 2 >= end ? 0 : (units[start + 2]! | (start + 3 < end ? units[start + 3]! << 16 : 0)) >>> 0;

function slotOf(low: number, high: number): number {
  const hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca77);
  return hash ^ (hash >>> 15);
}
