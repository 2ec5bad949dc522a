export { COMPARE_DEFAULTS, type ComparedGroup, type CompareOptions, type CompareResult, compare } from "./compare.js";
export { MEASURES, type Measure } from "./keyness.js";
export type { KeynessRow } from "./keyness-row.js";
export { parseReferenceList, type ReferenceList } from "./reference-list.js";
export { SIMILARITIES, type Similarity, type SimilarityName } from "./similarity.js";
export {
  comparisonTable,
  groupListTables,
  groupTermsTable,
  shownRows,
  similarityTable,
  trendTable,
  warningsTable,
} from "./table.js";
export type { TermOptions } from "./term-documents.js";
export { type Trend, withStrings } from "./trend.js";
