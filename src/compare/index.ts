export { COMPARE_DEFAULTS, type CompareOptions, type CompareResult, compare } from "./compare.js";
export { MEASURES } from "./keyness.js";
export type { KeynessRow } from "./keyness-row.js";
export { parseReferenceList, type ReferenceList } from "./reference-list.js";
export { SIMILARITIES, type Similarity } from "./similarity.js";
export {
  comparisonTable,
  groupListTables,
  groupTermsTable,
  shownRows,
  similarityTable,
  trendTable,
  warningsTable,
} from "./table.js";
export { type Trend, withStrings } from "./trend.js";
