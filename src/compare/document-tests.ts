import {
  type DocumentScores,
  documentScores,
  type PresenceTails,
  rankSumTest,
  smallestP,
} from "../stats/rank-sum-test.js";
import type { Comparison } from "./comparison.js";
import type { TermDocuments } from "./term-documents.js";

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
    let p = this.#least.get(key);
    if (p === undefined) {
      p = smallestP(holding, documents[group]!, total.documents);
      this.#least.set(key, p);
    }
    return p;
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
