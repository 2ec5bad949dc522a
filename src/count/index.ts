export {
  CONTEXT_WIDTH,
  CONTEXTS,
  type ConcordanceOptions,
  concordance,
  concordanceTable,
} from "./concordance.js";
export { CONCORDANCE_ORDERS, type ConcordanceOrder, type Hit, needsWords } from "./concordance-order.js";
export {
  acrossText,
  countTable,
  frequencyTable,
  groupFrequencyTable,
  groupSizesTable,
  hostTables,
  insideText,
  type NamedCount,
  type TermRows,
  totalsTable,
} from "./count-table.js";
export {
  countTerm,
  countTerms,
  type DocumentTermCount,
  type TermCount,
  type TermCountResult,
  type TotalTermCount,
  totalOf,
} from "./count-term.js";
export {
  COVERAGE_DEFAULTS,
  COVERAGE_SIGNS,
  type Coverage,
  type CoverageOptions,
  type CoverageRow,
  coverage,
  coveragePicture,
  coverageTable,
} from "./coverage.js";
export { CountingAhead, DictionaryCounter } from "./dictionary/dictionary-counter.js";
export {
  type DictionaryIndex,
  type DictionaryIndexOptions,
  dictionaryIndex,
  type IndexRow,
} from "./dictionary/dictionary-index.js";
export { FORMULA_NAMES, type FormulaName, formulaOf, needsTokens } from "./dictionary/formulas.js";
export { INDEX_DEFAULTS, MATCHES as INDEX_MATCHES } from "./dictionary/index-options.js";
export { NESTED_SCOPES } from "./dictionary/matcher.js";
export type { TermDictionary } from "./dictionary/parse.js";
export {
  indexTable,
  termsTable,
  variablesTable,
  type WideColumn,
  wideColumns,
  wideTable as indexWideTable,
} from "./dictionary/table.js";
export {
  type CorpusFigures,
  type FrequencyGroup,
  type FrequencyList,
  type FrequencyOptions,
  frequencies,
  type GroupedFrequencies,
  type TermRow,
} from "./frequencies.js";
export {
  type DocumentGroup,
  documentGroups,
  fieldWarnings,
  type Grouping,
  type GroupOptions,
  groupNamed,
  groupsOf,
  membersOf,
} from "./groups.js";
export { MIN_TERM_LENGTH, PLACE_NAMES } from "./listed.js";
export {
  documentRows,
  groupRows,
  type MatrixOptions,
  matrixEntries,
  matrixTermsTable,
  type TermMatrix,
  termMatrix,
  tripletsTable,
  WIDE_LIMITS,
  wideTable,
} from "./matrix.js";
export { MAX_NGRAM, MIN_NGRAM_COUNT, type NgramOptions, ngrams } from "./ngrams.js";
export { parseTermList } from "./sought.js";
export { SubstringCounter } from "./substrings.js";
export { TOKEN_UNITS, type TokenUnit, type TokenUnitOptions, tokenUnits } from "./token-units.js";
export type { SelectedTerm } from "./units.js";
export { FREQUENCY_DEFAULTS } from "./units.js";
