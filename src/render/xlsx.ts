import type { WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { freeName, inSmallLetters } from "../base/free-name.js";
import { GENERATOR } from "../base/own-mark.js";
import type { Warning } from "../model/message.js";
import { type Cell, type Column, type ColumnType, notesOf, type Table } from "../model/table.js";
import { warning } from "../words/message.js";
import { columnType, typedCell } from "./column-type.js";
import { smallest } from "./figure.js";
import { headOf, inEnglish, type Printable, type RenderedFile, type Say, tablesOf } from "./render.js";
import { displayWidth } from "./width.js";

/** What Excel takes at most. Source: "Excel specifications and limits". */
const MOST_ROWS = 1_048_576; // header included
const MOST_COLUMNS = 16_384;
const MOST_CHARACTERS = 32_767; // UTF-16 code units in a cell
const CUT_MARK = "… [cut]";
/** Widths of columns. Unit: digits of the standard font; a Han character takes two. */
const NARROWEST = 6;
const WIDEST = 60;
const FILTER_BUTTON = 3;
const MEASURED_ROWS = 1_000;
/** Files that hold a time are never the same twice; this one holds the first day that a zip archive knows. */
const NO_TIME = new Date("1980-01-01T00:00:00Z");

const ABOUT = "about";

interface XlsxOptions {
  readonly say?: Say;
  /** Turns the sheet about the figures into another language. */
  readonly speak?: (table: Table) => Table;
  readonly mostRows?: number;
}

/**
 * A result as a workbook: one sheet a table, and a last one, `about`, that says how the figures came about. Numbers are
 * numbers; a text is never run, whatever it begins with. The same result gives the same bytes.
 */
export async function xlsx(output: Printable, options: XlsxOptions = {}): Promise<RenderedFile> {
  const { say = inEnglish, speak = (table) => table, mostRows = MOST_ROWS } = options;
  const names = new Set<string>([ABOUT, speak({ name: ABOUT, columns: [], rows: [] }).name!]);
  const cuts: Cuts = { cells: 0, columns: 0 };
  const tables = tablesOf(output);
  const sheets = tables.flatMap((table) => sheetsOf(table, names, cuts, mostRows));
  const warnings = cutWarnings(cuts);
  const about = aboutTable(output, tables, warnings.map(say));
  const said = speak(about);
  const rows = said.rows.map((row, index) =>
    about.rows[index]![0] === OPTIONS ? [row[0]!, ...about.rows[index]!.slice(1)] : row,
  );
  sheets.push(...sheetsOf({ ...said, rows }, new Set(), cuts, MOST_ROWS));
  const bytes = await writeXlsx({
    sheets,
    properties: { creator: GENERATOR, created: NO_TIME, modified: NO_TIME },
  });
  return { bytes, warnings };
}

interface Cuts {
  cells: number;
  columns: number;
}

const cutWarnings = ({ cells, columns }: Cuts): Warning[] => [
  ...(cells > 0 ? [warning("W_CELLS_CUT", { cells, most: MOST_CHARACTERS, mark: CUT_MARK })] : []),
  ...(columns > 0 ? [warning("W_COLUMNS_LEFT_OUT", { columns, most: MOST_COLUMNS })] : []),
];

/** A table on a sheet, or on several where it has more rows than a sheet. */
function sheetsOf(table: Table, names: Set<string>, cuts: Cuts, mostRows: number): WriteSheet[] {
  const columns = table.columns.slice(0, MOST_COLUMNS);
  cuts.columns += table.columns.length - columns.length;
  const types = columns.map((column, index) => columnType(column, cellsOf(table, index)));
  const widths = columns.map((column, index) => widthOf(column, cellsOf(table, index, MEASURED_ROWS)));
  const sheets: WriteSheet[] = [];
  for (let from = 0; from === 0 || from < table.rows.length; from += mostRows - 1) {
    const rows = table.rows.slice(from, from + mostRows - 1);
    const name = uniqueSheetName(table.name ?? table.title ?? "table", names);
    sheets.push({
      name,
      columns: columns.map((column, index) => ({ width: widths[index]!, ...numberFormat(column, types[index]!) })),
      rows: [
        columns.map((column) => cellText(column.name, cuts)),
        ...rows.map((row) =>
          types.map((type, index) => {
            const cell = typedCell(row[index], type);
            return typeof cell === "string" ? cellText(cell, cuts) : cell;
          }),
        ),
      ],
      cells: new Map([
        ...columns.map((_, index): [string, SheetCell] => [`0,${index}`, { style: { font: { bold: true } } }]),
        ...remarksOf(table, from, rows.length, cuts),
      ]),
      freezePane: { rows: 1 },
      ...(columns.length > 0 ? { autoFilter: { range: `A1:${letters(columns.length - 1)}${rows.length + 1}` } } : {}),
    });
  }
  return sheets;
}

type SheetCell = NonNullable<WriteSheet["cells"]> extends Map<string, infer Entry> ? Entry : never;

/** Remarks of the rows of one sheet as comments, by their cells below the header. */
function* remarksOf(
  { columns, remarkOf }: Table,
  from: number,
  rows: number,
  cuts: Cuts,
): Generator<[string, SheetCell]> {
  if (remarkOf === undefined) return;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < Math.min(columns.length, MOST_COLUMNS); column++) {
      const text = remarkOf(from + row, column);
      if (text !== null) yield [`${row + 1},${column}`, { comment: { author: GENERATOR, text: cellText(text, cuts) } }];
    }
  }
}

function* cellsOf({ rows }: Table, index: number, most = rows.length): Generator<Cell> {
  for (let row = 0; row < rows.length && row < most; row++) yield rows[row]![index] ?? null;
}

/** What XML cannot hold or what only moves a cursor or turns a line round: no part of a text in a cell. */
const NOT_IN_CELLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

/** `_x000D_` in a cell is an escape; a text that happens to look like one is escaped itself. Source: ECMA-376, 22.9.2.19. */
const LIKE_AN_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/gu;

function cellText(text: string, cuts: Cuts): string {
  let safe = text.replace(NOT_IN_CELLS, "").replace(/\r\n?/gu, "\n");
  if (safe.length > MOST_CHARACTERS) {
    cuts.cells++;
    // Half of a pair at the cut goes with what is cut.
    safe = safe.slice(0, MOST_CHARACTERS - CUT_MARK.length).replace(/\p{Surrogate}$/u, "") + CUT_MARK;
  }
  return safe.replace(LIKE_AN_ESCAPE, "_x005F_");
}

function widthOf(column: Column, cells: Iterable<Cell>): number {
  let width = Math.max(NARROWEST, displayWidth(column.name) + FILTER_BUTTON);
  for (const cell of cells) {
    if (width >= WIDEST) break;
    const text = typeof cell === "string" ? cell.slice(0, WIDEST) : shownFigure(cell, column);
    width = Math.max(width, displayWidth(text) + 1);
  }
  return Math.min(width, WIDEST);
}

const shownFigure = (cell: Cell, { digits }: Column): string =>
  typeof cell === "number" && digits !== undefined ? cell.toFixed(digits) : String(cell ?? "");

function numberFormat(column: Column, type: ColumnType): { numFmt?: string } {
  const { digits, unit, probability } = column;
  if (probability && digits) return { numFmt: `[<${smallest(column)}]"<${smallest(column)}";0.${"0".repeat(digits)}` };
  if (type === "number")
    return digits ? { numFmt: `#,##0.${"0".repeat(digits)}` } : digits === 0 ? { numFmt: "#,##0" } : {};
  return type === "integer" && unit !== "year" ? { numFmt: "#,##0" } : {};
}

/** Column 54, counted from 0, is `BC`. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Rows of this section name options as they are typed, in any language. */
const OPTIONS = "options";

/** How the figures came about, what is noted about them, and the units of the columns. */
function aboutTable(output: Printable, tables: readonly Table[], cuts: readonly string[]): Table {
  const { schema, run } = headOf(output);
  const { options, ...facts }: { readonly options?: object } = run ?? {};
  const rowsOf = (section: string, entries: object | undefined): Cell[][] =>
    Object.entries(entries ?? {}).map(([name, value]) => [section, name, shown(value)]);
  return {
    name: ABOUT,
    columns: [
      { name: "section", type: "text" },
      { name: "name", type: "text" },
      { name: "value", type: "text" },
    ],
    rows: [
      ...(schema === undefined ? [] : [["run", "schema", schema]]),
      ...rowsOf("run", facts),
      ...rowsOf(OPTIONS, options),
      ...tables.flatMap((table) => notesOf(table).map((note): Cell[] => ["note", table.name ?? "", note])),
      ...cuts.map((note): Cell[] => ["note", "", note]),
      ...tables.flatMap((table) =>
        table.columns
          .filter(({ unit }) => unit !== undefined && unit !== "year")
          .map((column): Cell[] => ["unit", `${table.name ?? ""}.${column.name}`, column.unit!]),
      ),
    ],
  };
}

const shown = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

/** Longest name of a sheet. Unit: UTF-16 code units. Source: "Excel specifications and limits". */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;

/** A name that Excel takes for a sheet, and that is not in `taken`, whatever its case; it is added there. */
export function uniqueSheetName(wanted: string, taken: Set<string>): string {
  // `History` is kept for itself; an apostrophe at either end would end the name in a formula.
  const legal = wanted.replace(FORBIDDEN, " ").replace(/^[\s']+|[\s']+$/gu, "") || "table";
  const base = /^history$/iu.test(legal) ? `${legal}_` : legal;
  const numbered = (copy: number): string => {
    const ending = copy === 1 ? "" : ` (${copy})`;
    return cutTo(base, LONGEST - ending.length) + ending;
  };
  return freeName(taken, numbered, inSmallLetters);
}

/** Whole characters of at most `size` code units. */
function cutTo(text: string, size: number): string {
  let cut = "";
  for (const character of text) {
    if (cut.length + character.length > size) break;
    cut += character;
  }
  return cut.trimEnd();
}
