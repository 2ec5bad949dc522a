import { PairFilter } from "../../base/pair-filter.js";
import { PairTable } from "../pair-table.js";

const ALONE = 1;
const LONGER = 2;

/** Finds which of many strings begin at a place of a text. A trie over code units; see `SubstringCounter`. */
export class KeyFinder {
  /** Strings found by the last call, the shortest first, by their index in the list given. */
  readonly found: number[] = [];
  /** Where each of them ends. */
  readonly ends: number[] = [];
  readonly #children = new PairTable();
  readonly #fromRoot = new Uint32Array(0x10000);
  readonly #begins = new Uint8Array(0x10000);
  readonly #pairs = new PairFilter();
  /** String that ends at a node, plus 1. */
  readonly #atNode: number[] = [0];

  /** @param keys distinct strings of at least one code unit */
  constructor(keys: readonly string[]) {
    keys.forEach((key, index) => {
      this.#insert(key, index);
    });
  }

  #insert(key: string, index: number): void {
    let node = 0;
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      node = this.#children.add(node, unit) + 1;
      if (i === 0) {
        this.#fromRoot[unit] = node;
        this.#begins[unit]! |= key.length === 1 ? ALONE : LONGER;
      }
      if (i === 1) this.#pairs.add(key.charCodeAt(0), unit);
      if (node === this.#atNode.length) this.#atNode.push(0);
    }
    this.#atNode[node] = index + 1;
  }

  /** Fills `found` and `ends` with what begins at `start`; returns how many. */
  at(units: Uint16Array, length: number, start: number): number {
    const first = units[start]!;
    const lengths = this.#begins[first]!;
    if (lengths === 0) return 0;
    if (lengths === LONGER && (start + 1 === length || !this.#pairs.mayHold(first, units[start + 1]!))) return 0;
    let count = 0;
    let node = this.#fromRoot[first]!;
    for (let next = start + 1; node !== 0; next++) {
      const key = this.#atNode[node]! - 1;
      if (key >= 0) {
        this.found[count] = key;
        this.ends[count++] = next;
      }
      node = next < length ? this.#children.indexOf(node, units[next]!) + 1 : 0;
    }
    return count;
  }
}
