/**
 * Cosine similarity: a·b / (|a| |b|). (scipy's `cosine` is 1 minus this.)
 *
 * @returns 0 to 1 for counts, −1 to 1 in general; `null` where a vector is all zero
 * @throws {RangeError} if the vectors differ in length
 * @example cosineSimilarity([1, 1, 0], [0, 1, 0]) // 0.7071
 */
export function cosineSimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  if (a.length !== b.length) throw new RangeError(`vectors of ${a.length} and ${b.length} figures`);
  let [product, squaresA, squaresB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!;
    squaresA += a[i]! ** 2;
    squaresB += b[i]! ** 2;
  }
  return squaresA === 0 || squaresB === 0 ? null : product / Math.sqrt(squaresA) / Math.sqrt(squaresB);
}
