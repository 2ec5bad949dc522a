import type { Cell, Column } from "./table.js";

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
  /** Gone through once for a file; millions of them need not be at hand together. */
  readonly edges: Iterable<GraphEdge>;
}

export interface GraphNode {
  /** What people read; need not be unique. */
  readonly label: string;
  /** One cell for each of `nodeColumns`. */
  readonly cells: readonly Cell[];
}

export interface GraphEdge {
  /** Index of a node. */
  readonly source: number;
  readonly target: number;
  /** Above 0. What layouts and communities take as the strength of the edge. */
  readonly weight: number;
  /** One cell for each of `edgeColumns`. */
  readonly cells: readonly Cell[];
}
