import { TermFinder } from "../segment/lexicon.js";

export interface FoundPhrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Finds any of many phrases in one pass over a text; a text costs the same however many phrases there are. */
export class PhraseScanner {
  readonly #phrases: ReadonlySet<string>;
  readonly #finder: TermFinder;
  /** A phrase that was found, and those that it begins with, the longest first. */
  readonly #within = new Map<string, readonly string[]>();

  /** @param phrases shorter ones than two code units are left out */
  constructor(phrases: Iterable<string>) {
    this.#phrases = new Set([...phrases].filter((phrase) => phrase.length >= 2));
    this.#finder = new TermFinder([...this.#phrases]);
  }

  /** The longest phrase at each place; the next is looked for behind it. */
  find(text: string): FoundPhrase[] {
    const found: FoundPhrase[] = [];
    for (let match = this.#finder.next(text, 0); match !== null; match = this.#finder.next(text, match.end))
      found.push({ start: match.start, end: match.end, text: match.term });
    return found;
  }

  /** Every phrase at every place, in order of place, the longest first. */
  findAll(text: string): FoundPhrase[] {
    const found: FoundPhrase[] = [];
    for (let match = this.#finder.next(text, 0); match !== null; match = this.#finder.next(text, match.start + 1)) {
      const { start } = match;
      for (const phrase of this.#phrasesIn(match.term)) found.push({ start, end: start + phrase.length, text: phrase });
    }
    return found;
  }

  #phrasesIn(longest: string): readonly string[] {
    const known = this.#within.get(longest);
    if (known !== undefined) return known;
    const found = [longest];
    for (let length = longest.length - 1; length >= 2; length--)
      if (this.#phrases.has(longest.slice(0, length))) found.push(longest.slice(0, length));
    this.#within.set(longest, found);
    return found;
  }
}
