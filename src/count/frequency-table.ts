import { type Column, cellsOf, ofRecords, type Table } from "../model/table.js";
import type { FrequencyGroup, TermRow } from "./frequencies.js";
import { keyCells, keyColumns } from "./groups.js";

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

/** One row per term of each group. */
export const groupFrequencyTable = (groups: readonly FrequencyGroup[]): Table => ({
  columns: [{ name: "group", elastic: true, tone: "strong" }, ...keyColumns(groups), ...COLUMNS],
  rows: groups.flatMap((group) => {
    const keys = keyCells(group);
    return group.terms.map((term) => [group.name, ...keys, ...cellsOf(COLUMNS, term)]);
  }),
});

/** What the rates of each group are taken of. */
export const groupSizesTable = (groups: readonly FrequencyGroup[]): Table => ({
  name: "groups",
  columns: [
    { name: "group", type: "text" },
    ...keyColumns(groups),
    { name: "documents", type: "integer", unit: "documents" },
    { name: "characters", type: "integer", unit: "characters" },
    { name: "tokens", type: "integer", unit: "tokens" },
    { name: "types", type: "integer", unit: "types" },
  ],
  rows: groups.map((group) => {
    const { documents, characters, tokens, types } = group.corpus;
    return [group.name, ...keyCells(group), documents, characters, tokens, types];
  }),
});
