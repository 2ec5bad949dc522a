export { type Copying, copyingOf } from "./copying.js";
export { type Cluster, type DedupOptions, type DedupResult, dedup, dropReprints } from "./dedup.js";
export { explainPair, type PairExplanation } from "./explain.js";
export { FAMILY_DEFAULTS, type FamilyOptions } from "./family-options.js";
export { codePoints, containmentOf, jaccardOf, overlapOf } from "./shingles.js";
export {
  type RepeatedParagraph,
  type RepeatLedger,
  repeatedParagraphs,
  repeatLedger,
  STOCK_DEFAULTS,
  type StockParagraph,
  stockParagraphs,
} from "./stock.js";
export {
  copyingGraph,
  copyingTable,
  familyTable,
  linksTable,
  pairTable as explainedPairTable,
  repeatedTable,
  stockTable,
  timelineTable,
} from "./table.js";
