import { orderByKey, taken } from "../base/radix-sort.js";

/** Places of a text and of sources that have a seed in common, in columns: there are hundreds for a line of text. */
export class Hits {
  /** Index of the source. */
  source: Uint32Array = new Uint32Array(1024);
  /** First letter of the seed in the text, and in the source. */
  at: Uint32Array = new Uint32Array(1024);
  sourceAt: Uint32Array = new Uint32Array(1024);
  length = 0;

  add(source: number, at: number, sourceAt: number): void {
    const { length } = this;
    if (length === this.source.length) {
      this.source = doubled(this.source);
      this.at = doubled(this.at);
      this.sourceAt = doubled(this.sourceAt);
    }
    this.source[length] = source;
    this.at[length] = at;
    this.sourceAt[length] = sourceAt;
    this.length++;
  }

  /** By how much a hit stands further on in its source than in the text. */
  shift(n: number): number {
    return this.sourceAt[n]! - this.at[n]!;
  }

  /** The same hits by source, then by shift; those of one shift in the order in which they were added. */
  sorted(): Hits {
    const { length } = this;
    let least = 0;
    for (let n = 0; n < length; n++) if (this.shift(n) < least) least = this.shift(n);
    const shifts = new Uint32Array(length);
    for (let n = 0; n < length; n++) shifts[n] = this.shift(n) - least;
    const order = orderByKey(this.source, orderByKey(shifts));
    const hits = new Hits();
    hits.source = taken(this.source, order);
    hits.at = taken(this.at, order);
    hits.sourceAt = taken(this.sourceAt, order);
    hits.length = length;
    return hits;
  }
}

function doubled(column: Uint32Array): Uint32Array {
  const larger = new Uint32Array(2 * column.length);
  larger.set(column);
  return larger;
}
