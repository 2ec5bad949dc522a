import { markedDiff } from "../base/word-diff.js";
import type { Graph } from "../model/graph.js";
import { type Cell, ofRecords, type Table } from "../model/table.js";
import type { Copying } from "./copying.js";
import { type Cluster, type DedupResult, daysBetween, timeline } from "./dedup.js";
import type { PairExplanation } from "./explain.js";
import type { RepeatedParagraph, StockParagraph } from "./stock.js";

const DIGITS = 3;

/** One row per member, with the document that is kept for it; what is known of both for machines. */
export const familyTable = (clusters: readonly Cluster[]): Table =>
  ofRecords(
    [
      { name: "keep", elastic: true },
      { name: "path", header: "stands for", elastic: true },
      { name: "relation" },
      { name: "jaccard", digits: DIGITS },
      { name: "containment", digits: DIGITS },
      { name: "via", elastic: true },
      { name: "keep_date", header: "kept: date", type: "text" },
      { name: "date", type: "text" },
      { name: "days", type: "integer" },
      { name: "keep_source", header: "kept: source", elastic: true, type: "text" },
      { name: "source", elastic: true, type: "text" },
      { name: "keep_title", machineOnly: true, type: "text" },
      { name: "title", machineOnly: true, type: "text" },
      { name: "why", header: "why this one is kept", machineOnly: true },
    ],
    clusters.flatMap(({ keep, why, title, date, source, members }) =>
      members.map((member) => ({
        ...member,
        keep,
        why,
        keep_date: date,
        keep_source: source,
        keep_title: title,
        days: daysBetween(date, member.date),
      })),
    ),
  );

/** One row per document, family after family, the earliest first: how a text went its way. */
export function timelineTable(clusters: readonly Cluster[]): Table {
  const linked = clusters.some(({ members }) => members.some(({ via }) => via !== undefined));
  return {
    columns: [
      { name: "family", type: "integer" },
      { name: "date", type: "text" },
      { name: "days", type: "integer" },
      { name: "source", elastic: true, type: "text" },
      { name: "title", elastic: true, type: "text", importance: "high" },
      { name: "path", elastic: true, cut: "start", importance: "high" },
      { name: "relation" },
      { name: "jaccard", digits: DIGITS },
      { name: "containment", digits: DIGITS },
      ...(linked ? [{ name: "via", elastic: true, cut: "start", type: "text" } as const] : []),
      { name: "why", header: "why this one is kept", elastic: true },
    ],
    rows: clusters.flatMap((cluster, index) => timelineRows(cluster, index + 1, linked)),
  };
}

function timelineRows(cluster: Cluster, family: number, linked: boolean): Cell[][] {
  const documents = timeline(cluster);
  const first = documents.find(({ date }) => date !== null)?.date ?? null;
  return documents.map(({ path, date, source, title, member }) => [
    family,
    date,
    daysBetween(first, date),
    source,
    title,
    path,
    member?.relation ?? "kept",
    member?.jaccard ?? null,
    member?.containment ?? null,
    ...(linked ? [member?.via ?? null] : []),
    member === undefined ? cluster.why : "",
  ]);
}

/** Who copies whom, for people and machines. */
export const copyingTable = (copying: readonly Copying[]): Table => ({
  name: "copying",
  ...ofRecords(
    [
      { name: "from", elastic: true, type: "text" },
      { name: "to", elastic: true, type: "text" },
      { name: "documents", type: "integer" },
      { name: "days_least", header: "days: least", type: "integer" },
      { name: "days_median", header: "days: median", digits: 1, type: "number" },
      { name: "days_most", header: "days: most", type: "integer" },
    ],
    copying,
  ),
});

/** The same as a network: an arrow from the source that has a text first to the one that has it later. */
export function copyingGraph(copying: readonly Copying[], title: string, description: string): Graph {
  const names = [...new Set(copying.flatMap(({ from, to }) => [from, to]))].sort();
  const at = new Map(names.map((name, index) => [name, index]));
  const copied = names.map(() => 0);
  const copies = names.map(() => 0);
  for (const { from, to, documents } of copying) {
    copied[at.get(from)!]! += documents;
    copies[at.get(to)!]! += documents;
  }
  return {
    title,
    description,
    directed: true,
    nodeColumns: [
      { name: "copied", type: "integer" },
      { name: "copies", type: "integer" },
    ],
    edgeColumns: [
      { name: "days_least", type: "integer" },
      { name: "days_median", type: "number" },
      { name: "days_most", type: "integer" },
    ],
    nodes: names.map((label, index) => ({ label, cells: [copied[index]!, copies[index]!] })),
    edges: copying.map(({ from, to, documents, days_least, days_median, days_most }) => ({
      source: at.get(from)!,
      target: at.get(to)!,
      weight: documents,
      cells: [days_least, days_median, days_most],
    })),
  };
}

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
