export type { DelimitedOptions } from "./delimited.js";
export { jsonPieces } from "./json.js";
export { FORMATS, type Format, type Printable, type RenderOptions, render } from "./render.js";
export { type PairedRow, type SideText, type Stretch, sideBySide } from "./side-by-side.js";
export { DEFAULT_WIDTH, type TerminalOptions } from "./terminal.js";
export { visible, visibleLine } from "./visible.js";
