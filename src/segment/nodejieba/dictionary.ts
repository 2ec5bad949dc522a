import { UNKNOWN_TAG } from "../last-tags.js";

/** Room at the start; jieba's dictionary fills nearly half of it. */
const FIRST_NODES = 1 << 20;
const FULL = 0.6;
const UNITS = 0x10000;
const ROOT = 0;

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
  readonly #first = new Int32Array(UNITS);
  /** Of each slot, a node and the code unit that follows as one number, and the node behind it. */
  #keys = new Float64Array(FIRST_NODES);
  #children = new Int32Array(FIRST_NODES);
  #nodes = 1;
  /** By node: below 0 where a word ends. */
  #weights = new Float64Array(FIRST_NODES);
  #tags = new Uint16Array(FIRST_NODES);
  readonly #tagNames: string[] = [UNKNOWN_TAG];

  /**
   * @param text see `checkMainDictionary`
   * @param marks words of one code unit, which weigh as much as the middle one of all words
   */
  constructor(text: string, marks: readonly string[]) {
    const { ends, frequencies } = this.#read(text);
    const words = new Map<number, number>(); // so many words of each frequency, of which there are a few thousand
    let sum = 0;
    for (const frequency of frequencies) {
      words.set(frequency, (words.get(frequency) ?? 0) + 1);
      sum += frequency;
    }
    const weights = new Map([...words.keys()].map((frequency) => [frequency, Math.log(frequency / sum)]));
    for (let n = 0; n < ends.length; n++) this.#weights[ends[n]!] = weights.get(frequencies[n]!)!;
    const rising = [...words].sort(([a], [b]) => a - b);
    this.rarest = weights.get(rising[0]![0])!;
    let left = ends.length >>> 1;
    const [middle] = rising.find(([, count]) => (left -= count) < 0)!;
    for (const mark of marks) this.#addMark(mark.charCodeAt(0), weights.get(middle)!);
  }

  #addMark(unit: number, weight: number): void {
    const node = this.#grown(ROOT, unit);
    this.#weights[node] = weight;
    this.#tags[node] = 0;
    this.isMark[unit] = 1;
  }

  /** The node behind a code unit, from the root (0) on; 0 where no word goes on so. */
  next(node: number, unit: number): number {
    if (node === ROOT) return this.#first[unit]!;
    const mask = this.#keys.length - 1;
    const key = node * UNITS + unit;
    for (let slot = hashOf(node, unit) & mask; ; slot = (slot + 1) & mask) {
      const found = this.#keys[slot]!;
      if (found === key) return this.#children[slot]!;
      if (found === 0) return ROOT;
    }
  }

  /** The weight of the word that ends at a node, below 0; 0 where none does. */
  weightAt(node: number): number {
    return this.#weights[node]!;
  }

  /** Part of speech of a word; `undefined` where it is not in the dictionary. */
  tagOf(word: string): string | undefined {
    let node = ROOT;
    for (let i = 0; i < word.length; i++) {
      node = this.next(node, word.charCodeAt(i));
      if (node === ROOT) return undefined;
    }
    return this.#weights[node]! < 0 ? this.#tagNames[this.#tags[node]!] : undefined;
  }

  /** Adds all words; @returns the node where each ends, and its frequency */
  #read(text: string): { readonly ends: number[]; readonly frequencies: number[] } {
    const ends: number[] = [];
    const frequencies: number[] = [];
    const tags = new Map<string, number>();
    for (let at = 0; at < text.length; at++) {
      let node = ROOT;
      for (; text.charCodeAt(at) !== SPACE; at++) node = this.#grown(node, text.charCodeAt(at));
      let frequency = 0;
      for (at++; text.charCodeAt(at) !== SPACE; at++) frequency = 10 * frequency + text.charCodeAt(at) - DIGIT_0;
      const begin = ++at;
      while (at < text.length && text.charCodeAt(at) !== NEWLINE) at++;
      const tag = text.slice(begin, at);
      let number = tags.get(tag);
      if (number === undefined) tags.set(tag, (number = this.#tagNames.push(tag) - 1));
      this.#tags[node] = number;
      ends.push(node);
      frequencies.push(frequency);
    }
    return { ends, frequencies };
  }

  /** The node behind a code unit; a new one where there was none. */
  #grown(node: number, unit: number): number {
    const known = this.next(node, unit);
    if (known !== ROOT) return known;
    if (this.#nodes > FULL * this.#keys.length) this.#widen();
    const added = this.#nodes++;
    if (node === ROOT) this.#first[unit] = added;
    else this.#put(node, unit, added);
    return added;
  }

  #put(node: number, unit: number, child: number): void {
    const mask = this.#keys.length - 1;
    let slot = hashOf(node, unit) & mask;
    while (this.#keys[slot] !== 0) slot = (slot + 1) & mask;
    this.#keys[slot] = node * UNITS + unit;
    this.#children[slot] = child;
  }

  #widen(): void {
    const [keys, children] = [this.#keys, this.#children];
    const size = 2 * keys.length;
    this.#keys = new Float64Array(size);
    this.#children = new Int32Array(size);
    for (const [slot, key] of keys.entries()) {
      if (key !== 0) this.#put(Math.floor(key / UNITS), key % UNITS, children[slot]!);
    }
    const [weights, tags] = [this.#weights, this.#tags];
    this.#weights = new Float64Array(size);
    this.#weights.set(weights);
    this.#tags = new Uint16Array(size);
    this.#tags.set(tags);
  }
}

function hashOf(node: number, unit: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
