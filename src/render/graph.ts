import { cellsInColumns, edgesInColumns, type Graph } from "../model/graph.js";
import type { Piece } from "../model/piece.js";
import { type Cell, type Cells, type Column, type ColumnType, cellAt } from "../model/table.js";
import { columnType } from "./column-type.js";
import { escaped } from "./html/template.js";
import { partOf, type RowPart, rowsInColumns } from "./rows-in-columns.js";
import { visibleLine } from "./visible.js";

/**
 * A graph as GEXF 1.3, for Gephi. The Chinese of its title stands in the first line, since readers that guess an encoding
 * look at the beginning only. It carries no date, so that the same graph gives the same bytes.
 */
export function* gexf(graph: Graph): Generator<Piece> {
  const { nodes } = graph;
  const { head, edges, ofNodes, ofEdges } = xmlParts(graph);
  yield `${head}
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
  return rowsInColumns(length, [...head, opened, ...values], { text: xmlText, end: `${close}</${name}>\n` });
}

/** A graph as GraphML, for networkx, igraph, yEd. Labels are the attribute `label`, weights the attribute `weight`. */
export function* graphml(graph: Graph): Generator<Piece> {
  const { nodes } = graph;
  const { head, edges, ofNodes, ofEdges } = xmlParts(graph);
  yield `${head}
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
  yield* rowsInColumns(nodes.length, [...ofNode, ...data("n", ofNodes)], { text: xmlText, end: "</node>\n" });
  const ofEdge = [
    partOf('<edge source="n', edges.source),
    partOf('" target="n', edges.target),
    partOf('"><data key="weight">', edges.weight, DATA_END),
  ];
  yield* rowsInColumns(edges.length, [...ofEdge, ...data("e", ofEdges)], { text: xmlText, end: "</edge>\n" });
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

/** The first line of an XML file of a graph, its edges, and what its columns hold. */
function xmlParts(graph: Graph) {
  const { nodes, nodeColumns, edgeColumns } = graph;
  const edges = edgesInColumns(graph);
  const title = xmlText(`策析 · ${graph.title}`).replace(/--+/gu, "\u2014"); // a comment may hold no `--`
  return {
    head: `<?xml version="1.0" encoding="UTF-8"?><!-- ${title} -->`,
    edges,
    ofNodes: attributesOf(nodeColumns, cellsInColumns(nodeColumns, nodes), nodes.length),
    ofEdges: attributesOf(edgeColumns, edges.cells, edges.length),
  };
}

/** Text for an element or a quoted attribute, on one line; what XML 1.0 forbids is made visible or U+FFFD. */
const xmlText = (text: string): string => escaped(visibleLine(text)).replace(/[\ufffe\uffff]/gu, "\ufffd");

const XML_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  integer: "long",
  number: "double",
  boolean: "boolean",
};

interface Attribute {
  readonly column: Column;
  readonly type: ColumnType;
  readonly cells: Cells;
}

/** The columns of nodes or edges with their types: as declared, else as cells tell. */
const attributesOf = (columns: readonly Column[], cells: readonly Cells[], length: number): Attribute[] =>
  columns.map((column, index) => {
    const own = cells[index]!;
    return { column, type: column.type ?? columnType(column, cellsIn(own, length)), cells: own };
  });

function* cellsIn(cells: Cells, length: number): Generator<Cell> {
  for (let row = 0; row < length; row++) yield cellAt(cells, row);
}

/** The cells of nodes or edges that hold something, each between two marks. */
const filledCells = (
  attributes: readonly Attribute[],
  marks: (index: number) => readonly [before: string, after: string],
): RowPart[] =>
  attributes.map(({ cells }, index) => {
    const [before, after] = marks(index);
    return { before, cells, after, empty: "" };
  });

export const GRAPH_WRITERS: Readonly<Record<string, (graph: Graph) => Generator<Piece>>> = {
  ".gexf": gexf,
  ".graphml": graphml,
  ".net": pajek,
};
