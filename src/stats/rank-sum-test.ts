import { getOrInsert } from "../base/group-by.js";
import { once } from "../base/once.js";
import { lowerGamma, upperGamma } from "./gamma.js";
import { hypergeometric } from "./hypergeometric.js";
import { normalSurvival } from "./normal.js";

/**
 * How the documents of a corpus score for one term, in a form that tests of many groups share: 0 for every document
 * without the term, a rank-sum score above 0 for each document with it.
 */
export interface DocumentScores {
  /** Documents of the corpus, N. */
  readonly documents: number;
  /** Doubled rank scores of the documents that hold the term, whole numbers above 0, in the order given. */
  readonly scores: Float64Array;
  readonly mean: number;
  /** Second and third central moment over all N documents. */
  readonly variance: number;
  readonly third: number;
  /** Choices of k holding documents whose doubled ranks among those that hold the term sum to at most s: `ways[k][s]`. */
  readonly ways: readonly Float64Array[] | null;
  /** Tails that depend on numbers of documents alone. */
  readonly tails: PresenceTails;
}

/** Hypergeometric distributions of a corpus by their margins; one such memory serves all terms of a corpus. */
export type PresenceTails = Map<number, Distribution>;

interface Distribution {
  readonly low: number;
  readonly probabilities: Float64Array;
  /** P(X ≤ low + i) and P(X ≥ low + i). */
  readonly upTo: Float64Array;
  readonly from: Float64Array;
}

/**
 * Largest number of documents with the term for which the distribution is worked out exactly. Its table has the cube of
 * it as entries; beyond, three moments are as good (checked against the exact tables: within a factor of two at 10⁻⁵).
 * Unit: documents.
 */
const EXACT_HOLDING = 22;
/** Corpora up to this size are worth the exact table. Unit: documents. */
const EXACT_DOCUMENTS = 200;
/** With fewer holding documents expected in a group than this, presence alone is tested, exactly. Unit: documents. */
const SPARSE = 5;
/** Beyond this distance a better tail than the normal one is worth its time. Unit: standard deviations. */
const NEAR = 1.5;

/**
 * Rank scores of the documents for one term (Wilcoxon's, ties sharing their mean rank; documents without the term tie).
 *
 * @param rates rate of the term in each document that holds it, above 0
 * @param documents all documents
 * @param tails what was worked out for other terms of the same corpus
 */
export function documentScores(
  rates: ArrayLike<number>,
  documents: number,
  tails: PresenceTails = new Map(),
): DocumentScores {
  const holding = rates.length;
  const without = documents - holding;
  const ranks = doubledMidRanks(rates);
  const scores = ranks.map((rank) => rank + without - 1);
  const mean = scores.reduce((total, score) => total + score, 0) / documents;
  let variance = without * mean ** 2;
  let third = -without * mean ** 3;
  for (const score of scores) {
    variance += (score - mean) ** 2;
    third += (score - mean) ** 3;
  }
  return {
    documents,
    scores,
    mean,
    variance: variance / documents,
    third: third / documents,
    ways: holding <= EXACT_HOLDING && documents <= EXACT_DOCUMENTS ? waysOf(ranks) : null,
    tails,
  };
}

/** Twice the rank of each rate, ties sharing their mean rank: 2, 4, 6 … without ties. */
function doubledMidRanks(rates: ArrayLike<number>): Float64Array {
  const order = Float64Array.from(rates).sort();
  const ranks = new Map<number, number>();
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && order[end] === order[start]) end++;
    ranks.set(order[start]!, start + 1 + end);
    start = end;
  }
  return Float64Array.from(rates, (rate) => ranks.get(rate)!);
}

/** Without ties the ranks are those of every term of as many documents. */
const UNTIED = Array.from({ length: EXACT_HOLDING + 1 }, (_, holding) =>
  once(() => countWays(Float64Array.from({ length: holding }, (_, i) => 2 * (i + 1)))),
);

const waysOf = (ranks: Float64Array): readonly Float64Array[] =>
  new Set(ranks).size === ranks.length ? UNTIED[ranks.length]!() : countWays(ranks);

function countWays(ranks: Float64Array): Float64Array[] {
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const ways = Array.from({ length: ranks.length + 1 }, () => new Float64Array(total + 1));
  ways[0]![0] = 1;
  let [chosen, reach] = [0, 0];
  for (const rank of ranks) {
    chosen++;
    reach += rank;
    for (let k = chosen; k >= 1; k--) {
      const from = ways[k - 1]!;
      const to = ways[k]!;
      for (let s = reach; s >= rank; s--) to[s]! += from[s - rank]!;
    }
  }
  for (const row of ways) for (let s = 1; s <= total; s++) row[s]! += row[s - 1]!;
  return ways;
}

/**
 * Two-sided p of a group of documents: how likely is a group of as many documents, drawn at random, to have a rank sum
 * as far out as this one? (Wilcoxon-Mann-Whitney over documents; the smaller tail doubled.) A document counts once,
 * however often it says the term, so that one report that repeats a word is no evidence.
 *
 * Exact where the corpus is small; exact on presence alone (Fisher) where the term is rare in a large corpus; else by
 * three moments of the permutation distribution.
 *
 * Source: F. Wilcoxon (1945), Biometrics Bulletin 1(6); the use on corpora: J. Lijffijt et al. (2016), "Significance
 * testing of word frequencies in corpora", Digital Scholarship in the Humanities 31(2), 374–397.
 *
 * @param groupSize documents of the group
 * @param groupScores scores of the group's documents that hold the term
 * @returns p (0 to 1), and the side on which the group lies
 */
export function rankSumTest(
  all: DocumentScores,
  groupSize: number,
  groupScores: { readonly sum: number; readonly holding: number },
): { readonly p: number; readonly side: -1 | 0 | 1 } {
  const { documents: size, mean, variance, third } = all;
  const rest = size - groupSize;
  if (groupSize === 0 || rest === 0 || variance === 0) return { p: 1, side: 0 };
  const expected = groupSize * mean;
  const side = Math.sign(groupScores.sum - expected) as -1 | 0 | 1;
  if (side === 0) return { p: 1, side };
  const deviation = Math.sqrt((variance * groupSize * rest) / (size - 1));
  const z = (groupScores.sum - expected) / deviation;
  return { p: Math.min(1, 2 * tailOf(all, groupSize, groupScores, z, third, deviation)), side };
}

function tailOf(
  all: DocumentScores,
  groupSize: number,
  group: { readonly sum: number; readonly holding: number },
  z: number,
  third: number,
  deviation: number,
): number {
  const { documents: size, scores } = all;
  if (all.ways) return exactTail(all, groupSize, group.sum, z > 0);
  const rest = size - groupSize;
  if ((scores.length * Math.min(groupSize, rest)) / size < SPARSE) {
    const { low, upTo, from } = distributionOf(all, groupSize);
    return (z > 0 ? from : upTo)[group.holding - low]!;
  }
  if (Math.abs(z) < NEAR || size < 3) return pearsonTail(Math.abs(z), 0);
  const skewness = (third * groupSize * rest * (rest - groupSize)) / ((size - 1) * (size - 2)) / deviation ** 3;
  return z > 0 ? pearsonTail(z, skewness) : pearsonTail(-z, -skewness);
}

/** P(sum ≥ observed) or P(sum ≤ observed), over all ways to draw the group. */
function exactTail(all: DocumentScores, groupSize: number, sum: number, upper: boolean): number {
  const { documents, scores, ways } = all;
  const { low, probabilities } = distributionOf(all, groupSize);
  const lowest = documents - scores.length - 1; // what a document with the term scores above its rank
  let tail = 0;
  probabilities.forEach((p, i) => {
    const row = ways![low + i]!;
    const total = row.at(-1)!;
    const ranks = sum - (low + i) * lowest - (upper ? 1 : 0);
    const below = ranks < 0 ? 0 : row[Math.min(ranks, row.length - 1)]!;
    tail += (p * (upper ? total - below : below)) / total;
  });
  return tail;
}

/** How many documents of a random group hold the term. */
function distributionOf({ documents, scores, tails }: DocumentScores, groupSize: number): Distribution {
  const key = scores.length * (documents + 1) + groupSize;
  return getOrInsert(tails, key, () => {
    const { low, probabilities } = hypergeometric(scores.length, groupSize, documents);
    const [upTo, from] = [probabilities.slice(), probabilities.slice()];
    for (let i = 1; i < upTo.length; i++) upTo[i]! += upTo[i - 1]!;
    for (let i = from.length - 2; i >= 0; i--) from[i]! += from[i + 1]!;
    return { low, probabilities, upTo, from };
  });
}

/**
 * Smallest p that `rankSumTest` could give for a term of so many documents, whatever the groups look like: that of all
 * holding documents on one side.
 *
 * Source: R. E. Tarone (1990), "A modified Bonferroni method for discrete data", Biometrics 46(2), 515–522.
 */
export function smallestP(holding: number, groupSize: number, documents: number): number {
  const extreme = (size: number): number => {
    let p = 1;
    for (let i = 0; i < Math.min(holding, size); i++) p *= (size - i) / (documents - i);
    return p;
  };
  return Math.min(1, 2 * Math.min(extreme(groupSize), extreme(documents - groupSize)));
}

/** Below this skewness the normal distribution is as good, and much quicker. No unit. */
const STRAIGHT = 0.02;

/**
 * Upper tail of a distribution that is known by three moments: P(Z ≥ z) for a standardised sum with the given skewness,
 * by a Pearson type III (shifted gamma) distribution.
 *
 * Source: P. W. Mielke & K. J. Berry (2007), Permutation Methods: A Distance Function Approach, 2nd ed., 2.3.
 *
 * @param z standard deviations above the mean
 * @returns p, 0 to 1
 */
function pearsonTail(z: number, skewness: number): number {
  if (Math.abs(skewness) < STRAIGHT) return normalSurvival(z);
  const shape = 4 / skewness ** 2;
  if (skewness > 0) {
    const x = shape + z * Math.sqrt(shape);
    return x <= 0 ? 1 : upperGamma(shape, x);
  }
  const x = shape - z * Math.sqrt(shape);
  return x <= 0 ? 0 : lowerGamma(shape, x);
}
