import type { Warning } from "../model/message.js";
import type { Piece } from "../model/piece.js";
import type { Table } from "../model/table.js";
import { warning } from "../words/message.js";
import { csv, type DelimitedOptions, tsv } from "./delimited.js";
import type { TextFormat } from "./formats.js";
import { jsonPieces, ndjson, rowLines } from "./json.js";
import { markdown } from "./markdown.js";
import type { TerminalOptions } from "./terminal.js";

export interface Printable {
  readonly json: object;
  /** What tables, CSV, TSV and Markdown show. */
  readonly table: Table;
  /** Further tables for people, below the first; machine formats print the first alone. */
  readonly more?: readonly Table[];
  /** One NDJSON record a line; the rows of the table where absent. */
  readonly records?: Iterable<object>;
  /**
   * What a file of tables holds: the main table first, all of them with a name. `table` and `more` where absent; made
   * when asked for.
   */
  readonly tables?: () => readonly Table[];
}

/** What most results tell of themselves: the name of their schema, and how the figures came about. */
export const headOf = ({ json }: Printable) => json as { readonly schema?: string; readonly run?: object };

/** The tables for a file that can hold several; the main one is named after its command unless it has a name. */
export function tablesOf(output: Printable): readonly Table[] {
  const { table, more = [], tables } = output;
  const [main, ...others] = tables?.() ?? [table, ...more];
  const name = headOf(output).schema?.split("/")[1];
  return [{ ...(name === undefined ? {} : { name }), ...main! }, ...others];
}

export interface RenderOptions extends DelimitedOptions, TerminalOptions {
  readonly bom?: boolean;
}

/** A result as text, in pieces of moderate size: nothing large is ever one string. What measures tables is loaded for them. */
export async function render(
  output: Printable,
  format: TextFormat,
  options: RenderOptions = {},
): Promise<Generator<Piece>> {
  if (format !== "table") return renderPlain(output, format, options);
  const { terminal } = await import("./terminal.js");
  return between(output, (table) => terminal(table, options));
}

function* renderPlain(
  output: Printable,
  format: Exclude<TextFormat, "table">,
  options: RenderOptions,
): Generator<Piece> {
  const { json, table, records } = output;
  if (format === "json") {
    yield* jsonPieces(json);
    yield "\n";
  } else if (format === "ndjson") yield* records === undefined ? rowLines(table) : ndjson(records);
  else if (format === "markdown") yield* between(output, markdown);
  else yield* (format === "csv" ? csv : tsv)(table, options);
}

function* between(output: Printable, print: (table: Table) => Iterable<string>): Generator<string> {
  yield* print(output.table);
  for (const table of output.more ?? []) {
    yield "\n";
    yield* print(table);
  }
}

/** A result as the bytes of a file, and what its reader should know of them. */
export interface RenderedFile {
  readonly bytes: Uint8Array;
  /** What the format could not hold; empty where it holds everything. */
  readonly warnings: readonly Warning[];
}

/** How a warning is said where it stands in the file. */
export type Say = (warning: Warning) => string;

export const inEnglish: Say = ({ code, message }) => `${message} [${code}]`;

export function tablesLeftOut(table: Table, others: readonly Table[]): Warning[] {
  const nameOf = ({ name, title }: Table): string => name ?? title ?? "table";
  return others.length === 0
    ? []
    : [warning("W_TABLES_LEFT_OUT", { table: nameOf(table), others: others.map(nameOf) })];
}
