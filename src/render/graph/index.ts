import type { Graph } from "../../model/graph.js";
import type { Piece } from "../../model/piece.js";
import { gexf } from "./gexf.js";
import { graphml } from "./graphml.js";
import { pajek } from "./pajek.js";

/** Endings of graph files and what writes them. */
export const GRAPH_WRITERS: Readonly<Record<string, (graph: Graph) => Generator<Piece>>> = {
  ".gexf": gexf,
  ".graphml": graphml,
  ".net": pajek,
};
