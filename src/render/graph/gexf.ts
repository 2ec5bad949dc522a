import { cellsInColumns, edgesInColumns, type Graph } from "../../model/graph.js";
import type { Piece } from "../../model/piece.js";
import { partOf, type RowPart, rowsInColumns } from "../rows-in-columns.js";
import { type Attribute, attributesOf, filledCells, XML_TYPES, xmlComment, xmlRows, xmlText } from "./xml.js";

/**
 * A graph as GEXF 1.3, for Gephi. The Chinese of its title stands in the first line, since readers that guess an encoding
 * look at the beginning only. It carries no date, so that the same graph gives the same bytes.
 */
export function* gexf(graph: Graph): Generator<Piece> {
  const { nodes, nodeColumns, edgeColumns } = graph;
  const edges = edgesInColumns(graph);
  const ofNodes = attributesOf(nodeColumns, cellsInColumns(nodeColumns, nodes), nodes.length);
  const ofEdges = attributesOf(edgeColumns, edges.cells, edges.length);
  yield `<?xml version="1.0" encoding="UTF-8"?>${xmlComment(`策析 · ${graph.title}`)}
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>cexi</creator><description>${xmlText(`${graph.title}; ${graph.description}`)}</description></meta>
<graph defaultedgetype="${graph.directed ? "directed" : "undirected"}" mode="static">
`;
  yield* declarations("node", ofNodes);
  yield* declarations("edge", ofEdges);
  yield "<nodes>\n";
  yield* elements("node", nodes.length, ofNodes, [
    partOf('<node id="n', (node) => node),
    partOf('" label="', (node) => nodes[node]!.label),
  ]);
  yield "</nodes>\n<edges>\n";
  yield* elements("edge", edges.length, ofEdges, [
    partOf('<edge id="e', (edge) => edge),
    partOf('" source="n', edges.source),
    partOf('" target="n', edges.target),
    partOf('" weight="', edges.weight),
  ]);
  yield "</edges>\n</graph>\n</gexf>\n";
}

function* declarations(of: "node" | "edge", attributes: readonly Attribute[]): Generator<string> {
  if (attributes.length === 0) return;
  yield `<attributes class="${of}" mode="static">\n`;
  for (const [index, { column, type }] of attributes.entries()) {
    yield `<attribute id="${index}" title="${xmlText(column.name)}" type="${XML_TYPES[type]}"/>\n`;
  }
  yield "</attributes>\n";
}

function elements(name: string, length: number, attributes: readonly Attribute[], head: RowPart[]): Generator<Piece> {
  const values = filledCells(attributes, (index) => [`<attvalue for="${index}" value="`, '"/>']);
  const [open, close] = values.length > 0 ? ["<attvalues>", "</attvalues>"] : ["", ""];
  const opened = { ...head.pop()!, after: `">${open}` };
  return rowsInColumns(length, [...head, opened, ...values], xmlRows(`${close}</${name}>\n`));
}
