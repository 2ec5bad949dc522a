import { failure } from "../words/message.js";

// Apart from their writers, so that help can name them without loading these.

const TEXT_FORMATS = ["table", "csv", "tsv", "json", "ndjson", "markdown"] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** Formats that are files of a program: bytes, of no use on a terminal. */
const FILE_FORMATS = ["xlsx", "parquet", "dta"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const FORMATS = [...TEXT_FORMATS, ...FILE_FORMATS] as const;
export type Format = (typeof FORMATS)[number];

export const isFileFormat = (format: Format): format is FileFormat =>
  (FILE_FORMATS as readonly string[]).includes(format);

export const PLOT_FORMATS = ["svg", "png"] as const;
export type PlotFormat = (typeof PLOT_FORMATS)[number];

/** Bars, or rows of cells, of a plot at most: what fits on a sheet. */
export const PLOT_ROWS = 40;

/**
 * The format that a file's name asks for.
 *
 * @throws {CexiError} if it asks for another one
 */
export function plotFormat(file: string): PlotFormat {
  const extension = /\.([^./\\]+)$/u.exec(file)?.[1]?.toLowerCase();
  const format = PLOT_FORMATS.find((known) => known === extension);
  if (format) return format;
  throw failure("E_PLOT_FORMAT", { path: file });
}
