import { type Cell, type Cells, type Column, type ColumnType, cellAt } from "../../model/table.js";
import { columnType } from "../column-type.js";
import { escaped } from "../html/template.js";
import type { RowForm, RowPart } from "../rows-in-columns.js";
import { visibleLine } from "../visible.js";

/** Text for an element or a quoted attribute, on one line; what XML 1.0 forbids is made visible or U+FFFD. */
export const xmlText = (text: string): string => escaped(visibleLine(text)).replace(/[\ufffe\uffff]/gu, "\ufffd");

/** A comment, which may hold no `--`. */
export const xmlComment = (text: string): string => `<!-- ${xmlText(text).replace(/--+/gu, "\u2014")} -->`;

/** Rows of an XML file, up to `end`. */
export const xmlRows = (end: string): RowForm => ({ text: xmlText, end });

/** Types of columns as GEXF and GraphML call them. */
export const XML_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  integer: "long",
  number: "double",
  boolean: "boolean",
};

/** A column of a graph file with what its cells hold. */
export interface Attribute {
  readonly column: Column;
  readonly type: ColumnType;
  readonly cells: Cells;
}

/** The columns of nodes or edges with their types: as declared, else as cells tell. */
export const attributesOf = (columns: readonly Column[], cells: readonly Cells[], length: number): Attribute[] =>
  columns.map((column, index) => {
    const own = cells[index]!;
    return { column, type: column.type ?? columnType(column, cellsIn(own, length)), cells: own };
  });

function* cellsIn(cells: Cells, length: number): Generator<Cell> {
  for (let row = 0; row < length; row++) yield cellAt(cells, row);
}

/** The cells of nodes or edges that hold something, each between two marks. */
export const filledCells = (
  attributes: readonly Attribute[],
  marks: (index: number) => readonly [before: string, after: string],
): RowPart[] =>
  attributes.map(({ cells }, index) => {
    const [before, after] = marks(index);
    return { before, cells, after, empty: "" };
  });
