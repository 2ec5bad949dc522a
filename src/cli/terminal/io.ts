import { extname } from "node:path";
import type { Piece } from "../../model/piece.js";
import type { Table } from "../../model/table.js";
import {
  type Format,
  GRAPH_WRITERS,
  isFileFormat,
  type Printable,
  type Reading,
  render,
  renderFile,
  spoken,
  spokenTable,
} from "../../render/index.js";
import { failure } from "../../words/message.js";
import { language } from "../../words/phrases.js";
import { sayWarning, warningLine } from "../messages.js";
import type { OutputOptions, PlainTableOptions } from "../options/common.js";
import { terminalOptions } from "./terminal.js";
import { writeToFile, writeToStdout } from "./write-output.js";

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  ".csv": "csv",
  ".tsv": "tsv",
  ".json": "json",
  ".jsonl": "ndjson",
  ".ndjson": "ndjson",
  ".md": "markdown",
  ".markdown": "markdown",
  ".txt": "table",
  ".xlsx": "xlsx",
  ".parquet": "parquet",
  ".dta": "dta",
};

export const EXTENSIONS: ReadonlySet<string> = new Set([...Object.keys(BY_EXTENSION), ".html", ".htm"]);

export const formatByName = (file: string): Format | undefined => BY_EXTENSION[extname(file).toLowerCase()];

/** `-o -` is standard output, as no `-o` is. */
const fileOf = (options: Pick<OutputOptions, "output">): string | undefined =>
  options.output === "-" ? undefined : options.output;

/** The format asked for; else by the output's extension; else a table on a terminal and TSV in a pipe. */
export const formatOf = (options: Pick<OutputOptions, "format" | "output">): Format =>
  options.format ??
  (fileOf(options) ? formatByName(fileOf(options)!) : undefined) ??
  (process.stdout.isTTY && !fileOf(options) ? "table" : "tsv");

/** Ends a run before it begins whose result would not be what its name says, or bytes on a terminal. */
export function checkFormat(options: Pick<OutputOptions, "format" | "output">): void {
  const format = formatOf(options);
  const file = fileOf(options);
  if (file !== undefined) checkEnding(file, options.format);
  if (!isFileFormat(format) || file !== undefined || !process.stdout.isTTY) return;
  throw failure("E_BINARY_ON_TERMINAL", { format });
}

/**
 * Refuses an ending of another program's files, and one that the format asked for contradicts where either is no text.
 *
 * @param asked the format asked for; else the ending tells it
 * @param endings those that would do
 */
export function checkEnding(file: string, asked: Format | undefined, endings = Object.keys(BY_EXTENSION)): void {
  const ending = extname(file).toLowerCase();
  const named = formatByName(file);
  const isContradicted =
    asked !== undefined && named !== undefined && named !== asked && (isFileFormat(named) || isFileFormat(asked));
  const isUnknown = asked === undefined && /^\.[a-z]+$/u.test(ending) && !endings.includes(ending);
  const isForeign = isUnknown || (FOREIGN.includes(ending) && !endings.includes(ending));
  if (isContradicted || isForeign) {
    throw failure("E_ENDING", { path: file, ending, format: isContradicted ? (asked ?? null) : null, endings });
  }
}

/** Endings of other programs' files: no result is one, whatever format is asked for. */
const FOREIGN = ".pdf .doc .docx .rtf .odt .xls .ods .ppt .pptx .html .htm .zip .gz".split(" ");

/**
 * What writes the network that the name of an output asks for; nothing where a format is asked for, or none is named.
 *
 * @param others endings of what the command writes beside tables and networks
 */
export function graphWriterOf(
  { format, output }: Pick<OutputOptions, "format" | "output">,
  others: readonly string[] = [],
) {
  if (format !== undefined || output === undefined || output === "-") return undefined;
  checkEnding(output, format, [...Object.keys(GRAPH_WRITERS), ...Object.keys(BY_EXTENSION), ...others]);
  return GRAPH_WRITERS[extname(output).toLowerCase()];
}

type EmitOptions = OutputOptions & Pick<PlainTableOptions, "color"> & { readonly quiet?: boolean };

/**
 * Writes a result to standard output or, whole or not at all, to a file. The command has applied `--top` already, since
 * only it knows what a row is in its JSON.
 */
export async function emit(output: Printable, options: EmitOptions): Promise<void> {
  checkFormat(options);
  const file = fileOf(options);
  const write = (pieces: Iterable<Piece> | Uint8Array) =>
    file === undefined ? writeToStdout(pieces) : writeToFile(file, pieces);
  const format = formatOf(options);
  const reading = await readingOf(format, options);
  const read = reading === null ? output : spoken(output, reading);
  if (isFileFormat(format)) {
    const speak = (table: Table): Table => (reading === null ? table : spokenTable(table, reading));
    const { bytes, warnings } = await renderFile(read, format, { say: warningLine, speak });
    await write(bytes);
    if (!options.quiet) for (const one of warnings) sayWarning(one);
    return;
  }
  const pieces = await render(read, format, {
    ...terminalOptions({ ...options, output: file }),
    bom: options.bom ?? false,
    rawCells: options.rawCells ?? false,
  });
  await write(pieces);
}

export const FOR_PEOPLE: readonly Format[] = ["table", "markdown", "xlsx"];
/** Formats whose heads are the names of columns. */
const WITH_NAMES: readonly Format[] = ["xlsx", "csv", "tsv"];
/** Formats that write figures as they are. */
const ROUNDED: readonly Format[] = ["csv", "tsv"];

/** How a result is read in this format; `null` where it stays as it is. */
async function readingOf(format: Format, { headers, precision }: EmitOptions): Promise<Reading | null> {
  const isForPeople = FOR_PEOPLE.includes(format);
  const hasHeads = isForPeople || WITH_NAMES.includes(format);
  const headLanguage = hasHeads ? (headers ?? (isForPeople ? language : "en")) : "en";
  const isChinese = isForPeople && language === "zh";
  if (headLanguage === "en" && !isChinese && precision === undefined) return null;
  const words = headLanguage === "zh" || isChinese ? (await import("../../words/zh/tables.js")).zh : undefined;
  return {
    ...(headLanguage === "zh" && words ? { heads: words } : {}),
    ...(isChinese && words ? { cells: words } : {}),
    names: WITH_NAMES.includes(format),
    ...(precision === undefined ? {} : { precision }),
    rounds: ROUNDED.includes(format),
  };
}
