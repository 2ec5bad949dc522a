import { keyCells, keyColumns } from "../count/key-columns.js";
import type { Table } from "../model/table.js";
import type { KeywordResult } from "./keywords.js";

/** One row per keyword of each group or document. */
export const keywordsTable = ({ groups }: KeywordResult): Table => ({
  columns: [
    { name: "group", elastic: true, cut: "start" },
    ...keyColumns(groups),
    { name: "term", elastic: true, tone: "strong" },
    { name: "weight", digits: 4, bar: true },
    { name: "count", unit: "tokens" },
  ],
  rows: groups.flatMap((group) => {
    const keys = keyCells(group);
    return group.keywords.map(({ term, weight, count }) => [group.name, ...keys, term, weight, count]);
  }),
});
