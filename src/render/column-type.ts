import type { Cell, Column, ColumnType } from "../model/table.js";
import { rounded } from "./figure.js";

/** What a column holds: as declared, else as its cells tell; cells that contradict make it wider. */
export function columnType(column: Column, cells: Iterable<Cell>): ColumnType {
  let [text, integer, number, boolean] = [false, false, false, false];
  for (const cell of cells) {
    if (typeof cell === "string") text = true;
    else if (typeof cell === "boolean") boolean = true;
    else if (typeof cell === "number" && Number.isFinite(cell)) {
      if (Number.isSafeInteger(cell)) integer = true;
      else number = true;
    }
  }
  const declared = column.type ?? declaredBy(column);
  const figure = number || declared === "number" ? "number" : "integer";
  if (text || ((integer || number) && boolean)) return "text";
  if (boolean) return declared === "text" ? "text" : "boolean";
  if (integer || number) return declared === "text" ? "text" : figure;
  return declared ?? "text";
}

/** Decimals are of figures; what has a unit or a bar without them counts something. */
function declaredBy({ digits, unit, bar }: Column): ColumnType | undefined {
  if (digits !== undefined) return "number";
  return unit !== undefined || bar ? "integer" : undefined;
}

/** A cell as a value of its column's type; `null` where there is none. */
export function typedCell(cell: Cell | undefined, type: ColumnType): Cell {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "number" && !Number.isFinite(cell)) return null;
  if (type === "text") return typeof cell === "string" ? cell : String(typeof cell === "number" ? rounded(cell) : cell);
  return typeof cell === "number" ? rounded(cell) : cell;
}
