import { PairFilter } from "../../base/pair-filter.js";
import { UNKNOWN_TAG } from "../engine.js";

/** Room at the start; jieba's dictionary fills nearly half of it. */
const FIRST_SLOTS = 1 << 20;
const FULL = 0.6;
/** Half of all look-ups find nothing, and this much, which fits in the processor's own cache, tells nine of ten of them. */
const FILTER_BITS = 22;
const UNITS = 0x10000;
const UNIT = UNITS - 1;
export const ROOT = 0;

/**
 * Numbers a slot, side by side because most of the time goes into waiting for memory: the node before a code unit, that
 * unit with the tag of the word that ends with it, the node behind it, and the number of the word's weight.
 */
const WIDTH = 4;
const TAGGED_UNIT = 1;
const BEHIND = 2;
const WEIGHT = 3;
const TAG_SHIFT = 16;

const SPACE = 0x20;
const NEWLINE = 0x0a;
const DIGIT_0 = 0x30;

/**
 * A dictionary in jieba's format (`word frequency tag` a line) as a tree of code units, with what cppjieba knows of each
 * word: the logarithm of its share of all frequencies, and its part of speech.
 */
export class Dictionary {
  /** Weight of a character that is no word: that of the rarest word. */
  readonly rarest: number;
  /** 1 for each code unit that is a mark: a word of its own whatever stands beside it. */
  readonly isMark = new Uint8Array(UNITS);
  /** One that stays empty, then each code unit behind the root in its own, then the others where their hash puts them. */
  #slots = new Int32Array(WIDTH * (1 + UNITS + FIRST_SLOTS));
  readonly #filter = new PairFilter(FILTER_BITS);
  #mask = FIRST_SLOTS - 1;
  #filled = 0;
  #nodes = 1;
  /** By number; below 0, but 0 at first, where no word ends. */
  readonly #weights: Float64Array;
  readonly #tagNames: string[] = [UNKNOWN_TAG];

  /**
   * @param text see `checkMainDictionary`
   * @param marks words of one code unit, which weigh as much as the middle one of all words
   */
  constructor(text: string, marks: readonly string[]) {
    const words = this.#read(text);
    let sum = 0;
    let left = 0;
    for (const [frequency, { count }] of words) {
      sum += frequency * count;
      left += count;
    }
    this.#weights = Float64Array.from([0, ...[...words.keys()].map((frequency) => Math.log(frequency / sum))]);
    const rising = [...words].sort(([a], [b]) => a - b).map(([, same]) => same);
    this.rarest = this.#weights[rising[0]!.number]!;
    left >>>= 1;
    const middle = rising.find(({ count }) => (left -= count) < 0)!;
    for (const mark of marks) this.#addMark(mark.charCodeAt(0), middle.number);
  }

  #addMark(unit: number, weight: number): void {
    const slot = this.find(ROOT, unit);
    this.#slots[slot + TAGGED_UNIT] = unit;
    this.#slots[slot + WEIGHT] = weight;
    this.isMark[unit] = 1;
  }

  /** The slot of a code unit that follows a node; 0, the empty one, where no word goes on so. */
  find(node: number, unit: number): number {
    if (node === ROOT) return WIDTH * (1 + unit);
    if (!this.#filter.mayHold(node, unit)) return 0;
    const slots = this.#slots;
    for (let place = hashOf(node, unit); ; place++) {
      const slot = WIDTH * (1 + UNITS + (place & this.#mask));
      const found = slots[slot]!;
      if (found === node && (slots[slot + TAGGED_UNIT]! & UNIT) === unit) return slot;
      if (found === 0) return 0;
    }
  }

  /** The node behind a slot; `ROOT` where no word goes on there. */
  behind(slot: number): number {
    return this.#slots[slot + BEHIND]!;
  }

  /** The weight of the word that ends with a slot, below 0; 0 where none does. */
  weightAt(slot: number): number {
    return this.#weights[this.#slots[slot + WEIGHT]!]!;
  }

  /** Part of speech of a word; `undefined` where it is not in the dictionary. */
  tagOf(word: string): string | undefined {
    let slot = 0;
    for (let i = 0; i < word.length; i++) {
      const node = this.behind(slot);
      if (i > 0 && node === ROOT) return undefined;
      slot = this.find(node, word.charCodeAt(i));
    }
    return this.weightAt(slot) < 0 ? this.#tagNames[this.#slots[slot + TAGGED_UNIT]! >>> TAG_SHIFT] : undefined;
  }

  /** Adds all words; @returns by frequency the number of its weight, and of how many words it is */
  #read(text: string): Map<number, { readonly number: number; count: number }> {
    const words = new Map<number, { readonly number: number; count: number }>();
    const tags = new Map<string, number>();
    for (let at = 0; at < text.length; at++) {
      let slot = this.find(ROOT, text.charCodeAt(at));
      for (at++; text.charCodeAt(at) !== SPACE; at++) slot = this.#grown(slot, text.charCodeAt(at));
      const unit = text.charCodeAt(at - 1);
      let frequency = 0;
      for (at++; text.charCodeAt(at) !== SPACE; at++) frequency = 10 * frequency + text.charCodeAt(at) - DIGIT_0;
      const begin = ++at;
      while (at < text.length && text.charCodeAt(at) !== NEWLINE) at++;
      const name = text.slice(begin, at);
      let tag = tags.get(name);
      if (tag === undefined) tags.set(name, (tag = this.#tagNames.push(name) - 1));
      let same = words.get(frequency);
      if (same === undefined) words.set(frequency, (same = { number: words.size + 1, count: 0 }));
      same.count++;
      this.#slots[slot + TAGGED_UNIT] = unit | (tag << TAG_SHIFT);
      this.#slots[slot + WEIGHT] = same.number;
    }
    return words;
  }

  /** The slot of a code unit behind another slot; a new one where there was none. */
  #grown(slot: number, unit: number): number {
    let node = this.behind(slot);
    if (node === ROOT) this.#slots[slot + BEHIND] = node = this.#nodes++;
    else {
      const known = this.find(node, unit);
      if (known !== 0) return known;
    }
    if (this.#filled++ > FULL * this.#mask) this.#widen();
    this.#filter.add(node, unit);
    const added = this.#free(node, unit);
    this.#slots[added] = node;
    this.#slots[added + TAGGED_UNIT] = unit;
    return added;
  }

  #free(node: number, unit: number): number {
    for (let place = hashOf(node, unit); ; place++) {
      const slot = WIDTH * (1 + UNITS + (place & this.#mask));
      if (this.#slots[slot] === 0) return slot;
    }
  }

  #widen(): void {
    const old = this.#slots;
    const fixed = WIDTH * (1 + UNITS);
    this.#mask = 2 * this.#mask + 1;
    this.#slots = new Int32Array(fixed + WIDTH * (this.#mask + 1));
    this.#slots.set(old.subarray(0, fixed));
    for (let at = fixed; at < old.length; at += WIDTH) {
      if (old[at] === 0) continue;
      const slot = this.#free(old[at]!, old[at + TAGGED_UNIT]! & UNIT);
      this.#slots.set(old.subarray(at, at + WIDTH), slot);
    }
  }
}

function hashOf(node: number, unit: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
