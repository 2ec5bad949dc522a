import type { Keys } from "../model/group.js";
import { type Cell, type Column, cellsOf, ofRecords, type Table } from "../model/table.js";
import type { TermCount, TermCountResult } from "./count-term.js";
import type { FrequencyGroup, TermRow } from "./frequencies.js";
import { keyCells, keyColumns } from "./groups.js";

/** A count with whose it is: the path of a document, the name of a group. */
export interface NamedCount extends TermCount {
  readonly name: string;
  readonly keys?: Keys;
}

/** Words named in a cell or a note before the rest is summed up. */
const WORDS_SHOWN = 8;

/** How the number of the others is said. */
type More = (others: number) => string;

/** Cells are data: the same in every language. */
const MORE_IN_CELL: More = (others) => ` and ${others} more`;

const listed = (items: readonly string[], more: More): string =>
  items.slice(0, WORDS_SHOWN).join(", ") + (items.length > WORDS_SHOWN ? more(items.length - WORDS_SHOWN) : "");

export const insideText = ({ inside }: TermCount, more = MORE_IN_CELL): string =>
  listed(
    inside.map(({ word, count }) => `${word} ${count}`),
    more,
  );

export const acrossText = ({ across }: TermCount, more = MORE_IN_CELL): string =>
  listed(
    across.map(({ words, count }) => `${words.replaceAll(" ", "|")} ${count}`),
    more,
  );

const countColumns = (
  areShown: { readonly inside: boolean; readonly across: boolean },
  ...more: Column[]
): Column[] => [
  { name: "token", type: "integer", bar: true },
  { name: "substring", type: "integer" },
  { name: "per_10k", header: "per 10k", unit: "per 10,000 tokens", digits: 2 },
  { name: "per_10k_characters", unit: "per 10,000 characters", digits: 2, machineOnly: true },
  ...more,
  { name: "inside", type: "text", elastic: true, machineOnly: !areShown.inside },
  { name: "across", type: "text", elastic: true, machineOnly: !areShown.across },
  { name: "tokens", type: "integer", unit: "tokens", machineOnly: true },
  { name: "characters", type: "integer", unit: "characters", machineOnly: true },
];

const countCells = (count: TermCount, ...more: Cell[]): Cell[] => [
  ...[count.token, count.substring, count.per_10k, count.per_10k_characters],
  ...more,
  ...[insideText(count), acrossText(count), count.tokens, count.characters],
];

type CountRows = "path" | "group";

export interface TermRows {
  readonly term: string;
  readonly rows: readonly NamedCount[];
}

/** One row per document or group, of each term in turn, those without it too. @param isSingle there is no column for the term */
export function countTable(first: CountRows, terms: readonly TermRows[], isSingle = terms.length === 1): Table {
  const all = terms.flatMap(({ rows }) => rows);
  // A column of blanks would only push the bars away from what they show.
  const areShown = {
    inside: all.some(({ inside }) => inside.length > 0),
    across: all.some(({ across }) => across.length > 0),
  };
  return {
    name: "count",
    columns: [
      ...(isSingle ? [] : [{ name: "term", type: "text", tone: "strong" } as const]),
      { name: first, type: "text", cut: "start" },
      ...countColumns(areShown),
    ],
    rows: terms.flatMap(({ term, rows }) =>
      rows.map((row) => [...(isSingle ? [] : [term]), row.name, ...countCells(row)]),
    ),
  };
}

/** One row per term: what all documents come to, 0 where none holds it. */
export const totalsTable = (results: readonly TermCountResult[]): Table => ({
  name: "totals",
  columns: [
    { name: "term", type: "text", tone: "strong" },
    ...countColumns(
      { inside: true, across: false },
      { name: "documents", type: "integer", header: "docs", unit: "documents" },
    ),
  ],
  rows: results.map(({ term, total }) => [term, ...countCells(total, total.documents)]),
});

/** The longer words that hold a term, and the words that it lies across: one row each, where cells name the first few. */
export function hostTables(first: CountRows, terms: readonly TermRows[], isSingle = terms.length === 1): Table[] {
  const rowsOf = (of: (row: NamedCount) => readonly (readonly [string, number])[]): Cell[][] =>
    terms.flatMap(({ term, rows }) =>
      rows.flatMap((row) => of(row).map((host): Cell[] => [...(isSingle ? [] : [term]), row.name, ...host])),
    );
  const columns = (host: string): Column[] => [
    ...(isSingle ? [] : [{ name: "term", type: "text" } as const]),
    { name: first, type: "text" },
    { name: host, type: "text" },
    { name: "count", type: "integer", unit: "occurrences" },
  ];
  return [
    {
      name: "inside",
      columns: columns("word"),
      rows: rowsOf(({ inside }) => inside.map(({ word, count }) => [word, count])),
    },
    {
      name: "across",
      columns: columns("words"),
      rows: rowsOf(({ across }) => across.map(({ words, count }) => [words, count])),
    },
  ];
}

const COLUMNS = [
  { name: "term", elastic: true, tone: "strong", type: "text" },
  { name: "count", unit: "tokens", bar: true },
  { name: "substring", unit: "occurrences" },
  { name: "per_10k", header: "per 10k", unit: "per 10,000 tokens", digits: 2 },
  { name: "documents", header: "docs", unit: "documents" },
  { name: "dispersion", unit: "DPnorm", digits: 3 },
  { name: "tfidf", digits: 2 },
  { name: "pos", type: "text" },
] as const satisfies readonly Column[];

/** One row per term, the most frequent first. */
export const frequencyTable = (terms: readonly TermRow[]): Table => ofRecords(COLUMNS, terms);

export const groupFrequencyTable = (groups: readonly FrequencyGroup[]): Table => ({
  columns: [{ name: "group", elastic: true, tone: "strong" }, ...keyColumns(groups), ...COLUMNS],
  rows: groups.flatMap((group) => {
    const keys = keyCells(group);
    return group.terms.map((term) => [group.name, ...keys, ...cellsOf(COLUMNS, term)]);
  }),
});

const SIZES = [
  { name: "documents", type: "integer", unit: "documents" },
  { name: "characters", type: "integer", unit: "characters" },
  { name: "tokens", type: "integer", unit: "tokens" },
  { name: "types", type: "integer", unit: "types" },
] as const satisfies readonly Column[];

/** What the rates of each group are taken of. */
export const groupSizesTable = (groups: readonly FrequencyGroup[]): Table => ({
  name: "groups",
  columns: [{ name: "group", type: "text" }, ...keyColumns(groups), ...SIZES],
  rows: groups.map((group) => [group.name, ...keyCells(group), ...cellsOf(SIZES, group.corpus)]),
});
