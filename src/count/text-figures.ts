import { once } from "../base/once.js";
import type { CountableDocument } from "../model/document.js";
import type { KnownFigures } from "../model/known-figures.js";
import { passageText, visibleCharacters } from "../model/passage.js";
import type { OnProgress, ProgressOptions } from "../model/progress.js";
import { folded } from "./folded.js";
import { SubstringCounter } from "./substrings.js";

export interface TextFigureOptions extends ProgressOptions {
  /** What is known of the texts of documents together; what is found out about them is added. */
  readonly known?: (documents: readonly CountableDocument[]) => KnownFigures;
}

interface StringFigures {
  /** Occurrences of the string of a term, whatever its case. */
  readonly substrings: (term: string) => number;
  /** The terms whose string occurs. */
  readonly held: () => string[];
}

/** What is counted over texts, not tokens. */
export class TextFigures {
  readonly #documents: readonly CountableDocument[];
  readonly #index = new Map<string, number>();
  /** Distinct. */
  readonly #terms: readonly string[];
  readonly #known: TextFigureOptions["known"];
  readonly #onProgress: OnProgress | undefined;
  #done = 0;
  readonly #counter = once(() => {
    for (const [index, term] of this.#terms.entries()) this.#index.set(term, index);
    return new SubstringCounter(this.#terms.map(folded), true);
  });

  constructor(documents: readonly CountableDocument[], terms: readonly string[], options: TextFigureOptions) {
    this.#documents = documents;
    this.#terms = [...new Set(terms)];
    this.#known = options.known;
    this.#onProgress = options.onProgress;
  }

  of(members: readonly number[]): StringFigures & { readonly characters: number } {
    const known = this.#terms.length <= MOST_REMEMBERED ? this.#known : undefined;
    const characters = members.reduce((sum, d) => sum + visibleCharacters(this.#documents[d]!), 0);
    return { characters, ...(known ? this.#remembered(members, known) : this.#substrings(members)) };
  }

  /** Counts that are looked up if each is known from before; else they are found out and made known. */
  #remembered(members: readonly number[], known: NonNullable<TextFigureOptions["known"]>): StringFigures {
    const figures = known(members.map((d) => this.#documents[d]!));
    const before = new Map<string, number>();
    for (const term of this.#terms) {
      const count = figures.get(nameOf(term));
      if (count === undefined) break;
      before.set(term, count);
    }
    if (before.size === this.#terms.length) {
      const held = () => [...before].flatMap(([term, count]) => (count > 0 ? [term] : []));
      return { substrings: (term) => before.get(term)!, held };
    }
    const found = this.#substrings(members);
    for (const term of this.#terms) figures.put(nameOf(term), found.substrings(term));
    return found;
  }

  #substrings(members: readonly number[]): StringFigures {
    const counter = this.#counter();
    counter.reset();
    if (this.#index.size > 0) for (const d of members) this.#add(this.#documents[d]!);
    const counts = counter.counts.slice();
    return {
      substrings: (term) => counts[this.#index.get(term)!]!,
      held: () => this.#terms.filter((_, index) => counts[index]! > 0),
    };
  }

  #add(document: CountableDocument): void {
    if (document.kept?.units) this.#counter().addUnits(document.kept.units);
    else this.#counter().add(passageText(document));
    this.#onProgress?.("counting", ++this.#done, this.#documents.length);
  }
}

/** Longer lists are counted sooner than looked up. Unit: terms. */
const MOST_REMEMBERED = 1_000;

const nameOf = (term: string): string => `occurrences of ${term}`;
