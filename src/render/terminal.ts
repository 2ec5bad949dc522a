import { Chalk, type ChalkInstance } from "chalk";
import { type Cell, notesOf, type Table } from "../model/table.js";
import { TERMINAL_WORDS, type TerminalWords } from "../words/terminal.js";
import { shownCell } from "./figure.js";
import {
  BETWEEN,
  type Fitted,
  fitted,
  headsOf,
  lineWidth,
  type Shown,
  standSideBySide,
  topGroups,
} from "./fit-columns.js";
import { isFigureColumn } from "./markdown.js";
import { visibleLine } from "./visible.js";
import { displayWidth, pad, shorten, shortenApart } from "./width.js";

export interface TerminalOptions {
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
const BAR_WIDTH = { smallest: 6, largest: 20 };
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/**
 * A table for eyes: aligned by display width, a small bar beside each row. Where the line is too narrow wide texts are
 * shortened with …, columns are left out, groups that stand side by side become one list; a note says which.
 */
export function* terminal(table: Table, options: TerminalOptions = {}): Generator<string> {
  const width = Math.max(options.width ?? DEFAULT_WIDTH, 20);
  const words = options.words ?? TERMINAL_WORDS;
  const chalk = new Chalk({ level: options.colorLevel ?? 0 });
  const rows = table.rows.slice(0, options.rows ?? table.rows.length);
  const all = shownColumns({ ...table, rows });
  const isFolded = !standSideBySide(all, width);
  const fit = fitted(isFolded ? topGroups(all, rows, words.topGroups) : all, width);
  const { columns } = fit;
  const cells = columns.map(shortCells);
  const bar = barOf(columns, rows, width, options.ascii ?? false);

  if (table.title) yield `${chalk.bold(visibleLine(table.title))}\n`;
  if (columns.length > 0) yield headerLine(columns, chalk);
  for (let row = 0; row < rows.length; row++) {
    const line = columns.map((shown, at) => painted(shown, cells[at]![row]!, rows[row]![shown.index] ?? null, chalk));
    yield `${trimEnd([...line, ...(bar ? [chalk.cyan(bar(row))] : [])].join(BETWEEN))}\n`;
  }
  const hidden = table.rows.length - rows.length;
  if (hidden > 0) yield `${chalk.dim(words.moreRows(hidden))}\n`;
  const notes = [...notesOf(table), ...fitNotes(fit, isFolded ? all : [], width, words)];
  if (notes.length > 0) yield `\n${notes.map((note) => `${chalk.dim(visibleLine(note))}\n`).join("")}`;
}

const trimEnd = (line: string): string => line.replace(/ +$/u, "");

/** What of a table is not seen, and where all of it is. */
function fitNotes({ leftOut, cut }: Fitted, folded: readonly Shown[], width: number, words: TerminalWords): string[] {
  const across = folded.flatMap(({ column }) => column.across ?? []);
  return [
    ...(across[0] ? [words.folded(across.length, across[0])] : []),
    ...(leftOut.length + cut.length > 0 ? [words.narrowed(width, headsOf(leftOut), headsOf(cut))] : []),
  ];
}

function headerLine(columns: readonly Shown[], chalk: ChalkInstance): string {
  const across = columns.filter(({ column }) => column.across);
  const narrowest = Math.min(...across.map(({ width }) => width));
  const apart = across.map(({ header, width }) => shorten(header, width));
  const heads = new Set(apart).size === across.length ? apart : shortenApart(headsOf(across), narrowest);
  const head = (shown: Shown): string => heads[across.indexOf(shown)] ?? shorten(shown.header, shown.width);
  return `${chalk.bold(trimEnd(columns.map((shown) => pad(head(shown), shown.width, shown.align)).join(BETWEEN)))}\n`;
}

function shownColumns(table: Table): Shown[] {
  const columns = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => !column.machineOnly)
    .map(({ column, index }) => {
      const header = visibleLine(column.header ?? column.name);
      const cells = table.rows.map((row) => visibleLine(shownCell(row[index] ?? null, column)));
      const cellWidth = cells.reduce((widest, cell) => Math.max(widest, displayWidth(cell)), 0);
      const width = Math.max(cellWidth, displayWidth(header));
      const align: Shown["align"] = isFigureColumn(table, column, index) ? "right" : "left";
      return { column, index, header, cells, cellWidth, width, align };
    });
  const first = columns.findIndex(({ align }) => align === "left");
  return columns.map((shown, at) => ({ ...shown, key: at === first || shown.column.tone === "strong" }));
}

function shortCells({ cells, width, cellWidth, inWidth, key, column }: Shown): readonly string[] {
  if (cellWidth <= width) return cells;
  if (inWidth) return cells.map((_, row) => inWidth(row, width));
  if (!key && column.elastic && column.cut !== "start") return cells.map((cell) => shorten(cell, width, column.cut));
  return shortenApart(cells, width, column.cut);
}

/** Draws the bar of a row, or `undefined` where no column asks for one or no room is left. */
function barOf(
  columns: readonly Shown[],
  rows: readonly (readonly Cell[])[],
  width: number,
  ascii: boolean,
): ((row: number) => string) | undefined {
  const source = columns.find((shown) => shown.column.bar);
  const room = Math.min(BAR_WIDTH.largest, width - lineWidth(columns) - BETWEEN.length);
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

function painted({ column, align, width }: Shown, short: string, cell: Cell, chalk: ChalkInstance): string {
  const text = pad(short, width, align);
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
