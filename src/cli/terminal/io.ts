import { extname } from "node:path";
import { type Format, isFileFormat, type Printable, render, renderFile } from "../../render/index.js";
import { failure } from "../../words/message.js";
import { sayWarning, warningLine } from "../messages.js";
import type { OutputOptions, PlainTableOptions } from "../options/common.js";
import { terminalOptions } from "./terminal.js";
import { writeToFile, writeToStdout } from "./write-output.js";

/** A result in the shapes that people and programs want. */
export type Output = Printable;

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

/** Extensions of output files that tell a format. */
export const EXTENSIONS: ReadonlySet<string> = new Set([...Object.keys(BY_EXTENSION), ".html", ".htm"]);

/** The format that the name of an output tells by its extension, if it has one that is known. */
export const formatByName = (file: string): Format | undefined => BY_EXTENSION[extname(file).toLowerCase()];

/** `-o -` is standard output, as no `-o` is. */
const fileOf = (options: Pick<OutputOptions, "output">): string | undefined =>
  options.output === "-" ? undefined : options.output;

/** The format asked for; else by the output's extension; else a table on a terminal and TSV in a pipe. */
export const formatOf = (options: Pick<OutputOptions, "format" | "output">): Format =>
  options.format ??
  (fileOf(options) ? formatByName(fileOf(options)!) : undefined) ??
  (process.stdout.isTTY && !fileOf(options) ? "table" : "tsv");

/** Ends a run before it begins that would pour the bytes of a workbook over a terminal. */
export function checkFormat(options: Pick<OutputOptions, "format" | "output">): void {
  const format = formatOf(options);
  if (!isFileFormat(format) || fileOf(options) !== undefined || !process.stdout.isTTY) return;
  throw failure("E_BINARY_ON_TERMINAL", { format });
}

type EmitOptions = OutputOptions & Pick<PlainTableOptions, "color"> & { readonly quiet?: boolean };

/**
 * Writes a result to standard output or, whole or not at all, to a file. The command has applied `--top` already, since
 * only it knows what a row is in its JSON.
 */
export async function emit(output: Output, options: EmitOptions): Promise<void> {
  checkFormat(options);
  const file = fileOf(options);
  const write = (pieces: Iterable<string> | Uint8Array) =>
    file === undefined ? writeToStdout(pieces) : writeToFile(file, pieces);
  const format = formatOf(options);
  if (isFileFormat(format)) {
    const { bytes, warnings } = await renderFile(output, format, warningLine);
    await write(bytes);
    if (!options.quiet) for (const one of warnings) sayWarning(one);
    return;
  }
  const pieces = await render(output, format, {
    ...terminalOptions({ ...options, output: file }),
    bom: options.bom ?? false,
    rawCells: options.rawCells ?? false,
  });
  await write(pieces);
}
