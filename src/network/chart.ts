import type { NetworkChart } from "../model/chart.js";
import type { NetworkResult } from "./network.js";

/** Lines drawn for each name; more are a cloth in which nobody finds a thread. */
const EDGES_A_NODE = 2;

/** The top terms of a network and the strongest pairs among them. @param names terms drawn */
export function networkChart(
  { nodes, edges }: NetworkResult,
  names: number,
  head: { readonly title: string; readonly unit: string },
): NetworkChart {
  const shown = nodes.filter(({ degree }) => degree > 0).slice(0, names);
  const index = new Map(shown.map(({ term }, place) => [term, place]));
  return {
    kind: "network",
    ...head,
    nodes: shown.map(({ term, count, community }) => ({ label: term, value: count, group: community })),
    edges: edges
      .filter(({ source, target }) => index.has(source) && index.has(target))
      .slice(0, EDGES_A_NODE * shown.length)
      .map(({ source, target, cooccurrence }) => ({
        source: index.get(source)!,
        target: index.get(target)!,
        weight: cooccurrence,
      })),
  };
}
