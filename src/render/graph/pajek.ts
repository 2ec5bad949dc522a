import { edgesInColumns, type Graph } from "../../model/graph.js";
import type { Piece } from "../../model/piece.js";
import { partOf, rowsInColumns } from "../rows-in-columns.js";
import { visibleLine } from "../visible.js";

/** A graph as a Pajek network: labels and weights, which is all that the format holds. A vertex has its number for a name. */
export function* pajek(graph: Graph): Generator<Piece> {
  yield `*Network ${quoted(`策析 · ${graph.title}`)}\n*Vertices ${graph.nodes.length}\n`;
  for (const [index, { label }] of graph.nodes.entries()) yield `${index + 1} ${quoted(label)}\n`;
  yield graph.directed ? "*Arcs\n" : "*Edges\n";
  const { length, source, target, weight } = edgesInColumns(graph);
  const parts = [partOf("", (edge) => source(edge) + 1), partOf(" ", (edge) => target(edge) + 1), partOf(" ", weight)];
  yield* rowsInColumns(length, parts, { text: quoted, end: "\n" });
}

/** Pajek knows no escape: a quotation mark within a label becomes an apostrophe. */
const quoted = (text: string): string => `"${visibleLine(text).replace(/"/gu, "'")}"`;
