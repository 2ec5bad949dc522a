export { COMMUNITY_DEFAULTS } from "./communities.js";
export {
  NETWORK_DEFAULTS,
  type NetworkEdge,
  type NetworkInColumns,
  type NetworkNode,
  type NetworkOptions,
  type NetworkResult,
  network,
  networkInColumns,
} from "./network.js";
export type { Window } from "./pair-counts.js";
export { edgesTable, networkChart, networkGraph, nodesTable } from "./table.js";
