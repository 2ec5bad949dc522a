import { documentScores, rankSumTest, smallestP } from "../stats/rank-sum-test.js";
import { type TestKind, testableBelow } from "../stats/testable.js";
import type { Comparison } from "./comparison.js";
import type { TermDocuments } from "./term-documents.js";

/** The share of false findings that a list of distinctive terms may hold (q), and the level of single tests. */
export const LEVEL = 0.05;

/**
 * A term is worth a test if it could be significant as one of this many findings: Benjamini-Hochberg holds the r-th to r times
 * the level of the first. With 1, random halves of news named a term in 4 % of runs (of 5 % allowed), with 4 in 2 to 3 %, and
 * terms planted in 12 of 20 documents were still always found; measure both again when it moves. Unit: findings.
 */
const FINDINGS = 4;

/** A side of fewer documents says nothing about habits, whatever the test. Unit: documents. */
export const FEWEST_DOCUMENTS = 2;

/** Whether group against rest can be tested over documents at all. */
export const hasDocumentEvidence = (comparison: Comparison, group: number): boolean =>
  comparison.documents[group]! >= FEWEST_DOCUMENTS &&
  comparison.total.documents - comparison.documents[group]! >= FEWEST_DOCUMENTS;

/** Of two groups one test says all: what the first has more, the second has less. */
export const testedGroups = (comparison: Comparison): number[] =>
  (comparison.names.length === 2 ? [0] : [...comparison.names.keys()]).filter((group) =>
    hasDocumentEvidence(comparison, group),
  );

/** For each number of holding documents and group: whether a term of so many documents is worth a test there. */
export class Testable {
  readonly #below: number;
  readonly #smallest: (holding: number, group: number) => number;

  constructor(holdings: Uint32Array, comparison: Comparison) {
    const known = new Map<number, number>();
    const size = comparison.total.documents;
    this.#smallest = (holding, group) => {
      const key = holding * comparison.names.length + group;
      let p = known.get(key);
      if (p === undefined) {
        p = smallestP(holding, comparison.documents[group]!, size);
        known.set(key, p);
      }
      return p;
    };
    const termsOf = new Map<number, number>();
    for (const holding of holdings) termsOf.set(holding, (termsOf.get(holding) ?? 0) + 1);
    const kinds = [...termsOf].flatMap(([holding, tests]): TestKind[] =>
      holding === 0
        ? []
        : testedGroups(comparison).map((group) => ({ smallest: this.#smallest(holding, group), tests })),
    );
    this.#below = testableBelow(kinds, LEVEL * FINDINGS);
  }

  has(holding: number, group: number): boolean {
    return holding > 0 && this.#below > 0 && this.#smallest(holding, group) <= this.#below;
  }

  /** Whether any term can be found distinctive at all. */
  get isPossible(): boolean {
    return this.#below > 0;
  }
}

/** Two-sided p over documents of one term for each group asked for; NaN for the others. */
export function documentPs(
  term: number,
  data: TermDocuments,
  comparison: Comparison,
  groups: readonly number[],
): { readonly p: Float64Array; readonly side: Int8Array } {
  const p = new Float64Array(comparison.names.length).fill(Number.NaN);
  const side = new Int8Array(comparison.names.length);
  const { entries, rates } = ratesOf(term, data, comparison.of);
  const all = documentScores(rates, comparison.total.documents);
  const sums = new Float64Array(comparison.names.length);
  const holding = new Float64Array(comparison.names.length);
  entries.forEach((entry, i) => {
    const group = comparison.of[data.documents[entry]!]!;
    sums[group]! += all.scores[i]!;
    holding[group]!++;
  });
  for (const group of groups) {
    const test = rankSumTest(all, comparison.documents[group]!, { sum: sums[group]!, holding: holding[group]! });
    p[group] = test.p;
    side[group] = test.side;
  }
  return { p, side };
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
