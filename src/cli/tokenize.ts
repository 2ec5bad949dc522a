import { readFileSync } from "node:fs";
import { loadLexicon, loadStopwords, type NamedText, type TokenizedCorpus, tokenizeDocuments } from "../index.js";
import type { Opened } from "./corpus.js";
import { say } from "./messages.js";
import type { CommonOptions } from "./options.js";
import type { RunInfo } from "./run-info.js";

export interface Tokenized {
  readonly tokenized: TokenizedCorpus;
  /** Terms that are counted as tokens but never listed; empty under `--no-stopwords`. */
  readonly stopwords: { has(word: string): boolean };
  /** The `run` object with the engine that cut these tokens. */
  readonly run: RunInfo;
}

/** The tokens of an opened corpus, cut as the options say. */
export async function tokenize(opened: Opened, options: CommonOptions): Promise<Tokenized> {
  const { lexicon } = loadLexicon((options.dict ?? []).map(named));
  const { corpus, notice } = await tokenizeDocuments(opened.documents, {
    ...(options.engine === undefined ? {} : { engine: options.engine }),
    lexicon,
  });
  if (notice !== null && !options.quiet) say(notice);
  const lists = Array.isArray(options.stopwords) ? options.stopwords.map(named) : [];
  const stopwords = loadStopwords(lists, options.stopwords !== false);
  return { tokenized: corpus, stopwords, run: opened.run(corpus.engine, stopwords.sha256) };
}

const named = (name: string): NamedText => ({ name, text: readFileSync(name, "utf8") });
