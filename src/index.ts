export { nearestName } from "./base/nearest-name.js";
export {
  CACHE_DEFAULTS,
  type CacheInfo,
  type CacheOptions,
  cacheInfo,
  clearCache,
} from "./cache/cache-folder.js";
export { cacheFolder } from "./cache/cache-path.js";
export { FigureMemory } from "./cache/figure-memory.js";
export { clean } from "./clean/clean.js";
export { type ExplainedPart, type Explanation, explain, explanationTable, ledgerLine } from "./clean/explain.js";
export { keepBoilerplate } from "./clean/keep-boilerplate.js";
export { type Ledger, ledgerOf } from "./clean/ledger.js";
export { type DocumentRecord, type LineRecord, removedCharacters, toRecord } from "./clean/record.js";
export { dropRepeatedParagraphs } from "./clean/repeats.js";
export { RULES as CLEANING_RULES } from "./clean/rules/index.js";
export type { PatternRule, Rule as CleaningRule, WordsRule, Zone } from "./clean/rules/rule.js";
export * from "./collocates/collocates.js";
export * from "./compare/cluster-order.js";
export * from "./compare/compare.js";
export { type Evidence, type KeynessRow, LISTED_G2, MEASURES, type Measure, PRIOR_TOKENS } from "./compare/keyness.js";
export { parseReferenceList, type ReferenceList } from "./compare/reference-list.js";
export { SIMILARITIES, type Similarity, type SimilarityName } from "./compare/similarity.js";
export type { TermOptions } from "./compare/term-documents.js";
export { sparkline, type Trend } from "./compare/trend.js";
export {
  CONCORDANCE_ORDERS,
  CONTEXT_WIDTH,
  type ConcordanceOptions,
  type ConcordanceOrder,
  concordance,
  type Hit,
} from "./count/concordance.js";
export {
  countTerm,
  type DocumentTermCount,
  type TermCount,
  type TermCountResult,
  totalOf,
} from "./count/count-term.js";
export {
  type CorpusFigures,
  FREQUENCY_DEFAULTS,
  type FrequencyGroup,
  type FrequencyList,
  type FrequencyOptions,
  frequencies,
  frequenciesBy,
  type GroupedFrequencies,
  type KnownFigures,
  type TermRow,
} from "./count/frequencies.js";
export { fieldsOf, fieldWarnings, type Grouping, type GroupOptions, groupNamed, groupsOf } from "./count/groups.js";
export { type ListedOptions, listedMask, MIN_TERM_LENGTH, memberMask } from "./count/listed.js";
export { MAX_NGRAM, MIN_NGRAM_COUNT, type NgramOptions, ngrams, type PhraseCorpus } from "./count/ngrams.js";
export { SubstringCounter } from "./count/substrings.js";
export { type Countable, TermCounter, type TermFigures } from "./count/term-counter.js";
export { countedMask, tokensOf } from "./count/tokens.js";
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
export { type ExplainedRow, explainPair, type PairExplanation, type Side } from "./dedup/explain.js";
export { FAMILY_DEFAULTS, type FamilyOptions, families, type Relation } from "./dedup/families.js";
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
export type { Piece } from "./dedup/word-diff.js";
export * from "./keywords/background-tf-idf.js";
export * from "./keywords/keywords.js";
export * from "./keywords/text-rank.js";
export { describe } from "./metadata/metadata.js";
export { onlySections } from "./metadata/sections/only-sections.js";
export { sectionsOf } from "./metadata/sections/sections.js";
export * from "./model/chart.js";
export type { Corpus, Problem } from "./model/corpus.js";
export * from "./model/document.js";
export { CexiError } from "./model/errors.js";
export { GROUP_FIELDS, type Keys, type KeyValue, UNKNOWN_GROUP } from "./model/group.js";
export { LANGUAGES, type Language } from "./model/language.js";
export type { Parameter, Parameters, Warning } from "./model/message.js";
export { type NormalizedText, normalize, originOf } from "./model/normalize.js";
export { type Passage, passages, placeIn } from "./model/passage.js";
export type { Place } from "./model/place.js";
export { type BytesDone, type OnProgress, type ProgressOptions, STAGES, type Stage } from "./model/progress.js";
export * from "./model/report.js";
export { SECTION_NAMES, type Section, type SectionName, sectionsOfLine } from "./model/section.js";
export { type Cell, type Column, notesOf, type Table } from "./model/table.js";
export {
  type OpenedSegmentation,
  openSegmentation,
  type Prepared,
  type PrepareOptions,
  prepare,
  type SegmentedDocuments,
  type SegmentOptions,
  segmentDocuments,
} from "./pipeline.js";
export { cleanCorpus, type InputOptions } from "./prepare-input.js";
export { type ReadOptions, readCorpus } from "./read/read-corpus.js";
export {
  type ChartHead,
  frequencyChart,
  groupFrequencyChart,
  pairChart,
  similarityChart,
  sloganChart,
  termsByGroupChart,
} from "./report/charts.js";
export { groupingOf, type ReportGrouping } from "./report/grouping.js";
export { REPORT_DEFAULTS, type ReportOptions, report } from "./report/report.js";
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
export { type MatrixRow, type SloganMatrix, sloganMatrix } from "./slogans/matrix.js";
export { SLOGANS_DEFAULTS, type SlogansOptions, type SlogansResult, slogans } from "./slogans/slogans.js";
export { expansionText, matrixTable, rejectionsTable, sloganPlacesTable, slogansTable } from "./slogans/table.js";
export {
  type Expansion,
  type MemberGroup,
  type Rejection,
  SLOGAN_KINDS,
  type Slogan,
  type SloganKind,
} from "./slogans/types.js";
export * from "./stats/adjusted-frequency.js";
export * from "./stats/association.js";
export * from "./stats/bayes-factor.js";
export * from "./stats/burrows-delta.js";
export * from "./stats/carroll-d2.js";
export * from "./stats/chi-squared.js";
export * from "./stats/chi-squared-survival.js";
export * from "./stats/contingency.js";
export * from "./stats/cosine.js";
export * from "./stats/distances.js";
export * from "./stats/dp.js";
export * from "./stats/effect-size.js";
export * from "./stats/ell.js";
export * from "./stats/fisher-exact.js";
export * from "./stats/gamma.js";
export * from "./stats/hypergeometric.js";
export * from "./stats/jaccard.js";
export * from "./stats/jensen-shannon.js";
export * from "./stats/juilland-d.js";
export * from "./stats/kl-divergence.js";
export * from "./stats/log-likelihood.js";
export * from "./stats/log-odds-prior.js";
export * from "./stats/log-ratio.js";
export * from "./stats/lyne-d3.js";
export * from "./stats/normal.js";
export * from "./stats/p-adjust.js";
export * from "./stats/rank-sum-test.js";
export * from "./stats/rosengren-s.js";
export * from "./stats/spread.js";
export * from "./stats/tf-idf.js";
export * from "./stats/williams.js";
export { catalogueOf } from "./words/catalogue.js";
export type { Catalogue, Code, ErrorCode, Said, WarningCode } from "./words/en/messages.js";
export { BETWEEN, joined, said } from "./words/message.js";
export { Segmentation, type SegmentationOptions } from "./work/segmentation.js";
export { endStandby, standBy } from "./work/standby-thread.js";
