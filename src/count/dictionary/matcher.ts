import { isSecondHalf } from "../../base/code-units.js";
import { StringTrie } from "../../base/string-trie.js";
import { folded } from "../folded.js";
import type { TermDictionary } from "./parse.js";
import { codeUnits, LINE_END, type Units, unitsOf } from "./units.js";

/** Within what the longest match wins: the whole dictionary, each category by itself, or nothing (every term counts). */
export const NESTED_SCOPES = ["dictionary", "category", "all"] as const;
export type NestedScope = (typeof NESTED_SCOPES)[number];

/** Entries of a dictionary by key: what a match of a key counts for. */
export interface Keys {
  /** Excluders too. */
  readonly keys: readonly string[];
  /** Indexes of entries, by key; none for one that only excludes. */
  readonly entries: readonly (readonly number[])[];
  readonly keyOf: Int32Array;
  readonly excludes: Uint8Array;
  /** Index of the category of each entry; of one without any the number of categories. */
  readonly categoryOf: Int32Array;
  readonly categories: number;
}

export function keysOfDictionary({ entries, excluders, categories }: TermDictionary): Keys {
  const keys = [...new Set([...entries.map(({ key }) => key), ...excluders])];
  const indexes = new Map(keys.map((key, index) => [key, index]));
  const keyOf = Int32Array.from(entries, ({ key }) => indexes.get(key)!);
  const byKey = keys.map((): number[] => []);
  keyOf.forEach((key, entry) => {
    byKey[key]!.push(entry);
  });
  const excludes = new Uint8Array(keys.length);
  for (const key of excluders) excludes[indexes.get(key)!] = 1;
  const position = new Map(categories.map((category, index) => [category, index]));
  const categoryOf = Int32Array.from(entries, ({ category }) =>
    category === null ? categories.length : position.get(category)!,
  );
  return { keys, entries: byKey, keyOf, excludes, categoryOf, categories: categories.length };
}

/** A longer word: one of `StringMatcher.words` by its index, or a token. */
export type Host = number | string;

/** What a matcher tells of: places from left to right. */
export interface Places {
  /** A place of a key that counts; `entries` are those it counts for. */
  place(start: number, end: number, key: number, entries: readonly number[]): void;
  /** A key stands here, whether it counts or not, within a longer word or, where texts were cut, also by itself. */
  occurrence(start: number, end: number, key: number, host: Host | null): void;
}

/** Words that cover the place at hand: entries of the dictionary and words that may hold them. In arrays used again. */
class Covers {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #words: number[] = [];
  #size = 0;

  clear(): void {
    this.#size = 0;
  }

  /** Goes on to a place: what ended before it covers it no more. */
  moveTo(start: number): void {
    let kept = 0;
    for (let i = 0; i < this.#size; i++) {
      if (this.#ends[i]! <= start) continue;
      this.#put(kept++, this.#starts[i]!, this.#ends[i]!, this.#words[i]!);
    }
    this.#size = kept;
  }

  add(start: number, end: number, word: number): void {
    this.#put(this.#size++, start, end, word);
  }

  #put(at: number, start: number, end: number, word: number): void {
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#words[at] = word;
  }

  /** The longest word over a place that is longer than it; −1 where there is none. */
  longestOver(start: number, end: number): number {
    let longest = -1;
    let size = end - start;
    for (let i = 0; i < this.#size; i++) {
      if (this.#ends[i]! < end || this.#ends[i]! - this.#starts[i]! <= size) continue;
      size = this.#ends[i]! - this.#starts[i]!;
      longest = this.#words[i]!;
    }
    return longest;
  }
}

/** Matches the keys of a dictionary, as strings, over the lines of texts. */
export class StringMatcher {
  readonly #keys: Keys;
  /** Keys, then other words that hold one. */
  readonly words: readonly string[];
  readonly #trie: StringTrie;
  readonly #nested: NestedScope;
  /** Where reading goes on, by category; the last one is that of entries without any. */
  readonly #next: Float64Array;
  readonly #covers = new Covers();
  /** Where the last place of each key ended, under `all`. */
  readonly #lastEnd: Float64Array;

  /** @param words that may hold a key, beside longer keys */
  constructor(keys: Keys, words: Iterable<string>, nested: NestedScope) {
    this.#keys = keys;
    this.#trie = new StringTrie(keys.keys);
    const known = new Set(keys.keys);
    const hosts = holding(
      Array.from(words, folded).filter((word) => !known.has(word)),
      this.#trie,
    );
    this.#trie.add(hosts);
    this.words = [...keys.keys, ...hosts];
    this.#nested = nested;
    this.#next = new Float64Array(keys.categories + 1);
    this.#lastEnd = new Float64Array(keys.keys.length);
  }

  /** @param tokenOver the token that stands over a place, where texts were cut: then hosts are tokens, too */
  match({ units, length }: Units, places: Places, tokenOver?: (start: number, end: number) => string | null): void {
    const { keys, excludes } = this.#keys;
    const { found, ends, begins } = this.#trie;
    this.#next.fill(0);
    this.#lastEnd.fill(0);
    const covers = this.#covers;
    covers.clear();
    let excludedTo = 0;
    for (let start = 0; start < length; start++) {
      if (begins[units[start]!] === 0) continue;
      const count = this.#trie.at(units, length, start);
      if (count === 0) continue;
      // The second half of a rare character is no place of its own.
      if (isSecondHalf(units[start]!)) continue;
      covers.moveTo(start);
      for (let i = 0; i < count; i++) covers.add(start, ends[i]!, found[i]!);
      let longest = -1;
      for (let i = 0; i < count; i++) {
        const key = found[i]!;
        if (key >= keys.length) continue;
        longest = i;
        if (excludes[key] === 1) excludedTo = Math.max(excludedTo, ends[i]!);
        else {
          const end = ends[i]!;
          const host = this.#longer(covers.longestOver(start, end), end - start, tokenOver?.(start, end));
          if (host !== null || tokenOver) places.occurrence(start, end, key, host);
        }
      }
      if (longest < 0) continue;
      if (this.#nested === "dictionary") this.#longest(places, start, ends[longest]!, found[longest]!);
      else if (this.#nested === "category") this.#longestOfEach(places, start, count);
      else this.#all(places, start, count, excludedTo);
    }
  }

  /** The longer of a word and a token over a place, where either is longer than the place. */
  #longer(word: number, size: number, token: string | null | undefined): Host | null {
    const longest = word < 0 ? size : this.words[word]!.length;
    if (token && token.length > longest) return token;
    return word < 0 ? null : word;
  }

  #longest(places: Places, start: number, end: number, key: number): void {
    if (start < this.#next[0]!) return;
    this.#next[0] = end;
    if (this.#keys.excludes[key] === 0) places.place(start, end, key, this.#keys.entries[key]!);
  }

  #longestOfEach(places: Places, start: number, count: number): void {
    const { keys, entries, excludes, categoryOf } = this.#keys;
    const { found, ends } = this.#trie;
    const next = this.#next;
    // From the longest to the shortest: the first that a category has is its longest.
    for (let i = count - 1; i >= 0; i--) {
      const key = found[i]!;
      if (key >= keys.length) continue;
      const end = ends[i]!;
      if (excludes[key] === 1) {
        for (let category = 0; category < next.length; category++) {
          if (next[category]! <= start) next[category] = end;
        }
        return;
      }
      const counting = entries[key]!.filter((entry) => next[categoryOf[entry]!]! <= start);
      for (const entry of counting) next[categoryOf[entry]!] = end;
      if (counting.length > 0) places.place(start, end, key, counting);
    }
  }

  #all(places: Places, start: number, count: number, excludedTo: number): void {
    const { keys, entries, excludes } = this.#keys;
    const { found, ends } = this.#trie;
    for (let i = 0; i < count; i++) {
      const key = found[i]!;
      const end = ends[i]!;
      if (key >= keys.length || excludes[key] === 1 || end <= excludedTo || start < this.#lastEnd[key]!) continue;
      this.#lastEnd[key] = end;
      places.place(start, end, key, entries[key]!);
    }
  }
}

function holding(words: readonly string[], finder: StringTrie): string[] {
  const { units, length } = unitsOf(codeUnits(words.join("\n")));
  const holds = new Uint8Array(words.length);
  for (let [at, word] = [0, 0]; at < length; at++) {
    if (units[at] === LINE_END) word++;
    else if (holds[word] === 0 && finder.at(units, length, at) > 0) holds[word] = 1;
  }
  return words.filter((_, word) => holds[word] === 1);
}
