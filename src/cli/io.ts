import { extname } from "node:path";
import { type Format, type Printable, render } from "../render/index.js";
import type { CommonOptions } from "./options.js";
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
};

/** Extensions of output files that tell a format. */
export const EXTENSIONS: ReadonlySet<string> = new Set([...Object.keys(BY_EXTENSION), ".html", ".htm"]);

/** `-o -` is standard output, as no `-o` is. */
const fileOf = (options: Pick<CommonOptions, "output">): string | undefined =>
  options.output === "-" ? undefined : options.output;

/** The format asked for; else by the output's extension; else a table on a terminal and TSV in a pipe. */
export const formatOf = (options: Pick<CommonOptions, "format" | "output">): Format =>
  options.format ??
  (fileOf(options) ? BY_EXTENSION[extname(fileOf(options)!).toLowerCase()] : undefined) ??
  (process.stdout.isTTY && !fileOf(options) ? "table" : "tsv");

type EmitOptions = Pick<CommonOptions, "format" | "output" | "bom" | "rawCells" | "top" | "color">;

/**
 * Writes a result to standard output or, whole or not at all, to a file. The command has applied `--top` already, since
 * only it knows what a row is in its JSON.
 */
export async function emit(output: Output, options: EmitOptions): Promise<void> {
  const file = fileOf(options);
  const pieces = render(output, formatOf(options), {
    ...terminalOptions({ ...options, output: file }),
    bom: options.bom ?? false,
    rawCells: options.rawCells ?? false,
  });
  await (file === undefined ? writeToStdout(pieces) : writeToFile(file, pieces));
}
