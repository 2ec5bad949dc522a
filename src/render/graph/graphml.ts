import { cellsInColumns, edgesInColumns, type Graph } from "../../model/graph.js";
import type { Piece } from "../../model/piece.js";
import { partOf, type RowPart, rowsInColumns } from "../rows-in-columns.js";
import { type Attribute, attributesOf, filledCells, XML_TYPES, xmlComment, xmlRows, xmlText } from "./xml.js";

/** A graph as GraphML, for networkx, igraph, yEd. Labels are the attribute `label`, weights the attribute `weight`. */
export function* graphml(graph: Graph): Generator<Piece> {
  const { nodes, nodeColumns, edgeColumns } = graph;
  const edges = edgesInColumns(graph);
  const ofNodes = attributesOf(nodeColumns, cellsInColumns(nodeColumns, nodes), nodes.length);
  const ofEdges = attributesOf(edgeColumns, edges.cells, edges.length);
  yield `<?xml version="1.0" encoding="UTF-8"?>${xmlComment(`策析 · ${graph.title}`)}
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>${xmlText(graph.description)}</desc>
<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
${keys("node", ofNodes)}${keys("edge", ofEdges)}<graph id="g" edgedefault="${graph.directed ? "directed" : "undirected"}">
`;
  const ofNode = [
    partOf('<node id="n', (node) => node),
    partOf('"><data key="label">', (node) => nodes[node]!.label, DATA_END),
  ];
  yield* rowsInColumns(nodes.length, [...ofNode, ...data("n", ofNodes)], xmlRows("</node>\n"));
  const ofEdge = [
    partOf('<edge source="n', edges.source),
    partOf('" target="n', edges.target),
    partOf('"><data key="weight">', edges.weight, DATA_END),
  ];
  yield* rowsInColumns(edges.length, [...ofEdge, ...data("e", ofEdges)], xmlRows("</edge>\n"));
  yield "</graph>\n</graphml>\n";
}

const keys = (of: "node" | "edge", attributes: readonly Attribute[]): string =>
  attributes
    .map(({ column, type }, index) => {
      const name = xmlText(column.name);
      return `<key id="${of[0]}${index}" for="${of}" attr.name="${name}" attr.type="${XML_TYPES[type]}"/>\n`;
    })
    .join("");

const DATA_END = "</data>";

const data = (prefix: "n" | "e", attributes: readonly Attribute[]): RowPart[] =>
  filledCells(attributes, (index) => [`<data key="${prefix}${index}">`, DATA_END]);
