import { readFileSync } from "node:fs";
import { clean } from "./clean/clean.js";
import { keepBoilerplate } from "./clean/keep-boilerplate.js";
import { findTemplates, markTemplates, templateSummary } from "./clean/templates.js";
import { dropRepeatedParagraphs } from "./dedup/paragraphs.js";
import { CexiError } from "./errors.js";
import type { Corpus, Problem } from "./model/corpus.js";
import type { CleanDocument, SourceDocument } from "./model/document.js";
import { type TokenizeOptions, tokenizeDocuments } from "./run/tokenize.js";
import { loadLexicon } from "./segment/lexicon.js";
import { loadStopwords, type Stopwords } from "./segment/stopwords.js";
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
  return { documents: cleanCorpus(documents, options), problems };
}

/** Labels the lines of all documents; a line that the site repeats over documents is known by all of them together. */
export function cleanCorpus(documents: readonly SourceDocument[], options: PrepareOptions = {}): CleanDocument[] {
  const drafts = documents.map(clean);
  const templates = findTemplates(drafts.map(templateSummary));
  return drafts.map((draft, index) => {
    const labelled = documents[index]!.labelled ? draft : markTemplates(draft, templates);
    const chosen = options.keepBoilerplate ? keepBoilerplate(labelled) : labelled;
    return options.dedup === "none" ? chosen : dropRepeatedParagraphs(chosen);
  });
}

export interface SegmentOptions extends Omit<TokenizeOptions, "lexicon"> {
  /** Paths of dictionaries in jieba's format, added to the policy lexicon. */
  readonly dict?: readonly string[];
  /** Paths of stop lists, added to the built-in ones; `false`: no stop words at all. */
  readonly stopwords?: readonly string[] | boolean;
}

export interface SegmentedDocuments {
  readonly tokenized: TokenizedCorpus;
  readonly stopwords: Stopwords;
  /** Lines of dictionaries that cannot be used. */
  readonly problems: readonly Problem[];
  /** One line for people where another engine is used than expected. */
  readonly notice: string | null;
}

/**
 * From cleaned documents to tokens, with the lists that go with them.
 *
 * @throws {CexiError} if a list cannot be read, or no engine can be loaded
 */
export async function segmentDocuments(
  documents: readonly CleanDocument[],
  { dict = [], stopwords: lists = true, ...options }: SegmentOptions = {},
): Promise<SegmentedDocuments> {
  const { lexicon, problems } = loadLexicon(dict.map(readList));
  const stopwords = loadStopwords(Array.isArray(lists) ? lists.map(readList) : [], lists !== false);
  const { corpus, notice } = await tokenizeDocuments(documents, { ...options, lexicon });
  return { tokenized: corpus, stopwords, problems, notice };
}

/** A word list as the user wrote it; Windows editors write GBK, so the encoding is told as for texts. */
function readList(path: string): NamedText {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const fault =
      code === "ENOENT" ? "no such file" : code === "EISDIR" ? "a folder, not a word list" : `cannot be read (${code})`;
    throw new CexiError("UNREADABLE_LIST", `${path}: ${fault}`);
  }
  const decoded = decode(bytes);
  if ("text" in decoded) return { name: path, text: decoded.text };
  throw new CexiError("NOT_A_LIST", `${path}: no word list; give plain text with one word a line`);
}
