import { addTo, groupBy } from "../base/group-by.js";
import type { CleanDocument } from "../model/document.js";
import type { KeyValue } from "../model/group.js";
import { visibleCharacters } from "../model/passage.js";
import type { Count } from "../model/quantity.js";
import type { Column, Table } from "../model/table.js";
import { median } from "../stats/parts.js";
import { balanced, type Cell, groupCells } from "./dictionary/cells.js";

const COVERAGE_FLAGS = ["missing", "short", "duplicate"] as const;
type CoverageFlag = (typeof COVERAGE_FLAGS)[number];

/** A corpus of reports is asked for its gaps by place and year. */
export const COVERAGE_DEFAULTS = { by: "region,year" } as const;

/** A cell with less text than this share of the median of its place is short: a notice about a report, or a part of it. */
const SHORT_SHARE = 0.5;

/** With fewer cells of a place the median of all cells stands for its own. Unit: cells. */
const FEWEST_CELLS = 3;

/** What is there of a cell. Names are those of the JSON result; keys of the cell stand before. */
export interface CoverageFigures {
  readonly documents: Count;
  /** Characters (code points) of the kept text, white space left out; `null` where there is no document. */
  readonly characters: Count | null;
  /** Standard scores of `characters` among the cells of the same place; `null` for fewer than three, or all alike. */
  readonly z: number | null;
  readonly flags: readonly CoverageFlag[];
}

export type CoverageRow = Readonly<Record<string, KeyValue | readonly string[]>> & CoverageFigures;

export interface Coverage {
  /** Names of the keys of rows. */
  readonly keys: readonly string[];
  readonly fields: readonly string[];
  readonly rows: readonly CoverageRow[];
}

export interface CoverageOptions {
  readonly by?: string;
  /** Paths of documents whose text is that of another. */
  readonly duplicates?: ReadonlySet<string>;
}

/**
 * The grid of what is there: every value of each field with every other (years without a gap), how much text each cell
 * has, and what to look at.
 *
 * @throws {CexiError} if no document has a field
 */
export function coverage(documents: readonly CleanDocument[], options: CoverageOptions = {}): Coverage {
  const { fields, cells } = groupCells(documents, options.by ?? COVERAGE_DEFAULTS.by);
  const grid = balanced(cells, fields);
  const sizes = grid.map(({ members }) =>
    members.length === 0 ? null : members.reduce((sum, member) => sum + visibleCharacters(documents[member]!), 0),
  );
  const places = fields.filter((field) => field !== "year");
  const placeOf = ({ keys }: Cell): string => JSON.stringify(places.map((field) => keys[field]));
  const byPlace = new Map<string, number[]>();
  for (const [index, cell] of grid.entries()) {
    const size = sizes[index]!;
    if (size !== null) addTo(byPlace, placeOf(cell), size);
  }
  const usual = median(sizes.filter((size) => size !== null)) ?? 0;
  const scales = new Map([...byPlace].map(([place, own]) => [place, scaleOf(own, usual)]));
  const rows = grid.map((cell, index) => {
    const size = sizes[index]!;
    const scale = scales.get(placeOf(cell));
    const isDuplicate = cell.members.some((member) => options.duplicates?.has(documents[member]!.path));
    const flags: CoverageFlag[] = [
      ...(size === null ? (["missing"] as const) : []),
      ...(size !== null && size < SHORT_SHARE * scale!.median ? (["short"] as const) : []),
      ...(isDuplicate ? (["duplicate"] as const) : []),
    ];
    const z = size === null || scale!.deviation === null ? null : (size - scale!.mean) / scale!.deviation;
    return { ...cell.keys, documents: cell.members.length, characters: size, z, flags };
  }) as unknown as CoverageRow[];
  return { keys: Object.keys(grid[0]?.keys ?? {}), fields, rows };
}

/** `deviation`: of the sample; `null` where it says nothing. */
function scaleOf(sizes: readonly number[], usual: number) {
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  if (sizes.length < FEWEST_CELLS) return { median: usual, mean, deviation: null };
  const deviation = Math.sqrt(sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0) / (sizes.length - 1));
  return { median: median(sizes)!, mean, deviation: deviation === 0 ? null : deviation };
}

export const coverageTable = ({ keys, rows }: Coverage): Table => ({
  name: "coverage",
  columns: [
    ...keys.map(
      (name): Column => ({ name, ...(name === "year" ? { type: "integer", unit: "year" } : { type: "text" }) }),
    ),
    { name: "documents", type: "integer", unit: "documents" },
    { name: "characters", type: "integer", unit: "characters" },
    { name: "z", digits: 2, unit: "standard scores" },
    { name: "flags", type: "text" },
  ],
  rows: rows.map((row) => [
    ...keys.map((name) => row[name] as KeyValue),
    row.documents,
    row.characters,
    row.z,
    row.flags.join(", "),
  ]),
});

/** One character per year: how much text against the most of the row, or what is wrong. */
export const COVERAGE_SIGNS = { missing: "·", short: "!", duplicate: "=", levels: "▁▂▃▄▅▆▇█" } as const;

/** A row per place, a character per year: for a look at the whole. `null` where rows are not by years and something else. */
export function coveragePicture({ fields, rows }: Coverage): Table | null {
  const places = fields.filter((field) => field !== "year");
  if (places.length === 0 || places.length === fields.length) return null;
  const byPlace = groupBy(rows, (row) => places.map((field) => row[field] ?? "?").join(" · "));
  const times = (own: readonly CoverageRow[], flag: CoverageFlag): number =>
    own.filter(({ flags }) => flags.includes(flag)).length;
  const years =
    [...byPlace.values()]
      .map(datedOf)
      .find((own) => own.length > 0)
      ?.map(({ year }) => year) ?? [];
  return {
    name: "coverage",
    columns: [
      { name: places.join(" · "), type: "text", elastic: true, cut: "start", tone: "strong" },
      { name: `${years[0] ?? ""}–${years.at(-1) ?? ""}`, type: "text" },
      { name: "documents", header: "docs", type: "integer" },
      ...COVERAGE_FLAGS.map((name): Column => ({ name, type: "integer" })),
    ],
    rows: [...byPlace].map(([place, own]) => [
      place,
      pictureOf(datedOf(own)),
      own.reduce((sum, { documents }) => sum + documents, 0),
      ...COVERAGE_FLAGS.map((flag) => times(own, flag)),
    ]),
  };
}

const datedOf = (rows: readonly CoverageRow[]): CoverageRow[] => rows.filter(({ year }) => year !== null);

function pictureOf(rows: readonly CoverageRow[]): string {
  const { levels, ...signs } = COVERAGE_SIGNS;
  const most = rows.reduce((largest, { characters }) => Math.max(largest, characters ?? 0), 1);
  return rows
    .map(({ characters, flags }) => {
      if (flags.length > 0) return signs[flags[0]!];
      return levels[Math.min(levels.length - 1, Math.floor((characters! / most) * levels.length))]!;
    })
    .join("");
}
