import { cosineSimilarity } from "./cosine.js";
import { mean } from "./parts.js";
import { type DeviationKind, standardDeviation } from "./spread.js";

/** Mean and standard deviation of each word's rate over the comparison texts. */
export interface WordScale {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/**
 * Mean and standard deviation of each column. Burrows and stylo take the sample's deviation (n − 1).
 *
 * @param rates one row per text, one column per word; any unit (per cent, per 1,000)
 * @throws {RangeError} without at least two rows (one for `population`) of the same length
 */
export function wordScale(rates: readonly (readonly number[])[], kind: DeviationKind = "sample"): WordScale {
  const width = rates[0]?.length ?? 0;
  if (rates.some((row) => row.length !== width)) throw new RangeError("every text needs a rate for every word");
  if (rates.length < (kind === "sample" ? 2 : 1)) throw new RangeError(`${rates.length} texts have no deviation`);
  const columns = Array.from({ length: width }, (_, word) => rates.map((row) => row[word]!));
  return { means: columns.map(mean), deviations: columns.map((column) => standardDeviation(column, kind)!) };
}

/** z of each word of one text; 0 for a word whose rate never varies, which tells texts apart in no way. */
export const zScores = (rates: readonly number[], { means, deviations }: WordScale): number[] =>
  rates.map((rate, word) => (deviations[word]! > 0 ? (rate - means[word]!) / deviations[word]! : 0));

/**
 * Burrows' Delta: mean absolute difference of the z scores of the most frequent words.
 *
 *     Δ = Σ |z_a − z_b| / n
 *
 * Source: J. Burrows (2002), "'Delta': a measure of stylistic difference", Literary and Linguistic Computing 17(3).
 *
 * @param a z scores of one text (`zScores`)
 * @param b z scores of the other
 * @returns standard deviations, 0 (same) or more; `null` without words
 * @throws {RangeError} if the lists differ in length
 */
export function burrowsDelta(a: readonly number[], b: readonly number[]): number | null {
  if (a.length !== b.length) throw new RangeError(`z scores of ${a.length} and ${b.length} words`);
  return a.length === 0 ? null : mean(a.map((z, word) => Math.abs(z - b[word]!)));
}

/**
 * Cosine Delta (Würzburg): 1 − cosine of the z scores.
 *
 * Source: P. W. H. Smith & W. Aldridge (2011); F. Jannidis et al. (2015), "Improving Burrows' Delta".
 *
 * @returns 0 to 2; `null` where a text has no z score other than 0
 */
export function cosineDelta(a: readonly number[], b: readonly number[]): number | null {
  const similarity = cosineSimilarity(a, b);
  return similarity === null ? null : 1 - similarity;
}

/**
 * Delta between all texts: z over all of them with the sample's deviation, as stylo does.
 *
 * @param rates one row per text, one column per word, at least two texts
 * @returns a square matrix, 0 on the diagonal
 */
export function deltaMatrix(
  rates: readonly (readonly number[])[],
  measure: (a: readonly number[], b: readonly number[]) => number | null = burrowsDelta,
): (number | null)[][] {
  const scale = wordScale(rates);
  const scores = rates.map((row) => zScores(row, scale));
  return scores.map((a, i) => scores.map((b, j) => (i === j ? 0 : measure(a, b))));
}
