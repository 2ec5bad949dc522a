import { carrollD2 } from "./carroll-d2.js";
import { juillandD } from "./juilland-d.js";
import { sum } from "./parts.js";
import { dispersionRange } from "./spread.js";

/** All adjusted frequencies are in occurrences: the frequency of the term, lowered where it is unevenly spread. */
const ones = (counts: readonly number[]): number[] => counts.map(() => 1);

/**
 * Juilland's usage coefficient U = f · max(0, D), over parts of equal size.
 *
 * Source: A. Juilland et al. (1970), Frequency Dictionary of French Words.
 *
 * @returns occurrences, 0 to f; `null` where D is undefined (no occurrence, one part)
 * @example juillandU([2, 1, 1, 1, 0]) // 3.4189
 */
export function juillandU(counts: readonly number[]): number | null {
  const evenness = juillandD(counts, ones(counts), "raw");
  return evenness === null ? null : sum(counts) * Math.max(0, evenness);
}

/**
 * Carroll's adjusted frequency Um = f · D2 + (1 − D2) · f / n, over parts of equal size.
 *
 * Source: J. B. Carroll (1970), Computer Studies in the Humanities and Verbal Behavior 3(2), 61–65.
 *
 * @returns occurrences, f/n to f; `null` where D2 is undefined (no occurrence, one part)
 * @example carrollUm([2, 1, 1, 1, 0]) // 4.3109
 */
export function carrollUm(counts: readonly number[]): number | null {
  const evenness = carrollD2(counts, ones(counts), "raw");
  if (evenness === null) return null;
  const occurrences = sum(counts);
  return occurrences * evenness + ((1 - evenness) * occurrences) / counts.length;
}

/**
 * Rosengren's adjusted frequency KF = (Σ sqrt(count_i))² / n, over parts of equal size.
 *
 * Source: I. Rosengren (1971), Études de linguistique appliquée 1, 103–127.
 *
 * @returns occurrences, f/n to f; `null` without parts
 * @example rosengrenKF([2, 1, 1, 1, 0]) // 3.8971
 */
export const rosengrenKF = (counts: readonly number[]): number | null =>
  counts.length === 0 ? null : sum(counts.map(Math.sqrt)) ** 2 / counts.length;

/**
 * Engwall's adjusted frequency FM = f · range / n.
 *
 * Source: G. Engwall (1974), Fréquence et distribution du vocabulaire.
 *
 * @returns occurrences, 0 to f; `null` without parts
 * @example engwallFM([4, 2, 1, 1, 0]) // 6.4
 */
export const engwallFM = (counts: readonly number[]): number | null =>
  counts.length === 0 ? null : (sum(counts) * dispersionRange(counts)) / counts.length;

/**
 * Kromer's adjusted frequency UR = Σ H(count_i), H(k) = 1 + 1/2 + … + 1/k: every further occurrence in a part weighs less.
 *
 * Source: V. Kromer (2003), "A usage measure based on psychophysical relations", Journal of Quantitative Linguistics
 * 10(2), 177–186.
 *
 * @returns occurrences, 0 to f
 * @throws {RangeError} if a count is no whole number of 0 or more
 * @example kromerUR([2, 1, 1, 1, 0]) // 4.5
 */
export const kromerUR = (counts: readonly number[]): number => sum(counts.map(harmonicNumber));

function harmonicNumber(count: number): number {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is no count: a whole number`);
  let total = 0;
  for (let k = count; k >= 1; k--) total += 1 / k;
  return total;
}
