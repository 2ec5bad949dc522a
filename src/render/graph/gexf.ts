import type { Graph } from "../../model/graph.js";
import type { ColumnType } from "../../model/table.js";
import { machineCell } from "../figure.js";
import { type Attribute, attributesOf, filledCells, xmlComment, xmlText } from "./xml.js";

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  integer: "long",
  number: "double",
  boolean: "boolean",
};

/**
 * A graph as GEXF 1.3, for Gephi. The Chinese of its title stands in the first line, since readers that guess an encoding
 * look at the beginning only. It carries no date, so that the same graph gives the same bytes.
 */
export function* gexf(graph: Graph): Generator<string> {
  const nodes = attributesOf(graph.nodeColumns, graph.nodes);
  const edges = attributesOf(graph.edgeColumns, graph.edges);
  yield `<?xml version="1.0" encoding="UTF-8"?>${xmlComment(`策析 · ${graph.title}`)}
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>cexi</creator><description>${xmlText(`${graph.title}; ${graph.description}`)}</description></meta>
<graph defaultedgetype="${graph.directed ? "directed" : "undirected"}" mode="static">
`;
  yield* declarations("node", nodes);
  yield* declarations("edge", edges);
  yield "<nodes>\n";
  for (const [index, { label, cells }] of graph.nodes.entries()) {
    yield `<node id="n${index}" label="${xmlText(label)}">${values(nodes, cells)}</node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  let index = 0;
  for (const { source, target, weight, cells } of graph.edges) {
    const ends = `source="n${source}" target="n${target}" weight="${machineCell(weight)}"`;
    yield `<edge id="e${index++}" ${ends}>${values(edges, cells)}</edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

function* declarations(of: "node" | "edge", attributes: readonly Attribute[]): Generator<string> {
  if (attributes.length === 0) return;
  yield `<attributes class="${of}" mode="static">\n`;
  for (const [index, { column, type }] of attributes.entries()) {
    yield `<attribute id="${index}" title="${xmlText(column.name)}" type="${TYPES[type]}"/>\n`;
  }
  yield "</attributes>\n";
}

function values(attributes: readonly Attribute[], cells: Graph["nodes"][number]["cells"]): string {
  const filled = filledCells(attributes, cells, (index, value) => `<attvalue for="${index}" value="${value}"/>`);
  return filled === "" ? "" : `<attvalues>${filled}</attvalues>`;
}
