import { failure } from "../../words/message.js";

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
