import type { Table } from "../model/table.js";
import { shownCell } from "./figure.js";
import { BETWEEN, type Shown } from "./fit-columns.js";
import { displayWidth, shorten } from "./width.js";

/** Many groups in one column: each row names those that say the most, or that are nearest, with their figures. */
export function topGroups(columns: readonly Shown[], rows: Table["rows"], header: string): Shown[] {
  const across = columns.filter(({ column }) => column.across);
  const key = columns.find((shown) => shown.key);
  const lists = rows.map((row) => {
    const isOwn = ({ column }: Shown): boolean => key !== undefined && row[key.index] === column.name;
    return across
      .map((shown) => ({ shown, figure: row[shown.index] }))
      .filter(({ shown, figure }) => typeof figure === "number" && !isOwn(shown) && !isNothing(figure, shown))
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

/** No occurrences; a distance of 0 is the nearest there is. */
const isNothing = (figure: number, { column }: Shown): boolean => figure === 0 && column.across === "most";

/** Entries one after the other while they fit; `+3` tells how many do not. */
function asManyAsFit(entries: readonly string[], width: number): string {
  for (let taken = entries.length; taken > 0; taken--) {
    const rest = entries.length - taken;
    const line = [...entries.slice(0, taken), ...(rest > 0 ? [`+${rest}`] : [])].join(BETWEEN);
    if (displayWidth(line) <= width) return line;
  }
  return shorten(entries[0] ?? "", width);
}
