import { Chalk, type ChalkInstance } from "chalk";
import { type Cell, type Column, notesOf, type Table } from "../model/table.js";
import { TERMINAL_WORDS, type TerminalWords } from "../words/terminal.js";
import { shownCell } from "./figure.js";
import { isFigureColumn } from "./markdown.js";
import { visibleLine } from "./visible.js";
import { displayWidth, pad, shorten } from "./width.js";

export interface TerminalOptions {
  /** Columns of the terminal. */
  readonly width?: number;
  /** Colours: none, the 16 of every terminal, or 256. */
  readonly colorLevel?: 0 | 1 | 2 | 3;
  /** Rows shown at most; the line below says how many more there are. */
  readonly rows?: number;
  /** Draw bars with `#` where the locale has no blocks. */
  readonly ascii?: boolean;
  /** What is said beside a table; in English where absent. */
  readonly words?: TerminalWords;
}

/** Where the width of the terminal is not known. Unit: columns. */
export const DEFAULT_WIDTH = 100;
const BETWEEN = "  ";
/** No text column is made narrower than this, whatever the terminal. Unit: columns. */
const NARROWEST_ELASTIC = 8;
const NARROWEST_TEXT = 4;
/** An elastic column keeps this share of the line while other texts can still be shortened to `NARROW_TEXT` columns. */
const ELASTIC_SHARE = 0.3;
const NARROW_TEXT = 24;
const BAR_WIDTH = { smallest: 6, largest: 20 };
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

interface Shown {
  readonly column: Column;
  readonly index: number;
  readonly align: "left" | "right";
  readonly header: string;
  readonly cells: readonly string[];
  width: number;
}

/** A table for eyes: aligned by display width, wide texts shortened with …, a small bar beside each row. */
export function* terminal(table: Table, options: TerminalOptions = {}): Generator<string> {
  const width = Math.max(options.width ?? DEFAULT_WIDTH, 20);
  const chalk = new Chalk({ level: options.colorLevel ?? 0 });
  const rows = table.rows.slice(0, options.rows ?? table.rows.length);
  const columns = shownColumns({ ...table, rows });
  narrow(columns, width);
  const bar = barOf(columns, rows, width, options.ascii ?? false);

  if (table.title) yield `${chalk.bold(visibleLine(table.title))}\n`;
  if (columns.length > 0) yield headerLine(columns, chalk);
  for (let row = 0; row < rows.length; row++) {
    const cells = columns.map((shown) => painted(shown, row, rows[row]![shown.index] ?? null, chalk));
    yield `${trimEnd([...cells, ...(bar ? [chalk.cyan(bar(row))] : [])].join(BETWEEN))}\n`;
  }
  const hidden = table.rows.length - rows.length;
  if (hidden > 0) yield `${chalk.dim((options.words ?? TERMINAL_WORDS).moreRows(hidden))}\n`;
  const notes = notesOf(table);
  if (notes.length > 0) yield `\n${notes.map((note) => `${chalk.dim(visibleLine(note))}\n`).join("")}`;
}

const trimEnd = (line: string): string => line.replace(/ +$/u, "");

const headerLine = (columns: readonly Shown[], chalk: ChalkInstance): string =>
  `${chalk.bold(trimEnd(columns.map((c) => pad(shorten(c.header, c.width), c.width, c.align)).join(BETWEEN)))}\n`;

function shownColumns(table: Table): Shown[] {
  return table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => !column.machineOnly)
    .map(({ column, index }): Shown => {
      const header = visibleLine(column.header ?? column.name);
      const cells = table.rows.map((row) => visibleLine(shownCell(row[index] ?? null, column)));
      const width = cells.reduce((widest, cell) => Math.max(widest, displayWidth(cell)), displayWidth(header));
      return { column, index, header, cells, width, align: isFigureColumn(table, column, index) ? "right" : "left" };
    });
}

/** Makes text columns narrower, the widest first, elastic ones before others, until the line fits. */
function narrow(columns: readonly Shown[], width: number): void {
  const isText = (shown: Shown): boolean => shown.align === "left" || shown.column.align !== undefined;
  const line = (): number => columns.reduce((sum, shown) => sum + shown.width + BETWEEN.length, -BETWEEN.length);
  const shrink = (candidates: readonly Shown[], narrowest: number): void => {
    let excess = line() - width;
    while (excess > 0) {
      const sorted = candidates.filter((c) => c.width > narrowest).sort((a, b) => b.width - a.width);
      const widest = sorted[0];
      if (!widest) return;
      const next = Math.max(sorted[1]?.width ?? narrowest, narrowest);
      const step = Math.max(1, Math.min(excess, widest.width - next));
      widest.width -= step;
      excess -= step;
    }
  };
  const elastic = columns.filter((shown) => shown.column.elastic);
  const texts = columns.filter(isText);
  shrink(elastic, Math.max(NARROWEST_ELASTIC, Math.floor(width * ELASTIC_SHARE)));
  shrink(texts, NARROW_TEXT);
  shrink(elastic, NARROWEST_ELASTIC);
  shrink(texts, NARROWEST_TEXT);
}

/** Draws the bar of a row, or `undefined` where no column asks for one or no room is left. */
function barOf(
  columns: readonly Shown[],
  rows: readonly (readonly Cell[])[],
  width: number,
  ascii: boolean,
): ((row: number) => string) | undefined {
  const source = columns.find((shown) => shown.column.bar);
  const used = columns.reduce((sum, shown) => sum + shown.width + BETWEEN.length, 0);
  const room = Math.min(BAR_WIDTH.largest, width - used);
  if (!source || room < BAR_WIDTH.smallest) return undefined;
  const barValue = (row: readonly Cell[]): number => {
    const value = row[source.index];
    return typeof value === "number" && value > 0 ? value : 0;
  };
  const largest = rows.reduce((most, row) => Math.max(most, barValue(row)), 0);
  if (largest === 0) return undefined;
  return (row) => {
    const eighths = Math.round((barValue(rows[row]!) / largest) * room * 8);
    if (ascii) return "#".repeat(Math.round(eighths / 8));
    return "█".repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
  };
}

function painted(shown: Shown, row: number, cell: Cell, chalk: ChalkInstance): string {
  const { column, align, width } = shown;
  const text = pad(shorten(shown.cells[row]!, width, column.cut), width, align);
  if (column.heat && typeof cell === "number") return heated(text, cell, column.heat, chalk);
  if (column.tone === "strong") return chalk.bold(text);
  if (column.tone === "quiet") return chalk.dim(text);
  return text;
}

/** From pale yellow to deep red in the 256 colours; the figure itself stays readable without colour. */
const HEAT_COLORS = [230, 223, 216, 209, 202, 160] as const;

function heated(text: string, value: number, [low, high]: readonly [number, number], chalk: ChalkInstance): string {
  if (chalk.level < 2 || !(high > low)) return text;
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
  const color = HEAT_COLORS[Math.min(HEAT_COLORS.length - 1, Math.floor(share * HEAT_COLORS.length))]!;
  return chalk.bgAnsi256(color).ansi256(share > 0.7 ? 231 : 16)(text);
}
