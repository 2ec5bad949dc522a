import { markedDiff } from "../base/marked-diff.js";
import { ofRecords, type Table } from "../model/table.js";
import type { DedupResult } from "./dedup.js";
import type { PairExplanation } from "./explain.js";
import type { RepeatedParagraph, StockParagraph } from "./stock.js";

/** Pairs of a family, for a network tool: every member with the document that is kept. */
export const linksTable = ({ clusters }: DedupResult): Table => ({
  columns: ["path_a", "path_b", "relation", "jaccard", "containment"].map((name) => ({ name })),
  rows: clusters.flatMap(({ keep, members }) =>
    members.map(({ path, relation, jaccard, containment }) => [keep, path, relation, jaccard, containment]),
  ),
});

/** Paragraphs that several families share, with every place. */
export const stockTable = (stock: readonly StockParagraph[]): Table => ({
  name: "stock",
  ...ofRecords(
    [
      { name: "families", type: "integer" },
      { name: "documents", type: "integer" },
      { name: "text", elastic: true },
      { name: "places", elastic: true },
    ],
    stock.map((one) => ({ ...one, places: one.places.map(({ path, line }) => `${path}:${line}`).join(" ") })),
  ),
});

/** Paragraphs that a document says more than once. */
export const repeatedTable = (repeated: readonly RepeatedParagraph[]): Table => ({
  name: "repeated",
  ...ofRecords(
    [
      { name: "times", type: "integer" },
      { name: "path", elastic: true },
      { name: "lines", elastic: true },
      { name: "text", elastic: true },
    ],
    repeated.map((one) => ({ ...one, times: one.places.length, lines: one.places.map(({ line }) => line).join(" ") })),
  ),
});

const WHOLE = { same: "same", "only-first": "removed", "only-second": "added" } as const;

/** What a row says in one cell. */
const marked = ({ change, first, second, pieces }: PairExplanation["rows"][number]): string =>
  markedDiff(change === "changed" ? pieces : [{ kind: WHOLE[change], text: (first ?? second)!.text }]);

/** Two texts in one column, with what differs marked. */
export const pairTable = ({ rows }: PairExplanation): Table => ({
  columns: [{ name: "change" }, { name: "line_a" }, { name: "line_b" }, { name: "text", elastic: true }],
  rows: rows.map((row) => [row.change, row.first?.line ?? null, row.second?.line ?? null, marked(row)]),
});
