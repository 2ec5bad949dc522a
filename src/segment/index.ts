export { type ChosenEngine, chooseEngine } from "./choose-engine.js";
export type { Engine, EngineInfo, EngineName } from "./engine.js";
export { type Lexicon, type LoadedLexicon, loadLexicon } from "./lexicon.js";
export { loadStopwords, type Stopwords } from "./stopwords.js";
export { tokenizeCorpus } from "./tokenize-corpus.js";
export type { CountedCorpus, CountedDocument, TokenizedCorpus } from "./tokenized.js";
export type { NamedText } from "./user-dictionary.js";
export { GAP } from "./vocabulary.js";
