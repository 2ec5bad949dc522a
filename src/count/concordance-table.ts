import { ofRecords, type Table } from "../model/table.js";
import type { Hit } from "./concordance.js";

/** One row per place, with what stands left and right of it. */
export const concordanceTable = (hits: readonly Hit[]): Table =>
  ofRecords(
    [
      { name: "path", cut: "start", tone: "quiet" },
      { name: "line", type: "integer" },
      { name: "column", type: "integer", machineOnly: true },
      { name: "left", elastic: true, align: "right", cut: "start", importance: "high" },
      { name: "quote", tone: "strong" },
      { name: "right", elastic: true, importance: "high" },
      { name: "title", machineOnly: true },
      { name: "date", machineOnly: true },
      { name: "region", type: "text", machineOnly: true },
      { name: "term", type: "text", machineOnly: true },
    ],
    hits,
  );
