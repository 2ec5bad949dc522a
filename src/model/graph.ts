import type { Cell, Cells, Column } from "./table.js";

/** A network as data; renderers write it for Gephi, networkx, igraph, Pajek. */
export interface Graph {
  readonly title: string;
  /** How it was made, for someone who opens the file a year later: corpus, unit, pruning. One line. */
  readonly description: string;
  readonly directed: boolean;
  /** What is known of each node beside its label. Types are told from the column, else from the cells. */
  readonly nodeColumns: readonly Column[];
  readonly edgeColumns: readonly Column[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[] | GraphEdges;
}

interface GraphNode {
  /** What people read; need not be unique. */
  readonly label: string;
  /** One cell for each of `nodeColumns`. */
  readonly cells: readonly Cell[];
}

interface GraphEdge {
  /** Index of a node. */
  readonly source: number;
  readonly target: number;
  /** Above 0. What layouts and communities take as the strength of the edge. */
  readonly weight: number;
  /** One cell for each of `edgeColumns`. */
  readonly cells: readonly Cell[];
}

/** Edges in columns, for millions of them; see `GraphEdge`. */
interface GraphEdges {
  readonly length: number;
  readonly source: (edge: number) => number;
  readonly target: (edge: number) => number;
  readonly weight: (edge: number) => number;
  /** One for each of `edgeColumns`. */
  readonly cells: readonly Cells[];
}

export function edgesInColumns({ edges, edgeColumns }: Graph): GraphEdges {
  if ("cells" in edges) return edges;
  return {
    length: edges.length,
    source: (edge) => edges[edge]!.source,
    target: (edge) => edges[edge]!.target,
    weight: (edge) => edges[edge]!.weight,
    cells: cellsInColumns(edgeColumns, edges),
  };
}

/** The cells of nodes or edges, which have a list each, column by column. */
export const cellsInColumns = (
  columns: readonly Column[],
  items: readonly { readonly cells: readonly Cell[] }[],
): Cells[] => columns.map((_, index) => ({ at: (item) => items[item]!.cells[index] ?? null }));
