import { mixed } from "../base/mixed.js";
import { orderByKey, taken } from "../base/radix-sort.js";
import type { Letters } from "./letters.js";

/**
 * Letters of a seed. Short enough that a passage of 30 letters with every fifth one changed still holds some whole, long
 * enough that unrelated texts share few. Re-run the planted copies of `bench/` when it moves.
 */
export const SEED_LETTERS = 7;

/**
 * One seed in so many is looked at, chosen by its hash, so that two texts choose the same ones: the index is a fixed share
 * of the text. A copied passage of 30 letters holds 24 seeds, of which 8 are looked at.
 */
const SEED_SAMPLE = 3;

const DIGIT = 0x30;
const PRIME = 0x01000193;
const OLDEST = power(PRIME, SEED_LETTERS);

function power(base: number, exponent: number): number {
  let value = 1;
  for (let i = 0; i < exponent; i++) value = Math.imul(value, base);
  return value;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** All digits are one: a copy with other figures is a copy. */
const masked = (unit: number): number => (isDigit(unit) ? DIGIT : unit);

/**
 * Calls back with the sampled seeds of letters `from` to `to` (one passage): the hash and the first letter. Runs of digits
 * alone are none.
 */
export function eachSeed(
  { units }: Letters,
  from: number,
  to: number,
  found: (hash: number, at: number) => void,
): void {
  let hash = 0;
  let digits = 0;
  for (let i = from; i < to; i++) {
    const unit = units[i]!;
    hash = (Math.imul(hash, PRIME) + masked(unit)) | 0;
    if (isDigit(unit)) digits++;
    if (i - from >= SEED_LETTERS) {
      const old = units[i - SEED_LETTERS]!;
      hash = (hash - Math.imul(masked(old), OLDEST)) | 0;
      if (isDigit(old)) digits--;
    }
    if (i - from < SEED_LETTERS - 1 || digits > SEED_LETTERS / 2) continue;
    const seed = mixed(hash);
    if (seed % SEED_SAMPLE === 0) found(seed, i - SEED_LETTERS + 1);
  }
}

/**
 * Places looked at for one seed. One that stands in more is a turn of speech of all; those places, evenly apart, are
 * enough to find a text that says the same. Unit: places.
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

  /** @param askers texts whose seeds alone will be looked up; any seed may be where absent */
  constructor(letters: readonly Letters[], askers?: readonly Letters[]) {
    const isAsked = askers === undefined ? () => true : askedBy(askers);
    let size = 0;
    for (const one of letters) {
      eachPassageSeed(one, (hash) => {
        if (isAsked(hash)) size++;
      });
    }
    const [hashes, documents, places] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
    let next = 0;
    letters.forEach((one, document) => {
      eachPassageSeed(one, (hash, at) => {
        if (!isAsked(hash)) return;
        hashes[next] = hash;
        documents[next] = document;
        places[next++] = at;
      });
    });
    const order = orderByKey(hashes);
    this.#hashes = taken(hashes, order);
    this.#documents = taken(documents, order);
    this.#places = taken(places, order);
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
    const most = Math.min(to - from, MOST_PLACES);
    for (let n = 0; n < most; n++) {
      const at = from + Math.floor((n * (to - from)) / most);
      found(this.#documents[at]!, this.#places[at]!);
    }
  }

  /** The first of some sorted seeds whose hash is not below: `firstThat` without a call for each step, for every seed asks. */
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

/** Marks of seeds by their first bits: what some texts do not ask for is passed over, but for one seed in some dozens. */
const ASKED_BITS = 24;

/** Whether some texts may hold a seed. */
function askedBy(texts: readonly Letters[]): (hash: number) => boolean {
  const marks = new Uint32Array(1 << (ASKED_BITS - 5));
  for (const text of texts) {
    eachPassageSeed(text, (hash) => {
      const mark = hash >>> (32 - ASKED_BITS);
      marks[mark >>> 5]! |= 1 << (mark & 31);
    });
  }
  return (hash) => {
    const mark = hash >>> (32 - ASKED_BITS);
    return ((marks[mark >>> 5]! >>> (mark & 31)) & 1) === 1;
  };
}
