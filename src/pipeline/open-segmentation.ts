import type { Problem } from "../model/corpus.js";
import { loadLexicon } from "../segment/lexicon.js";
import { loadStopwords, type Stopwords } from "../segment/stopwords.js";
import { readList } from "./read-list.js";
import { Segmentation, type SegmentationOptions } from "./segmentation.js";

export interface SegmentOptions extends Omit<SegmentationOptions, "lexicon"> {
  /** Paths of dictionaries in jieba's format, added to the policy lexicon. */
  readonly dict?: readonly string[];
  /** Paths of stop lists, added to the built-in ones; `false`: no stop words at all. */
  readonly stopwords?: readonly string[] | boolean;
  /** Words of stop lists that are no stop words in this run. */
  readonly keepWords?: readonly string[];
}

/** A segmentation with the lists that go with it. */
interface OpenedSegmentation {
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
  keepWords = [],
  ...options
}: SegmentOptions = {}): OpenedSegmentation {
  const { lexicon, problems } = loadLexicon(dict.map(readList));
  const stopwords = loadStopwords(Array.isArray(lists) ? lists.map(readList) : [], lists !== false, keepWords);
  return { segmentation: new Segmentation({ ...options, lexicon }), stopwords, problems };
}
