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

/** A graph as GraphML, for networkx, igraph, yEd. Labels are the attribute `label`, weights the attribute `weight`. */
export function* graphml(graph: Graph): Generator<string> {
  const nodes = attributesOf(graph.nodeColumns, graph.nodes);
  const edges = attributesOf(graph.edgeColumns, graph.edges);
  yield `<?xml version="1.0" encoding="UTF-8"?>${xmlComment(`策析 · ${graph.title}`)}
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>${xmlText(graph.description)}</desc>
<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
${keys("node", nodes)}${keys("edge", edges)}<graph id="g" edgedefault="${graph.directed ? "directed" : "undirected"}">
`;
  for (const [index, { label, cells }] of graph.nodes.entries()) {
    yield `<node id="n${index}"><data key="label">${xmlText(label)}</data>${data("n", nodes, cells)}</node>\n`;
  }
  for (const { source, target, weight, cells } of graph.edges) {
    const weighted = `<data key="weight">${machineCell(weight)}</data>`;
    yield `<edge source="n${source}" target="n${target}">${weighted}${data("e", edges, cells)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

const keys = (of: "node" | "edge", attributes: readonly Attribute[]): string =>
  attributes
    .map(({ column, type }, index) => {
      const name = xmlText(column.name);
      return `<key id="${of[0]}${index}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`;
    })
    .join("");

const data = (prefix: "n" | "e", attributes: readonly Attribute[], cells: Graph["nodes"][number]["cells"]): string =>
  filledCells(attributes, cells, (index, value) => `<data key="${prefix}${index}">${value}</data>`);
