export { type ReadOptions, readCorpus } from "./read-corpus.js";
