import { createRequire } from "node:module";
import type { Piece } from "../model/piece.js";
import type { Cell, Table } from "../model/table.js";
import { machineCell } from "./figure.js";
import { type RowForm, rowsInColumns } from "./rows-in-columns.js";
import { visible, visibleLine } from "./visible.js";

export interface DelimitedOptions {
  /** Leave texts exactly as they are, even where a spreadsheet or a terminal would run them. */
  readonly rawCells?: boolean;
}

/** Rows turned into text at a time: large enough to be quick, small enough never to hold a large table twice. */
const ROWS_AT_A_TIME = 1_000;
const BYTE_ORDER_MARK = "\ufeff";

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < rows.length; i += ROWS_AT_A_TIME) yield rows.slice(i, i + ROWS_AT_A_TIME);
}

/** Tab-separated: a header, one line per row. Tabs and line breaks inside a cell become one space, always. */
export function* tsv(table: Table, options: DelimitedOptions = {}): Generator<Piece> {
  const text = (value: string): string =>
    options.rawCells ? value.replace(/[\t\r\n]+/gu, " ") : harmlessCell(visibleLine(value));
  const cell = (value: Cell): string => (typeof value === "string" ? text(value) : machineCell(value));
  yield `${table.columns.map((column) => cell(column.name)).join("\t")}\n`;
  if (table.inColumns) return yield* columnLines(table, "\t", text);
  for (const rows of batches(table.rows)) yield rows.map((row) => `${row.map(cell).join("\t")}\n`).join("");
}

type Stringify = (rows: unknown[][], options: object) => string;
let stringify: Stringify | undefined;

/** Comma-separated with the quoting of RFC 4180 and lines that end at `\n`; line breaks inside a cell are kept. */
export function* csv(table: Table, options: DelimitedOptions & { readonly bom?: boolean } = {}): Generator<Piece> {
  stringify ??= (createRequire(import.meta.url)("csv-stringify/sync") as { stringify: Stringify }).stringify;
  const cell = (value: Cell): string =>
    typeof value !== "string" ? machineCell(value) : options.rawCells ? value : harmlessCell(visible(value));
  const write = (rows: readonly (readonly Cell[])[]): string =>
    stringify!(
      rows.map((row) => row.map(cell)),
      { record_delimiter: "\n" },
    );
  yield (options.bom ? BYTE_ORDER_MARK : "") + write([table.columns.map((column) => column.name)]);
  if (table.inColumns) return yield* columnLines(table, ",", (text) => write([[text]]).slice(0, -1));
  for (const rows of batches(table.rows)) yield write(rows);
}

function* columnLines(table: Table, mark: string, text: RowForm["text"]): Generator<Piece> {
  for (const { length, cells } of table.inColumns!) {
    const parts = Object.values(cells).map((own, index) => {
      const before = index === 0 ? "" : mark;
      return { before, cells: own, after: "", empty: before };
    });
    yield* rowsInColumns(length, parts, { text, end: "\n" });
  }
}

/** First characters that make a spreadsheet read a cell as a formula; the full-width forms do so in East Asian Excel. */
const STARTS_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?%?$/u;

/**
 * A cell that a spreadsheet shows instead of running: a leading apostrophe where it would start a formula and is no
 * plain number. Source: OWASP, "CSV Injection".
 */
const harmlessCell = (text: string): string =>
  STARTS_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
