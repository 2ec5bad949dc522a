import { StringTrie } from "../base/string-trie.js";

export interface TermMatch {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** Finds any of many terms in one pass over a text; a text costs the same however many terms there are. */
export class TermFinder {
  readonly #terms: readonly string[];
  readonly #trie: StringTrie;

  /** @param terms shorter ones than two code units are left out */
  constructor(terms: Iterable<string>) {
    this.#terms = [...new Set(terms)].filter((term) => term.length >= 2);
    this.#trie = new StringTrie(this.#terms);
  }

  /** The longest term at the first place from `from` on where one begins. */
  next(text: string, from: number): TermMatch | null {
    for (let start = this.#candidate(text, from); start >= 0; start = this.#candidate(text, start + 1)) {
      const longest = this.#at(text, start).at(-1);
      if (longest !== undefined) return longest;
    }
    return null;
  }

  /** The longest term at each place; the next is looked for behind it. */
  find(text: string): TermMatch[] {
    const found: TermMatch[] = [];
    for (let match = this.next(text, 0); match !== null; match = this.next(text, match.end)) found.push(match);
    return found;
  }

  /** Every term at every place, in order of place, the longest first. */
  findAll(text: string): TermMatch[] {
    const found: TermMatch[] = [];
    for (let start = this.#candidate(text, 0); start >= 0; start = this.#candidate(text, start + 1))
      for (let here = this.#at(text, start), n = here.length - 1; n >= 0; n--) found.push(here[n]!);
    return found;
  }

  /** The first place from `from` on where a term may begin, by its first two units; -1 where none may. */
  #candidate(text: string, from: number): number {
    const { begins, pairs } = this.#trie;
    const last = text.length - 1;
    for (let start = from; start < last; start++) {
      const first = text.charCodeAt(start);
      if (begins[first] !== 0 && pairs.mayHold(first, text.charCodeAt(start + 1))) return start;
    }
    return -1;
  }

  /** The terms that begin at a place, the shortest first. */
  #at(text: string, start: number): TermMatch[] {
    const { fromRoot, children, stringAt } = this.#trie;
    const found: TermMatch[] = [];
    let node = fromRoot[text.charCodeAt(start)]!;
    for (let end = start + 1; node !== 0; end++) {
      if (stringAt[node]! > 0) found.push({ start, end, term: this.#terms[stringAt[node]! - 1]! });
      node = end < text.length ? children.indexOf(node, text.charCodeAt(end)) + 1 : 0;
    }
    return found;
  }
}
