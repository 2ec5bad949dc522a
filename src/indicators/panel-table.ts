import type { Place } from "../model/place.js";
import type { Count } from "../model/quantity.js";
import { type Cell, type Column, cellsOf, ofRecords, type Table } from "../model/table.js";
import type { CatalogueEntry } from "./catalogue.js";
import type { Panel, PanelCell, PanelRow } from "./panel.js";

/** What a panel has of each series: what it holds, its end of a column name, short for the 32 characters of Stata, and label. */
const PARTS = [
  ["low", "number", "low", "目标下限"],
  ["high", "number", "high", "目标上限"],
  ["qualifier", "text", "limit", "目标限定语"],
  ["commitment", "text", "promise", "目标承诺语"],
  ["result", "number", "result", "完成值"],
  ["gap", "number", "gap", "完成值减目标"],
] as const satisfies readonly (readonly [keyof PanelCell, Column["type"], string, string])[];
type Part = (typeof PARTS)[number][0];

const KEYS = [
  { name: "region", type: "text", tone: "strong", label: "地区" },
  { name: "code", type: "text", machineOnly: true, label: "行政区划代码" },
  { name: "level", type: "text", machineOnly: true, label: "层级" },
  { name: "year", type: "integer", unit: "year", label: "年份" },
] as const satisfies readonly Column[];

/** One row per region and year, six columns a series; a cell without a figure is empty, never 0. */
export function panelTable({ indicators, rows }: Panel, entries: readonly CatalogueEntry[]): Table {
  const named = new Map(entries.filter(({ scope }) => scope === null).map((entry) => [entry.id, entry]));
  const series = indicators.flatMap((id) => PARTS.map(([part]) => ({ id, part })));
  const columns = indicators.flatMap((id) =>
    PARTS.map(
      ([part, type, end, label]): Column => ({
        name: `${id}_${end}`,
        label: `${named.get(id)!.nameZh}：${label}`,
        type,
        ...(type === "number" ? { unit: named.get(id)!.unit } : {}),
        ...(part === "low" || part === "high" || part === "result" ? {} : { machineOnly: true }),
      }),
    ),
  );
  return {
    name: "panel",
    columns: [...KEYS, ...columns],
    rows: rows.map((row) => [
      ...cellsOf(KEYS, row),
      ...series.map(({ id, part }): Cell => row.cells.get(id)?.[part] ?? null),
    ]),
    remarkOf: (row, column) => {
      const figure = series[column - KEYS.length];
      const cell = figure && rows[row]?.cells.get(figure.id);
      return figure && cell ? remarkOf(cell, figure.part) : null;
    },
  };
}

/** The sentence behind a part of a cell and where it stands; of a gap, both. */
function remarkOf(cell: PanelCell, part: Part): string | null {
  if (cell[part] === null) return null;
  const { target_place: target, result_place: result } = cell;
  const places = part === "gap" ? [target, result] : [part === "result" ? result : target];
  const told = places.filter((place) => place !== null);
  return told.length === 0
    ? null
    : told.map(({ quote, path, line, column }) => `${quote}\n${path}:${line}:${column}`).join("\n");
}

/** Last year's targets beside this year's results: a row for each that both reports tell. */
export const pairsTable = (panel: Panel): Table => ({
  name: "pairs",
  ...ofRecords(
    [
      { name: "region", type: "text" },
      { name: "code", type: "text", machineOnly: true },
      { name: "year", type: "integer", unit: "year" },
      { name: "indicator", type: "text", tone: "strong" },
      { name: "low", type: "number" },
      { name: "high", type: "number" },
      { name: "qualifier", type: "text" },
      { name: "commitment", type: "text" },
      { name: "result", type: "number" },
      { name: "gap", type: "number" },
      { name: "target", elastic: true, type: "text" },
      { name: "told", elastic: true, type: "text" },
      { name: "unit", type: "text" }, // last: scripts take the others by their place
    ],
    pairsOf(panel).map(({ target_place, result_place, ...pair }) => ({
      ...pair,
      target: target_place?.quote ?? null,
      told: result_place?.quote ?? null,
    })),
  ),
});

export interface Pair extends PanelCell {
  readonly region: string | null;
  readonly code: string | null;
  readonly year: Count;
}

/** The cells of a panel that have a target and a result. */
export const pairsOf = ({ rows }: Panel): Pair[] =>
  rows.flatMap(({ region, code, year, cells }) =>
    [...cells.values()]
      .filter(({ target_place, result_place }) => target_place !== null && result_place !== null)
      .map((cell) => ({ region, code, year, ...cell })),
  );

/** A row of a panel by the names of its columns: `gdp_low`, `gdp_result`. */
export type PanelRecord = Pick<PanelRow, "region" | "code" | "level" | "year"> & Readonly<Record<string, Cell>>;

/** Where a figure of a panel stands. */
export interface PanelPlace extends Place {
  readonly region: string | null;
  readonly year: Count;
  readonly indicator: string;
  readonly role: "target" | "result";
}

export const panelPlaces = ({ rows }: Panel): PanelPlace[] =>
  rows.flatMap(({ region, year, cells }) =>
    [...cells.values()].flatMap(({ indicator, target_place: target, result_place: result }): PanelPlace[] => [
      ...(target ? [{ region, year, indicator, role: "target" as const, ...target }] : []),
      ...(result ? [{ region, year, indicator, role: "result" as const, ...result }] : []),
    ]),
  );

export const panelPlacesTable = (places: readonly PanelPlace[]): Table => ({
  name: "places",
  ...ofRecords(
    [
      { name: "region", type: "text" },
      { name: "year", type: "integer", unit: "year" },
      { name: "indicator", type: "text" },
      { name: "role", type: "text" },
      { name: "path", type: "text", cut: "start" },
      { name: "line", type: "integer" },
      { name: "column", type: "integer" },
      { name: "quote", type: "text", elastic: true },
    ],
    places,
  ),
});
