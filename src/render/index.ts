export type { DelimitedOptions } from "./delimited.js";
export { jsonPieces } from "./json.js";
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
export { type RenderedFile, renderFile } from "./render-file.js";
export { type PairedRow, type SideText, type Stretch, sideBySide } from "./side-by-side.js";
export { DEFAULT_WIDTH, type TerminalOptions } from "./terminal.js";
export { visible, visibleLine } from "./visible.js";
