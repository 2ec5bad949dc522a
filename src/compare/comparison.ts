import type { Grouping } from "../count/groups.js";
import type { TermDocuments } from "./term-documents.js";

/** Groups and what each of them holds, as the keyness of a term needs it. */
export interface Comparison {
  readonly names: readonly string[];
  /** Group of each document, −1 for none. */
  readonly of: Int32Array;
  /** Of each group: documents with any token, tokens, and Σ tokens² over its documents. */
  readonly documents: Float64Array;
  readonly tokens: Float64Array;
  readonly squares: Float64Array;
  /** The same of all groups together. */
  readonly total: { readonly documents: number; readonly tokens: number; readonly squares: number };
}

type Figures = Float64Array | Uint32Array;

/** Counts of one term in each group; the lists are used again for the next term. */
export interface GroupCounts {
  /** Occurrences, documents that hold the term, Σ count², Σ count · tokens over documents. */
  readonly counts: Figures;
  readonly holding: Figures;
  readonly countSquares: Float64Array;
  readonly countSizes: Float64Array;
  /** The same of all groups together. */
  total: { count: number; holding: number; countSquares: number; countSizes: number };
}

/** Sizes of the groups. An empty document is no document of its group: a term could not have stood there. */
export function comparisonOf({ names, of }: Pick<Grouping, "names" | "of">, sizes: Float64Array): Comparison {
  const documents = new Float64Array(names.length);
  const tokens = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  of.forEach((group, document) => {
    const size = sizes[document]!;
    if (group < 0 || size === 0) return;
    documents[group]!++;
    tokens[group]! += size;
    squares[group]! += size ** 2;
  });
  const add = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  return {
    names,
    of,
    documents,
    tokens,
    squares,
    total: { documents: add(documents), tokens: add(tokens), squares: add(squares) },
  };
}

export const emptyCounts = (groups: number): GroupCounts => ({
  counts: new Float64Array(groups),
  holding: new Float64Array(groups),
  countSquares: new Float64Array(groups),
  countSizes: new Float64Array(groups),
  total: { count: 0, holding: 0, countSquares: 0, countSizes: 0 },
});

/** Counts term `term` over the groups, into `into`. */
export function countInto(into: GroupCounts, term: number, data: TermDocuments, of: Int32Array): void {
  for (const list of [into.counts, into.holding, into.countSquares, into.countSizes]) list.fill(0);
  const total = { count: 0, holding: 0, countSquares: 0, countSizes: 0 };
  for (let entry = data.starts[term]!; entry < data.starts[term + 1]!; entry++) {
    const document = data.documents[entry]!;
    const group = of[document]!;
    if (group < 0) continue;
    const count = data.counts[entry]!;
    const product = count * data.sizes[document]!;
    into.counts[group]! += count;
    into.holding[group]!++;
    into.countSquares[group]! += count ** 2;
    into.countSizes[group]! += product;
    total.count += count;
    total.holding++;
    total.countSquares += count ** 2;
    total.countSizes += product;
  }
  into.total = total;
}
