import { type Groupable, IDENTITY, valueFor } from "../model/group.js";
import { type Cell, type Column, ofRecords, type Table } from "../model/table.js";
import type { Grouping } from "./groups.js";
import type { TermMatrix } from "./matrix.js";

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
export const matrixEntries = ({
  rows,
  starts,
  columns,
  values,
}: TermMatrix): [row: number, term: number, figure: number][] =>
  rows.flatMap((_, row) =>
    Array.from(columns.subarray(starts[row], starts[row + 1]), (column, i): [number, number, number] => [
      row + 1,
      column + 1,
      values[starts[row]! + i]!,
    ]),
  );

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
  rows: names.flatMap((name, row) =>
    Array.from({ length: matrix.starts[row + 1]! - matrix.starts[row]! }, (_, i) => {
      const at = matrix.starts[row]! + i;
      return [name, matrix.terms[matrix.columns[at]!]!.term, matrix.values[at]!];
    }),
  ),
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

/** The terms of a matrix in the order of its columns. */
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
