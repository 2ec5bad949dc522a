import { ofRecords, type Table } from "../model/table.js";
import type { Collocate } from "./collocates.js";

/** One row per word that co-occurs with the term, with the first place where it does. */
export const collocatesTable = (collocates: readonly Collocate[]): Table =>
  ofRecords(
    [
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
    collocates.map(({ places: [first], ...row }) => ({
      ...row,
      place: first ? `${first.path}:${first.line}:${first.column}` : "",
    })),
  );

/** Every place where a word co-occurs with the term. */
export const collocatePlacesTable = (collocates: readonly Collocate[]): Table => ({
  name: "places",
  ...ofRecords(
    [
      { name: "word", type: "text" },
      { name: "path", type: "text" },
      { name: "line", type: "integer" },
      { name: "column", type: "integer" },
      { name: "quote", type: "text" },
    ],
    collocates.flatMap(({ word, places }) => places.map((place) => ({ word, ...place }))),
  ),
});
