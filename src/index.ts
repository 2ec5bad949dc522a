export { clean } from "./clean/clean.js";
export { type DocumentRecord, type LineRecord, removedCharacters, toRecord } from "./clean/record.js";
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
  type TermRow,
} from "./count/frequencies.js";
export { type ListedOptions, listedMask, MIN_TERM_LENGTH, memberMask } from "./count/listed.js";
export { MAX_NGRAM, MIN_NGRAM_COUNT, type NgramOptions, ngrams, type PhraseCorpus, tokensOf } from "./count/ngrams.js";
export { SubstringCounter } from "./count/substrings.js";
export { type Countable, TermCounter, type TermFigures } from "./count/term-counter.js";
export { CexiError } from "./errors.js";
export type { Corpus, Problem } from "./model/corpus.js";
export * from "./model/document.js";
export { GROUP_FIELDS, groupOf, UNKNOWN_GROUP } from "./model/group.js";
export { type NormalizedText, normalize, originOf } from "./model/normalize.js";
export { type Passage, passages, placeIn } from "./model/passage.js";
export type { Place } from "./model/place.js";
export type { Cell, Column, Table } from "./model/table.js";
export {
  type PrepareOptions,
  prepare,
  type TokenizedDocuments,
  type TokenizeOptions,
  tokenizeDocuments,
} from "./pipeline.js";
export type { EngineInfo, EngineName } from "./segment/engine.js";
export type { TokenizedCorpus, TokenizedDocument } from "./segment/tokenized.js";
export { GAP, type Token, type TokenKind, Vocabulary } from "./segment/vocabulary.js";
export { type ReadOptions, readCorpus } from "./sources/read-corpus.js";
