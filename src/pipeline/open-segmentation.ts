import { readFileSync } from "node:fs";
import type { Problem } from "../model/corpus.js";
import { decode } from "../read/text/decode.js";
import { loadLexicon } from "../segment/lexicon.js";
import { loadStopwords, type Stopwords } from "../segment/stopwords.js";
import type { NamedText } from "../segment/user-dictionary.js";
import { failure } from "../words/message.js";
import { Segmentation, type SegmentationOptions } from "./segmentation.js";

export interface SegmentOptions extends Omit<SegmentationOptions, "lexicon"> {
  /** Paths of dictionaries in jieba's format, added to the policy lexicon. */
  readonly dict?: readonly string[];
  /** Paths of stop lists, added to the built-in ones; `false`: no stop words at all. */
  readonly stopwords?: readonly string[] | boolean;
}

/** A segmentation with the lists that go with it. */
export interface OpenedSegmentation {
  readonly segmentation: Segmentation;
  readonly stopwords: Stopwords;
  /** Lines of dictionaries that cannot be used. */
  readonly problems: readonly Problem[];
}

/**
 * Opens a segmentation with its lists; give it to `prepare` as `ahead` so that it begins early.
 *
 * @throws {CexiError} if a list cannot be read, or no engine can be used
 */
export function openSegmentation({
  dict = [],
  stopwords: lists = true,
  ...options
}: SegmentOptions = {}): OpenedSegmentation {
  const { lexicon, problems } = loadLexicon(dict.map(readList));
  const stopwords = loadStopwords(Array.isArray(lists) ? lists.map(readList) : [], lists !== false);
  return { segmentation: new Segmentation({ ...options, lexicon }), stopwords, problems };
}

/** A word list as the user wrote it; Windows editors write GBK, so the encoding is told as for texts. */
export function readList(path: string): NamedText {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "missing" : code === "EISDIR" ? "folder" : "other";
    throw failure("E_LIST_UNREADABLE", { path, why, detail: String(code) });
  }
  const decoded = decode(bytes);
  if ("text" in decoded) return { name: path, text: decoded.text };
  throw failure("E_NOT_A_LIST", { path });
}
