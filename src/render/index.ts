export { PLOT_FORMATS, PLOT_ROWS, plotFormat } from "./charts/plot-format.js";
export { csv, type DelimitedOptions, tsv } from "./delimited.js";
export { GRAPH_WRITERS } from "./graph/index.js";
export { copiesHtml } from "./html/copies-page.js";
export { reportPage } from "./html/page.js";
export { jsonPieces } from "./json.js";
export { matrixMarket } from "./matrix-market.js";
export {
  FILE_FORMATS,
  type FileFormat,
  FORMATS,
  type Format,
  isFileFormat,
  type Printable,
  type RenderOptions,
  render,
  type TextFormat,
} from "./render.js";
export { renderFile } from "./render-file.js";
export type { RenderedFile } from "./rendered-file.js";
export { reportBrief } from "./report-markdown.js";
export { type PairedRow, type SideText, sideBySide } from "./side-by-side.js";
export { type Reading, spoken, spokenTable } from "./spoken.js";
export type { TerminalOptions } from "./terminal.js";
export { visible, visibleLine } from "./visible.js";
export { displayWidth, shorten } from "./width.js";
