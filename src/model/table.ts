import { once } from "../base/once.js";

/** A cell: text, a number, a yes or no, or `null` for a figure that cannot be computed. */
export type Cell = string | number | boolean | null;

export type ColumnType = "text" | "integer" | "number" | "boolean";

export interface Column {
  /** ASCII `snake_case`; the name in machine formats. Never changes between minor versions. */
  readonly name: string;
  /** What people read above the column; the name where absent. */
  readonly header?: string;
  /** What the column is called in Chinese, for programs that show a label beside a name. */
  readonly label?: string;
  /** Unit of a figure, for people: `tokens`, `documents`, `per 10,000 tokens`. */
  readonly unit?: string;
  /** What its cells hold, for formats that ask; told from the cells where absent, which a table without rows has none of. */
  readonly type?: ColumnType;
  /** Decimals shown for a figure that is not a whole number; where absent in a column of type `number`, all that it has. */
  readonly digits?: number;
  /** A probability: one that its decimals would show as 0 is shown as below the smallest that they can show. */
  readonly probability?: true;
  /** Draw a small bar from this figure beside the row, on a terminal. At most one column of a table. */
  readonly bar?: boolean;
  /** A wide text that may be shortened to fit a terminal. */
  readonly elastic?: boolean;
  /**
   * Where a line of a terminal is too narrow for all columns: `low` ones leave first, `high` ones never do. Others leave
   * from the right; what names a row stays.
   */
  readonly importance?: "low" | "high";
  /**
   * The figures of one group beside those of others. Where they do not fit side by side, each row lists the groups with the
   * most, or with the least where little is near.
   */
  readonly across?: "most" | "least";
  /** Not shown on a terminal unless asked for; present in machine formats. */
  readonly machineOnly?: boolean;
  /** Where a text stands in its column. Figures stand right. */
  readonly align?: "left" | "right";
  /** Which end of a text goes where it does not fit: the end, or the beginning (paths, left contexts). */
  readonly cut?: "end" | "start";
  /** How much a text asks to be looked at, on a terminal with colours. */
  readonly tone?: "strong" | "quiet";
  /** Colour the figures of this column from the first value (cold) to the second (hot), on a terminal with colours. */
  readonly heat?: readonly [low: number, high: number];
}

/** All that writers accept. `rows` are complete: writers never drop one unless told to, and then they say how many. */
export interface Table {
  /** One word for files that hold several tables: the name of its sheet. */
  readonly name?: string;
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /**
   * The same rows part after part, cells in the order of columns, where there are millions: writers of text take these, and
   * `rows` are made when asked for.
   */
  readonly inColumns?: readonly Records[] | undefined;
  /** Lines for people, below the table; never part of machine formats, so a list that takes time may be made when asked for. */
  readonly notes?: readonly string[] | (() => readonly string[]);
  /** What stands behind a cell, by row and column counted from 0: shown beside it in formats that have remarks. */
  readonly remarkOf?: (row: number, column: number) => string | null;
}

export const notesOf = ({ notes = [] }: Table): readonly string[] => (typeof notes === "function" ? notes() : notes);

/** A table whose rows are made when a writer asks for them; a copy by `{...table}` asks. */
export function tableOnDemand(table: Omit<Table, "rows">, make: () => Table["rows"]): Table {
  const rows = once(make);
  return Object.defineProperty({ ...table }, "rows", { get: rows, enumerable: true }) as Table;
}

/** The fields of a record that can stand in a cell. */
type CellName<Row> = { [Name in keyof Row]: Row[Name] extends Cell | undefined ? Name : never }[keyof Row] & string;

/** The cells of a record, by the names of the columns; one that it lacks is empty. */
export const cellsOf = <Row extends object>(
  columns: readonly (Column & { readonly name: CellName<Row> })[],
  record: Row,
): Cell[] => columns.map(({ name }) => (record[name] as Cell | undefined) ?? null);

/** Columns that are named after the fields of records, and a row a record. */
export const ofRecords = <Row extends object>(
  columns: readonly (Column & { readonly name: CellName<Row> })[],
  records: readonly Row[],
): Pick<Table, "columns" | "rows"> => ({ columns, rows: records.map((record) => cellsOf(columns, record)) });

export function* recordsOf({ columns, rows }: Pick<Table, "columns" | "rows">): Generator<Record<string, Cell>> {
  for (const row of rows) yield Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]));
}

/** The cells of a column, row by row: a text as its index in a list of texts, anything else as it is. */
export type Cells =
  | { readonly texts: readonly string[]; readonly at: (row: number) => number }
  | { readonly texts?: never; readonly at: (row: number) => Cell };

type RecordCells<Row extends object> = { readonly [Name in keyof Row & string]: Cells };

/** Records by the million, in columns: one is made when it is asked for. */
export class Records<Row extends object = Record<string, Cell>> implements Iterable<Row> {
  constructor(
    readonly length: number,
    readonly cells: RecordCells<Row>,
  ) {}

  toJSON(): Row[] {
    return [...this];
  }

  *[Symbol.iterator](): Generator<Row> {
    const columns = Object.entries<Cells>(this.cells);
    for (let row = 0; row < this.length; row++) {
      yield Object.fromEntries(columns.map(([name, cells]) => [name, cellAt(cells, row)])) as Row;
    }
  }
}

export const cellAt = ({ texts, at }: Cells, row: number): Cell => {
  const cell = at(row);
  return texts === undefined ? cell : texts[cell as number]!;
};
