import type { Cell } from "./table.js";

/** The cells of a column, row by row: a text as its index in a list of texts, anything else as it is. */
export type Cells =
  | { readonly texts: readonly string[]; readonly at: (row: number) => number }
  | { readonly texts?: never; readonly at: (row: number) => Cell };

export type RecordCells<Row extends object> = { readonly [Name in keyof Row & string]: Cells };

/** Records by the million, in columns: one is made when somebody asks for it. */
export class Records<Row extends object = Record<string, Cell>> implements Iterable<Row> {
  readonly length: number;
  readonly cells: RecordCells<Row>;

  constructor(length: number, cells: RecordCells<Row>) {
    this.length = length;
    this.cells = cells;
  }

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
