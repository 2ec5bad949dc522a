import { byCodeUnit } from "../base/order.js";
import type { ReportMatrix } from "../model/report.js";
import type { Slogan } from "../slogans/types.js";
import type { EvidenceCollector } from "./evidence.js";
import type { ReportGrouping } from "./grouping.js";

/** Rows of the matrix: slogans that several groups share, then those of one group alone. Unit: slogans. */
const SHARED_ROWS = 14;
const OWN_ROWS = 30;
const COLUMNS = 40;

interface Row {
  readonly slogan: Slogan;
  readonly counts: readonly number[];
  readonly groups: number;
  readonly first: number;
}

/**
 * The top slogans by group: what is shared stands above, below it each group's own, so that the eye finds blocks.
 * Stock phrases that everybody uses are left out.
 */
export function sloganMatrixOf(
  slogans: readonly Slogan[],
  paths: readonly string[],
  grouping: ReportGrouping,
  evidence: EvidenceCollector,
): ReportMatrix | null {
  if (grouping.by === null || grouping.names.length < 2) return null;
  const groupOfPath = new Map(paths.map((path, index) => [path, grouping.names.indexOf(grouping.of[index]!)]));
  const counted = slogans
    .filter(({ common }) => !common)
    .map((slogan): Row => {
      const counts = grouping.names.map(() => 0);
      for (const { path } of slogan.occurrences) counts[groupOfPath.get(path)!]!++;
      const holding = counts.flatMap((count, group) => (count > 0 ? [group] : []));
      return { slogan, counts, groups: holding.length, first: holding[0] ?? 0 };
    });
  const shared = counted.filter(({ groups }) => groups > 1).slice(0, SHARED_ROWS);
  const own = ownRows(counted, grouping.names.length);
  const rows = [...shared.sort((a, b) => b.groups - a.groups || byText(a, b)), ...own];
  const columns = columnsOf(rows, grouping.names.length);
  if (rows.length === 0) return null;
  return {
    rows: rows.map(({ slogan }) => slogan.text),
    columns: columns.map((column) => grouping.labels.get(grouping.names[column]!)!),
    values: rows.map(({ counts }) => columns.map((column) => counts[column]!)),
    evidence: rows.map(({ slogan, counts }) =>
      columns.map((column) =>
        counts[column]! > 0 ? evidence.ofPlaces(slogan.text, slogan.occurrences, grouping.names[column]!) : null,
      ),
    ),
  };
}

const byText = (a: Row, b: Row): number => byCodeUnit(a.slogan.text, b.slogan.text);

/** As many slogans of its own for each group, in the order of groups. */
function ownRows(counted: readonly Row[], groups: number): Row[] {
  const each = Math.max(1, Math.floor(OWN_ROWS / groups));
  return Array.from({ length: groups }, (_, group) =>
    counted.filter((row) => row.groups === 1 && row.first === group).slice(0, each),
  )
    .flat()
    .slice(0, OWN_ROWS);
}

/** All groups, or of very many those with the most slogans shown. */
function columnsOf(rows: readonly Row[], groups: number): number[] {
  const all = Array.from({ length: groups }, (_, group) => group);
  if (groups <= COLUMNS) return all;
  const shown = (group: number): number => rows.filter(({ counts }) => counts[group]! > 0).length;
  return all
    .sort((a, b) => shown(b) - shown(a) || a - b)
    .slice(0, COLUMNS)
    .sort((a, b) => a - b);
}
