import type { Table } from "../model/table.js";
import type { KeywordResult } from "./keywords.js";

/** One row a keyword of each group or document. */
export const keywordsTable = ({ groups }: KeywordResult): Table => ({
  columns: [
    { name: "group", elastic: true, cut: "start" },
    { name: "term", elastic: true, tone: "strong" },
    { name: "weight", digits: 4, bar: true },
    { name: "count", unit: "tokens" },
  ],
  rows: groups.flatMap(({ name, keywords }) => keywords.map(({ term, weight, count }) => [name, term, weight, count])),
});
