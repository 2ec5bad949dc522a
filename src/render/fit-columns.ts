import type { Column, Table } from "../model/table.js";
import { shownCell } from "./figure.js";
import { displayWidth, shorten, shortenApart } from "./width.js";

export interface Shown {
  readonly column: Column;
  readonly index: number;
  readonly align: "left" | "right";
  readonly header: string;
  readonly cells: readonly string[];
  /** Its texts name the rows: the last to be shortened, and never left out. */
  readonly key: boolean;
  readonly cellWidth: number;
  /** What a cell says in so many columns; it is shortened where absent. */
  readonly inWidth?: (row: number, width: number) => string;
  width: number;
}

export interface Fitted {
  readonly columns: readonly Shown[];
  readonly leftOut: readonly Shown[];
  /** Columns so much shortened that more than the end of a sentence is missed. */
  readonly cut: readonly Shown[];
}

export const BETWEEN = "  ";

/** An elastic column keeps this share of the line, a key that one, while other texts can be shortened to `NARROW`. */
const ELASTIC_SHARE = 0.3;
const KEY_SHARE = 0.4;
/** Widths that texts are shortened to before other columns are left out. Units: columns of the terminal. */
const NARROW = 24;
const LEAST_KEY = 20;
const LEAST_TEXT = 10;
/** Three Han characters: the least of the name of a group above its figures. */
const LEAST_HEAD = 6;
/** Where only what may not be left out is left, texts become as narrow as this; keys last. */
const NARROWEST = 4;
/** A kind or status is not shortened below this; a sentence or path that keeps so much is not told of as cut: its … tells. */
const READABLE = 16;

export const lineWidth = (columns: readonly { readonly width: number }[]): number =>
  columns.reduce((sum, { width }) => sum + width + BETWEEN.length, -BETWEEN.length);

/** The least that a column takes while there are others to leave out. */
function leastWidth({ key, align, column, cellWidth, header, width }: Shown): number {
  if (column.across) return Math.max(cellWidth, Math.min(displayWidth(header), LEAST_HEAD));
  if (align === "right" && column.align === undefined) return width;
  if (column.importance === "high" && !column.elastic) return width;
  return Math.min(width, key ? LEAST_KEY : column.elastic ? LEAST_TEXT : READABLE);
}

const leastLine = (columns: readonly Shown[]): number =>
  lineWidth(columns.map((shown) => ({ width: leastWidth(shown) })));

/** Whether groups can stand side by side, with heads that tell them apart. */
export function standSideBySide(columns: readonly Shown[], width: number): boolean {
  const across = columns.filter(({ column }) => column.across);
  if (across.length === 0) return true;
  if (leastLine(columns) > width) return false;
  const longest = Math.max(...across.map(leastWidth));
  return new Set(shortenApart(headsOf(across), longest)).size === new Set(headsOf(across)).size;
}

export const headsOf = (columns: readonly Shown[]): string[] => columns.map(({ header }) => header);

/** Leaves out columns that say nothing, then the least important ones, and makes texts narrower, keys last, until a line fits. */
export function fitted(all: readonly Shown[], width: number): Fitted {
  const natural = new Map(all.map((shown) => [shown, shown.width]));
  const isTooWide = lineWidth(all) > width;
  const columns = all.filter((shown) => !(isTooWide && mayLeave(shown) && saysNothing(shown)));
  while (leastLine(columns) > width) {
    const leaves = leastImportant(columns);
    if (leaves === undefined) break;
    columns.splice(columns.indexOf(leaves), 1);
  }
  narrow(columns, width);
  return {
    columns,
    leftOut: all.filter((shown) => !columns.includes(shown)),
    cut: columns.filter(
      (shown) =>
        !shown.column.across &&
        shown.inWidth === undefined &&
        shown.width < Math.min(natural.get(shown)!, shown.cellWidth) &&
        (shown.width < READABLE || !(shown.column.elastic || shown.column.cut)),
    ),
  };
}

const mayLeave = ({ key, column }: Shown): boolean => !key && column.importance !== "high";
const saysNothing = ({ cells }: Shown): boolean => cells.every((cell) => cell === "" || cell === "–");

/** The rightmost of those marked as unimportant, else of those that are not marked. */
function leastImportant(columns: readonly Shown[]): Shown | undefined {
  const may = columns.filter(mayLeave);
  if (columns.length < 3) return undefined;
  return may.findLast(({ column }) => column.importance === "low") ?? may.at(-1);
}

function narrow(columns: readonly Shown[], width: number): void {
  const isText = (shown: Shown): boolean => shown.align === "left" || shown.column.align !== undefined;
  const shrink = (candidates: readonly Shown[], narrowest: number | ((shown: Shown) => number)): void => {
    const least = (shown: Shown): number => (typeof narrowest === "number" ? narrowest : narrowest(shown));
    let excess = lineWidth(columns) - width;
    while (excess > 0) {
      const sorted = candidates.filter((c) => c.width > least(c)).sort((a, b) => b.width - a.width);
      const widest = sorted[0];
      if (!widest) return;
      const next = Math.max(sorted[1]?.width ?? 0, least(widest));
      const step = Math.max(1, Math.min(excess, widest.width - next));
      widest.width -= step;
      excess -= step;
    }
  };
  const texts = columns.filter((shown) => isText(shown) && !shown.key);
  const elastic = texts.filter((shown) => shown.column.elastic);
  const keys = columns.filter((shown) => shown.key);
  shrink(elastic, Math.max(LEAST_TEXT, Math.floor(width * ELASTIC_SHARE)));
  shrink(
    columns.filter(({ column }) => column.across),
    leastWidth,
  );
  shrink(texts, (shown) => Math.max(NARROW, leastWidth(shown)));
  shrink(keys, Math.max(NARROW, Math.floor(width * KEY_SHARE)));
  shrink(
    keys.filter(({ column }) => column.cut === "start"), // a path, of which the end tells
    NARROW,
  );
  shrink(texts, leastWidth);
  shrink(keys, LEAST_KEY);
  shrink(texts, NARROWEST);
  shrink(keys, NARROWEST);
}

/** Many groups in one column: each row names those that say the most, or that are nearest, with their figures. */
export function topGroups(columns: readonly Shown[], rows: Table["rows"], header: string): Shown[] {
  const across = columns.filter(({ column }) => column.across);
  const key = columns.find((shown) => shown.key);
  const lists = rows.map((row) => {
    const isOwn = ({ column }: Shown): boolean => key !== undefined && row[key.index] === column.name;
    // No occurrences; a distance of 0 is the nearest there is.
    const isNothing = (figure: number, { across: which }: Column): boolean => figure === 0 && which === "most";
    return across
      .map((shown) => ({ shown, figure: row[shown.index] }))
      .filter(({ shown, figure }) => typeof figure === "number" && !isOwn(shown) && !isNothing(figure, shown.column))
      .sort((a, b) => ((a.figure as number) - (b.figure as number)) * (a.shown.column.across === "least" ? 1 : -1))
      .map(({ shown, figure }) => `${shown.header} ${shownCell(figure!, shown.column)}`);
  });
  const cells = lists.map((list) => list.join(BETWEEN));
  const cellWidth = cells.reduce((widest, cell) => Math.max(widest, displayWidth(cell)), 0);
  const folded: Shown = {
    column: { name: "groups", elastic: true, importance: "high" },
    index: -1,
    align: "left",
    header,
    cells,
    key: false,
    cellWidth,
    inWidth: (row, width) => asManyAsFit(lists[row]!, width),
    width: Math.max(cellWidth, displayWidth(header)),
  };
  return [...columns.filter(({ column }) => !column.across), folded];
}

/** Entries one after the other while they fit; `+3` tells how many do not. */
function asManyAsFit(entries: readonly string[], width: number): string {
  for (let taken = entries.length; taken > 0; taken--) {
    const rest = entries.length - taken;
    const line = [...entries.slice(0, taken), ...(rest > 0 ? [`+${rest}`] : [])].join(BETWEEN);
    if (displayWidth(line) <= width) return line;
  }
  return shorten(entries[0] ?? "", width);
}
