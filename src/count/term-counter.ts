import type { TokenBag } from "../segment/bag.js";
import { dpNormFromOverlap } from "../stats/dp-norm.js";

/** What a counter reads of a document: what to count, and how long the document is. */
export interface Countable {
  readonly bag: TokenBag;
  /** Tokens of the document, gaps left out. */
  readonly tokens: number;
}

/** Figures of a set of documents, in parallel arrays: one entry for each id that occurs, in order of first occurrence. */
export interface TermFigures {
  readonly ids: Uint32Array;
  readonly counts: Uint32Array;
  /** Documents that hold the id. */
  readonly documents: Uint32Array;
  /** Normalised DP over the documents; NaN where it is undefined. */
  readonly dispersion: Float64Array;
  /** Tokens of all documents. */
  readonly tokens: number;
}

/**
 * Counts ids over sets of documents. Its tables are as long as the vocabulary and are used again for every set, so
 * that a corpus of ten thousand groups costs no more memory than one.
 */
export class TermCounter {
  readonly #counts: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #overlap: Float64Array;

  /** @param size ids are below this */
  constructor(size: number) {
    this.#counts = new Uint32Array(size);
    this.#documents = new Uint32Array(size);
    this.#overlap = new Float64Array(size);
  }

  count(documents: readonly Countable[]): TermFigures {
    const ids = this.#total(documents);
    const tokens = documents.reduce((sum, document) => sum + document.tokens, 0);
    const smallest =
      documents.reduce((least, d) => (d.tokens > 0 ? Math.min(least, d.tokens) : least), tokens) / tokens;
    if (smallest < 1) this.#addOverlap(documents, tokens);
    const dispersion = new Float64Array(ids.length);
    for (let i = 0; i < ids.length; i++) {
      dispersion[i] = dpNormFromOverlap(this.#overlap[ids[i]!]!, smallest) ?? Number.NaN;
    }
    const figures = {
      ids,
      counts: ids.map((id) => this.#counts[id]!),
      documents: ids.map((id) => this.#documents[id]!),
      dispersion,
      tokens,
    };
    this.#reset(ids);
    return figures;
  }

  /** Counts over all documents and documents per id; the ids that occur. */
  #total(documents: readonly Countable[]): Uint32Array {
    const seen: number[] = [];
    for (const { bag } of documents) {
      const { ids, counts } = bag;
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        if (this.#documents[id]!++ === 0) seen.push(id);
        this.#counts[id]! += counts[i]!;
      }
    }
    return Uint32Array.from(seen);
  }

  /** Σ min(t_i, w_i) of every id; needs the totals. */
  #addOverlap(documents: readonly Countable[], tokens: number): void {
    for (const { bag, tokens: size } of documents) {
      const { ids, counts } = bag;
      const share = size / tokens;
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        this.#overlap[id]! += Math.min(counts[i]! / this.#counts[id]!, share);
      }
    }
  }

  #reset(ids: Uint32Array): void {
    for (const id of ids) {
      this.#counts[id] = 0;
      this.#documents[id] = 0;
      this.#overlap[id] = 0;
    }
  }
}
