import { StringTrie } from "../base/string-trie.js";

/** Where a term stands in a text. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** Finds terms in a text, of two code units or more. */
export class TermFinder {
  readonly #trie: StringTrie;

  constructor(private readonly terms: readonly string[]) {
    this.#trie = new StringTrie(terms);
  }

  /** The first term that begins at `from` or later, the longest of those that begin there. */
  next(text: string, from: number): TermMatch | null {
    for (let start = from; start < text.length - 1; start++) {
      const found = this.#trie.longestAt(text, start);
      if (found >= 0) return { start, end: start + this.terms[found]!.length, term: this.terms[found]! };
    }
    return null;
  }
}
