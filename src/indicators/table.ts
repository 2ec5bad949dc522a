import { type Column, cellsOf, ofRecords, type Table, tableOnDemand } from "../model/table.js";
import type { CheckedClaim } from "./claims/check.js";
import type { HeadlineFigure, Indicator } from "./indicators.js";

const COLUMNS = [
  { name: "indicator", elastic: true, tone: "strong" },
  { name: "scope", machineOnly: true, type: "text" },
  { name: "value", type: "number", importance: "high" },
  { name: "value_max", type: "number", header: "to" },
  { name: "unit", type: "text", importance: "high" },
  { name: "amount", type: "number", machineOnly: true },
  { name: "amount_unit", type: "text", machineOnly: true },
  { name: "change", type: "text", importance: "high" },
  { name: "direction", type: "text" },
  { name: "qualifier", type: "text", elastic: true },
  { name: "commitment", type: "text", importance: "low" },
  { name: "status", type: "text", importance: "high" },
  { name: "period", type: "text" },
  { name: "section", type: "text", machineOnly: true },
  { name: "region", type: "text", machineOnly: true },
  { name: "code", type: "text", machineOnly: true },
  { name: "level", type: "text", machineOnly: true },
  { name: "year", type: "integer", machineOnly: true },
  { name: "raw", type: "text", machineOnly: true },
  { name: "path", cut: "start", elastic: true, tone: "quiet" },
  { name: "line", type: "integer", importance: "high" },
  { name: "column", type: "integer", machineOnly: true },
  { name: "quote", elastic: true, importance: "high" },
] as const satisfies readonly Column[];

/** One row per figure, in the order of the text. @param notes lines for people, below */
export const indicatorsTable = (
  figures: readonly (Indicator | HeadlineFigure)[],
  notes: readonly string[] = [],
): Table =>
  tableOnDemand({ columns: COLUMNS, notes }, () =>
    figures.map(({ place, ...figure }) => cellsOf(COLUMNS, { scope: null, ...figure, ...place })),
  );

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
