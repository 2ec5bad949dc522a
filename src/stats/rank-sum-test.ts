import { hypergeometric } from "./hypergeometric.js";
import { pearsonTail } from "./pearson-tail.js";

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
  /** Number of choices of k holding documents with sum s, where that was worked out: `ways[k][s]`. */
  readonly ways: readonly Float64Array[] | null;
}

/**
 * Largest number of documents with the term for which the distribution is worked out exactly. The table has the cube of
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
 */
export function documentScores(rates: ArrayLike<number>, documents: number): DocumentScores {
  const holding = rates.length;
  const without = documents - holding;
  const scores = doubledMidRanks(rates).map((rank) => rank + without - 1);
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
    ways: holding <= EXACT_HOLDING && documents <= EXACT_DOCUMENTS ? waysOf(scores) : null,
  };
}

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

function waysOf(scores: Float64Array): Float64Array[] {
  const total = scores.reduce((sum, score) => sum + score, 0);
  const ways = Array.from({ length: scores.length + 1 }, () => new Float64Array(total + 1));
  ways[0]![0] = 1;
  let [chosen, reach] = [0, 0];
  for (const score of scores) {
    chosen++;
    reach += score;
    for (let k = chosen; k >= 1; k--) {
      const from = ways[k - 1]!;
      const to = ways[k]!;
      for (let s = reach; s >= score; s--) to[s]! += from[s - score]!;
    }
  }
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
    return presenceTail(scores.length, groupSize, size, group.holding, z > 0);
  }
  if (Math.abs(z) < NEAR || size < 3) return pearsonTail(Math.abs(z), 0);
  const skewness = (third * groupSize * rest * (rest - groupSize)) / ((size - 1) * (size - 2)) / deviation ** 3;
  return z > 0 ? pearsonTail(z, skewness) : pearsonTail(-z, -skewness);
}

/** P(sum ≥ observed) or P(sum ≤ observed), over all ways to draw the group. */
function exactTail(
  { documents, scores, ways }: DocumentScores,
  groupSize: number,
  sum: number,
  upper: boolean,
): number {
  const { low, probabilities } = hypergeometric(scores.length, groupSize, documents);
  let tail = 0;
  probabilities.forEach((p, i) => {
    const row = ways![low + i]!;
    let [inside, total] = [0, 0];
    for (let s = 0; s < row.length; s++) {
      total += row[s]!;
      if (upper ? s >= sum : s <= sum) inside += row[s]!;
    }
    tail += (p * inside) / total;
  });
  return tail;
}

function presenceTail(holding: number, groupSize: number, size: number, observed: number, upper: boolean): number {
  const { low, probabilities } = hypergeometric(holding, groupSize, size);
  let tail = 0;
  probabilities.forEach((p, i) => {
    if (upper ? low + i >= observed : low + i <= observed) tail += p;
  });
  return tail;
}

/**
 * Smallest p that `rankSumTest` could give for a term of so many documents, whatever the groups look like: that of all
 * holding documents on one side. A term for which even this is too large need not be tested at all.
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
