export { clean } from "./clean/clean.js";
export { type DocumentRecord, type LineRecord, removedCharacters, toRecord } from "./clean/record.js";
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
export { type ExplainedRow, type Explanation, explainPair, type Side } from "./dedup/explain.js";
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
export type { Piece } from "./dedup/word-diff.js";
export { CexiError } from "./errors.js";
export type { Corpus, Problem } from "./model/corpus.js";
export * from "./model/document.js";
export { GROUP_FIELDS, groupOf, UNKNOWN_GROUP } from "./model/group.js";
export { type NormalizedText, normalize, originOf } from "./model/normalize.js";
export { type Passage, passages, placeIn } from "./model/passage.js";
export type { Place } from "./model/place.js";
export type { Cell, Column, Table } from "./model/table.js";
export { type Prepared, type PrepareOptions, prepare } from "./pipeline.js";
export { type TokenizeOptions, type TokenizeResult, tokenizeDocuments } from "./run/tokenize.js";
export { isBoundary } from "./segment/boundary.js";
export { type ChosenEngine, chooseEngine, DEFAULT_ENGINE } from "./segment/choose-engine.js";
export { ENGINE_NAMES, type Engine, type EngineInfo, type EngineName } from "./segment/engine.js";
export { type Lexicon, type LexiconTerm, type LoadedLexicon, loadLexicon, NO_LEXICON } from "./segment/lexicon.js";
export { BUILT_IN_STOPWORDS, loadStopwords, type Stopwords } from "./segment/stopwords.js";
export { tokenize } from "./segment/tokenize.js";
export { tokenizeCorpus } from "./segment/tokenize-corpus.js";
export type { TokenizedCorpus, TokenizedDocument } from "./segment/tokenized.js";
export type { NamedText } from "./segment/user-dictionary.js";
export { GAP, type Token, type TokenKind, Vocabulary } from "./segment/vocabulary.js";
export { type ReadOptions, readCorpus } from "./sources/read-corpus.js";
