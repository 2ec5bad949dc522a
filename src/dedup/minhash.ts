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
