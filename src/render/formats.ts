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
