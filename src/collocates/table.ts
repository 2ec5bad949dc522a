import type { Table } from "../model/table.js";
import type { Collocate } from "./collocates.js";

/** One row a word that stands with the term, with the first place where it does. */
export const collocatesTable = (collocates: readonly Collocate[]): Table => ({
  columns: [
    { name: "word", elastic: true, tone: "strong" },
    { name: "together", unit: "tokens", bar: true },
    { name: "count", unit: "tokens" },
    { name: "documents", header: "docs", unit: "documents" },
    { name: "left", type: "integer" },
    { name: "right", type: "integer" },
    { name: "log_dice", digits: 2 },
    { name: "mi", digits: 2 },
    { name: "t", digits: 2 },
    { name: "g2", digits: 1 },
    { name: "place", elastic: true, tone: "quiet" },
  ],
  rows: collocates.map((row) => [
    row.word,
    row.together,
    row.count,
    row.documents,
    row.left,
    row.right,
    row.log_dice,
    row.mi,
    row.t,
    row.g2,
    row.places[0] ? `${row.places[0].path}:${row.places[0].line}:${row.places[0].column}` : "",
  ]),
});

/** Every place where a word stands with the term. */
export const collocatePlacesTable = (collocates: readonly Collocate[]): Table => ({
  name: "places",
  columns: [
    { name: "word", type: "text" },
    { name: "path", type: "text" },
    { name: "line", type: "integer" },
    { name: "column", type: "integer" },
    { name: "quote", type: "text" },
  ],
  rows: collocates.flatMap((row) =>
    row.places.map(({ path, line, column, quote }) => [row.word, path, line, column, quote]),
  ),
});
