import type { Cell, Column, Table } from "../model/table.js";
import type { TermMatrix } from "./matrix.js";

/** What names a row of a matrix in tables: some columns, and their cells for each row. */
export interface RowNames {
  readonly columns: readonly Column[];
  readonly cells: readonly (readonly Cell[])[];
}

const TERM: Column = { name: "term", type: "text", elastic: true, tone: "strong" };

const figure = (name: string, weighted: boolean): Column =>
  weighted ? { name, type: "number", digits: 2 } : { name, type: "integer", unit: "occurrences" };

/** One row an entry that is not 0: the row's name, the term, its figure. */
export const tripletsTable = (matrix: TermMatrix, names: readonly string[], weighted: boolean): Table => ({
  name: "matrix",
  columns: [
    { name: "document", type: "text", elastic: true, cut: "start" },
    TERM,
    figure(weighted ? "tfidf" : "count", weighted),
  ],
  rows: names.flatMap((name, row) =>
    Array.from({ length: matrix.starts[row + 1]! - matrix.starts[row]! }, (_, i) => {
      const at = matrix.starts[row]! + i;
      return [name, matrix.terms[matrix.columns[at]!]!.term, matrix.values[at]!];
    }),
  ),
});

/** One row a document or group, one column a term, 0 where it does not stand. */
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

/** The terms of a matrix in the order of its columns. */
export const matrixTermsTable = (matrix: TermMatrix): Table => ({
  name: "terms",
  columns: [
    TERM,
    { name: "count", type: "integer", unit: "occurrences" },
    { name: "documents", type: "integer", unit: "documents" },
  ],
  rows: matrix.terms.map(({ term, count, documents }) => [term, count, documents]),
});

/** Larger wide tables are no use to the programs that open them, and take gigabytes to make. Unit: cells, columns. */
export const WIDE_LIMITS = {
  cells: 50_000_000,
  columns: 16_000, // of a workbook 16,384; of Stata SE 32,767
} as const;
