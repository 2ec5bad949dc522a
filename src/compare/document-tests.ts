import { getOrInsert, groupBy } from "../base/group-by.js";
import { randomNumbers } from "../base/random-numbers.js";
import { followed, type ProgressOptions } from "../model/progress.js";
import {
  type DocumentScores,
  documentScores,
  type PresenceTails,
  rankSumTest,
  smallestP,
} from "../stats/rank-sum-test.js";
import type { Comparison, TermDocuments } from "./comparison.js";

/** The share of false findings that a list of distinctive terms may hold (q), and the level of single tests. */
export const LEVEL = 0.05;

/** A side of fewer documents says nothing about habits, whatever the test. Unit: documents. */
export const FEWEST_DOCUMENTS = 2;

/** Whether group against rest can be tested over documents at all. */
export const hasDocumentEvidence = (comparison: Comparison, group: number): boolean =>
  comparison.documents[group]! >= FEWEST_DOCUMENTS &&
  comparison.total.documents - comparison.documents[group]! >= FEWEST_DOCUMENTS;

/** Tests over documents of one comparison; what depends on numbers of documents alone is worked out once. */
export class DocumentTests {
  readonly #data: TermDocuments;
  readonly #comparison: Comparison;
  readonly #tails: PresenceTails = new Map();
  readonly #least = new Map<number, number>();
  readonly #sums: Float64Array;
  readonly #holding: Float64Array;
  #all: DocumentScores | null = null;

  constructor(data: TermDocuments, comparison: Comparison) {
    this.#data = data;
    this.#comparison = comparison;
    this.#sums = new Float64Array(comparison.names.length);
    this.#holding = new Float64Array(comparison.names.length);
  }

  /** Looks at a term, which the tests that follow are of. */
  look(term: number): void {
    const { of, total } = this.#comparison;
    const { entries, rates } = ratesOf(term, this.#data, of);
    this.#all = documentScores(rates, total.documents, this.#tails);
    this.#sums.fill(0);
    this.#holding.fill(0);
    for (let i = 0; i < entries.length; i++) {
      const group = of[this.#data.documents[entries[i]!]!]!;
      this.#sums[group]! += this.#all.scores[i]!;
      this.#holding[group]!++;
    }
  }

  /** Two-sided p of a group, and the side on which it lies. */
  test(group: number): { readonly p: number; readonly side: number } {
    const own = { sum: this.#sums[group]!, holding: this.#holding[group]! };
    return rankSumTest(this.#all!, this.#comparison.documents[group]!, own);
  }

  /** Smallest p that the test of a group could give for a term of so many documents. */
  least(group: number): number {
    const { documents, total } = this.#comparison;
    const holding = this.#all!.scores.length;
    const key = holding * documents.length + group;
    return getOrInsert(this.#least, key, () => smallestP(holding, documents[group]!, total.documents));
  }
}

/** Entries of a term in documents that take part, and its rate in each. */
export function ratesOf(
  term: number,
  data: TermDocuments,
  of: Int32Array,
): { readonly entries: readonly number[]; readonly rates: Float64Array } {
  const entries: number[] = [];
  for (let entry = data.starts[term]!; entry < data.starts[term + 1]!; entry++) {
    if (of[data.documents[entry]!]! >= 0) entries.push(entry);
  }
  const rates = Float64Array.from(entries, (entry) => data.counts[entry]! / data.sizes[data.documents[entry]!]!);
  return { entries, rates };
}

/** One test that is permuted: a term, and the group whose documents may say it more or less. */
interface PermutedTest {
  readonly term: number;
  readonly group: number;
}

interface PermutationResult {
  /** Share of permutations (the observed one counted) in which this test was as far out. */
  readonly p: Float64Array;
  /** The same for the farthest of all tests: right however many were made, and however they hang together. */
  readonly familyP: Float64Array;
}

export interface PermutationOptions extends ProgressOptions {
  /** How often documents are dealt; the smallest p that can come out is 1 / (permutations + 1). */
  readonly permutations: number;
  readonly seed?: number;
}

/** The same corpus and options give the same answer on every machine. */
export const DEFAULT_SEED = 20_250_101;

/**
 * Permutation test over documents: documents are dealt to groups of the same sizes at random, `permutations` times, and
 * each test's rank sum is compared with those.
 *
 * Source: P. H. Westfall & S. S. Young (1993), Resampling-Based Multiple Testing (single-step max T); p as (1 + b) / (1 + N):
 * B. Phipson & G. K. Smyth (2010), Statistical Applications in Genetics and Molecular Biology 9(1).
 */
export function permutationTest(
  tests: readonly PermutedTest[],
  data: TermDocuments,
  comparison: Comparison,
  { permutations, seed = DEFAULT_SEED, onProgress }: PermutationOptions,
): PermutationResult {
  const plans = plansOf(tests, data, comparison);
  const labels = comparison.of.slice();
  const observed = distancesOf(plans, labels, comparison, new Float64Array(tests.length)).slice();
  const reached = new Float64Array(tests.length).fill(1);
  const surpassed = new Float64Array(tests.length).fill(1);
  const taking = [...labels.keys()].filter((document) => labels[document]! >= 0 && data.sizes[document]! > 0);
  const random = randomNumbers(seed);
  const distances = new Float64Array(tests.length);
  for (const _ of followed(permutations, "permutations", onProgress)) {
    shuffle(labels, taking, random);
    distancesOf(plans, labels, comparison, distances);
    const farthest = distances.reduce((most, distance) => Math.max(most, distance), 0);
    for (let test = 0; test < tests.length; test++) {
      // Sums of doubles in another order differ in the last digits; equal must count as reached.
      if (distances[test]! >= observed[test]! - ROUNDING) reached[test]!++;
      if (farthest >= observed[test]! - ROUNDING) surpassed[test]!++;
    }
  }
  const share = (times: number): number => times / (permutations + 1);
  return { p: reached.map(share), familyP: surpassed.map(share) };
}

const ROUNDING = 1e-9;

/** What is the same in every permutation: who holds the term with which score, and how far sums usually stray. */
interface Plan {
  readonly tests: readonly { readonly index: number; readonly group: number; readonly deviation: number }[];
  readonly documents: Uint32Array;
  readonly scores: Float64Array;
  readonly mean: number;
}

function plansOf(tests: readonly PermutedTest[], data: TermDocuments, comparison: Comparison): Plan[] {
  const numbered = tests.map(({ term, group }, index) => ({ term, group, index }));
  const byTerm = groupBy(numbered, ({ term }) => term);
  const size = comparison.total.documents;
  return [...byTerm].map(([term, list]) => {
    const { entries, rates } = ratesOf(term, data, comparison.of);
    const { scores, mean, variance } = documentScores(rates, size);
    return {
      documents: Uint32Array.from(entries, (entry) => data.documents[entry]!),
      scores,
      mean,
      tests: list.map(({ index, group }) => {
        const n = comparison.documents[group]!;
        return { index, group, deviation: Math.sqrt((variance * n * (size - n)) / (size - 1)) };
      }),
    };
  });
}

/** How many standard deviations each test's rank sum lies from its expectation, on either side. */
function distancesOf(
  plans: readonly Plan[],
  labels: Int32Array,
  comparison: Comparison,
  into: Float64Array,
): Float64Array {
  const sums = new Float64Array(comparison.names.length);
  for (const { tests, documents, scores, mean } of plans) {
    sums.fill(0);
    for (let i = 0; i < documents.length; i++) sums[labels[documents[i]!]!]! += scores[i]!;
    for (const { index, group, deviation } of tests) {
      into[index] = deviation > 0 ? Math.abs(sums[group]! - comparison.documents[group]! * mean) / deviation : 0;
    }
  }
  return into;
}

/** Fisher-Yates over the documents that take part. */
function shuffle(labels: Int32Array, documents: readonly number[], random: () => number): void {
  for (let i = documents.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [documents[i]!, documents[j]!];
    const label = labels[a]!;
    labels[a] = labels[b]!;
    labels[b] = label;
  }
}
