import type { HeatChart } from "../model/chart.js";
import { ofRecords, type Table } from "../model/table.js";
import type { Lifeline } from "./lifeline.js";
import type { AdoptionRow } from "./lifelines.js";

const PRESENT = "█";
const SILENT = "·";
const MISSING = " ";

const yearsOf = ({ present, silent, missing }: Lifeline): number[] =>
  [...present, ...silent, ...missing].sort((a, b) => a - b);

/** One character a year, from the first of the corpus on: said, silent, no document. */
export function swimLane(line: Lifeline): string {
  const { present, missing } = line;
  const years = yearsOf(line);
  const said = new Set(present);
  const unknown = new Set(missing);
  return years.map((year) => (said.has(year) ? PRESENT : unknown.has(year) ? MISSING : SILENT)).join("");
}

/** First and last year of the lanes, `null` where they are not of the same years. */
export function yearsOfLanes(lines: readonly Lifeline[]): string | null {
  const spans = new Set(lines.map((line) => yearsOf(line)).map((years) => `${years[0]}–${years.at(-1)}`));
  return spans.size === 1 ? [...spans][0]! : null;
}

/** @param group name of the group of each life-line, where they are of several */
export const lifelinesTable = (lines: readonly Lifeline[], groups?: readonly string[]): Table => ({
  name: "lifelines",
  columns: [
    ...(groups ? [{ name: "group", type: "text", elastic: true, tone: "strong" } as const] : []),
    { name: "slogan", type: "text", elastic: true, tone: "strong" },
    { name: "sense", type: "integer", machineOnly: lines.every(({ sense }) => sense === null) },
    { name: "kind", type: "text" },
    { name: "first", type: "integer", unit: "year" },
    { name: "last", type: "integer", unit: "year" },
    { name: "years", type: "text", importance: "high" },
    { name: "present", type: "integer", unit: "years" },
    { name: "silent", type: "integer", unit: "years", importance: "low" },
    { name: "missing", type: "integer", unit: "years", importance: "low" },
    { name: "left_censored", type: "boolean", importance: "low" },
    { name: "peak", type: "integer", unit: "year" },
    { name: "regions", type: "integer" },
    { name: "perhaps_from", type: "text", elastic: true, tone: "quiet" },
    { name: "place", type: "text", elastic: true, tone: "quiet", cut: "start", importance: "low" },
  ],
  rows: lines.map((line, n) => [
    ...(groups ? [groups[n]!] : []),
    line.text,
    line.sense,
    line.kind,
    line.first.year,
    line.last.year,
    swimLane(line),
    line.present.length,
    line.silent.length,
    line.missing.length,
    line.left_censored,
    line.peak,
    line.regions.length,
    line.perhaps_from.map(({ text }) => text).join(" "),
    `${line.first.place.path}:${line.first.place.line}:${line.first.place.column}`,
  ]),
});

export const adoptionTable = (rows: readonly AdoptionRow[]): Table => ({
  name: "panel",
  ...ofRecords(
    [
      { name: "region", type: "text" },
      { name: "code", type: "text" },
      { name: "year", type: "integer", unit: "year" },
      { name: "slogan", type: "text" },
      { name: "present", type: "integer" },
      { name: "first_adoption", type: "integer", unit: "year" },
      { name: "lag", type: "integer", unit: "years" },
    ],
    rows,
  ),
});

/** Slogans of the same words are told apart by their place. */
export const laneName = ({ text, sense, regions: [region] }: Lifeline): string =>
  sense === null ? text : `${text} · ${region?.split("/").at(-1) ?? sense}`;

/** A lane a slogan, a column a year: 1 said, 0 silent, nothing where there is no document. */
export function lifelinesChart(
  lines: readonly Lifeline[],
  head: { readonly title: string; readonly unit: string },
): HeatChart {
  const [any] = lines;
  const years = any ? yearsOf(any) : [];
  return {
    kind: "heat",
    ...head,
    rows: lines.map(laneName),
    columns: years.map(String),
    values: lines.map(({ present, missing }) => {
      const [said, unknown] = [new Set(present), new Set(missing)];
      return years.map((year) => (said.has(year) ? 1 : unknown.has(year) ? null : 0));
    }),
    digits: 0,
  };
}
