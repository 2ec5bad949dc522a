import type { CountableDocument } from "../model/document.js";
import { type Groupable, IDENTITY, valueFor } from "../model/group.js";
import { passageText } from "../model/passage.js";
import type { SparseMatrix } from "../model/sparse-matrix.js";
import { type Cell, type Column, ofRecords, type Table } from "../model/table.js";
import type { CountedCorpus } from "../segment/tokenized.js";
import { idf } from "../stats/tf-idf.js";
import { folded, foldedTerm } from "./folded.js";
import type { Grouping } from "./groups.js";
import { SubstringCounter } from "./substrings.js";
import { type SelectedTerm, type SelectOptions, selectTerms } from "./units.js";

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
  const { terms, termOf, documents } = selectTerms(corpus, options, options.top);
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
  const columns: number[] = [];
  const values: number[] = [];
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
  return { starts, columns: Uint32Array.from(columns), values: Float64Array.from(values) };
}

/** What names a row of a matrix in tables: some columns, and their cells for each row. */
interface RowNames {
  readonly columns: readonly Column[];
  readonly cells: readonly (readonly Cell[])[];
}

export const documentRows = (documents: readonly Groupable[]): RowNames => ({
  columns: [
    { name: "document", type: "text" },
    { name: "title", type: "text" },
    { name: "date", type: "text" },
    ...IDENTITY.map((name): Column => ({ name, type: name === "year" ? "integer" : "text" })),
  ],
  cells: documents.map((document) => [
    document.path,
    document.metadata.title,
    document.metadata.date,
    ...IDENTITY.map((field) => valueFor(document, field)),
  ]),
});

/** @param rows the documents of each group */
export const groupRows = ({ names, keys, fields }: Grouping, rows: TermMatrix["rows"]): RowNames => ({
  columns: [
    { name: "document", type: "text" },
    ...fields.map((name): Column => ({ name })),
    { name: "documents", type: "integer", unit: "documents" },
  ],
  cells: names.map((name, group) => [name, ...fields.map((field) => keys[group]![field] ?? null), rows[group]!.length]),
});

/** Document, term and figure of each entry; documents and terms are counted from 1, as in MatrixMarket. */
export const matrixEntries = (matrix: TermMatrix): [row: number, term: number, figure: number][] =>
  Array.from(entriesIn(matrix), ([row, column, figure]) => [row + 1, column + 1, figure]);

function* entriesIn({ height, starts, columns, values }: TermMatrix): Generator<readonly [number, number, number]> {
  for (let row = 0; row < height; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) yield [row, columns[at]!, values[at]!];
  }
}

const TERM = { name: "term", type: "text", elastic: true, tone: "strong" } as const satisfies Column;

const figure = (name: string, weighted: boolean): Column =>
  weighted ? { name, type: "number", digits: 2 } : { name, type: "integer", unit: "occurrences" };

/** One row per entry that is not 0: the row's name, the term, its figure. */
export const tripletsTable = (matrix: TermMatrix, names: readonly string[], weighted: boolean): Table => ({
  name: "matrix",
  columns: [
    { name: "document", type: "text", elastic: true, cut: "start" },
    TERM,
    figure(weighted ? "tfidf" : "count", weighted),
  ],
  rows: Array.from(entriesIn(matrix), ([row, column, figure]) => [names[row]!, matrix.terms[column]!.term, figure]),
});

/** One row per document or group, one column per term, 0 where it does not stand. */
export const wideTable = (matrix: TermMatrix, names: RowNames, weighted: boolean): Table => ({
  name: "matrix",
  columns: [...names.columns, ...matrix.terms.map(({ term }) => figure(term, weighted))],
  rows: names.cells.map((cells, row) => {
    const figures = new Array<Cell>(matrix.width).fill(0);
    for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at++)
      figures[matrix.columns[at]!] = matrix.values[at]!;
    return [...cells, ...figures];
  }),
});

export const matrixTermsTable = (matrix: TermMatrix): Table => ({
  name: "terms",
  ...ofRecords(
    [
      TERM,
      { name: "count", type: "integer", unit: "occurrences" },
      { name: "documents", type: "integer", unit: "documents" },
    ],
    matrix.terms,
  ),
});

/** Larger wide tables are no use to the programs that open them, and take gigabytes to make. Unit: cells, columns. */
export const WIDE_LIMITS = {
  cells: 50_000_000,
  columns: 16_000, // of a workbook 16,384; of Stata SE 32,767
} as const;
