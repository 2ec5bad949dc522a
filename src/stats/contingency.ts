/**
 * A 2 × 2 table of counts. For keyness: row 1 the target, row 2 the reference; column 1 the term, column 2 all other
 * tokens. For collocations: row 1 with word 1, column 1 with word 2.
 */
export type Table2x2 = readonly [a: number, b: number, c: number, d: number];

/** What is counted of one term in two corpora, in tokens. */
export type KeynessCounts = [inTarget: number, inReference: number, targetSize: number, referenceSize: number];

/**
 * The table of one term in two corpora.
 *
 * @param inTarget occurrences in the target, in tokens
 * @param inReference occurrences in the reference, in tokens
 * @param targetSize all tokens of the target, above 0
 * @param referenceSize all tokens of the reference, above 0
 * @throws {RangeError} if a corpus is empty, or a count is negative or larger than its corpus
 */
export function keynessTable(...[inTarget, inReference, targetSize, referenceSize]: KeynessCounts): Table2x2 {
  checkCount(inTarget, targetSize);
  checkCount(inReference, referenceSize);
  return [inTarget, targetSize - inTarget, inReference, referenceSize - inReference];
}

/**
 * The table of two words that occur together.
 *
 * @param together co-occurrences, O
 * @param first occurrences of word 1
 * @param second occurrences of word 2
 * @param size all pairs (or tokens, as the convention has it), N
 * @throws {RangeError} if the four counts make no table
 */
export function pairTable(together: number, first: number, second: number, size: number): Table2x2 {
  const table: Table2x2 = [together, first - together, second - together, size - first - second + together];
  if (!(size > 0) || table.some((cell) => !(cell >= 0))) {
    throw new RangeError(`no table has O = ${together}, f1 = ${first}, f2 = ${second}, N = ${size}`);
  }
  return table;
}

/** What is expected in each cell if rows and columns have nothing to do with each other, and the common deviation. */
export interface Expectation {
  readonly cells: Table2x2;
  /** O − E of the first cell; it is the same in all four but for its sign. */
  readonly deviation: number;
  readonly total: number;
}

export function expectation([a, b, c, d]: Table2x2): Expectation {
  const total = a + b + c + d;
  const at = (row: number, column: number): number => (row * column) / total;
  return {
    cells: [at(a + b, a + c), at(a + b, b + d), at(c + d, a + c), at(c + d, b + d)],
    // (ad − bc) / N instead of a − E: no digits are lost where both are large.
    deviation: (a * d - b * c) / total,
    total,
  };
}

/** @throws {RangeError} if the corpus is empty, or the count is negative or larger than the corpus */
export function checkCount(count: number, size: number): void {
  if (!(size > 0)) throw new RangeError(`a corpus of ${size} tokens cannot be compared`);
  if (!(count >= 0 && count <= size)) throw new RangeError(`a count of ${count} in a corpus of ${size} tokens`);
}
