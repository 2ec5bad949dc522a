import type { CountableDocument } from "../model/document.js";
import { passageText } from "../model/passage.js";
import type { SparseMatrix } from "../model/sparse-matrix.js";
import type { CountedCorpus } from "../segment/tokenized.js";
import { idf } from "../stats/tf-idf.js";
import { folded, foldedTerm } from "./folded.js";
import { type SelectedTerm, type SelectOptions, selectTerms } from "./select-terms.js";
import { SubstringCounter } from "./substrings.js";

/** How often each term stands in each row: a row is a document, or a group of them; a column is a term. */
export interface TermMatrix extends SparseMatrix {
  /** With `chosen` in the order asked for, else most frequent first, ties in code-unit order. */
  readonly terms: readonly SelectedTerm[];
  /** Documents of each row, by their index in the corpus. */
  readonly rows: readonly (readonly number[])[];
}

export interface MatrixOptions extends SelectOptions {
  /** These terms and no others, also those that never occur. */
  readonly chosen?: readonly string[];
  /** Where a chosen term is found: as a token, or as a string of the kept text, inside longer words too. */
  readonly match?: "token" | "string";
  /** Rows that hold several documents, by their index; each document is a row where absent. */
  readonly groups?: readonly (readonly number[])[];
  /**
   * Weigh the counts, as `freq` does:
   *
   *     tfidf = count · (ln((1 + N) / (1 + n)) + 1),   N documents of the corpus, n of them with the term
   *
   * Source: scikit-learn, `TfidfTransformer` with `smooth_idf` and without norm.
   */
  readonly tfidf?: boolean;
}

/**
 * The document-term matrix of a corpus. Its column sums are the counts of `frequencies`, the rows that hold a term its
 * documents. Memory follows the entries that are not 0.
 *
 * @param documents the cleaned documents, in the order of `corpus.documents`; looked at for strings only
 */
export function termMatrix(
  documents: readonly CountableDocument[],
  corpus: CountedCorpus,
  options: MatrixOptions = {},
): TermMatrix {
  const { terms, cells } =
    options.chosen === undefined
      ? listedCells(corpus, options)
      : options.match === "string"
        ? stringCells(documents, distinct(options.chosen))
        : tokenCells(corpus, distinct(options.chosen));
  const rows = options.groups ?? documents.map((_, index) => [index]);
  const weights = terms.map((term) =>
    options.tfidf && documents.length > 0 ? idf(documents.length, term.documents, "smooth")! : 1,
  );
  return { terms, rows, height: rows.length, width: terms.length, ...entriesOf(rows, cells, weights) };
}

/** The counts of one document: pairs of term index and count, in no order. */
type Cells = (document: number) => Iterable<readonly [term: number, count: number]>;

function listedCells(corpus: CountedCorpus, options: SelectOptions) {
  const { terms, termOf, documents } = selectTerms(corpus, options);
  return { terms, cells: cellsOf(termOf, (document) => documents[document]!.bag) };
}

/** Ids of one term in a bag stand apart where a string is a code here and a figure there; rows add them up. */
const cellsOf = (termOf: Uint32Array, bagOf: (document: number) => CountedCorpus["documents"][number]["bag"]): Cells =>
  function* (document) {
    const { ids, counts } = bagOf(document);
    for (let i = 0; i < ids.length; i++) {
      const term = termOf[ids[i]!]!;
      if (term > 0) yield [term - 1, counts[i]!];
    }
  };

const distinct = (terms: readonly string[]): string[] => [...new Set(terms.map(foldedTerm))];

function tokenCells(corpus: CountedCorpus, chosen: readonly string[]) {
  const index = new Map(chosen.map((term, i) => [term, i + 1]));
  const termOf = Uint32Array.from(corpus.vocabulary.texts, (text) => index.get(folded(text)) ?? 0);
  const cells = cellsOf(termOf, (document) => corpus.documents[document]!.bag);
  return { terms: figuresOf(chosen, corpus.documents.length, cells), cells };
}

function stringCells(documents: readonly CountableDocument[], chosen: readonly string[]) {
  const counter = new SubstringCounter(chosen);
  const counted = documents.map((document) => {
    counter.reset();
    counter.add(folded(passageText(document)));
    return [...counter.counts].flatMap((count, term) => (count > 0 ? [[term, count] as const] : []));
  });
  const cells: Cells = (document) => counted[document]!;
  return { terms: figuresOf(chosen, documents.length, cells), cells };
}

function figuresOf(chosen: readonly string[], size: number, cells: Cells): SelectedTerm[] {
  const figures = chosen.map((term) => ({ term, count: 0, documents: 0 }));
  for (let document = 0; document < size; document++) {
    const seen = new Set<number>();
    for (const [term, count] of cells(document)) {
      figures[term]!.count += count;
      if (!seen.has(term)) figures[term]!.documents++;
      seen.add(term);
    }
  }
  return figures;
}

function entriesOf(rows: TermMatrix["rows"], cells: Cells, weights: readonly number[]) {
  const starts = new Uint32Array(rows.length + 1);
  const sums = new Float64Array(weights.length);
  const columns = new Growing();
  const values = new Growing();
  rows.forEach((members, row) => {
    const touched: number[] = [];
    for (const document of members) {
      for (const [term, count] of cells(document)) {
        if (sums[term] === 0) touched.push(term);
        sums[term]! += count;
      }
    }
    touched.sort((a, b) => a - b);
    for (const term of touched) {
      columns.push(term);
      values.push(sums[term]! * weights[term]!);
      sums[term] = 0;
    }
    starts[row + 1] = columns.length;
  });
  return { starts, columns: Uint32Array.from(columns.all()), values: values.all() };
}

/** A list of figures of unknown length, eight bytes each. */
class Growing {
  #figures = new Float64Array(1 << 12);
  length = 0;

  push(figure: number): void {
    if (this.length === this.#figures.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.#figures);
      this.#figures = larger;
    }
    this.#figures[this.length++] = figure;
  }

  all(): Float64Array {
    return this.#figures.slice(0, this.length);
  }
}
