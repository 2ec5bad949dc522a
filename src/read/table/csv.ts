import { freeName } from "../../base/free-name.js";
import type { Corpus, Problem } from "../../model/corpus.js";
import type { SourceDocument } from "../../model/document.js";
import { problem } from "../../words/message.js";
import { isHeaderless, namesText } from "./columns.js";
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

/** A row as it stands in the file: its cells, and the line on which it begins, from 1. `null` where its quotes are broken. */
interface RawRow {
  readonly line: number;
  readonly cells: readonly string[] | null;
}

const QUOTE = '"';
const LINE_FEED = "\n";

/**
 * The rows of delimited text, in time linear in its length. Quotes are read as RFC 4180 has them where they open a cell;
 * elsewhere they are letters of it. A cell that opens with a quote and goes on behind the closing one (`"双招双引"工作`)
 * is taken as it stands if its line shows where it ends; else the row is broken, and reading goes on with the next line.
 * Written here because the packages that read CSV either give up the rest of the file at such a cell or run rows together.
 */
export function* rawRows(text: string, delimiter: string): Generator<RawRow> {
  const lineEnd = text.includes(LINE_FEED) ? LINE_FEED : "\r";
  const source: Source = { text, delimiter, lineEnd, lastQuote: text.lastIndexOf(QUOTE) };
  let line = 1;
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; ) {
    const end = lineEndFrom(source, at);
    const first = trimmedEnd(source, at, end);
    if (first > at) {
      const whole = rowFrom(source, at) ?? looseRow(source, at, first);
      yield { line, cells: whole?.cells ?? null };
      const next = whole === null ? end + 1 : whole.end;
      line += linesBetween(source, at, next);
      at = next;
    } else {
      line++;
      at = end + 1;
    }
  }
}

interface Source {
  readonly text: string;
  readonly delimiter: string;
  readonly lineEnd: string;
  /** Where the last quote of the text stands: behind it none closes. */
  readonly lastQuote: number;
}

interface ReadRow {
  readonly cells: readonly string[];
  readonly end: number;
}

const lineEndFrom = ({ text, lineEnd }: Source, at: number): number => {
  const end = text.indexOf(lineEnd, at);
  return end < 0 ? text.length : end;
};

/** The end of a line without the `\r` before it. */
const trimmedEnd = ({ text, lineEnd }: Source, start: number, end: number): number =>
  lineEnd === LINE_FEED && end > start && text[end - 1] === "\r" ? end - 1 : end;

function linesBetween({ text, lineEnd }: Source, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(lineEnd, from); at >= 0 && at < to; at = text.indexOf(lineEnd, at + 1)) count++;
  return count;
}

/** A row whose quoted cells may go over lines; `null` where a quote does not close or something follows a closing one. */
function rowFrom(source: Source, start: number): ReadRow | null {
  const { text, delimiter } = source;
  const cells: string[] = [];
  let lineEnd = lineEndFrom(source, start);
  for (let at = start; ; ) {
    if (text[at] === QUOTE) {
      const close = closingQuote(source, at + 1, text.length);
      if (close < 0) return null;
      cells.push(unquoted(text.slice(at + 1, close)));
      at = close + 1;
      if (at > lineEnd) lineEnd = lineEndFrom(source, at);
    } else {
      const end = Math.min(indexWithin(text, delimiter, at, lineEnd), trimmedEnd(source, at, lineEnd));
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] !== delimiter) return { cells, end: lineEnd + 1 };
    at++;
  }
}

/** The cells of one line, of which some open with a quote that belongs to their text. */
function looseRow(source: Source, start: number, end: number): ReadRow | null {
  const { text, delimiter } = source;
  const cells: string[] = [];
  for (let at = start; ; ) {
    const close = text[at] === QUOTE ? closingQuote(source, at + 1, end) : -1;
    if (close >= 0) {
      cells.push(unquoted(text.slice(at + 1, close)));
      at = close + 1;
    } else {
      const next = indexWithin(text, delimiter, at, end);
      const cell = text.slice(at, next);
      if (cell.startsWith(QUOTE) && !cell.includes(QUOTE, 1)) return null; // opened and never closed
      cells.push(cell);
      at = next;
    }
    if (at >= end) return { cells, end: lineEndFrom(source, end) + 1 };
    at++;
  }
}

function indexWithin(text: string, wanted: string, from: number, to: number): number {
  const code = wanted.charCodeAt(0);
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === code) return at;
  return to;
}

/** The quote that ends a cell: one with a delimiter or the end of a line behind it. -1 where another comes first. */
function closingQuote({ text, delimiter, lastQuote }: Source, from: number, to: number): number {
  for (let at = from; at <= lastQuote; at++) {
    at = text.indexOf(QUOTE, at);
    if (at < 0 || at >= to) return -1;
    if (text[at + 1] === QUOTE) at++;
    else {
      const behind = text[at + 1];
      return behind === undefined || behind === delimiter || behind === "\n" || behind === "\r" ? at : -1;
    }
  }
  return -1;
}

const unquoted = (cell: string): string => (cell.includes(QUOTE) ? cell.replaceAll('""', QUOTE) : cell);
