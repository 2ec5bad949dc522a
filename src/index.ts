export { nearestName } from "./base/nearest-name.js";
export type { Piece } from "./base/word-diff.js";
export {
  CACHE_DEFAULTS,
  type CacheInfo,
  type CacheOptions,
  cacheInfo,
  clearCache,
} from "./cache/cache-folder.js";
export { cacheFolder } from "./cache/cache-path.js";
export { isDue } from "./cache/once-a-day.js";
export { clean } from "./clean/clean.js";
export { type ExplainedPart, type Explanation, explain, explanationTable, ledgerLine } from "./clean/explain.js";
export { keepBoilerplate } from "./clean/keep-boilerplate.js";
export { type Ledger, ledgerOf } from "./clean/ledger.js";
export { type DocumentRecord, type LineRecord, removedCharacters, toRecord } from "./clean/record.js";
export { dropRepeatedParagraphs } from "./clean/repeats.js";
export { RULES as CLEANING_RULES } from "./clean/rules/index.js";
export type { PatternRule, Rule as CleaningRule, WordsRule, Zone } from "./clean/rules/rule.js";
export { cleanSummaryTable, documentsTable, linesTable } from "./clean/table.js";
export * from "./collocates/collocates.js";
export { collocatePlacesTable, collocatesTable } from "./collocates/table.js";
export * from "./compare/cluster-order.js";
export * from "./compare/compare.js";
export { MEASURES, type Measure } from "./compare/keyness.js";
export { type Evidence, type KeynessRow, LISTED_G2, PRIOR_TOKENS } from "./compare/keyness-row.js";
export { parseReferenceList, type ReferenceList } from "./compare/reference-list.js";
export { SIMILARITIES, type Similarity, type SimilarityName } from "./compare/similarity.js";
export {
  comparisonTable,
  groupListTables,
  groupTermsTable,
  shortName,
  shownRows,
  similarityTable,
  trendTable,
  warningsTable,
} from "./compare/table.js";
export type { TermOptions } from "./compare/term-documents.js";
export { sparkline, type Trend, withStrings } from "./compare/trend.js";
export {
  CONTEXT_WIDTH,
  CONTEXTS,
  type ConcordanceContext,
  type ConcordanceOptions,
  concordance,
  type Hit,
} from "./count/concordance.js";
export { CONCORDANCE_ORDERS, type ConcordanceOrder, needsWords } from "./count/concordance-order.js";
export { concordanceTable } from "./count/concordance-table.js";
export {
  acrossText,
  countTable,
  hostTables,
  insideText,
  type NamedCount,
  type TermRows,
  totalsTable,
} from "./count/count-table.js";
export {
  countTerm,
  countTerms,
  type DocumentTermCount,
  type TermCount,
  type TermCountResult,
  type TotalTermCount,
  totalOf,
} from "./count/count-term.js";
export {
  COVERAGE_DEFAULTS,
  COVERAGE_SIGNS,
  type Coverage,
  type CoverageOptions,
  type CoverageRow,
  coverage,
  coveragePicture,
  coverageTable,
} from "./count/coverage.js";
export { type DictionaryIndex, dictionaryIndex, type IndexRow } from "./count/dictionary/dictionary-index.js";
export { FORMULA_NAMES, type Formula, type FormulaName, formulaOf, needsTokens } from "./count/dictionary/formulas.js";
export {
  type DictionaryIndexOptions,
  INDEX_DEFAULTS,
  type IndexFigures,
  MATCHES as INDEX_MATCHES,
} from "./count/dictionary/index-options.js";
export { NESTED_SCOPES, type NestedScope } from "./count/dictionary/matcher.js";
export { type DictionaryEntry, parseTermDictionary, type TermDictionary } from "./count/dictionary/parse.js";
export {
  indexTable,
  termsTable,
  variablesTable,
  type WideColumn,
  wideColumns,
  wideRows,
  wideTable as indexWideTable,
} from "./count/dictionary/table.js";
export type { TermRow as DictionaryTermRow } from "./count/dictionary/term-sheet.js";
export {
  type CorpusFigures,
  type FrequencyGroup,
  type FrequencyList,
  type FrequencyOptions,
  frequencies,
  type GroupedFrequencies,
  type TermRow,
} from "./count/frequencies.js";
export { frequencyTable, groupFrequencyTable, groupSizesTable } from "./count/frequency-table.js";
export { fieldsOf, fieldWarnings, type Grouping, type GroupOptions, groupNamed, groupsOf } from "./count/groups.js";
export {
  type ListedOptions,
  listedMask,
  MIN_TERM_LENGTH,
  memberMask,
  PLACE_NAMES,
  type PlaceNames,
} from "./count/listed.js";
export { type MatrixOptions, type TermMatrix, termMatrix } from "./count/matrix.js";
export {
  documentRows,
  groupRows,
  matrixEntries,
  matrixTermsTable,
  type RowNames,
  tripletsTable,
  WIDE_LIMITS,
  wideTable,
} from "./count/matrix-table.js";
export { MAX_NGRAM, MIN_NGRAM_COUNT, type NgramOptions, ngrams, type PhraseCorpus } from "./count/ngrams.js";
export { type SelectOptions, selectTerms } from "./count/select-terms.js";
export { SubstringCounter } from "./count/substrings.js";
export { type Countable, TermCounter, type TermFigures } from "./count/term-counter.js";
export { parseTermList } from "./count/term-list.js";
export type { KnownFigures } from "./count/text-figures.js";
export { TOKEN_UNITS, type TokenUnit, type TokenUnitOptions, tokenUnits } from "./count/token-units.js";
export { countedMask, tokensOf } from "./count/tokens.js";
export { FREQUENCY_DEFAULTS } from "./count/units.js";
export { type Copying, copyingOf } from "./dedup/copying.js";
export {
  type Cluster,
  type ClusterMember,
  countReprints,
  type DedupOptions,
  type DedupResult,
  dedup,
  dropReprints,
  estimateReprints,
} from "./dedup/dedup.js";
export { linksTable, pairTable as explainedPairTable, repeatedTable, stockTable } from "./dedup/detail-tables.js";
export { type ExplainedRow, explainPair, type PairExplanation, type Side } from "./dedup/explain.js";
export { families } from "./dedup/families.js";
export { FAMILY_DEFAULTS, type FamilyOptions, type Relation } from "./dedup/family-options.js";
export { codePoints, containmentOf, jaccardOf, type Overlap, overlapOf, SHINGLE_SIZE } from "./dedup/shingles.js";
export { type Signature, signatureOf } from "./dedup/signature.js";
export { hammingDistance, simHash, textSimHash } from "./dedup/simhash.js";
export {
  type RepeatedParagraph,
  type RepeatLedger,
  repeatedParagraphs,
  repeatLedger,
  STOCK_DEFAULTS,
  type StockParagraph,
  stockParagraphs,
} from "./dedup/stock.js";
export { copyingGraph, copyingTable, familyTable, timelineTable } from "./dedup/table.js";
export {
  type Catalogue as IndicatorCatalogue,
  type CatalogueEntry,
  catalogueWith,
  readCatalogue,
} from "./indicators/catalogue.js";
export { type CheckedClaim, checkClaims, type Verdict } from "./indicators/claims/check.js";
export { type Bound, type Claim, claimsIn, claimsInTable } from "./indicators/claims/find.js";
export { claimsTable } from "./indicators/claims/table.js";
export { type HeadlineOptions, headline } from "./indicators/headline.js";
export type { HeadlineFigure } from "./indicators/headline-figure.js";
export { type Indicator, indicators } from "./indicators/indicators.js";
export { type Panel, type PanelCell, type PanelRow, panelOf } from "./indicators/panel.js";
export {
  type Pair,
  pairsOf,
  pairsTable,
  panelPlacesTable,
  panelRecords,
  panelTable,
} from "./indicators/panel-table.js";
export { indicatorsTable } from "./indicators/table.js";
export * from "./keywords/background-tf-idf.js";
export * from "./keywords/keywords.js";
export { keywordsTable } from "./keywords/table.js";
export * from "./keywords/text-rank.js";
export { aboutMap } from "./map/about.js";
export { type MapResult, mapRecords } from "./map/map-line.js";
export { EMITS, type Emit, fieldsNamed, linesOfList, type MapOptions, parseForms } from "./map/options.js";
export { SloganMining } from "./map/slogan-mining.js";
export type { DocumentSummary } from "./map/summaries.js";
export { describe } from "./metadata/metadata.js";
export { onlySections } from "./metadata/sections/only-sections.js";
export { sectionsOf } from "./metadata/sections/sections.js";
export * from "./model/chart.js";
export type { Corpus, Problem } from "./model/corpus.js";
export { LEVELS, type Level } from "./model/division-list.js";
export * from "./model/document.js";
export { CexiError } from "./model/errors.js";
export { GROUP_FIELDS, type Keys, type KeyValue, UNKNOWN_GROUP, valueFor } from "./model/group.js";
export { LANGUAGES, type Language } from "./model/language.js";
export type { Parameter, Parameters, Warning } from "./model/message.js";
export { type NormalizedText, normalize, originOf } from "./model/normalize.js";
export { type Passage, passages, placeIn } from "./model/passage.js";
export type { Place } from "./model/place.js";
export { type BytesDone, type OnProgress, type ProgressOptions, STAGES, type Stage } from "./model/progress.js";
export * from "./model/report.js";
export { SECTION_NAMES, type Section, type SectionName, sectionsOfLine } from "./model/section.js";
export { type Cell, type Column, notesOf, type Table } from "./model/table.js";
export { networkChart } from "./network/chart.js";
export { COMMUNITY_DEFAULTS, communitiesOf } from "./network/communities.js";
export {
  NETWORK_DEFAULTS,
  type NetworkEdge,
  type NetworkNode,
  type NetworkOptions,
  type NetworkResult,
  network,
} from "./network/network.js";
export type { Window } from "./network/pair-counts.js";
export { edgesTable, type NamedNetwork, networkGraph, nodesTable } from "./network/table.js";
export { FigureMemory } from "./pipeline/figure-memory.js";
export type { InputOptions } from "./pipeline/input-options.js";
export { type OpenedSegmentation, openSegmentation, type SegmentOptions } from "./pipeline/open-segmentation.js";
export { cleanCorpus } from "./pipeline/prepare-input.js";
export { readList } from "./pipeline/read-list.js";
export { Segmentation, type SegmentationOptions } from "./pipeline/segmentation.js";
export { EXAMPLE_DICTIONARIES, loadTermDictionary } from "./pipeline/term-dictionary.js";
export {
  type Prepared,
  type PrepareOptions,
  prepare,
  prepareForCounting,
  type SegmentedDocuments,
  segmentDocuments,
} from "./pipeline.js";
export { type ReadOptions, readCorpus } from "./read/read-corpus.js";
export {
  type ChartHead,
  frequencyChart,
  groupFrequencyChart,
  pairChart,
  similarityChart,
  sloganChart,
  termsByGroupChart,
  trendChart,
} from "./report/charts.js";
export { groupingOf, type ReportGrouping } from "./report/grouping.js";
export { REPORT_DEFAULTS, type ReportOptions, report } from "./report/report.js";
export { REUSE_CLASSES, type ReuseClass, STOCK_PLACES } from "./reuse/classes.js";
export { type CopiedDocument, type CopiedRun, type CopiesResult, copies, flows } from "./reuse/copies.js";
export { type ForeignPlace, foreignPlaces } from "./reuse/foreign-places.js";
export { copiesPage, PAGE_DOCUMENTS } from "./reuse/page.js";
export { PHRASE_STATUSES, type PhraseChange, type PhraseStatus, phraseChanges, phraseCounts } from "./reuse/phrases.js";
export { RUN_DEFAULTS } from "./reuse/runs.js";
export { type SentencePair, sentencePairs } from "./reuse/sentences.js";
export {
  copiedDocumentsTable,
  copiesGraph,
  foreignPlacesTable,
  phrasesTable,
  runsTable,
  sentencePairsTable,
} from "./reuse/table.js";
export type { TokenBag } from "./segment/bag.js";
export { isBoundary } from "./segment/boundary.js";
export { type ChosenEngine, chooseEngine, DEFAULT_ENGINE } from "./segment/choose-engine.js";
export { ENGINE_NAMES, type Engine, type EngineInfo, type EngineName } from "./segment/engine.js";
export { type Lexicon, type LexiconTerm, type LoadedLexicon, loadLexicon, NO_LEXICON } from "./segment/lexicon.js";
export { BUILT_IN_STOPWORDS, loadStopwords, type Stopwords } from "./segment/stopwords.js";
export { tokenize } from "./segment/tokenize.js";
export { tokenizeCorpus } from "./segment/tokenize-corpus.js";
export {
  type CountedCorpus,
  type CountedDocument,
  inOrder,
  type TokenizedCorpus,
  type TokenizedDocument,
} from "./segment/tokenized.js";
export type { NamedText } from "./segment/user-dictionary.js";
export { GAP, type Token, type TokenKind, Vocabulary } from "./segment/vocabulary.js";
export type { Lifeline } from "./slogans/lifeline.js";
export {
  type AdoptionRow,
  adoptionPanel,
  type Links,
  lifelines,
  parseLinks,
} from "./slogans/lifelines.js";
export { adoptionTable, lifelinesChart, lifelinesTable, swimLane } from "./slogans/lifelines-table.js";
export { type MatrixRow, type SloganMatrix, sloganMatrix } from "./slogans/matrix.js";
export { SLOGANS_DEFAULTS, type SlogansOptions, type SlogansResult, slogans } from "./slogans/slogans.js";
export {
  expansionText,
  matrixTable,
  rejectionsTable,
  sloganPlacesTable,
  slogansTable,
  weighedTable,
} from "./slogans/table.js";
export {
  type Expansion,
  type MemberGroup,
  type Rejection,
  SLOGAN_KINDS,
  type Slogan,
  type SloganKind,
  type WeighedClaim,
} from "./slogans/types.js";
export * from "./stats/index.js";
export { catalogueOf } from "./words/catalogue.js";
export type { Catalogue, Code, ErrorCode, Said, WarningCode } from "./words/en/messages.js";
export { BETWEEN, joined, said } from "./words/message.js";
