import type { CleanDocument } from "../model/document.js";
import type { EngineInfo } from "./engine.js";
import { GAP, type Vocabulary } from "./vocabulary.js";

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

/** Which tokens a document holds and how often each: its text without order. */
export interface TokenBag {
  /** Each id once, in order of first occurrence, marks too; no gap. */
  readonly ids: Uint32Array;
  /** How often each stands in the document. */
  readonly counts: Uint32Array;
}

export const EMPTY_BAG: TokenBag = { ids: new Uint32Array(0), counts: new Uint32Array(0) };

/** Makes bags. Its table is as long as the largest id and is used again for every document. */
export class BagMaker {
  /** Position of each id in the bag at hand, plus 1; all 0 between calls. */
  #position = new Uint32Array(4096);

  bagOf(ids: Uint32Array): TokenBag {
    const distinct = new Uint32Array(ids.length);
    const counts = new Uint32Array(ids.length);
    let size = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      if (id === GAP) continue;
      if (id >= this.#position.length) this.#grow(id);
      const at = this.#position[id]!;
      if (at === 0) {
        distinct[size] = id;
        counts[size] = 1;
        this.#position[id] = ++size;
      } else counts[at - 1]!++;
    }
    for (let i = 0; i < size; i++) this.#position[distinct[i]!] = 0;
    return { ids: distinct.slice(0, size), counts: counts.slice(0, size) };
  }

  #grow(id: number): void {
    const larger = new Uint32Array(Math.max(id + 1, this.#position.length * 2));
    larger.set(this.#position);
    this.#position = larger;
  }
}
