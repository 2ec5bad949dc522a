import { freeName } from "../../base/free-name.js";
import type { Corpus, Problem } from "../../model/corpus.js";
import type { SourceDocument } from "../../model/document.js";
import { problem } from "../../words/message.js";
import { isHeaderless, namesText } from "./columns.js";
import { rawRows } from "./delimited.js";
import { linesOf } from "./json.js";
import { type Row, type Rows, rowDocuments, textColumnOfRows } from "./rows.js";

/** One document per row of a table with a header (CSV, TSV). */
export const tableDocuments = (file: SourceDocument, textColumn?: string): Corpus<SourceDocument> =>
  rowDocuments(file, delimitedRows(file, textColumn), textColumn);

interface RaggedRow {
  readonly index: number;
  readonly cells: readonly string[];
}

function delimitedRows(file: SourceDocument, textColumn: string | undefined): Rows {
  const delimiter = delimiterOf(file);
  const problems: Problem[] = [];
  const rows: Row[] = [];
  const ragged: RaggedRow[] = [];
  let header: readonly string[] | null = null;
  let number = 0;
  const titles = titleRows(file.text, delimiter, textColumn);
  for (const [index, { line, cells }] of enumerated(rawRows(withoutSep(file.text), delimiter))) {
    if (index < titles) continue;
    if (header === null && cells !== null && isHeaderless(cells)) header = cells.map((_, index) => String(index + 1));
    else if (header === null) {
      header = namesOf(cells ?? []);
      continue;
    }
    number++;
    if (cells === null) {
      problems.push(problem(`${file.path}#${number}`, "E_BROKEN_ROW", { row: number, line }));
      continue;
    }
    if (cells.slice(header.length).some((cell) => cell.trim() !== "")) ragged.push({ index: rows.length, cells });
    rows.push({ number, cells: rowOf(header, cells) });
  }
  const columns = (header ?? []).filter((name) => name !== "");
  const table = { columns, rows, problems };
  if (ragged.length > 0) mendRagged(table, file.path, header!, delimiter, ragged, textColumn);
  return table;
}

function* enumerated<Item>(items: Iterable<Item>): Generator<[number, Item]> {
  let index = 0;
  for (const item of items) yield [index++, item];
}

/** A header is looked for below at most so many titles, as in workbooks. Unit: rows. */
const HEADER_WITHIN = 6;

/**
 * Rows above the header: titles, and names of groups of columns (`基本信息,,正文信息` above `省份,年份,正文`), which fill fewer
 * cells than the row that names a text column.
 */
function titleRows(text: string, delimiter: string, asked: string | undefined): number {
  let widest = 0;
  let header = 0;
  for (const [index, { cells }] of enumerated(rawRows(withoutSep(text), delimiter))) {
    if (cells === null || index === HEADER_WITHIN || isHeaderless(cells)) break;
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    if (filled.length > 1 && filled.length > widest && namesText(filled, asked)) header = index;
    widest = Math.max(widest, filled.length);
  }
  return header;
}

/** A first line `sep=;`, by which programs tell a spreadsheet the delimiter. */
const SEP = /^(\ufeff?)sep=(.)(?=\r?\n)/iu;
const withoutSep = (text: string): string => text.replace(SEP, "$1");

/** Names of columns, each once: a second column of one name is not lost. */
function namesOf(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells
    .map((cell) => cell.trim())
    .map((name) => (name === "" ? name : freeName(taken, (copy) => (copy === 1 ? name : `${name} ${copy}`))));
}

const rowOf = (header: readonly string[], cells: readonly string[]): Map<string, string> =>
  new Map(header.map((name, index) => [name, cells[index] ?? ""]));

/**
 * Rows with more cells than the header: their text, by far the longest cell, held delimiters and no quotes around it. It is
 * put together again, what follows it moves back to its columns, and the row is named.
 */
function mendRagged(
  table: { readonly columns: readonly string[]; readonly rows: Row[]; readonly problems: Problem[] },
  path: string,
  header: readonly string[],
  delimiter: string,
  ragged: readonly RaggedRow[],
  textColumn: string | undefined,
): void {
  const name = textColumnOfRows(table, textColumn);
  const at = name === null ? -1 : header.indexOf(name);
  for (const { index, cells } of ragged) {
    const { number } = table.rows[index]!;
    const behind = at + 1 + cells.length - header.length;
    const whole = [...cells.slice(0, at), cells.slice(at, behind).join(delimiter), ...cells.slice(behind)];
    if (at >= 0) table.rows[index] = { number, cells: rowOf(header, whole) };
    const counts = { cells: cells.length, columns: header.length };
    table.problems.push(problem(`${path}#${number}`, "E_RAGGED_ROW", { row: number, ...counts }));
  }
}

/** Tabs in `.tsv`; in `.csv` a comma, unless the first row that has one of the four has tabs, semicolons or bars alone. */
function delimiterOf(file: SourceDocument): string {
  const stated = SEP.exec(file.text)?.[2];
  if (stated !== undefined) return stated;
  if (/\.tsv$/iu.test(file.path)) return "\t";
  for (const [index, line] of enumerated(linesOf(file.text))) {
    const found = [",", "\t", ";", "|"].find((delimiter) => line.includes(delimiter));
    if (found !== undefined) return found;
    if (index === HEADER_WITHIN) break;
  }
  return ",";
}
