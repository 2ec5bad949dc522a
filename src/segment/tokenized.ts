import type { CleanDocument } from "../model/document.js";
import type { TokenBag } from "./bag.js";
import type { EngineInfo } from "./engine.js";
import type { Vocabulary } from "./vocabulary.js";

/** A document as those see it who count tokens and ask for no order. */
export interface CountedDocument extends Pick<CleanDocument, "path" | "metadata" | "fields"> {
  readonly bag: TokenBag;
}

/** A document as those see it who look for phrases, neighbours and places. */
export interface TokenizedDocument extends CountedDocument {
  /**
   * Token ids in text order, punctuation included, white space left out, `GAP` after every passage. The tokens of a
   * passage joined are the passage without its white space, so every token's place can be found again.
   */
  readonly ids: Uint32Array;
}

export interface CountedCorpus {
  readonly vocabulary: Vocabulary;
  readonly documents: readonly CountedDocument[];
  readonly engine: EngineInfo;
  /** Part of speech of each id, by id. */
  readonly pos: readonly string[];
}

export interface TokenizedCorpus extends CountedCorpus {
  readonly documents: readonly TokenizedDocument[];
}

export const isOrdered = (document: CountedDocument): document is TokenizedDocument => "ids" in document;

/**
 * A corpus whose order of tokens is known.
 *
 * @throws {TypeError} if it was only counted
 */
export function inOrder(corpus: CountedCorpus): TokenizedCorpus {
  if (corpus.documents.every(isOrdered)) return corpus as TokenizedCorpus;
  throw new TypeError("phrases and neighbours need the order of tokens: take them from Segmentation.tokens");
}
