import { renameSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import type { Cell, Table } from "../index.js";
import type { CommonOptions, Format } from "./options.js";

/** A result in the shapes that people and programs want. */
export interface Output {
  /** The JSON object of the contract. */
  readonly json: object;
  /** What tables, CSV, TSV and Markdown show. */
  readonly table: Table;
  /** One NDJSON record a line; the rows of the table where absent. */
  readonly records?: Iterable<object>;
}

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  ".csv": "csv",
  ".tsv": "tsv",
  ".json": "json",
  ".jsonl": "ndjson",
  ".ndjson": "ndjson",
  ".md": "markdown",
  ".txt": "table",
};

/** The format asked for; else by the output's extension; else a table on a terminal and TSV in a pipe. */
export const formatOf = (options: CommonOptions): Format =>
  options.format ??
  (options.output ? BY_EXTENSION[extname(options.output).toLowerCase()] : undefined) ??
  (process.stdout.isTTY && !options.output ? "table" : "tsv");

/** Writes a result to standard output or, whole or not at all, to a file. */
export async function emit(output: Output, options: CommonOptions): Promise<void> {
  const text = render(output, formatOf(options));
  if (options.output === undefined) {
    process.stdout.write(text);
    return;
  }
  const temporary = `${options.output}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, options.output);
}

function render(output: Output, format: Format): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(output.json)}\n`;
    case "ndjson":
      return [...(output.records ?? rowRecords(output.table))].map((record) => `${JSON.stringify(record)}\n`).join("");
    default:
      return delimited(output.table);
  }
}

const rowRecords = (table: Table): Record<string, Cell>[] =>
  table.rows.map((row) => Object.fromEntries(table.columns.map((column, index) => [column.name, row[index] ?? null])));

const delimited = (table: Table): string =>
  [table.columns.map((column) => column.name), ...table.rows]
    .map((row) => `${row.map((cell) => cell ?? "").join("\t")}\n`)
    .join("");
