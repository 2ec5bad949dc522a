import type { Graph } from "../model/graph.js";
import { type Cell, type Column, cellsOf, type Table } from "../model/table.js";
import { eachEdge, type NetworkEdge, type NetworkNode, type NetworkResult } from "./network.js";

/** A network, and the group of documents that it is of where there are several. */
export type NamedNetwork = NetworkResult & { readonly name?: string };

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

const edgeCells = (edge: NetworkEdge): Cell[] => cellsOf(EDGE_FIGURES, edge);
const nodeCells = (node: NetworkNode): Cell[] => cellsOf(NODE_FIGURES, node);

/** The pairs of one or several networks. */
export const edgesTable = (networks: readonly NamedNetwork[]): Table => ({
  name: "edges",
  columns: grouped(networks, [
    { name: "source", type: "text", elastic: true, tone: "strong" },
    { name: "target", type: "text", elastic: true, tone: "strong" },
    ...EDGE_FIGURES,
  ]),
  rows: networks.flatMap(({ name, edges }) =>
    edges.map((edge) => [...(name === undefined ? [] : [name]), edge.source, edge.target, ...edgeCells(edge)]),
  ),
});

/** The terms of one or several networks. */
export const nodesTable = (networks: readonly NamedNetwork[]): Table => ({
  name: "nodes",
  columns: grouped(networks, [{ name: "term", type: "text", elastic: true, tone: "strong" }, ...NODE_FIGURES]),
  rows: networks.flatMap(({ name, nodes }) =>
    nodes.map((node) => [...(name === undefined ? [] : [name]), node.term, ...nodeCells(node)]),
  ),
});

const grouped = (networks: readonly NamedNetwork[], columns: readonly Column[]): readonly Column[] =>
  networks.some(({ name }) => name !== undefined) ? [GROUP, ...columns] : columns;

/** A network for graph programs: labels are terms, weights co-occurrences. */
export function networkGraph(network: NetworkResult, title: string, description: string): Graph {
  const index = new Map(network.nodes.map(({ term }, i) => [term, i]));
  return {
    title,
    description,
    directed: false,
    nodeColumns: NODE_FIGURES,
    edgeColumns: EDGE_FIGURES,
    nodes: network.nodes.map((node) => ({ label: node.term, cells: nodeCells(node) })),
    edges: {
      *[Symbol.iterator]() {
        for (const edge of eachEdge(network)) {
          const [source, target] = [index.get(edge.source)!, index.get(edge.target)!];
          yield { source, target, weight: edge.cooccurrence, cells: edgeCells(edge) };
        }
      },
    },
  };
}
