import type { Count } from "../../model/quantity.js";
import type { Keys } from "./matcher.js";
import { isNegated } from "./negation.js";
import type { DictionaryEntry } from "./parse.js";
import { charactersIn, type Units } from "./units.js";

const MEASURES = [
  "matches",
  "tokenMatches",
  "distinct",
  "covered",
  "sentences",
  "documents",
  "negated",
  "weighted",
] as const;
type Measure = (typeof MEASURES)[number];

/** Sums of the categories and entries that have any. */
export interface TallySums {
  readonly categories: readonly {
    /** Its index; that of the total is the number of categories. */
    readonly slot: Count;
    readonly matches: Count;
    readonly token_matches: Count;
    /** Characters under a match. */
    readonly covered: Count;
    readonly sentences: Count;
    readonly negated: Count;
  }[];
  readonly entries: readonly { readonly entry: Count; readonly matches: Count; readonly token_matches: Count }[];
}

/** What a term came to, by entry. */
export interface EntryFigures {
  readonly matches: Float64Array;
  readonly tokenMatches: Float64Array;
  readonly documents: Float64Array;
  /** NaN where no document with a year has it. */
  readonly firstYear: Float64Array;
}

/**
 * Sums up places by cell and category. Cells are filled one after the other, documents within them in any order: what is
 * distinct is told by what was seen last. The last slot of a cell is its total.
 */
export class Tally {
  readonly slots: number;
  readonly byMeasure: Readonly<Record<Measure, Float64Array>>;
  readonly byEntry: EntryFigures;
  readonly #entries: readonly DictionaryEntry[];
  readonly #keys: Keys;
  readonly #sentenceSeen: Float64Array;
  readonly #documentSeen: Float64Array;
  readonly #coveredTo: Float64Array;
  readonly #entrySeen: Float64Array;
  readonly #keySeen: Float64Array;
  readonly #entryDocument: Float64Array;
  #cell = 0;
  #document = 0;
  #year: number | null = null;
  #units: Units | null = null;
  #sentence = 0;
  /** Sentences of all documents before. */
  #sentencesBefore = 0;

  constructor(cells: number, entries: readonly DictionaryEntry[], keys: Keys) {
    this.slots = keys.categories + 1;
    this.#entries = entries;
    this.#keys = keys;
    const sized = (): Float64Array => new Float64Array(cells * this.slots);
    this.byMeasure = Object.fromEntries(MEASURES.map((measure) => [measure, sized()])) as Record<Measure, Float64Array>;
    const ofEntries = (): Float64Array => new Float64Array(entries.length);
    this.byEntry = {
      matches: ofEntries(),
      tokenMatches: ofEntries(),
      documents: ofEntries(),
      firstYear: ofEntries().fill(Number.NaN),
    };
    this.#sentenceSeen = new Float64Array(this.slots);
    this.#documentSeen = new Float64Array(this.slots);
    this.#coveredTo = new Float64Array(this.slots);
    this.#entrySeen = ofEntries();
    this.#keySeen = new Float64Array(keys.keys.length);
    this.#entryDocument = ofEntries();
  }

  /** From here on places are those of this document. */
  begin(cell: number, year: number | null, units: Units): void {
    this.#sentencesBefore += this.#units?.sentences ?? 0;
    this.#cell = cell;
    this.#document++;
    this.#year = year;
    this.#units = units;
    this.#sentence = 0;
    this.#coveredTo.fill(0);
  }

  place(start: number, end: number, key: number, entries: readonly number[]): void {
    const { units, sentenceStarts, sentences } = this.#units!;
    while (this.#sentence < sentences && sentenceStarts[this.#sentence]! < end) this.#sentence++;
    const sentence = this.#sentencesBefore + this.#sentence;
    const negated = isNegated(units, start) ? 1 : 0;
    const cell = this.#cell + 1;
    for (const entry of entries) {
      const category = this.#keys.categoryOf[entry]!;
      this.#addToEntry(entry);
      if (category === this.#keys.categories) continue; // without a category: in the total only
      const isNew = this.#entrySeen[entry] !== cell;
      this.#entrySeen[entry] = cell;
      this.#add(category, start, end, sentence, negated, this.#entries[entry]!.weight, isNew);
    }
    const isNew = this.#keySeen[key] !== cell;
    this.#keySeen[key] = cell;
    this.#add(this.slots - 1, start, end, sentence, negated, this.#entries[entries[0]!]!.weight, isNew);
  }

  #addToEntry(entry: number): void {
    const { matches, documents, firstYear } = this.byEntry;
    matches[entry]!++;
    if (this.#entryDocument[entry] === this.#document) return;
    this.#entryDocument[entry] = this.#document;
    documents[entry]!++;
    const year = this.#year;
    if (year !== null && !(firstYear[entry]! <= year)) firstYear[entry] = year;
  }

  #add(
    category: number,
    start: number,
    end: number,
    sentence: number,
    negated: number,
    weight: number,
    isNew: boolean,
  ): void {
    const { matches, distinct, covered, sentences, documents, negated: negations, weighted } = this.byMeasure;
    const slot = this.#cell * this.slots + category;
    matches[slot]!++;
    weighted[slot]! += weight;
    negations[slot]! += negated;
    if (isNew) distinct[slot]!++;
    if (this.#sentenceSeen[category] !== sentence) sentences[slot]!++;
    this.#sentenceSeen[category] = sentence;
    if (this.#documentSeen[category] !== this.#document) documents[slot]!++;
    this.#documentSeen[category] = this.#document;
    const from = Math.max(start, this.#coveredTo[category]!);
    if (from < end) {
      covered[slot]! += charactersIn(this.#units!.units, from, end);
      this.#coveredTo[category] = end;
    }
  }

  /** What the first cell and the entries have come to; all begin anew. */
  take(): TallySums {
    const { matches, tokenMatches, covered, sentences, negated } = this.byMeasure;
    const categories = Array.from({ length: this.slots }, (_, slot) => ({
      slot,
      matches: matches[slot]!,
      token_matches: tokenMatches[slot]!,
      covered: covered[slot]!,
      sentences: sentences[slot]!,
      negated: negated[slot]!,
    }));
    const entries = this.#entries.map((_, entry) => ({
      entry,
      matches: this.byEntry.matches[entry]!,
      token_matches: this.byEntry.tokenMatches[entry]!,
    }));
    for (const sums of [...Object.values(this.byMeasure), ...Object.values(this.byEntry)]) sums.fill(0);
    this.byEntry.firstYear.fill(Number.NaN);
    this.#entrySeen.fill(0);
    this.#keySeen.fill(0);
    const hasAny = (sums: { readonly matches: number; readonly token_matches: number }): boolean =>
      sums.matches > 0 || sums.token_matches > 0;
    return { categories: categories.filter(hasAny), entries: entries.filter(hasAny) };
  }

  /** Tokens of a document that are a term. */
  addTokens(entries: readonly number[], count: number): void {
    const { tokenMatches } = this.byMeasure;
    const first = this.#cell * this.slots;
    for (const entry of entries) {
      this.byEntry.tokenMatches[entry]! += count;
      const category = this.#keys.categoryOf[entry]!;
      if (category < this.#keys.categories) tokenMatches[first + category]! += count;
    }
    tokenMatches[first + this.slots - 1]! += count;
  }
}
