import { PairFilter } from "../base/pair-filter.js";

export interface FoundPhrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Finds any of many phrases in one pass over a text; at each place the longest. Phrases are told apart by their first
 * two code units, so that a text costs one look-up a character however many phrases there are.
 */
export class PhraseScanner {
  readonly #firsts = new Uint8Array(0x10000);
  readonly #pairs = new PairFilter();
  readonly #byStart = new Map<string, string[]>();

  /** @param phrases of two code units or more */
  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      if (phrase.length < 2) continue;
      this.#firsts[phrase.charCodeAt(0)] = 1;
      this.#pairs.add(phrase.charCodeAt(0), phrase.charCodeAt(1));
      const start = phrase.slice(0, 2);
      const others = this.#byStart.get(start);
      if (others) others.push(phrase);
      else this.#byStart.set(start, [phrase]);
    }
    for (const others of this.#byStart.values()) others.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  }

  /** Rules out nearly every place without making a string. */
  #mayBegin(text: string, at: number): boolean {
    const first = text.charCodeAt(at);
    return this.#firsts[first] !== 0 && this.#pairs.mayHold(first, text.charCodeAt(at + 1));
  }

  *find(text: string): Generator<FoundPhrase> {
    for (let at = 0; at + 1 < text.length; at++) {
      if (!this.#mayBegin(text, at)) continue;
      const phrase = this.#byStart.get(text.slice(at, at + 2))?.find((candidate) => text.startsWith(candidate, at));
      if (phrase === undefined) continue;
      yield { start: at, end: at + phrase.length, text: phrase };
      at += phrase.length - 1;
    }
  }

  /** Every phrase at every place, in order of place, the longest first. */
  *findAll(text: string): Generator<FoundPhrase> {
    for (let at = 0; at + 1 < text.length; at++) {
      if (!this.#mayBegin(text, at)) continue;
      for (const phrase of this.#byStart.get(text.slice(at, at + 2)) ?? []) {
        if (text.startsWith(phrase, at)) yield { start: at, end: at + phrase.length, text: phrase };
      }
    }
  }
}
