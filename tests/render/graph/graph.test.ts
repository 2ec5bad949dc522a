import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Graph } from "../../../src/model/graph.js";
import { gexf, graphml, pajek } from "../../../src/render/graph.js";

const HOSTILE = '\u0000\u001b[31m<a href="x">&\ufffe\ud800"\n\t=1+1--\'\u202e 产业';

const graph: Graph = {
  title: `词语共现 ${HOSTILE}`,
  description: "三个词 --",
  directed: false,
  nodeColumns: [{ name: "count" }, { name: "first_year" }, { name: "note" }],
  edgeColumns: [{ name: "jaccard", type: "number" }],
  nodes: [
    { label: "产业", cells: [12, 2024, HOSTILE] },
    { label: HOSTILE, cells: [3, null, null] },
    { label: "产业", cells: [1, null, "同名"] },
  ],
  edges: [
    { source: 0, target: 1, weight: 2, cells: [1 / 3] },
    { source: 1, target: 2, weight: 0.5, cells: [null] },
  ],
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of a well-formed document; a strict parser throws at anything else. */
function elementsOf(xml: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: "" };
    found.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    if (open.length > 0) open.at(-1)!.text += text;
  });
  parser.write(xml).close();
  return found;
}

const named = (elements: readonly Element[], name: string): Element[] => elements.filter((one) => one.name === name);

describe("graph files", () => {
  it.each([
    ["gexf", gexf],
    ["graphml", graphml],
  ])("%s is well-formed whatever the texts hold, ids are unique, Chinese stands in the first line", (_, write) => {
    const xml = [...write(graph)].join("");
    const elements = elementsOf(xml);
    const ids = named(elements, "node").map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(3);
    expect(named(elements, "edge").map(({ attributes }) => [attributes.source, attributes.target])).toEqual([
      ["n0", "n1"],
      ["n1", "n2"],
    ]);
    expect(xml.split("\n")[0]).toContain("策析");
  });

  it("gexf gives labels, weights and typed attributes, and leaves out what is unknown", () => {
    const elements = elementsOf([...gexf(graph)].join(""));
    expect(named(elements, "attribute").map(({ attributes }) => [attributes.title, attributes.type])).toEqual([
      ["count", "long"],
      ["first_year", "long"],
      ["note", "string"],
      ["jaccard", "double"],
    ]);
    expect(named(elements, "attvalue")).toHaveLength(3 + 1 + 2 + 1);
    expect(named(elements, "edge").map(({ attributes }) => attributes.weight)).toEqual(["2", "0.5"]);
  });

  it("graphml gives labels and weights as data", () => {
    const elements = elementsOf([...graphml(graph)].join(""));
    const data = named(elements, "data");
    expect(data.filter(({ attributes }) => attributes.key === "weight").map(({ text }) => text)).toEqual(["2", "0.5"]);
    expect(data.find(({ attributes }) => attributes.key === "label")!.text).toBe("产业");
  });

  it("pajek numbers vertices from 1 and quotes labels, one line each", () => {
    const lines = [...pajek(graph)].join("").trimEnd().split("\n");
    expect(lines[1]).toBe("*Vertices 3");
    expect(lines[2]).toBe('1 "产业"');
    expect(lines.slice(5)).toEqual(["*Edges", "1 2 2", "2 3 0.5"]);
    for (const line of lines.slice(2, 5)) expect(line).toMatch(/^\d "[^"]*"$/u);
  });
});
