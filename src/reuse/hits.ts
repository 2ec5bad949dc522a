import { sortByKey } from "../base/radix-sort.js";

/**
 * Places of a text and of sources that have a seed in common, in columns: there are hundreds for a line of text, and the
 * columns are used again for the next one.
 */
export class Hits {
  /** Index of the source. */
  source: Uint32Array = new Uint32Array(1024);
  /** First letter of the seed in the text, and in the source. */
  at: Uint32Array = new Uint32Array(1024);
  sourceAt: Uint32Array = new Uint32Array(1024);
  length = 0;
  // Room for sorting.
  #column: Uint32Array = new Uint32Array(1024);
  #order: Uint32Array = new Uint32Array(1024);
  #spare: Uint32Array = new Uint32Array(1024);

  add(source: number, at: number, sourceAt: number): void {
    const { length } = this;
    if (length === this.source.length) this.#grow();
    this.source[length] = source;
    this.at[length] = at;
    this.sourceAt[length] = sourceAt;
    this.length++;
  }

  /** By how much a hit stands further on in its source than in the text. */
  shift(n: number): number {
    return this.sourceAt[n]! - this.at[n]!;
  }

  /** Orders hits by source, then by shift; those of one shift stay as they were added. */
  sort(): void {
    const { length } = this;
    let least = 0;
    for (let n = 0; n < length; n++) least = Math.min(least, this.shift(n));
    for (let n = 0; n < length; n++) {
      this.#column[n] = this.shift(n) - least;
      this.#order[n] = n;
    }
    this.#sortBy(this.#column);
    this.#sortBy(this.source);
    this.source = this.#ordered(this.source);
    this.at = this.#ordered(this.at);
    this.sourceAt = this.#ordered(this.sourceAt);
  }

  #sortBy(keys: Uint32Array): void {
    const sorted = sortByKey(keys, this.#order, this.#spare, this.length);
    if (sorted !== this.#order) [this.#order, this.#spare] = [this.#spare, this.#order];
  }

  /** A column in order; the room that it took is free then. */
  #ordered(column: Uint32Array): Uint32Array {
    const ordered = this.#column;
    for (let n = 0; n < this.length; n++) ordered[n] = column[this.#order[n]!]!;
    this.#column = column;
    return ordered;
  }

  #grow(): void {
    this.source = doubled(this.source);
    this.at = doubled(this.at);
    this.sourceAt = doubled(this.sourceAt);
    this.#column = doubled(this.#column);
    this.#order = doubled(this.#order);
    this.#spare = doubled(this.#spare);
  }
}

function doubled(column: Uint32Array): Uint32Array {
  const larger = new Uint32Array(2 * column.length);
  larger.set(column);
  return larger;
}
