import { ofRecords, type Table } from "../../model/table.js";
import type { CheckedClaim } from "./check.js";

/** One row per claim and report. */
export const claimsTable = (checked: readonly CheckedClaim[]): Table =>
  ofRecords(
    [
      { name: "term", tone: "strong", elastic: true },
      { name: "claimed", type: "integer", unit: "times" },
      { name: "bound", type: "text" },
      { name: "string", type: "integer", unit: "times" },
      { name: "token", type: "integer", unit: "times" },
      { name: "with_furniture", type: "integer", header: "all", unit: "times" },
      { name: "verdict", type: "text", importance: "high" },
      { name: "difference", type: "integer", unit: "times" },
      { name: "against", cut: "start", tone: "quiet", type: "text", importance: "low" },
      { name: "path", machineOnly: true, type: "text" },
      { name: "line", type: "integer" },
      { name: "column", type: "integer", machineOnly: true },
      { name: "quote", elastic: true },
    ],
    checked.map(({ place, ...claim }) => ({ ...claim, ...place })),
  );
