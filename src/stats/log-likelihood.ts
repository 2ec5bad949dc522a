import { checkCount, expectation, type KeynessCounts, keynessTable, type Table2x2 } from "./contingency.js";
import { sum } from "./parts.js";

/**
 * Log-likelihood ratio (G²) of one term in two corpora: does one shared rate explain both counts?
 * Answers "is the difference real?", not "is it big?"; show `logRatio` beside it.
 *
 *     G² = 2 Σ O · ln(O / E),   E = row total · column total / grand total
 *
 * over the four cells {term, other tokens} × {target, reference}; a cell with O = 0 adds 0. No correction. Four cells
 * are the convention of Dunning, NLTK, quanteda and Wordless; UCREL and Wmatrix sum two (`logLikelihoodTwoCell`).
 *
 * Source: T. Dunning (1993), "Accurate Methods for the Statistics of Surprise and Coincidence",
 * Computational Linguistics 19(1), 61–74.
 *
 * @param inTarget occurrences in the target, in tokens
 * @param inReference occurrences in the reference, in tokens
 * @param targetSize all tokens of the target, above 0
 * @param referenceSize all tokens of the reference, above 0
 * @returns G², 0 or more, no unit; roughly χ² with 1 degree of freedom
 * @throws {RangeError} if a count is negative or larger than its corpus
 * @example logLikelihood(30, 10, 10_000, 20_000) // 29.081
 */
export const logLikelihood = (...counts: KeynessCounts): number => logLikelihoodOfTable(keynessTable(...counts));

/** G² over the four cells of any 2 × 2 table; see `logLikelihood`. */
export function logLikelihoodOfTable(table: Table2x2): number {
  const { cells } = expectation(table);
  return Math.max(0, 2 * table.reduce((total, observed, i) => total + cell(observed, cells[i]!), 0));
}

/** O ln(O / E); 0 for an empty cell. Sums of it are good to about 1e-9, as in every tool that computes them so. */
const cell = (observed: number, expected: number): number =>
  observed === 0 ? 0 : observed * Math.log(observed / expected);

/**
 * G² with the sign of the difference: above 0 where the target has more than expected, below 0 where it has less.
 * For ranking, as quanteda does.
 */
export function signedLogLikelihood(table: Table2x2): number {
  const g2 = logLikelihoodOfTable(table);
  return expectation(table).deviation < 0 ? -g2 : g2;
}

/**
 * Log-likelihood ratio summed over the two cells of the term alone, as UCREL's calculator, Wmatrix and SigEff do.
 *
 *     G² = 2 (f1 ln(f1 / E1) + f2 ln(f2 / E2)),   E_i = N_i (f1 + f2) / (N1 + N2)
 *
 * A little smaller than the four-cell form; the two agree for rare terms.
 *
 * Source: P. Rayson & R. Garside (2000), "Comparing corpora using frequency profiling", Workshop on Comparing Corpora.
 *
 * @returns G², 0 or more, no unit
 * @throws {RangeError} if a count is negative or larger than its corpus
 */
export const logLikelihoodTwoCell = (...[inTarget, inReference, targetSize, referenceSize]: KeynessCounts): number =>
  logLikelihoodSeveral([inTarget, inReference], [targetSize, referenceSize]).g2;

/**
 * Log-likelihood ratio of one term over k corpora: does one shared rate explain all k counts?
 *
 *     G² = 2 Σ f_i ln(f_i / E_i),   E_i = N_i Σ f / Σ N
 *
 * Source: P. Rayson, D. Berridge & B. Francis (2004), "Extending the Cochran rule for the comparison of word frequencies
 * between corpora", JADT 2004.
 *
 * @returns G² (0 or more), its degrees of freedom (k − 1), and what was expected in each corpus
 * @throws {RangeError} if the lists differ in length, or a count is negative or larger than its corpus
 */
export function logLikelihoodSeveral(
  counts: readonly number[],
  sizes: readonly number[],
): { readonly g2: number; readonly degreesOfFreedom: number; readonly expected: readonly number[] } {
  if (counts.length !== sizes.length) throw new RangeError(`${counts.length} counts for ${sizes.length} corpora`);
  counts.forEach((count, i) => {
    checkCount(count, sizes[i]!);
  });
  const occurrences = sum(counts);
  const size = sum(sizes);
  const expected = sizes.map((tokens) => (tokens * occurrences) / size);
  const terms = counts.map((count, i) => cell(count, expected[i]!));
  return { g2: Math.max(0, 2 * sum(terms)), degreesOfFreedom: counts.length - 1, expected };
}
