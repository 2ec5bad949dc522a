import type { ChartHead, NetworkChart } from "../model/chart.js";
import type { NetworkInColumns, NetworkResult } from "./network.js";

/** Lines drawn for each name; more are a cloth without threads. */
const EDGES_A_NODE = 2;

/** The top terms of a network and the strongest pairs among them. @param names terms drawn */
export function networkChart(
  { nodes, edges }: NetworkResult | NetworkInColumns,
  names: number,
  head: ChartHead,
): NetworkChart {
  const shown = nodes.filter(({ degree }) => degree > 0).slice(0, names);
  const index = new Map(shown.map(({ term }, place) => [term, place]));
  const drawn: NetworkChart["edges"][number][] = [];
  for (const { source: first, target: second, cooccurrence: weight } of edges) {
    const [source, target] = [index.get(first), index.get(second)];
    if (source !== undefined && target !== undefined) drawn.push({ source, target, weight });
    if (drawn.length >= EDGES_A_NODE * shown.length) break;
  }
  return {
    kind: "network",
    ...head,
    nodes: shown.map(({ term, count, community }) => ({ label: term, value: count, group: community })),
    edges: drawn,
  };
}
