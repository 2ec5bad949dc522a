import { createRequire } from "node:module";
import { randomNumbers } from "../base/random-numbers.js";
import type { EdgeColumns } from "./together.js";

/** How communities are looked for. Printed with every result, since they depend on each of these. */
export const COMMUNITY_DEFAULTS = {
  seed: 1, // any other would do: the order in which nodes are tried
  resolution: 1, // Newman's modularity; larger ones make more and smaller communities
} as const;

export interface CommunityOptions {
  readonly seed?: number;
  /** Above 0, no unit. */
  readonly resolution?: number;
}

interface Communities {
  /** Community of each node, counted from 1, the largest first; communities have no names. */
  readonly of: readonly number[];
  /** Modularity of this partition with the weights given; `null` without edges. */
  readonly modularity: number | null;
}

type LouvainDetails = { readonly communities: Record<string, number>; readonly modularity: number };
type Louvain = { detailed(graph: object, options: object): LouvainDetails };

/**
 * Communities of a network by the Louvain method, the same for the same network, seed and resolution.
 *
 * Source: V. D. Blondel, J.-L. Guillaume, R. Lambiotte & E. Lefebvre (2008), "Fast unfolding of communities in large
 * networks", Journal of Statistical Mechanics P10008; implementation: graphology-communities-louvain.
 *
 * @param size nodes are 0 to `size - 1`
 */
export function communitiesOf(size: number, edges: EdgeColumns, options: CommunityOptions = {}): Communities {
  const { seed, resolution } = { ...COMMUNITY_DEFAULTS, ...options };
  if (edges.length === 0) return { of: Array.from({ length: size }, (_, node) => node + 1), modularity: null };
  const require = createRequire(import.meta.url);
  const louvain = require("graphology-communities-louvain") as Louvain;
  const settings = { resolution, rng: randomNumbers(seed), getEdgeWeight: "weight" };
  const { communities, modularity } = louvain.detailed(graphOf(size, edges), settings);
  return { of: numbered(Array.from({ length: size }, (_, node) => communities[String(node)]!)), modularity };
}

/** What graphology's Louvain asks of a graph, read from columns: a graph of graphology takes half a kilobyte an edge. */
function graphOf(order: number, { length, sources, targets, weights }: EdgeColumns): object {
  const degrees = degreesOf(order, { sources, targets });
  return {
    type: "undirected",
    multi: false,
    selfLoopCount: 0,
    order,
    size: length,
    addUndirectedEdgeWithKey: refuse, // by these it knows a graph
    dropNode: refuse,
    forEachNode(visit: (node: number) => void): void {
      for (let node = 0; node < order; node++) visit(node);
    },
    undirectedDegreeWithoutSelfLoops: (node: number): number => degrees[node]!,
    forEachEdge(visit: (edge: number, attributes: { weight: number }, source: number, target: number) => void): void {
      for (let edge = 0; edge < length; edge++) {
        visit(edge, { weight: weights[edge]! }, sources[edge]!, targets[edge]!);
      }
    },
  };
}

function refuse(): never {
  throw new Error("edges in columns do not change");
}

export function degreesOf(size: number, { sources, targets }: Pick<EdgeColumns, "sources" | "targets">): Uint32Array {
  const degrees = new Uint32Array(size);
  for (const source of sources) degrees[source]!++;
  for (const target of targets) degrees[target]!++;
  return degrees;
}

/** Communities numbered from 1 by size, then by their first node. */
function numbered(raw: readonly number[]): number[] {
  const found = new Map<number, { first: number; size: number }>();
  raw.forEach((community, node) => {
    const known = found.get(community);
    if (known) known.size++;
    else found.set(community, { first: node, size: 1 });
  });
  const order = [...found].sort(([, a], [, b]) => b.size - a.size || a.first - b.first);
  const numbers = new Map(order.map(([community], index) => [community, index + 1]));
  return raw.map((community) => numbers.get(community)!);
}
