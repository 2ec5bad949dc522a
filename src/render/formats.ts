/** Formats of results. Apart from their writers, so that help can name them without loading these. */
export const FORMATS = ["table", "csv", "tsv", "json", "ndjson", "markdown"] as const;
export type Format = (typeof FORMATS)[number];
