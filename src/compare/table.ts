import { lastPart } from "../model/group.js";
import { type Column, cellsOf, ofRecords, type Table } from "../model/table.js";
import type { CompareResult } from "./compare.js";
import type { KeynessRow } from "./keyness-row.js";
import type { Similarity } from "./similarity.js";
import type { Trend } from "./trend.js";

/** Terms a group has in the table of groups where `--top` says nothing. Unit: terms. */
const TERMS_A_GROUP = 15;
/** Groups that stand side by side; more are shown one below the other. */
const SIDE_BY_SIDE = 6;

/** One row per term of the group that it marks; parts of longer distinctive terms are left out. */
export const comparisonTable = (result: CompareResult, top?: number): Table =>
  ofRecords(
    [
      { name: "group", elastic: true },
      { name: "term", elastic: true, tone: "strong" },
      { name: "count", unit: "tokens" },
      { name: "elsewhere", unit: "tokens" },
      { name: "per_10k", header: "per 10k", unit: "per 10,000 tokens", digits: 2 },
      { name: "documents", header: "docs", unit: "documents" },
      { name: "g2", digits: 1, bar: true },
      { name: "p", digits: 4, probability: true },
      { name: "q", digits: 4, probability: true },
      { name: "p_least", digits: 4, probability: true, machineOnly: true },
      { name: "distinctive", type: "boolean" },
      { name: "log_ratio", digits: 2 },
      { name: "log_ratio_low", digits: 2 },
      { name: "log_ratio_high", digits: 2 },
      { name: "percent_diff", digits: 0, machineOnly: true },
      { name: "odds_ratio", digits: 2, machineOnly: true },
      { name: "log_odds", digits: 2, machineOnly: true },
      { name: "z", digits: 2 },
      { name: "bic", digits: 1, machineOnly: true },
      { name: "evidence", type: "text", machineOnly: true },
      { name: "one_document", type: "boolean" },
      { name: "folded_under", type: "text", machineOnly: true },
    ],
    shownRows(result).slice(0, top).map(termRecord),
  );

/** Rows that are no part of a longer distinctive term of their group. */
export const shownRows = ({ terms }: CompareResult): KeynessRow[] =>
  terms.filter((row) => row.folded_under === undefined);

/** A row with its own group's figures, and what occurs elsewhere. */
const termRecord = ({ counts, per_10k, documents, ...row }: KeynessRow) => ({
  ...row,
  count: counts[row.group]!,
  elsewhere: elsewhereOf(counts, row.group),
  per_10k: per_10k[row.group]!,
  documents: documents[row.group]!,
  log_ratio_low: row.log_ratio_ci[0],
  log_ratio_high: row.log_ratio_ci[1],
});

const elsewhereOf = (counts: KeynessRow["counts"], group: string): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0) - counts[group]!;

/** Top terms of each group side by side, with count and how many times more often they stand there. */
export function groupTermsTable(result: CompareResult, top = TERMS_A_GROUP): Table {
  const columns = result.groups.map(({ name }) => ({
    name,
    rows: shownRows(result)
      .filter((row) => row.group === name && row.counts[name]! > 0)
      .slice(0, top),
  }));
  if (columns.length > SIDE_BY_SIDE) {
    return {
      columns: [
        { name: "group", elastic: true, tone: "strong" },
        { name: "terms", elastic: true },
      ],
      rows: columns.map(({ name, rows }) => [name, rows.map(shortTerm).join("  ")]),
    };
  }
  const deepest = Math.max(0, ...columns.map(({ rows }) => rows.length));
  return {
    columns: columns.map(({ name }) => ({ name, header: lastPart(name), elastic: true, importance: "high" as const })),
    rows: Array.from({ length: deepest }, (_, place) =>
      columns.map(({ rows }) => (rows[place] ? shortTerm(rows[place]) : "")),
    ),
  };
}

function shortTerm(row: KeynessRow): string {
  const { counts, group } = row;
  const own = counts[group]!;
  const star = row.distinctive && row.evidence === "documents" ? "*" : "";
  return `${row.term}${star} ${own} (${elsewhereOf(counts, group)})`;
}

/** Groups against groups, coloured from unlike to alike. */
export function similarityTable({ kind, labels, matrix }: Similarity): Table {
  const figures = matrix.flatMap((row, i) => row.filter((value, j) => i !== j && value !== null)) as number[];
  const [low, high] = [Math.min(...figures, 1), Math.max(...figures, 0)];
  const heat = kind === "similarity" ? ([low, high] as const) : ([high, low] as const);
  const across = kind === "similarity" ? ("most" as const) : ("least" as const);
  return {
    columns: [
      { name: "group", elastic: true, tone: "strong" },
      ...labels.map((name) => ({ name, header: lastPart(name), digits: 3, heat, across })),
    ],
    rows: labels.map((label, i) => [label, ...matrix[i]!]),
  };
}

const TREND = [
  { name: "term", elastic: true, tone: "strong" },
  { name: "first_year", header: "first", unit: "year" },
  { name: "last_year", header: "last", unit: "year" },
  { name: "first_per_10k", header: "at first", unit: "per 10,000 tokens", digits: 2 },
  { name: "last_per_10k", header: "at last", unit: "per 10,000 tokens", digits: 2 },
  { name: "slope", unit: "per 10,000 tokens and year", digits: 3 },
  { name: "tau", digits: 2 },
  { name: "sparkline", header: "years" },
] as const satisfies readonly Column[];

/** One row per term, the steepest first; for machines with the figures of each year. */
export const trendTable = (trends: readonly Trend[], years: readonly number[] = []): Table => ({
  columns: [
    ...TREND,
    ...YEARLY.filter(([key]) => trends[0]?.[key] !== undefined).flatMap(([, name, unit]) =>
      years.map((year) => ({ name: `${name}_${year}`, type: "number" as const, unit, machineOnly: true })),
    ),
  ],
  rows: trends.map((trend) => [...cellsOf(TREND, trend), ...YEARLY.flatMap(([key]) => trend[key] ?? [])]),
});

/** Figures that a trend has of each year, and the names of their columns. */
const YEARLY = [
  ["counts", "count", "tokens"],
  ["per_10k", "per_10k", "per 10,000 tokens"],
  ["strings", "strings", "occurrences"],
  ["strings_per_10k", "strings_per_10k", "per 10,000 characters"],
] as const satisfies readonly (readonly [keyof Trend, string, string])[];

/** The groups with what their rates are taken of, terms of all groups, and terms of one alone. */
export const groupListTables = ({ groups, shared, only }: CompareResult): readonly [Table, Table, Table] => [
  {
    name: "groups",
    columns: [
      text("group"),
      { name: "documents", type: "integer", unit: "documents" },
      { name: "tokens", type: "integer", unit: "tokens" },
    ],
    rows: groups.map(({ name, documents, tokens }) => [name, documents, tokens]),
  },
  { name: "shared", columns: [text("term")], rows: shared.map((term) => [term]) },
  {
    name: "only",
    columns: [text("group"), text("term")],
    rows: Object.entries(only).flatMap(([group, terms]) => terms.map((term) => [group, term])),
  },
];

const text = (name: string) => ({ name, type: "text" as const });

/** What to know about the figures. */
export const warningsTable = ({ cautions }: CompareResult): Table => ({
  name: "warnings",
  columns: [text("code"), text("warning")],
  rows: cautions.map(({ code, message }) => [code, message]),
});
