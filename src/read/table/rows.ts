import { createRequire } from "node:module";
import type { Corpus, Problem } from "../../model/corpus.js";
import type { SourceDocument } from "../../model/document.js";
import { problem } from "../../words/message.js";
import { statedBy, TEXT_COLUMNS, textColumnOf } from "./columns.js";
import { documentOfRecord, isRecord } from "./records.js";

const require = createRequire(import.meta.url);

/** A row of a table: its number, counted from 1 without the header, and its cells by column. */
export interface Row {
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/** At most this many faults of one table are told one by one; the rest as a number. */
const MOST_TOLD = 20;

/** One document a row of a table with a header (CSV, TSV). */
export const tableDocuments = (file: SourceDocument, textColumn?: string): Corpus<SourceDocument> =>
  rowDocuments(file, delimitedRows(file), textColumn);

/** One document a line of JSON: records as `cexi clean` writes them, and rows of any other kind. */
export function jsonLinesDocuments(file: SourceDocument, textColumn?: string): Corpus<SourceDocument> {
  const restored: SourceDocument[] = [];
  const { rows, columns, problems } = jsonRows(file, (record) => restored.push(record));
  if (rows.length === 0 && (restored.length > 0 || problems.length > 0)) {
    return { documents: restored, problems: told(file.path, problems) };
  }
  const read = rowDocuments(file, { rows, columns, problems }, textColumn);
  return { documents: [...restored, ...read.documents], problems: read.problems };
}

/** One document a row that has text; also for rows of other containers. */
export function rowDocuments(file: SourceDocument, table: Rows, textColumn?: string): Corpus<SourceDocument> {
  const { columns, rows, problems } = table;
  const name = textColumnOf(columns, textColumn);
  if (name === null)
    return { documents: [], problems: [...told(file.path, problems), noTextColumn(file.path, columns, textColumn)] };
  const documents: SourceDocument[] = [];
  const empty: number[] = [];
  for (const { number, cells } of rows) {
    const text = cells.get(name) ?? "";
    if (text.trim() === "") empty.push(number);
    else documents.push(documentOfRow(file, number, name, text, cells));
  }
  return { documents, problems: [...told(file.path, problems), ...emptyRows(file.path, empty, name)] };
}

function documentOfRow(
  file: SourceDocument,
  number: number,
  textColumn: string,
  text: string,
  cells: ReadonlyMap<string, string>,
): SourceDocument {
  const others = new Map([...cells].filter(([name]) => name !== textColumn));
  return {
    ...file,
    path: `${file.path}#${number}`,
    text,
    stated: statedBy(others),
    fields: Object.fromEntries(others),
  };
}

function noTextColumn(path: string, columns: readonly string[], asked?: string): Problem {
  return problem(path, "E_NO_TEXT_COLUMN", { asked: asked ?? null, known: TEXT_COLUMNS, columns });
}

function emptyRows(path: string, numbers: readonly number[], column: string): Problem[] {
  if (numbers.length === 0) return [];
  return [problem(path, "E_EMPTY_ROW", { count: numbers.length, column, rows: numbers.slice(0, MOST_TOLD) })];
}

function told(path: string, problems: readonly Problem[]): Problem[] {
  if (problems.length <= MOST_TOLD) return [...problems];
  const rest = problems.length - MOST_TOLD;
  return [...problems.slice(0, MOST_TOLD), problem(path, "E_MORE_ROWS", { count: rest })];
}

function delimitedRows(file: SourceDocument): Rows {
  const { records, faults } = parseDelimited(file.text, delimiterOf(file));
  const header = (records.shift()?.cells ?? []).map((name) => name.trim());
  const problems = faults.map(({ row, line }) => problem(`${file.path}#${row}`, "E_BROKEN_ROW", { row, line }));
  const rows = records.map(({ number, cells }) => ({
    number,
    cells: new Map(header.map((name, index) => [name, cells[index] ?? ""])),
  }));
  return { columns: header.filter((name) => name !== ""), rows, problems };
}

/** Tabs in `.tsv`; in `.csv` a comma, unless the header has none but has tabs or semicolons. */
function delimiterOf(file: SourceDocument): string {
  if (/\.tsv$/iu.test(file.path)) return "\t";
  const end = file.text.indexOf("\n");
  const header = end < 0 ? file.text : file.text.slice(0, end);
  return [",", "\t", ";"].find((delimiter) => header.includes(delimiter)) ?? ",";
}

interface Delimited {
  readonly records: { readonly number: number; readonly cells: readonly string[] }[];
  readonly faults: { readonly row: number; readonly line: number }[];
}

/** A quote that is never closed swallows the rest of a file; so many times the reading is taken up again behind it. */
const MOST_RESUMED = 100;

/** Records with their row number (0 is the header); a record with broken quotes is a fault and the next line is read. */
function parseDelimited(text: string, delimiter: string): Delimited {
  const records: { number: number; cells: readonly string[] }[] = [];
  const faults: { row: number; line: number }[] = [];
  let start = 0;
  let firstLine = 1;
  let number = 0;
  for (let tries = 0; start < text.length && tries < MOST_RESUMED; tries++) {
    const part = parsePart(start === 0 ? text : text.slice(start), delimiter);
    for (const cells of part.records) records.push({ number: number++, cells });
    if (part.brokenAtLine === null) break;
    // A broken quote may have swallowed any number of lines: only the first is given up, reading goes on behind it.
    faults.push({ row: number++, line: firstLine + part.brokenAtLine - 1 });
    start = afterLine(text, start, part.brokenAtLine);
    firstLine += part.brokenAtLine;
  }
  return { records, faults };
}

/** Where the line after the `count`th line from `start` begins. */
function afterLine(text: string, start: number, count: number): number {
  let at = start;
  for (let line = 0; line < count; line++) {
    const end = text.indexOf("\n", at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}

interface Part {
  readonly records: readonly (readonly string[])[];
  /** The line, from 1, on which the first record begins that cannot be read; `null` where all can. */
  readonly brokenAtLine: number | null;
}

function parsePart(text: string, delimiter: string): Part {
  const { parse } = require("csv-parse/sync") as typeof import("csv-parse/sync");
  const records: (readonly string[])[] = [];
  let nextLine = 1;
  const options = {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (record: string[], { lines }: { lines: number }) => {
      records.push(record);
      nextLine = lines + 1;
      return null;
    },
  };
  try {
    parse(text, options as never);
    return { records, brokenAtLine: null };
  } catch (error) {
    if (!String((error as { code?: unknown }).code).startsWith("CSV_")) throw error;
    return { records, brokenAtLine: nextLine };
  }
}

function jsonRows(file: SourceDocument, restore: (document: SourceDocument) => void): Rows {
  const columns = new Set<string>();
  const rows: Row[] = [];
  const problems: Problem[] = [];
  let number = 0;
  for (const line of linesOf(file.text)) {
    number++;
    if (line.trim() === "") continue;
    const value = parsed(line);
    if (isRecord(value)) restore(documentOfRecord(value));
    else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      const cells = cellsOf(value as Record<string, unknown>);
      for (const name of cells.keys()) columns.add(name);
      rows.push({ number, cells });
    } else {
      problems.push(problem(`${file.path}#${number}`, "E_BROKEN_LINE", { line: number }));
    }
  }
  return { columns: [...columns], rows, problems };
}

/** The lines of a text, one at a time: a file of 80 MB is not held twice. */
export function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start);
    yield end < 0 ? text.slice(start) : text.slice(start, end);
    start = end < 0 ? text.length : end + 1;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Cells as text: strings and numbers as they are, lists of them joined, anything deeper as JSON. */
const cellsOf = (row: Record<string, unknown>): Map<string, string> =>
  new Map(Object.entries(row).map(([name, value]) => [name, cellText(value)]));

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string" || typeof item === "number"))
    return value.join("、");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
