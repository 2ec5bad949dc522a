import type { Corpus, Problem } from "../../model/corpus.js";
import type { SourceDocument } from "../../model/document.js";
import { problem } from "../../words/message.js";
import { isHeaderless } from "./columns.js";
import { rawRows } from "./delimited.js";
import { type Row, type Rows, rowDocuments, textColumnOfRows } from "./rows.js";

/** One document a row of a table with a header (CSV, TSV). */
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
  for (const { line, cells } of rawRows(file.text, delimiter)) {
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

/** Names of columns, each once: a second column of one name is not lost. */
function namesOf(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell) => {
    const name = cell.trim();
    let unique = name;
    for (let n = 2; name !== "" && taken.has(unique); n++) unique = `${name} ${n}`;
    taken.add(unique);
    return unique;
  });
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

/** Tabs in `.tsv`; in `.csv` a comma, unless the header has none but has tabs or semicolons. */
function delimiterOf(file: SourceDocument): string {
  if (/\.tsv$/iu.test(file.path)) return "\t";
  const end = file.text.indexOf("\n");
  const header = end < 0 ? file.text : file.text.slice(0, end);
  return [",", "\t", ";"].find((delimiter) => header.includes(delimiter)) ?? ",";
}
