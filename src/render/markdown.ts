import { type Cell, type Column, notesOf, type Table } from "../model/table.js";
import { shownCell } from "./figure.js";
import { visibleLine } from "./visible.js";

/** Everything that Markdown or HTML would read as markup is escaped; the text is shown as it stands, on one line. */
export const markdownText = (text: string): string =>
  visibleLine(text)
    .replace(/[\\`*_~[\]|#!$]/gu, "\\$&")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/(:)(?=\/\/)/gu, "&#58;");

const cellText = (cell: Cell, column: Column): string =>
  typeof cell === "string" ? markdownText(cell) : shownCell(cell, column);

/** A table in the syntax of GitHub Flavored Markdown, with its title above and its notes below. */
export function* markdown(table: Table): Generator<string> {
  const shown = table.columns.map((column, index) => ({ column, index })).filter(({ column }) => !column.machineOnly);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  if (table.title) yield `## ${markdownText(table.title)}\n\n`;
  yield line(shown.map(({ column }) => markdownText(column.header ?? column.name)));
  yield line(shown.map(({ column, index }) => (isFigureColumn(table, column, index) ? "---:" : "---")));
  for (const row of table.rows) yield line(shown.map(({ column, index }) => cellText(row[index] ?? null, column)));
  const notes = notesOf(table);
  if (notes.length > 0) yield `\n${notes.map((note) => `${markdownText(note)}\n`).join("\n")}`;
}

/** A column stands right where it holds figures, or would if there were any. */
export function isFigureColumn(table: Table, column: Column, index: number): boolean {
  if (column.align !== undefined) return column.align === "right";
  if (table.rows.some((row) => typeof row[index] === "string")) return false;
  const isOfFigures = column.type === "integer" || column.type === "number" || column.digits !== undefined;
  return (isOfFigures && table.rows.length > 0) || table.rows.some((row) => typeof row[index] === "number");
}
