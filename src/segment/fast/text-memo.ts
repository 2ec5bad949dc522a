import type { NumberList } from "./number-list.js";

/** Longer stretches of text are hardly ever said twice. Unit: UTF-16 code units. */
export const LONGEST_REMEMBERED = 64;
/** All is forgotten at once when texts and numbers take more. Unit: entries of four bytes. */
const CAPACITY = 12 << 20;
const FIRST_SLOTS = 1 << 14;
const FULL = 0.6;
/** An entry of the log: length of the text, how many numbers; then the text, two code units a word, and the numbers. */
const HEAD = 2;

/**
 * Remembers short texts by numbers, such as the token ids of a clause: what officials write they write again, and
 * looking up a clause costs a hundredth of cutting it. Texts are compared unit by unit, so that a hash that two of them share does no harm. All is kept in
 * typed arrays: a `Map` of a million strings would keep the garbage collector busy.
 */
export class TextMemo {
  /** Two numbers a slot: the hash, and where its entry begins in the log, plus 1; 0 is empty. */
  #slots = new Int32Array(2 * FIRST_SLOTS);
  #size = 0;
  #log = new Uint32Array(1 << 16);
  #end = 0;

  /**
   * The place of the text `units[start..end)` in the memory, or -1.
   *
   * @param hash of the text, see `lastHash`
   */
  find(units: Uint16Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const entry = slots[slot + 1]! - 1;
      if (entry < 0) return -1;
      // Looking into the log means waiting for memory: most slots that belong to others are told by their hash.
      if (slots[slot] === hash && this.#isAt(entry, units, start, end)) return entry;
    }
  }

  /** Adds the numbers of an entry to `target`, each plus `shift`. */
  recall(entry: number, target: NumberList, shift = 0): void {
    const from = entry + HEAD + wordsFor(this.#log[entry]!);
    target.append(this.#log, from, from + this.#log[entry + 1]!, shift);
  }

  /** Remembers a text that `find` did not find, by the numbers in `[from..to)` of a list, each less `shift`. */
  add(
    units: Uint16Array,
    start: number,
    end: number,
    hash: number,
    numbers: NumberList,
    from = 0,
    to = numbers.length,
    shift = 0,
  ): void {
    const words = wordsFor(end - start);
    const needed = HEAD + words + to - from;
    if (this.#end + needed > CAPACITY) this.#forget();
    this.#makeRoom(needed);
    const entry = this.#end;
    const log = this.#log;
    log[entry] = end - start;
    log[entry + 1] = to - from;
    for (let i = 0; i < words; i++) log[entry + HEAD + i] = wordAt(units, start + 2 * i, end);
    for (let i = from, at = entry + HEAD + words; i < to; i++) log[at++] = numbers.at(i) - shift;
    this.#end += needed;
    this.#insert(entry, hash);
    if (2 * ++this.#size > this.#slots.length * FULL) this.#growSlots();
  }

  #isAt(entry: number, units: Uint16Array, start: number, end: number): boolean {
    const log = this.#log;
    if (log[entry] !== end - start) return false;
    const words = wordsFor(end - start);
    for (let i = 0; i < words; i++) if (log[entry + HEAD + i] !== wordAt(units, start + 2 * i, end)) return false;
    return true;
  }

  #insert(entry: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = (hash << 1) & mask;
    while (this.#slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = entry + 1;
  }

  #growSlots(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot + 1] !== 0) this.#insert(old[slot + 1]! - 1, old[slot]!);
    }
  }

  #makeRoom(needed: number): void {
    if (this.#end + needed <= this.#log.length) return;
    const larger = new Uint32Array(Math.max(this.#end + needed, Math.min(this.#log.length * 2, CAPACITY)));
    larger.set(this.#log.subarray(0, this.#end));
    this.#log = larger;
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#size = 0;
    this.#end = 0;
  }
}

/** Two code units a word. */
const wordsFor = (length: number): number => (length + 1) >> 1;

function wordAt(units: Uint16Array, at: number, end: number): number {
  const second = at + 1 < end ? units[at + 1]! : 0;
  return ((second << 16) | units[at]!) >>> 0;
}

/** A hash of a text, 32 bits: FNV-1a over code units, its bits mixed at the end so that the low ones tell too. */
export const FIRST_HASH = 0x811c9dc5;
export const addToHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
export const lastHash = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
