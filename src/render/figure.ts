import type { Cell, Column } from "../model/table.js";
import { thousands } from "../words/listed.js";

/** Significant digits of a figure in machine formats: enough to compute with, few enough to be the same everywhere. */
export const MACHINE_DIGITS = 12;
const DEFAULT_DIGITS = 2;
const NO_FIGURE = "–";

/** A cell as people read it: thousands apart, decimals as the column says, a dash where there is no figure. */
export function shownCell(cell: Cell, column: Column): string {
  if (cell === null) return NO_FIGURE;
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell === "string") return cell;
  if (!Number.isFinite(cell)) return NO_FIGURE;
  if (isTiny(cell, column)) return `<${smallest(column)}`;
  const [integer, decimals] = Math.abs(cell).toFixed(decimalsOf(cell, column)).split(".");
  const grouped = column.unit === "year" ? integer! : thousands(integer!);
  const negative = cell < 0 && /[1-9]/u.test(`${integer}${decimals ?? ""}`);
  return `${negative ? "-" : ""}${grouped}${decimals === undefined ? "" : `.${decimals}`}`;
}

/** Decimals shown: what a column calls numbers without more, it has from texts, and is shown with all that they have. */
function decimalsOf(cell: number, { digits, type }: Column): number {
  if (digits !== undefined) return digits;
  if (Number.isInteger(cell)) return 0;
  return type === "number" ? (/\.(\d*[1-9])/u.exec(cell.toFixed(MACHINE_DIGITS))?.[1]?.length ?? 0) : DEFAULT_DIGITS;
}

/** The smallest figure that a column can show beside 0: `0.0001`. */
export const smallest = ({ digits = DEFAULT_DIGITS }: Column): string => (10 ** -digits).toFixed(digits);

const isTiny = (cell: number, column: Column): boolean =>
  column.probability === true && cell >= 0 && cell < Number(smallest(column));

/** A figure with as many digits as are the same on every machine. */
export const rounded = (figure: number): number =>
  Number.isSafeInteger(figure) ? figure : Number(figure.toPrecision(MACHINE_DIGITS));

/** A cell as machines read it: empty where there is no figure, no grouping, no exponent for common sizes. */
export function machineCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "number") return String(cell);
  return Number.isFinite(cell) ? String(rounded(cell)) : "";
}
