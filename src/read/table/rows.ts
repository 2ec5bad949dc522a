import type { Corpus, Problem } from "../../model/corpus.js";
import type { SourceDocument } from "../../model/document.js";
import { problem } from "../../words/message.js";
import { withMarks } from "../text/markdown.js";
import { printedText } from "../text/printed-text.js";
import { textOfCell } from "./cell-text.js";
import {
  holdsNothing,
  isColumnName,
  isMissing,
  isTextName,
  SAMPLE_ROWS,
  statedBy,
  TEXT_COLUMNS,
  textColumnOf,
} from "./columns.js";

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

/** The column that holds the texts of a table, by its name or, where that does not tell, by what stands in it. */
export const textColumnOfRows = ({ columns, rows }: Pick<Rows, "columns" | "rows">, asked?: string): string | null =>
  textColumnOf(
    columns,
    asked,
    rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
  );

/** One document per row that has text; also for rows of other containers. A header that comes again is no document. */
export function rowDocuments(file: SourceDocument, table: Rows, textColumn?: string): Corpus<SourceDocument> {
  const { columns, rows, problems } = table;
  const name = textColumnOfRows(table, textColumn);
  if (name === null)
    return { documents: [], problems: [...told(file.path, problems), noTextColumn(file.path, columns, textColumn)] };
  const parts = textColumn === undefined ? numberedLike(name, columns) : [name];
  const documents: SourceDocument[] = [];
  const empty: number[] = [];
  const isName = new Set(columns);
  for (const { number, cells: written } of rows) {
    const cell = written.get(name) ?? "";
    if ((isName.has(cell.trim()) || isTextName(cell.trim())) && isHeader(written, isName)) continue;
    const cells = withoutMarkers(written);
    const text = textInParts(parts.map((part) => cells.get(part) ?? ""));
    if (text.trim() === "") empty.push(number);
    else documents.push(documentOfRow(file, number, parts, text, cells));
  }
  return { documents, problems: [...told(file.path, problems), ...emptyRows(file.path, empty, name)] };
}

/** Columns over which a long text was parted, in order: 正文1 and 正文2, text and text_2. */
function numberedLike(name: string, columns: readonly string[]): readonly string[] {
  const stem = name.replace(/[ _-]?0?1$/u, "");
  const numbered = columns.flatMap((column) => {
    const number = column.startsWith(stem)
      ? /^[ _-]?0?([2-9]|[1-9]\d)$/u.exec(column.slice(stem.length))?.[1]
      : undefined;
    return number === undefined ? [] : [{ column, number: Number(number) }];
  });
  return [name, ...numbered.sort((a, b) => a.number - b.number).map(({ column }) => column)];
}

/** A cell of a workbook holds no more; a text goes on in the next, within its sentence. Unit: code units. */
const FULL_CELL = 32_000;

const textInParts = (cells: readonly string[]): string =>
  cells
    .filter((cell) => !holdsNothing(cell.trim()))
    .reduce((text, cell, at, all) => {
      if (at === 0) return textOfCell(cell);
      return `${text}${all[at - 1]!.length >= FULL_CELL ? "" : "\n"}${textOfCell(cell)}`;
    }, "");

/** Two exports joined have the header in their middle, too; one below the header names its columns in another language. */
function isHeader(cells: ReadonlyMap<string, string>, isName: ReadonlySet<string>): boolean {
  const filled = [...cells.values()].map((cell) => cell.trim().replace(/^\ufeff/u, "")).filter((cell) => cell !== "");
  return filled.every((cell) => isName.has(cell)) || (filled.length > 1 && filled.every(isColumnName));
}

/** Cells in which a program wrote that it had nothing are empty. */
function withoutMarkers(cells: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const marked = [...cells].filter(([, cell]) => cell.length <= LONGEST_MARKER && isMissing(cell));
  return marked.length === 0 ? cells : new Map([...cells, ...marked.map(([name]): [string, string] => [name, ""])]);
}
/** Unit: code units. */
const LONGEST_MARKER = 12;

function documentOfRow(
  file: SourceDocument,
  number: number,
  textColumns: readonly string[],
  text: string,
  cells: ReadonlyMap<string, string>,
): SourceDocument {
  const others = new Map([...cells].filter(([name]) => !textColumns.includes(name)));
  const document = { ...file, text, stated: statedBy(others), fields: Object.fromEntries(others) };
  return withMarks(printedText({ ...document, path: `${file.path}#${number}` }));
}

function noTextColumn(path: string, columns: readonly string[], asked?: string): Problem {
  return problem(path, "E_NO_TEXT_COLUMN", { asked: asked ?? null, known: TEXT_COLUMNS, columns });
}

function emptyRows(path: string, numbers: readonly number[], column: string): Problem[] {
  if (numbers.length === 0) return [];
  return [problem(path, "E_EMPTY_ROW", { count: numbers.length, column, rows: numbers.slice(0, MOST_TOLD) })];
}

/** Some problems of a table, and how many more there are. */
export function told(path: string, problems: readonly Problem[]): Problem[] {
  if (problems.length <= MOST_TOLD) return [...problems];
  const rest = problems.length - MOST_TOLD;
  return [...problems.slice(0, MOST_TOLD), problem(path, "E_MORE_ROWS", { count: rest })];
}
