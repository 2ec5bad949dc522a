import { Scratch } from "./scratch.js";

/** Positions of a MinHash sketch. Standard error of the estimated Jaccard index: at most 1 / (2 √128) = 0.044. */
export const MINHASH_SIZE = 128;

const EMPTY = 0xffffffff;

/**
 * One-permutation MinHash of a set of 32-bit hashes: the range of hashes is cut into `size` equal bins, and the smallest
 * hash of each bin is kept. Two sets agree in a bin with probability equal to their Jaccard index. One hash a shingle
 * instead of `size`. A bin that got nothing borrows from another, chosen by a hash of the bin and the attempt alone, so
 * that sketches of short texts stay comparable and unbiased.
 *
 * Sources: A. Broder (1997), "On the resemblance and containment of documents", SEQUENCES '97; P. Li, A. Owen & C. Zhang
 * (2012), "One Permutation Hashing", NIPS 25; A. Shrivastava (2017), "Optimal Densification for Fast and Accurate
 * Minwise Hashing", ICML 34.
 *
 * @param hashes hashes of the elements; repeats change nothing
 * @param size number of positions, a power of two
 * @returns `size` numbers; all 2^32 − 1 for the empty set
 */
export function oneHashMinHash(hashes: Uint32Array, size: number = MINHASH_SIZE): Uint32Array {
  const sketch = new Uint32Array(size).fill(EMPTY);
  const shift = Math.clz32(size) + 1; // the leading log2(size) bits of a hash are its bin
  for (let i = 0; i < hashes.length; i++) {
    const hash = Math.min(hashes[i]!, EMPTY - 1);
    const bin = hash >>> shift;
    if (hash < sketch[bin]!) sketch[bin] = hash;
  }
  return hashes.length === 0 ? sketch : densified(sketch);
}

function densified(sketch: Uint32Array): Uint32Array {
  const full = sketch.slice();
  for (let bin = 0; bin < sketch.length; bin++) {
    if (sketch[bin] !== EMPTY) continue;
    let attempt = 0;
    let from = bin;
    while (sketch[from] === EMPTY) from = (bin + borrowed(bin, ++attempt)) % sketch.length;
    full[bin] = sketch[from]!;
  }
  return full;
}

/** A fixed hash of bin and attempt. */
function borrowed(bin: number, attempt: number): number {
  let h = Math.imul(bin + 1, 0x9e3779b1) ^ Math.imul(attempt, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

/** Share of equal positions of two sketches of one length: the unbiased estimate of the Jaccard index of their sets. */
export function estimatedJaccard(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let equal = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) equal++;
  return equal / a.length;
}

/** Standard error of an estimate from `size` positions: √(J (1 − J) / size), at most 1 / (2 √size). */
export const standardError = (jaccard: number, size: number): number => Math.sqrt((jaccard * (1 - jaccard)) / size);

/** Hashes in a sketch for containment. */
export const SMALLEST_SIZE = 128;

/**
 * The `size` smallest distinct hashes of a set, in order: a random sample of the set that two texts draw alike, because
 * what is smallest in the longer text is smallest in any part of it too. Where one text is a tenth of the other, about
 * `size / 10` hashes of the longer one's sample fall into the shorter one, and the share of them that it holds estimates
 * containment with standard error √(c (1 − c) / (size / 10)): 0.11 at c = 0.8. Below a thirtieth the sample gets thin.
 *
 * Sources: A. Broder (1997), "On the resemblance and containment of documents", SEQUENCES '97 (the s smallest
 * fingerprints); E. Cohen & H. Kaplan (2007), "Summarizing data using bottom-k sketches", PODC '07.
 */
export function smallestHashes(hashes: Uint32Array, size: number = SMALLEST_SIZE): Uint32Array {
  for (let limit = firstLimit(hashes.length, size); ; limit *= 4) {
    const sample = distinctSorted(below(hashes, limit));
    if (sample.length >= size || limit > 0xffffffff) return sample.slice(0, size);
  }
}

/** A hash below which about twice as many hashes lie as are wanted, if none is repeated. */
const firstLimit = (count: number, size: number): number => (count === 0 ? 2 ** 33 : (2 ** 32 * 2 * size) / count);

const room = new Scratch(Uint32Array);

function below(hashes: Uint32Array, limit: number): Uint32Array {
  let count = 0; // counted first: of a long text they are few
  for (let i = 0; i < hashes.length; i++) if (hashes[i]! < limit) count++;
  const found = room.take(count);
  let length = 0;
  for (let i = 0; i < hashes.length; i++) if (hashes[i]! < limit) found[length++] = hashes[i]!;
  return found.subarray(0, length);
}

/** Sorts in place and drops repeats. */
function distinctSorted(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!;
  return sorted.slice(0, kept);
}

/**
 * Compares two samples as `smallestHashes` draws them: `drawn` hashes of the first lie in the range that both cover, the
 * second holds `shared` of them.
 */
export function containmentEstimate(first: Uint32Array, second: Uint32Array, size = SMALLEST_SIZE) {
  const limit = Math.min(coveredBelow(first, size), coveredBelow(second, size));
  let drawn = 0;
  let shared = 0;
  for (let i = 0, j = 0; i < first.length && first[i]! <= limit; i++) {
    drawn++;
    while (j < second.length && second[j]! < first[i]!) j++;
    if (second[j] === first[i]) shared++;
  }
  return { drawn, shared };
}

/** Up to which hash a sample is complete: a short sample holds its whole set. */
export const coveredBelow = (sample: Uint32Array, size = SMALLEST_SIZE): number =>
  sample.length < size ? 0xffffffff : sample[size - 1]!;

/**
 * About how many distinct hashes the set has that a sample was drawn from; exact where the sample holds them all.
 * Relative standard error 1 / √(size − 2) = 0.09. Source: Z. Bar-Yossef et al. (2002), "Counting distinct elements in a
 * data stream", RANDOM '02.
 */
export const estimatedCount = (sample: Uint32Array, size = SMALLEST_SIZE): number =>
  sample.length < size ? sample.length : ((size - 1) / (sample[size - 1]! + 1)) * 2 ** 32;
