import type { CleanDocument } from "../model/document.js";
import type { EngineInfo } from "./engine.js";
import type { Vocabulary } from "./vocabulary.js";

/** A document as counters see it. */
export interface TokenizedDocument extends Pick<CleanDocument, "path" | "metadata" | "fields"> {
  /**
   * Token ids in text order, punctuation included, white space left out, `GAP` after every passage. The tokens of a
   * passage joined are the passage without its white space, so every token's place can be found again.
   */
  readonly ids: Uint32Array;
}

export interface TokenizedCorpus {
  readonly vocabulary: Vocabulary;
  readonly documents: readonly TokenizedDocument[];
  readonly engine: EngineInfo;
  /** Part of speech of each id, by id. */
  readonly pos: readonly string[];
}
