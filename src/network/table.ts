import type { ChartHead, NetworkChart } from "../model/chart.js";
import type { Graph } from "../model/graph.js";
import {
  type Cell,
  type Cells,
  type Column,
  cellAt,
  cellsOf,
  Records,
  type Table,
  tableOnDemand,
} from "../model/table.js";
import { edgeRecords, type NetworkInColumns, type NetworkResult } from "./network.js";

/** A network, and the group of documents that it is of where there are several. */
type NamedNetwork = (NetworkResult | NetworkInColumns) & { readonly name?: string };

const GROUP: Column = { name: "group", type: "text", elastic: true, tone: "strong" };

const EDGE_FIGURES = [
  { name: "cooccurrence", type: "integer", unit: "units", bar: true },
  { name: "jaccard", type: "number", digits: 3 },
  { name: "npmi", type: "number", digits: 3 },
  { name: "g2", type: "number", digits: 1 },
] as const satisfies readonly Column[];

const NODE_FIGURES = [
  { name: "count", type: "integer", unit: "tokens" },
  { name: "documents", header: "docs", type: "integer", unit: "documents" },
  { name: "degree", type: "integer", unit: "edges" },
  { name: "first_year", type: "integer", unit: "year" },
  { name: "community", type: "integer" },
] as const satisfies readonly Column[];

/** The pairs of one or several networks. @param notes lines for people, below */
export function edgesTable(networks: readonly NamedNetwork[], notes: readonly string[] = []): Table {
  const columns = grouped(networks, [
    { name: "source", type: "text", elastic: true, tone: "strong" },
    { name: "target", type: "text", elastic: true, tone: "strong" },
    ...EDGE_FIGURES,
  ]);
  const inColumns = networks.map((network): Records => {
    const { length, cells } = edgeRecords(network);
    const { name } = network;
    const group = name === undefined ? {} : { group: { texts: [name], at: () => 0 } };
    return new Records<Record<string, Cell>>(length, { ...group, ...cells });
  });
  return tableOnDemand({ name: "edges", columns, notes, inColumns }, () => inColumns.flatMap(rowsOf));
}

const rowsOf = ({ length, cells }: Records): Cell[][] => {
  const columns = Object.values(cells);
  return Array.from({ length }, (_, row) => columns.map((own) => cellAt(own, row)));
};

export const nodesTable = (networks: readonly NamedNetwork[]): Table => ({
  name: "nodes",
  columns: grouped(networks, [{ name: "term", type: "text", elastic: true, tone: "strong" }, ...NODE_FIGURES]),
  rows: networks.flatMap(({ name, nodes }) =>
    nodes.map((node) => [...(name === undefined ? [] : [name]), node.term, ...cellsOf(NODE_FIGURES, node)]),
  ),
});

const grouped = (networks: readonly NamedNetwork[], columns: readonly Column[]): readonly Column[] =>
  networks.some(({ name }) => name !== undefined) ? [GROUP, ...columns] : columns;

/** A network for graph programs: labels are terms, weights co-occurrences. */
export function networkGraph(network: NamedNetwork, title: string, description: string): Graph {
  const { length, cells } = edgeRecords(network);
  const { source, target, cooccurrence } = cells;
  return {
    title,
    description,
    directed: false,
    nodeColumns: NODE_FIGURES,
    edgeColumns: EDGE_FIGURES,
    nodes: network.nodes.map((node) => ({ label: node.term, cells: cellsOf(NODE_FIGURES, node) })),
    edges: {
      length,
      source: wholesOf(source),
      target: wholesOf(target),
      weight: wholesOf(cooccurrence),
      cells: EDGE_FIGURES.map(({ name }) => cells[name]),
    },
  };
}

/** Indexes of nodes and weights, which are never unknown. */
const wholesOf = ({ at }: Cells) => at as (edge: number) => number;

/** Lines drawn for each name; more are a cloth without threads. */
const EDGES_A_NODE = 2;

/** The top terms of a network and the strongest pairs among them. @param names terms drawn */
export function networkChart(
  { nodes, edges }: NetworkResult | NetworkInColumns,
  names: number,
  head: ChartHead,
): NetworkChart {
  const shown = nodes.filter(({ degree }) => degree > 0).slice(0, names);
  const index = new Map(shown.map(({ term }, place) => [term, place]));
  const drawn: NetworkChart["edges"][number][] = [];
  for (const { source: first, target: second, cooccurrence: weight } of edges) {
    const [source, target] = [index.get(first), index.get(second)];
    if (source !== undefined && target !== undefined) drawn.push({ source, target, weight });
    if (drawn.length >= EDGES_A_NODE * shown.length) break;
  }
  return {
    kind: "network",
    ...head,
    nodes: shown.map(({ term, count, community }) => ({ label: term, value: count, group: community })),
    edges: drawn,
  };
}
