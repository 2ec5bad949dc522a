import { LONGER, StringTrie } from "../base/string-trie.js";
import { codeUnits } from "./dictionary/units.js";
import { beginsWhole, endsWhole, foldedUnits, needsBorders, pastWhiteSpace, SPACE, type UnitAt } from "./folded.js";

/**
 * Counts how often each of many strings occurs in texts, all in one pass over each text. Occurrences of one string do
 * not overlap one another (人人 occurs once in 人人人), those of different strings may (产业 within 产业链). Figures and Latin
 * words have borders (see `beginsWhole`): 141 does not occur in 1411. White space beside Han characters is run over.
 *
 * The strings form a trie over UTF-16 code units, walked from every position of the text; a walk is as long as the
 * longest string that could begin there, for Chinese terms two or three steps.
 */
export class SubstringCounter {
  /** Occurrences of each string, by its index in the list given. */
  readonly counts: Uint32Array;
  readonly #trie: StringTrie;
  /** Where the last counted occurrence of each string ended, over all texts laid end to end. */
  readonly #lastEnd: Float64Array;
  readonly #bordered: Uint8Array;
  #offset = 0;
  /** Strings that were counted, in the order of their first occurrence. */
  #counted: number[] = [];

  readonly #folds: boolean;

  /**
   * @param terms distinct strings; an empty one is never counted
   * @param folds whether case matters not; terms are folded then
   */
  constructor(terms: readonly string[], folds = false) {
    this.#folds = folds && terms.some((term) => term.toUpperCase() !== term);
    this.counts = new Uint32Array(terms.length);
    this.#lastEnd = new Float64Array(terms.length);
    this.#bordered = Uint8Array.from(terms, (term) => (needsBorders(term) ? 1 : 0));
    this.#trie = new StringTrie(terms);
  }

  add(text: string): void {
    this.addUnits(codeUnits(text));
  }

  addUnits(text: Uint16Array): void {
    const { length } = text;
    const units = this.#folds ? foldedUnits(text) : text;
    const { begins, pairs, fromRoot, children, stringAt } = this.#trie;
    const at: UnitAt = (index) => units[index];
    for (let start = 0; start < length; start++) {
      const first = units[start]!;
      const lengths = begins[first]!;
      if (lengths === 0) continue;
      const second = units[start + 1];
      if (lengths === LONGER && second !== SPACE && (second === undefined || !pairs.mayHold(first, second))) continue;
      let node = fromRoot[first]!;
      for (let next = start + 1; node !== 0; next++) {
        const term = stringAt[node]! - 1;
        if (term >= 0) this.#countAt(term, start, next, at);
        if (next === length) break;
        const child = children.indexOf(node, units[next]!) + 1;
        const past = child === 0 && units[next] === SPACE ? pastWhiteSpace(at, next) : next;
        if (past === next) node = child;
        else next = past - 1;
      }
    }
    this.#offset += length;
  }

  #countAt(term: number, start: number, end: number, at: UnitAt): void {
    if (this.#offset + start < this.#lastEnd[term]!) return;
    if (this.#bordered[term] === 1 && !(beginsWhole(at, start) && endsWhole(at, end))) return;
    if (this.counts[term]!++ === 0) this.#counted.push(term);
    this.#lastEnd[term] = this.#offset + end;
  }

  /** The strings that occurred since the last time, by index, with their occurrences; begins again at zero. */
  take(): { readonly indexes: readonly number[]; readonly counts: readonly number[] } {
    const indexes = this.#counted.sort((a, b) => a - b);
    const counts = indexes.map((index) => this.counts[index]!);
    for (const index of indexes) this.counts[index] = 0;
    this.#counted = [];
    return { indexes, counts };
  }

  reset(): void {
    this.counts.fill(0);
    this.#counted = [];
  }
}
