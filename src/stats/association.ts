import { pairTable } from "./contingency.js";

/**
 * Statistics of two words that occur together. All read the same four figures:
 * O co-occurrences, f1 and f2 the words' own counts, N the size of the sample, and E = f1 · f2 / N.
 *
 * N is whatever the counts were drawn from: pairs for a contingency table, tokens by NLTK's convention.
 */
export interface PairCounts {
  /** Co-occurrences, O. */
  readonly together: number;
  /** Occurrences of word 1. */
  readonly first: number;
  /** Occurrences of word 2. */
  readonly second: number;
  /** Sample size, N, above 0. */
  readonly size: number;
}

/**
 * Co-occurrences expected if the words had nothing to do with each other, f1 · f2 / N.
 *
 * @throws {RangeError} if the sample is empty or a count negative
 */
export function expectedTogether({ together, first, second, size }: PairCounts): number {
  if (!(size > 0) || !(together >= 0 && first >= 0 && second >= 0)) {
    throw new RangeError(`no sample has O = ${together}, f1 = ${first}, f2 = ${second}, N = ${size}`);
  }
  return (first * second) / size;
}

/**
 * Pointwise mutual information, log2(O^k / E). With k = 1 it favours rare pairs; k = 2 and 3 (MI2, MI3) weigh frequency.
 *
 * Source: K. W. Church & P. Hanks (1990), "Word association norms, mutual information, and lexicography",
 * Computational Linguistics 16(1), 22–29; B. Daille (1994) for the powers.
 *
 * @returns bits; `null` where the words never occur together
 * @example mutualInformation({ together: 8, first: 15828, second: 4675, size: 14307668 }) // 0.6293
 */
export function mutualInformation(counts: PairCounts, power: 1 | 2 | 3 = 1): number | null {
  const expected = expectedTogether(counts);
  return counts.together === 0 ? null : Math.log2(counts.together ** power / expected);
}

/**
 * Normalised pointwise mutual information: MI / −log2(O / N).
 *
 * Source: G. Bouma (2009), "Normalized (pointwise) mutual information in collocation extraction".
 *
 * @returns −1 (never together) to 1 (never apart), no unit; `null` where the whole sample is this pair
 */
export function normalizedMutualInformation(counts: PairCounts): number | null {
  const information = mutualInformation(counts);
  if (information === null) return -1;
  const most = -Math.log2(counts.together / counts.size);
  return most > 0 ? information / most : null;
}

/**
 * How the deviation of a t or z score is taken: `simple`, t over sqrt(O) and z over sqrt(E); or `binomial`, with the
 * factor (1 − O/N) for t and (1 − E/N) for z.
 */
export type ScoreForm = "simple" | "binomial";

/**
 * t score: (O − E) / sqrt(O), or over sqrt(O (1 − O/N)).
 *
 * Source: C. D. Manning & H. Schütze (1999), Foundations of Statistical Natural Language Processing, 5.3.1.
 *
 * @returns no unit; `null` where the words never occur together
 * @example tScore({ together: 8, first: 15828, second: 4675, size: 14307668 }) // 0.99993
 */
export function tScore(counts: PairCounts, form: ScoreForm = "simple"): number | null {
  const { together, size } = counts;
  const variance = together * (form === "binomial" ? 1 - together / size : 1);
  const deviation = together - expectedTogether(counts);
  return variance > 0 ? deviation / Math.sqrt(variance) : null;
}

/**
 * z score: (O − E) / sqrt(E), or over sqrt(E (1 − E/N)).
 *
 * Source: S. Evert (2005), The Statistics of Word Cooccurrences.
 *
 * @returns no unit; `null` where nothing is expected
 */
export function zScore(counts: PairCounts, form: ScoreForm = "simple"): number | null {
  const expected = expectedTogether(counts);
  const variance = expected * (form === "binomial" ? 1 - expected / counts.size : 1);
  return variance > 0 ? (counts.together - expected) / Math.sqrt(variance) : null;
}

/**
 * z score over a window, as Berry-Rogghe defined it: the collocate is expected evenly over the text outside the node.
 *
 *     p = F_c / (Z − F_n),   E = p · F_n · S,   z = (K − E) / sqrt(E (1 − p))
 *
 * Source: G. L. M. Berry-Rogghe (1973), "The computation of collocations and their relevance in lexical studies".
 *
 * @param together K, occurrences of the collocate within the windows
 * @param node F_n, occurrences of the node
 * @param collocate F_c, occurrences of the collocate in the text
 * @param size Z, tokens of the text
 * @param span S, tokens of one window, both sides together
 * @returns p, E and z; `null` where the text is nothing but the node, or nothing is expected
 */
export function berryRoggheZ(
  together: number,
  node: number,
  collocate: number,
  size: number,
  span: number,
): { readonly p: number; readonly expected: number; readonly z: number } | null {
  const p = collocate / (size - node);
  const expected = p * node * span;
  if (!(size > node) || !(expected > 0) || p >= 1) return null;
  return { p, expected, z: (together - expected) / Math.sqrt(expected * (1 - p)) };
}

/**
 * Dice coefficient: 2 O / (f1 + f2).
 *
 * @returns 0 to 1; `null` where neither word occurs
 */
export const dice = ({ together, first, second }: Omit<PairCounts, "size">): number | null =>
  first + second === 0 ? null : (2 * together) / (first + second);

/**
 * logDice: 14 + log2 Dice. At most 14 (never apart); one point less is half as often together. It does not depend on the
 * size of the corpus, so collocations of two corpora compare.
 *
 * Source: P. Rychlý (2008), "A lexicographer-friendly association score", RASLAN 2008, 6–9.
 *
 * @returns points, 14 or less; `null` where the words never occur together
 * @example logDice({ together: 8, first: 389, second: 230 }) // 8.7262
 */
export function logDice(counts: Omit<PairCounts, "size">): number | null {
  const share = dice(counts);
  return share === null || share === 0 ? null : 14 + Math.log2(share);
}

/**
 * Jaccard coefficient of two words: O / (f1 + f2 − O).
 *
 * @returns 0 to 1; `null` where neither word occurs
 */
export const pairJaccard = ({ together, first, second }: Omit<PairCounts, "size">): number | null =>
  first + second - together === 0 ? null : together / (first + second - together);

/**
 * Minimum sensitivity: min(O / f1, O / f2), the share of the more independent word that occurs beside the other.
 *
 * Source: T. Pedersen (1998), "Dependent bigram identification".
 *
 * @returns 0 to 1; `null` where a word does not occur
 */
export const minimumSensitivity = ({ together, first, second }: Omit<PairCounts, "size">): number | null =>
  first === 0 || second === 0 ? null : Math.min(together / first, together / second);

/**
 * ΔP: how much likelier word 2 is beside word 1 than elsewhere. Not symmetrical: `deltaP(of, course)` is small,
 * the other way round large.
 *
 *     ΔP(2|1) = O / f1 − (f2 − O) / (N − f1)
 *
 * Source: S. Th. Gries (2013), "50-something years of work on collocations", IJCL 18(1), 137–166.
 *
 * @returns −1 to 1; `null` where word 1 does not occur or nothing else does
 */
export const deltaP = ({ together, first, second, size }: PairCounts): number | null =>
  first === 0 || size === first ? null : together / first - (second - together) / (size - first);

/**
 * Odds ratio of the pair's 2 × 2 table, ad / bc.
 *
 * @returns 0 or more; `null` where one word never stands without the other
 * @throws {RangeError} if the counts make no table
 */
export function pairOddsRatio({ together, first, second, size }: PairCounts): number | null {
  const [a, b, c, d] = pairTable(together, first, second, size);
  return b * c === 0 ? null : (a * d) / (b * c);
}
