import { PairFilter } from "./pair-filter.js";
import { PairTable } from "./pair-table.js";

/** In `begins`: a code unit is a string by itself, and one of more units begins with it. */
const ALONE = 1;
export const LONGER = 2;

/** Many strings as a trie over UTF-16 code units, walked from a place of a text. The root is node 0. */
export class StringTrie {
  /** Children of all nodes: (node, code unit) is pair number `child - 1`. */
  readonly children = new PairTable();
  /** First steps are looked up directly. */
  readonly fromRoot = new Uint32Array(0x10000);
  /** `ALONE` and `LONGER` by the first code unit: most begin no string. */
  readonly begins = new Uint8Array(0x10000);
  /** First two units of strings: spares most places that are left a step of the walk. */
  readonly pairs = new PairFilter();
  /** String that ends at a node, plus 1. */
  readonly stringAt: number[] = [0];
  /** Strings found by the last call of `at`, the shortest first, by their index in the list given; and their ends. */
  readonly found: number[] = [];
  readonly ends: number[] = [];
  #size = 0;

  /** @param strings distinct; an empty one is never found */
  constructor(strings: readonly string[]) {
    this.add(strings);
  }

  /** Adds strings to those that are there; they are numbered on. */
  add(strings: readonly string[]): void {
    for (const string of strings) {
      if (string !== "") this.#insert(string, this.#size);
      this.#size++;
    }
  }

  #insert(string: string, index: number): void {
    let node = 0;
    for (let i = 0; i < string.length; i++) {
      const unit = string.charCodeAt(i);
      node = this.children.add(node, unit) + 1;
      if (i === 0) {
        this.fromRoot[unit] = node;
        this.begins[unit]! |= string.length === 1 ? ALONE : LONGER;
      }
      if (i === 1) this.pairs.add(string.charCodeAt(0), unit);
      if (node === this.stringAt.length) this.stringAt.push(0);
    }
    this.stringAt[node] = index + 1;
  }

  /** Fills `found` and `ends` with what begins at `start`; returns how many. */
  at(units: Uint16Array, length: number, start: number): number {
    const first = units[start]!;
    const lengths = this.begins[first]!;
    if (lengths === 0) return 0; // nearly always
    if (lengths === LONGER && (start + 1 === length || !this.pairs.mayHold(first, units[start + 1]!))) return 0;
    let count = 0;
    let node = this.fromRoot[first]!;
    for (let next = start + 1; node !== 0; next++) {
      const string = this.stringAt[node]! - 1;
      if (string >= 0) {
        this.found[count] = string;
        this.ends[count++] = next;
      }
      node = next < length ? this.children.indexOf(node, units[next]!) + 1 : 0;
    }
    return count;
  }
}
