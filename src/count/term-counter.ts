import type { TokenBag } from "../segment/tokenized.js";
import { dpNormFromOverlap } from "../stats/dp-norm.js";

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
  readonly tokens: number;
}

/**
 * Counts ids over sets of documents. Its tables are as long as the vocabulary and are used again for every set, so
 * that a corpus of ten thousand groups costs no more memory than one.
 */
export class TermCounter {
  readonly #counts: Uint32Array;
  readonly #documents: Uint32Array;
  /** Occurrences in the documents where an id has a smaller share than the document has of the text. */
  readonly #scarce: Float64Array;
  /** Tokens of the other documents that hold it. */
  readonly #ample: Float64Array;

  /** @param size ids are below this */
  constructor(size: number) {
    this.#counts = new Uint32Array(size);
    this.#documents = new Uint32Array(size);
    this.#scarce = new Float64Array(size);
    this.#ample = new Float64Array(size);
  }

  count(documents: readonly Countable[]): TermFigures {
    const ids = this.#total(documents);
    const counts = new Uint32Array(ids.length);
    const found = new Uint32Array(ids.length);
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      counts[i] = this.#counts[id]!;
      found[i] = this.#documents[id]!;
      this.#counts[id] = 0;
      this.#documents[id] = 0;
    }
    return { ids, counts, documents: found, tokens: tokensOf(documents) };
  }

  /**
   * Normalised DP of some ids over documents, for those that are shown: a list shows a hundred of fifty thousand.
   *
   * @param counts of each id over all the documents
   * @returns by position of the ids; NaN where it is undefined
   */
  dispersion(documents: readonly Countable[], ids: readonly number[], counts: readonly number[]): Float64Array {
    const tokens = tokensOf(documents);
    const smallest =
      documents.reduce((least, d) => (d.tokens > 0 ? Math.min(least, d.tokens) : least), tokens) / tokens;
    ids.forEach((id, i) => {
      this.#counts[id] = counts[i]!;
    });
    if (smallest < 1) this.#addOverlap(documents, tokens);
    const dispersion = Float64Array.from(ids, (id, i) => {
      const overlap = this.#scarce[id]! / counts[i]! + this.#ample[id]! / tokens;
      return dpNormFromOverlap(overlap, smallest) ?? Number.NaN;
    });
    for (const id of ids) {
      this.#counts[id] = 0;
      this.#scarce[id] = 0;
      this.#ample[id] = 0;
    }
    return dispersion;
  }

  /** Counts over all documents and documents per id; the ids that occur. */
  #total(documents: readonly Countable[]): Uint32Array {
    const seen = new Uint32Array(this.#counts.length);
    let size = 0;
    for (const { bag } of documents) {
      const { ids, counts } = bag;
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        if (this.#documents[id]!++ === 0) seen[size++] = id;
        this.#counts[id]! += counts[i]!;
      }
    }
    return seen.subarray(0, size);
  }

  /**
   * Σ min(t_i, w_i) of every id whose count is set, in two sums of whole numbers: the same to the last digit in whatever
   * order documents come.
   */
  #addOverlap(documents: readonly Countable[], tokens: number): void {
    for (const { bag, tokens: size } of documents) {
      const { ids, counts } = bag;
      const share = size / tokens;
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        const count = this.#counts[id]!;
        if (count === 0) continue;
        if (counts[i]! / count <= share) this.#scarce[id]! += counts[i]!;
        else this.#ample[id]! += size;
      }
    }
  }
}

const tokensOf = (documents: readonly Countable[]): number => documents.reduce((sum, { tokens }) => sum + tokens, 0);
