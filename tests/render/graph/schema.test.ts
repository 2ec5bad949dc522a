import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Graph } from "../../../src/model/graph.js";
import { gexf, graphml } from "../../../src/render/graph.js";
import { HOSTILE } from "../../helpers/report-corpus.js";

/** What a schema lets an element hold: attributes with their lexical space, `?` for those that may be absent, and children. */
interface Rule {
  readonly attributes: Readonly<Record<string, RegExp>>;
  /** Names of the children as a pattern over `name `: order and number. */
  readonly children: RegExp;
}
type Rules = Readonly<Record<string, Rule>>;

const ANY = /^[\s\S]*$/u;
const NAME = /^[\w.:-]+$/u; // xs:NMTOKEN, of ASCII
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u; // xs:float, xs:double
const VERSION = /^1\.3$/u;
const NOTHING = /^$/u;

// gexf.net/1.3/gexf.xsd with its data.xsd, as far as what is written here goes; attributes of no schema are refused.
const GEXF: Rules = {
  gexf: { attributes: { version: VERSION }, children: /^(?:meta )?graph $/u },
  meta: { attributes: { "lastmodifieddate?": ANY }, children: /^(?:creator |keywords |description )*$/u },
  creator: { attributes: {}, children: NOTHING },
  description: { attributes: {}, children: NOTHING },
  graph: {
    attributes: { "defaultedgetype?": /^(?:directed|undirected|mutual)$/u, "mode?": /^(?:static|dynamic)$/u },
    children: /^(?:attributes |nodes |edges )*$/u,
  },
  attributes: {
    attributes: { class: /^(?:node|edge)$/u, "mode?": /^(?:static|dynamic)$/u },
    children: /^(?:attribute )*$/u,
  },
  attribute: {
    attributes: { id: ANY, title: ANY, type: /^(?:integer|long|double|float|boolean|string|liststring|anyURI)$/u },
    children: NOTHING,
  },
  nodes: { attributes: { "count?": /^\d+$/u }, children: /^(?:node )*$/u },
  node: { attributes: { id: ANY, "label?": ANY }, children: /^(?:attvalues )?$/u },
  attvalues: { attributes: {}, children: /^(?:attvalue )*$/u },
  attvalue: { attributes: { for: ANY, value: ANY }, children: NOTHING },
  edges: { attributes: { "count?": /^\d+$/u }, children: /^(?:edge )*$/u },
  edge: { attributes: { "id?": ANY, source: ANY, target: ANY, "weight?": NUMBER }, children: /^(?:attvalues )?$/u },
};

// graphml-structure.xsd and graphml+attributes.xsd of GraphML 1.0.
const GRAPHML: Rules = {
  graphml: { attributes: {}, children: /^(?:desc )?(?:key )*(?:graph |data )*$/u },
  desc: { attributes: {}, children: NOTHING },
  key: {
    attributes: {
      id: NAME,
      "for?": /^(?:all|graph|node|edge|hyperedge|port|endpoint)$/u,
      "attr.name?": NAME,
      "attr.type?": /^(?:boolean|int|long|float|double|string)$/u,
    },
    children: /^(?:desc )?(?:default )?$/u,
  },
  graph: {
    attributes: { "id?": NAME, edgedefault: /^(?:directed|undirected)$/u },
    children: /^(?:desc )?(?:data |node |edge )*$/u,
  },
  node: { attributes: { id: NAME }, children: /^(?:desc )?(?:data )*$/u },
  edge: { attributes: { "id?": NAME, source: NAME, target: NAME }, children: /^(?:desc )?(?:data )*$/u },
  data: { attributes: { key: NAME, "id?": NAME }, children: NOTHING },
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: string;
}

/** What breaks the rules; a strict parser throws at what is no XML or uses a prefix that nobody declared. */
function faults(xml: string, rules: Rules, namespace: string): string[] {
  const found: string[] = [];
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (uri !== namespace) found.push(`${local} is of ${uri}`);
    const own = Object.values(attributes as Record<string, SaxesAttributeNS>).filter((one) => one.uri === "");
    const element = {
      name: local,
      attributes: Object.fromEntries(own.map(({ name, value }) => [name, value])),
      children: "",
    };
    if (open.length > 0) open.at(-1)!.children += `${local} `;
    open.push(element);
    all.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  for (const { name, attributes, children } of all) {
    const rule = rules[name];
    if (rule === undefined) {
      found.push(`${name} is unknown`);
      continue;
    }
    if (!rule.children.test(children)) found.push(`${name} holds ${children}`);
    for (const [key, pattern] of Object.entries(rule.attributes)) {
      const value = attributes[key.replace("?", "")];
      if (value === undefined ? !key.endsWith("?") : !pattern.test(value)) found.push(`${name} ${key}=${value}`);
    }
    for (const key of Object.keys(attributes))
      if (rule.attributes[key] === undefined && rule.attributes[`${key}?`] === undefined)
        found.push(`${name} has ${key}`);
  }
  return [...found, ...references(all)];
}

/** Keys and references: ids are unique, ends of edges and names of attributes lead somewhere. */
function references(all: readonly Element[]): string[] {
  const idsOf = (...names: string[]) =>
    all.filter(({ name }) => names.includes(name)).map(({ attributes }) => attributes.id!);
  const nodes = idsOf("node");
  const twice = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);
  const ends = all
    .filter(({ name }) => name === "edge")
    .flatMap(({ attributes: { source, target } }) => [source!, target!]);
  const keys = idsOf("key", "attribute");
  const used = all.flatMap(({ name, attributes }) =>
    name === "data" ? [attributes.key!] : name === "attvalue" ? [attributes.for!] : [],
  );
  return [
    ...twice(nodes).map((id) => `node ${id} twice`),
    ...twice(idsOf("edge").filter(Boolean)).map((id) => `edge ${id} twice`),
    ...twice(idsOf("key")).map((id) => `key ${id} twice`),
    ...ends.filter((id) => !nodes.includes(id)).map((id) => `no node ${id}`),
    ...used.filter((id) => !keys.includes(id)).map((id) => `no key ${id}`),
  ];
}

const graphOf = (directed: boolean): Graph => ({
  title: HOSTILE.join(" "),
  description: HOSTILE.join("\n"),
  directed,
  nodeColumns: [
    { name: "count", type: "integer" },
    { name: "note", type: "text" },
    { name: "seen", type: "boolean" },
  ],
  edgeColumns: [
    { name: "npmi", type: "number" },
    { name: "passages", type: "integer" },
  ],
  nodes: HOSTILE.map((label, n) => ({
    label,
    cells: [n, HOSTILE[(n + 1) % HOSTILE.length]!, n % 2 === 0 ? true : null],
  })),
  edges: HOSTILE.slice(1).map((_, n) => ({
    source: n,
    target: n + 1,
    weight: n / 3 + 1e-9,
    cells: [n === 0 ? null : -1 / n, n],
  })),
});

describe("graph files keep the rules of their published schemas", () => {
  const empty: Graph = {
    title: "",
    description: "",
    directed: false,
    nodeColumns: [],
    edgeColumns: [],
    nodes: [],
    edges: [],
  };
  it.each([graphOf(true), graphOf(false), empty])(
    "with hostile labels, empty cells, and with nothing at all (%#)",
    (graph) => {
      expect(faults([...gexf(graph)].join(""), GEXF, "http://gexf.net/1.3")).toEqual([]);
      expect(faults([...graphml(graph)].join(""), GRAPHML, "http://graphml.graphdrawing.org/xmlns")).toEqual([]);
    },
  );

  it("which a file that breaks them does not", () => {
    const xml = [...gexf(graphOf(false))].join("");
    const namespace = "http://gexf.net/1.3";
    expect(faults(xml.replace('mode="static"', 'mode="still"'), GEXF, namespace)).not.toEqual([]);
    expect(faults(xml.replace('id="n1"', 'id="n0"'), GEXF, namespace)).not.toEqual([]);
    expect(faults(xml.replace('for="0"', 'for="7"'), GEXF, namespace)).not.toEqual([]);
  });
});
