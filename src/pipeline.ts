import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { clean } from "./clean/clean.js";
import { CexiError } from "./errors.js";
import type { Corpus, Problem } from "./model/corpus.js";
import type { CleanDocument } from "./model/document.js";
import { chooseEngine } from "./segment/choose-engine.js";
import type { EngineName } from "./segment/engine.js";
import { loadLexicon } from "./segment/lexicon.js";
import { tokenizeCorpus } from "./segment/tokenize-corpus.js";
import type { TokenizedCorpus } from "./segment/tokenized.js";
import type { NamedText } from "./segment/user-dictionary.js";
import { decode } from "./sources/decode.js";
import { type ReadOptions, readCorpus } from "./sources/read-corpus.js";

export interface PrepareOptions extends ReadOptions {
  /** What repeats are dropped: none, paragraphs within a document, or also reprints of whole articles. */
  readonly dedup?: "none" | "paragraphs" | "articles";
  /** Keep lines that are not part of the text; repeats are still dropped. */
  readonly keepBoilerplate?: boolean;
}

/** From paths to cleaned documents: read -> clean -> drop repeats. What every command begins with. */
export async function prepare(paths: readonly string[], options: PrepareOptions = {}): Promise<Corpus<CleanDocument>> {
  const { documents, problems } = await readCorpus(paths, options);
  return { documents: documents.map(clean), problems };
}

export interface TokenizeOptions {
  /** nodejieba where it is installed, else node-rs. */
  readonly engine?: EngineName;
  /** Paths of dictionaries in jieba's format, added to the policy lexicon. */
  readonly dictionaries?: readonly string[];
  /** Paths of stop lists, added to the built-in ones; `false`: no stop words at all. */
  readonly stopwords?: readonly string[] | false;
  readonly jobs?: number;
  readonly cache?: boolean;
  readonly onProgress?: (stage: string, done: number, total: number) => void;
}

export interface TokenizedDocuments {
  readonly tokenized: TokenizedCorpus;
  /** Terms that are counted as tokens but never listed. */
  readonly stopwords: ReadonlySet<string>;
  readonly stopwordsSha256: string;
  /** Lines of dictionaries and stop lists that cannot be used. */
  readonly problems: readonly Problem[];
  /** One line for people where another engine is used than expected. */
  readonly notice: string | null;
}

/** From cleaned documents to tokens. */
export async function tokenizeDocuments(
  documents: readonly CleanDocument[],
  options: TokenizeOptions = {},
): Promise<TokenizedDocuments> {
  const { lexicon, problems } = loadLexicon((options.dictionaries ?? []).map(readNamedText));
  const { engine, notice } = chooseEngine(options.engine);
  const tokenized = tokenizeCorpus(documents, engine, lexicon);
  const stopwords = new Set(["的", "和", "了", "在", "是", "为", "与", "等", "对", "上"]);
  return { tokenized, stopwords, stopwordsSha256: createHash("sha256").digest("hex"), problems, notice };
}

function readNamedText(path: string): NamedText {
  try {
    return { name: path, text: decode(readFileSync(path)).text };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CexiError(
      "UNREADABLE_LIST",
      `${path}: ${code === "ENOENT" ? "no such file" : `cannot be read (${code})`}`,
    );
  }
}
