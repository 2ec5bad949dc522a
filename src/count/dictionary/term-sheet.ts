import { largestFirst } from "../../base/order.js";
import type { Count } from "../../model/quantity.js";
import type { Keys } from "./matcher.js";
import type { DictionaryEntry } from "./parse.js";
import type { EntryFigures } from "./tally.js";
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

/** Collects what stands around the occurrences of terms. */
export class TermSheet {
  readonly #entries: readonly DictionaryEntry[];
  readonly #hosts: (Map<string, number> | undefined)[];
  readonly #cuts: (Map<string, number> | undefined)[];
  readonly #keyOf: readonly number[];

  constructor(entries: readonly DictionaryEntry[], { keys, entries: byKey }: Keys) {
    this.#entries = entries;
    this.#hosts = new Array(keys.length).fill(undefined);
    this.#cuts = new Array(keys.length).fill(undefined);
    const keyOf = new Array<number>(entries.length);
    for (const [key, own] of byKey.entries()) for (const entry of own) keyOf[entry] = key;
    this.#keyOf = keyOf;
  }

  occurrence(start: number, end: number, key: number, host: string | null, text: CutText | null): void {
    if (host !== null) addTo(this.#hosts, key, host);
    const cut = text?.cut(start, end) ?? null;
    if (cut !== null) addTo(this.#cuts, key, cut);
  }

  /** What was collected; it begins anew. */
  take({ keys }: Keys): SheetSums {
    const taken = (all: (Map<string, number> | undefined)[]) => {
      const sums = all.flatMap((counts, key) =>
        [...(counts ?? [])].map(([word, count]) => [keys[key]!, word, count] as const),
      );
      all.fill(undefined);
      return sums;
    };
    return { hosts: taken(this.#hosts), cuts: taken(this.#cuts) };
  }

  /** A row per entry, in the order of the dictionary. */
  rows({ matches, tokenMatches, documents, firstYear }: EntryFigures, isCut: boolean): TermRow[] {
    return this.#entries.map(({ term, category, weight }, entry) => {
      const key = this.#keyOf[entry]!;
      const hosts = ranked(this.#hosts[key]);
      return {
        term,
        category,
        weight,
        matches: matches[entry]!,
        token_matches: isCut ? tokenMatches[entry]! : null,
        documents: documents[entry]!,
        in_longer: hosts.reduce((sum, [, count]) => sum + count, 0),
        hosts: hosts.map(([word, count]) => ({ word, count })),
        cut_as: ranked(this.#cuts[key])[0]?.[0] ?? null,
        first_year: Number.isNaN(firstYear[entry]!) ? null : firstYear[entry]!,
      };
    });
  }
}

function addTo(counts: (Map<string, number> | undefined)[], key: number, word: string): void {
  counts[key] ??= new Map();
  counts[key].set(word, (counts[key].get(word) ?? 0) + 1);
}

const ranked = (counts: ReadonlyMap<string, number> = new Map()): [string, number][] => [...counts].sort(largestFirst);
