import { largestFirst } from "../../base/order.js";
import type { Count } from "../../model/quantity.js";
import type { Host, Keys } from "./matcher.js";
import type { DictionaryEntry } from "./parse.js";
import type { Sums } from "./tally.js";
import type { CutText } from "./token-places.js";

/** What became of a term of the dictionary. Names are those of the JSON result. */
export interface TermRow {
  readonly term: string;
  readonly category: string | null;
  readonly weight: number;
  readonly matches: Count;
  readonly token_matches: Count | null;
  readonly documents: Count;
  /** Occurrences within longer words: longer entries, words of the lexicon, tokens. */
  readonly in_longer: Count;
  /** Those words, the most frequent first. */
  readonly hosts: readonly { readonly word: string; readonly count: Count }[];
  /** How the engine cuts it most often where it does not keep it whole. */
  readonly cut_as: string | null;
  /** The first year of a document that holds it. */
  readonly first_year: Count | null;
}

/** What stood around occurrences, by the key of the term. */
export interface SheetSums {
  readonly hosts: readonly (readonly [key: string, word: string, count: number])[];
  readonly cuts: readonly (readonly [key: string, cut: string, count: number])[];
}

/** What a term came to, by entry; the first year is NaN where no document with a year has it. */
export type EntryFigures = Sums<"matches" | "token_matches" | "documents" | "firstYear">;

/** Collects what stands around the occurrences of terms. */
export class TermSheet {
  readonly #words: readonly string[];
  readonly #hosts: (Map<Host, number> | undefined)[];
  readonly #cuts: (Map<string, number> | undefined)[];
  #step = 1;

  /** @param words that a host may be, by index */
  constructor({ keys }: Keys, words: readonly string[]) {
    this.#words = words;
    this.#hosts = new Array(keys.length).fill(undefined);
    this.#cuts = new Array(keys.length).fill(undefined);
  }

  occurrence(start: number, end: number, key: number, host: Host | null, text: CutText | null): void {
    if (host !== null) addTo(this.#hosts, key, host, this.#step);
    const cut = text?.cut(start, end) ?? null;
    if (cut !== null) addTo(this.#cuts, key, cut, this.#step);
  }

  /** From here on occurrences are taken away instead of added, or added again. */
  turn(): void {
    this.#step = -this.#step;
  }

  /** What was collected; it begins anew. */
  take({ keys }: Keys): SheetSums {
    const taken = (all: (Map<Host, number> | undefined)[]) => {
      const sums = all.flatMap((counts, key) =>
        this.#named(counts).map(([word, count]) => [keys[key]!, word, count] as const),
      );
      all.fill(undefined);
      return sums;
    };
    return { hosts: taken(this.#hosts), cuts: taken(this.#cuts) };
  }

  rows(
    entries: readonly DictionaryEntry[],
    { keyOf }: Keys,
    { matches, token_matches, documents, firstYear }: EntryFigures,
    isCut: boolean,
  ): TermRow[] {
    return entries.map(({ term, category, weight }, entry) => {
      const key = keyOf[entry]!;
      const hosts = this.#named(this.#hosts[key]).sort(largestFirst);
      return {
        term,
        category,
        weight,
        matches: matches[entry]!,
        token_matches: isCut ? token_matches[entry]! : null,
        documents: documents[entry]!,
        in_longer: hosts.reduce((sum, [, count]) => sum + count, 0),
        hosts: hosts.map(([word, count]) => ({ word, count })),
        cut_as: this.#named(this.#cuts[key]).sort(largestFirst)[0]?.[0] ?? null,
        first_year: Number.isNaN(firstYear[entry]!) ? null : firstYear[entry]!,
      };
    });
  }

  /** By their words: one may have been met as a word and as a token. */
  #named(counts: ReadonlyMap<Host, number> = new Map()): [string, number][] {
    const named = new Map<string, number>();
    for (const [host, count] of counts) {
      const word = typeof host === "number" ? this.#words[host]! : host;
      named.set(word, (named.get(word) ?? 0) + count);
    }
    return [...named];
  }
}

function addTo<Of extends Host>(all: (Map<Of, number> | undefined)[], key: number, of: Of, step: number): void {
  all[key] ??= new Map();
  const count = (all[key].get(of) ?? 0) + step;
  if (count === 0) all[key].delete(of);
  else all[key].set(of, count);
}
