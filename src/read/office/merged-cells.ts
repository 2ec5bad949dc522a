import type { Row } from "../table/rows.js";

/** Cells that a sheet shows as one, by their numbers: columns from 0, rows from 1. Only the first of them holds the value. */
export interface MergedCells {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A value that stands for several rows is a name or a day, no text. Unit: code units. */
const LONGEST_SHARED = 60;

/**
 * Rows with what a merged cell shows in each of them (省份 beside its cities), where they have nothing there themselves.
 *
 * @param nameOf the name of a column by its number
 * @param headerRow the number of the header in the sheet, from which rows are counted
 */
export function filledDown(
  rows: readonly Row[],
  merged: readonly MergedCells[],
  nameOf: (column: number) => string | undefined,
  headerRow: number,
): readonly Row[] {
  if (merged.length === 0) return rows;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const filled = new Map<Row, Map<string, string>>();
  const last = rows.at(-1)?.number ?? 0;
  let left = rows.length * (rows[0]?.cells.size ?? 0); // merged cells never overlap: more would be a broken file
  for (const { column, firstRow, lastRow } of merged) {
    const name = nameOf(column);
    const value = byNumber.get(firstRow - headerRow)?.cells.get(name ?? "") ?? "";
    if (!name || value === "" || value.length > LONGEST_SHARED) continue;
    for (let number = firstRow - headerRow + 1; number <= Math.min(lastRow - headerRow, last) && left > 0; number++) {
      left--;
      const row = byNumber.get(number);
      if (row?.cells.get(name) !== "") continue;
      if (!filled.has(row)) filled.set(row, new Map(row.cells));
      filled.get(row)!.set(name, value);
    }
  }
  return rows.map((row) => ({ ...row, cells: filled.get(row) ?? row.cells }));
}
