import { LONGER, StringTrie } from "../../base/string-trie.js";

/** Finds which of many strings begin at a place of a text. */
export class KeyFinder {
  /** Strings found by the last call, the shortest first, by their index in the list given. */
  readonly found: number[] = [];
  readonly ends: number[] = [];
  /** By code unit: 0 where no string begins with it, as with most. */
  readonly begins: Uint8Array;
  readonly #trie: StringTrie;

  /** @param keys distinct strings of at least one code unit */
  constructor(keys: readonly string[]) {
    this.#trie = new StringTrie(keys);
    this.begins = this.#trie.begins;
  }

  /** Adds strings to those that are found. */
  add(keys: readonly string[]): void {
    this.#trie.add(keys);
  }

  /** Fills `found` and `ends` with what begins at `start`; returns how many. */
  at(units: Uint16Array, length: number, start: number): number {
    const trie = this.#trie;
    const first = units[start]!;
    const lengths = trie.begins[first]!;
    if (lengths === 0) return 0; // nearly always
    const { pairs, fromRoot, children, ends } = trie;
    if (lengths === LONGER && (start + 1 === length || !pairs.mayHold(first, units[start + 1]!))) return 0;
    let count = 0;
    let node = fromRoot[first]!;
    for (let next = start + 1; node !== 0; next++) {
      const key = ends[node]! - 1;
      if (key >= 0) {
        this.found[count] = key;
        this.ends[count++] = next;
      }
      node = next < length ? children.indexOf(node, units[next]!) + 1 : 0;
    }
    return count;
  }
}
