// The library in the order of the data's path; the statistics alone are `cexi/stats`. A test lists its names.

export {
  CLEANING_RULES,
  clean,
  documentsTable,
  type Explanation,
  explain,
  type Ledger,
  ledgerOf,
  linesTable,
  toRecord,
} from "./clean/index.js";
export {
  type Collocate,
  type CollocateOptions,
  type CollocateResult,
  collocates,
  collocatesTable,
} from "./collocates/index.js";
// What differs, what co-occurs, what marks a text.
export {
  type CompareOptions,
  type CompareResult,
  compare,
  comparisonTable,
  type KeynessRow,
  parseReferenceList,
  type ReferenceList,
  type Similarity,
  similarityTable,
  type Trend,
  trendTable,
} from "./compare/index.js";
// Counts.
export {
  type ConcordanceOptions,
  type ConcordanceOrder,
  type CorpusFigures,
  type Coverage,
  type CoverageOptions,
  type CoverageRow,
  concordance,
  concordanceTable,
  countTable,
  countTerm,
  countTerms,
  coverage,
  coverageTable,
  type DictionaryIndex,
  type DictionaryIndexOptions,
  type DocumentTermCount,
  dictionaryIndex,
  type FrequencyGroup,
  type FrequencyList,
  type FrequencyOptions,
  frequencies,
  frequencyTable,
  type Grouping,
  type GroupOptions,
  groupFrequencyTable,
  groupsOf,
  type Hit,
  type IndexRow,
  indexTable,
  type MatrixOptions,
  type NgramOptions,
  ngrams,
  SubstringCounter,
  type TermCountResult,
  type TermDictionary,
  type TermMatrix,
  type TermRow,
  type TokenUnit,
  type TokenUnitOptions,
  type TotalTermCount,
  termMatrix,
  tokenUnits,
  tripletsTable,
  wideTable,
} from "./count/index.js";
// Reprints.
export {
  type Cluster,
  type Copying,
  codePoints,
  containmentOf,
  copyingOf,
  type DedupOptions,
  type DedupResult,
  dedup,
  dropReprints,
  explainPair,
  familyTable,
  jaccardOf,
  overlapOf,
  type PairExplanation,
  type StockParagraph,
  stockParagraphs,
} from "./dedup/index.js";
export {
  type CatalogueEntry,
  type CheckedClaim,
  type Claim,
  catalogueWith,
  checkClaims,
  claimsIn,
  claimsTable,
  type HeadlineFigure,
  type HeadlineOptions,
  headline,
  type Indicator,
  type IndicatorCatalogue,
  indicators,
  indicatorsTable,
  type Pair,
  type Panel,
  pairsOf,
  pairsTable,
  panelOf,
  panelTable,
  readCatalogue,
} from "./indicators/index.js";
export {
  type KeywordOptions,
  type KeywordResult,
  keywords,
  keywordsTable,
  textRank,
} from "./keywords/index.js";
export { type MapOptions, mapRecords } from "./map/index.js";
export { describe, sectionsOf } from "./metadata/index.js";
// What the data are.
export type { Corpus, Problem } from "./model/corpus.js";
export {
  type CleanDocument,
  type CountableDocument,
  keptText,
  NO_METADATA,
} from "./model/document.js";
export { CexiError } from "./model/errors.js";
export type { Keys } from "./model/group.js";
export type { Warning } from "./model/message.js";
export { normalize } from "./model/normalize.js";
export { type Passage, passages } from "./model/passage.js";
export type { Place } from "./model/place.js";
export type { ProgressOptions } from "./model/progress.js";
export type { DocumentRecord } from "./model/record.js";
export type { Report } from "./model/report.js";
export type { Section, SectionName } from "./model/section.js";
export type { Cell, Column, Table } from "./model/table.js";
export {
  edgesTable,
  type NetworkEdge,
  type NetworkNode,
  type NetworkOptions,
  type NetworkResult,
  network,
  nodesTable,
} from "./network/index.js";
// Bytes to cleaned documents, in one call or step by step.
export {
  loadTermDictionary,
  type Prepared,
  type PrepareOptions,
  prepare,
  prepareForCounting,
  type SegmentedDocuments,
  type SegmentOptions,
  segmentDocuments,
} from "./pipeline/index.js";
export { type ReadOptions, readCorpus } from "./read/index.js";
// All of it on a page, and the steps for engines with many machines.
export { type ReportOptions, report } from "./report/index.js";
export {
  type CopiedDocument,
  type CopiedRun,
  type CopiesResult,
  copies,
  type ForeignPlace,
  foreignPlaces,
  type PhraseChange,
  phraseChanges,
  phrasesTable,
  runsTable,
  type SentencePair,
  sentencePairs,
  sentencePairsTable,
} from "./reuse/index.js";
// Tokens.
export {
  type CountedCorpus,
  chooseEngine,
  GAP,
  type Lexicon,
  loadLexicon,
  loadStopwords,
  type Stopwords,
  type TokenizedCorpus,
  tokenizeCorpus,
} from "./segment/index.js";
// Slogans, figures, passages that occur elsewhere.
export {
  type AdoptionRow,
  adoptionPanel,
  adoptionTable,
  type Lifeline,
  lifelines,
  lifelinesTable,
  matrixTable,
  type Rejection,
  type Slogan,
  type SloganMatrix,
  type SlogansOptions,
  type SlogansResult,
  sloganMatrix,
  slogans,
  slogansTable,
  type WeighedClaim,
} from "./slogans/index.js";
export { said } from "./words/message.js";
// How errors and warnings are said.
export { catalogueOf } from "./words/phrases.js";
