export { chooseEngine } from "./choose-engine.js";
export type { EngineInfo, EngineName } from "./engine.js";
export { type Lexicon, loadLexicon } from "./lexicon.js";
export { loadStopwords, type Stopwords } from "./stopwords.js";
export { tokenizeCorpus } from "./text-tokenizer.js";
export type { CountedCorpus, TokenizedCorpus } from "./tokenized.js";
export { GAP } from "./vocabulary.js";
