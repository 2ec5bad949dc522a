export type { DelimitedOptions } from "./delimited.js";
export { FORMATS, type Format, type Printable, type RenderOptions, render } from "./render.js";
export { DEFAULT_WIDTH, type TerminalOptions } from "./terminal.js";
export { visible, visibleLine } from "./visible.js";
