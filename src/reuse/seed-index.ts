import type { Letters } from "./letters.js";
import { eachSeed, SEED_LETTERS } from "./seeds.js";

/**
 * Places looked at for one seed. One that stands in more is a turn of speech of all; those places, evenly apart, are
 * enough to find somebody who says the same. Unit: places.
 */
export const MOST_PLACES = 24;

const BUCKET_BITS = 20;

/** Which seeds stand where in a set of documents: 12 bytes a sampled seed, and no text. */
export class SeedIndex {
  readonly #hashes: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #places: Uint32Array;
  /** Where the seeds of each value of the first bits begin. */
  readonly #buckets: Uint32Array;

  constructor(letters: readonly Letters[]) {
    const size = letters.reduce((sum, one) => sum + countSeeds(one), 0);
    const [hashes, documents, places] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
    let next = 0;
    letters.forEach((one, document) => {
      eachPassageSeed(one, (hash, at) => {
        hashes[next] = hash;
        documents[next] = document;
        places[next++] = at;
      });
    });
    const order = sortedOrder(hashes);
    this.#hashes = order.map((from) => hashes[from]!);
    this.#documents = order.map((from) => documents[from]!);
    this.#places = order.map((from) => places[from]!);
    this.#buckets = new Uint32Array((1 << BUCKET_BITS) + 1);
    for (const hash of this.#hashes) this.#buckets[(hash >>> (32 - BUCKET_BITS)) + 1]!++;
    for (let i = 1; i < this.#buckets.length; i++) this.#buckets[i]! += this.#buckets[i - 1]!;
  }

  /** Calls back with the places of a seed, `MOST_PLACES` at most, in the order of documents. */
  each(hash: number, found: (document: number, at: number) => void): void {
    const bucket = hash >>> (32 - BUCKET_BITS);
    const [first, end] = [this.#buckets[bucket]!, this.#buckets[bucket + 1]!];
    const from = this.#firstFrom(hash, first, end);
    const to = this.#firstFrom(hash + 1, from, end);
    const step = Math.max(1, (to - from) / MOST_PLACES);
    for (let at = from; at < to; at += step) found(this.#documents[Math.floor(at)]!, this.#places[Math.floor(at)]!);
  }

  /** The first of some sorted seeds whose hash is not below. */
  #firstFrom(hash: number, first: number, end: number): number {
    let [low, high] = [first, end];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#hashes[middle]! < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The sampled seeds of all passages of a document. */
export function eachPassageSeed(letters: Letters, found: (hash: number, at: number) => void): void {
  for (let passage = 0; passage + 1 < letters.starts.length; passage++) {
    const [from, to] = [letters.starts[passage]!, letters.starts[passage + 1]!];
    if (to - from >= SEED_LETTERS) eachSeed(letters, from, to, found);
  }
}

function countSeeds(letters: Letters): number {
  let count = 0;
  eachPassageSeed(letters, () => {
    count++;
  });
  return count;
}

/** Indexes by rising hash, equal hashes in their order: a radix sort, two times sixteen bits. */
function sortedOrder(hashes: Uint32Array): Uint32Array {
  let order = Uint32Array.from(hashes, (_, index) => index);
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(0x10001);
    for (const hash of hashes) starts[((hash >>> shift) & 0xffff) + 1]!++;
    for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    const sorted = new Uint32Array(order.length);
    for (const index of order) sorted[starts[(hashes[index]! >>> shift) & 0xffff]!++] = index;
    order = sorted;
  }
  return order;
}
