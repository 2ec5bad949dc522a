import type { Cell, Column, ColumnType } from "../../model/table.js";
import { columnType, typedCell } from "../column-type.js";
import { escaped } from "../html/template.js";
import { visibleLine } from "../visible.js";

/** Text for an element or a quoted attribute, on one line; what XML 1.0 forbids is made visible or U+FFFD. */
export const xmlText = (text: string): string => escaped(visibleLine(text)).replace(/[\ufffe\uffff]/gu, "\ufffd");

/** A comment, which may hold no `--`. */
export const xmlComment = (text: string): string => `<!-- ${xmlText(text).replace(/--+/gu, "\u2014")} -->`;

/** A column of a graph file with what its cells hold. */
export interface Attribute {
  readonly column: Column;
  readonly type: ColumnType;
}

/** The columns of nodes or edges with their types: as declared, else as cells tell. */
export const attributesOf = (
  columns: readonly Column[],
  items: Iterable<{ readonly cells: readonly Cell[] }>,
): Attribute[] =>
  columns.map((column, index) => ({ column, type: column.type ?? columnType(column, cellsIn(items, index)) }));

function* cellsIn(items: Iterable<{ readonly cells: readonly Cell[] }>, index: number): Generator<Cell> {
  for (const { cells } of items) yield cells[index] ?? null;
}

/** The cells of a node or an edge that hold something, each as `write` gives it: the index of its column, its XML text. */
export function filledCells(
  attributes: readonly Attribute[],
  cells: readonly Cell[],
  write: (index: number, value: string) => string,
): string {
  let filled = "";
  for (let index = 0; index < attributes.length; index++) {
    const cell = typedCell(cells[index], attributes[index]!.type); // rounded as in other formats for machines
    if (cell !== null) filled += write(index, typeof cell === "string" ? xmlText(cell) : String(cell));
  }
  return filled;
}
