import type { Count } from "../../model/quantity.js";
import type { DocumentCounts } from "./dictionary-counter.js";
import { type FormulaName, formulaOf } from "./formulas.js";
import type { FigureOptions, IndexFigures } from "./index-options.js";
import type { Keys } from "./matcher.js";
import { type Sums, sums, TALLIED } from "./tally.js";
import type { EntryFigures } from "./term-sheet.js";

const SIZES = ["characters", "han", "sentences", "tokens", "tokensAndMarks", "contentTokens"] as const;
const MEASURES = [...TALLIED, "distinct", "documents", "weighted", "hits"] as const;

/**
 * Adds up what documents come to, by cell and category. Cells are filled one after the other: what is distinct is told by
 * the cell in which it was seen last. The last slot of a cell is its total.
 */
export class CellSums {
  readonly #keys: Keys;
  readonly #isCut: boolean;
  readonly #options: FigureOptions;
  readonly #slots: number;
  readonly #size: Sums<(typeof SIZES)[number]>;
  readonly #of: Sums<(typeof MEASURES)[number]>;
  readonly #entrySeen: Float64Array;
  readonly #keySeen: Float64Array;
  readonly entries: EntryFigures;

  /** @param isCut whether the documents were cut into tokens */
  constructor(keys: Keys, cells: number, isCut: boolean, options: FigureOptions) {
    this.#keys = keys;
    this.#isCut = isCut;
    this.#options = options;
    this.#slots = keys.categories + 1;
    this.#size = sums(SIZES, cells);
    this.#of = sums(MEASURES, cells * this.#slots);
    const size = keys.categoryOf.length;
    this.#entrySeen = new Float64Array(size);
    this.#keySeen = new Float64Array(keys.keys.length);
    this.entries = sums(["matches", "token_matches", "documents", "firstYear"], size);
    this.entries.firstYear.fill(Number.NaN);
  }

  add(cell: number, year: number | null, counts: DocumentCounts): void {
    for (const name of SIZES) this.#size[name][cell]! += counts[name] ?? 0;
    const first = cell * this.#slots;
    const of = this.#of;
    for (const sums of counts.categories) {
      for (const name of TALLIED) of[name][first + sums.slot]! += sums[name];
      if (sums.matches > 0) of.documents[first + sums.slot]!++;
    }
    for (let slot = 0; slot < this.#slots; slot++) {
      of.weighted[first + slot]! += counts.weighted[slot]!;
      of.hits[first + slot]! += counts.hits?.[slot] ?? 0;
    }
    for (const { entry, matches, token_matches } of counts.entries) {
      this.entries.token_matches[entry]! += token_matches;
      if (matches > 0) this.#addEntry(cell, year, entry, matches);
    }
  }

  #addEntry(cell: number, year: number | null, entry: number, count: Count): void {
    const { matches, documents, firstYear } = this.entries;
    matches[entry]! += count;
    documents[entry]!++;
    if (year !== null && !(firstYear[entry]! <= year)) firstYear[entry] = year;
    const category = this.#keys.categoryOf[entry]!;
    const first = cell * this.#slots;
    if (category < this.#keys.categories && this.#entrySeen[entry] !== cell + 1) this.#of.distinct[first + category]!++;
    this.#entrySeen[entry] = cell + 1;
    const key = this.#keys.keyOf[entry]!;
    if (this.#keySeen[key] !== cell + 1) this.#of.distinct[first + this.#slots - 1]!++;
    this.#keySeen[key] = cell + 1;
  }

  figures(cell: number, documents: number, category: string, slot: number): IndexFigures {
    const { characters, han, sentences, tokens } = this.#size;
    const sums = this.#of;
    const at = cell * this.#slots + slot;
    const of = (figure: number): number | null => (documents === 0 ? null : figure);
    // Without a character nothing was searched: a report without the asked section is not one without the terms.
    const found = (figure: number): number | null => (characters[cell] === 0 ? null : of(figure));
    const share = (part: number, whole: number): number | null => (whole === 0 ? null : found(part / whole));
    const matches = sums.matches[at]!;
    return {
      documents: of(documents),
      characters: of(characters[cell]!),
      han: of(han[cell]!),
      sentences: of(sentences[cell]!),
      tokens: this.#isCut ? of(tokens[cell]!) : null,
      category,
      matches: found(matches),
      token_matches: this.#isCut ? found(sums.token_matches[at]!) : null,
      distinct_terms: found(sums.distinct[at]!),
      per_10k_characters: share(matches * 10_000, characters[cell]!),
      share_characters: share(sums.covered[at]!, characters[cell]!),
      share_sentences: share(sums.sentences[at]!, sentences[cell]!),
      share_documents: share(sums.documents[at]!, documents),
      negated: found(sums.negated[at]!),
      ...(this.#options.weights ? { weighted: found(sums.weighted[at]!) } : {}),
      ...(this.#options.binary ? { present: found(matches > 0 ? 1 : 0) } : {}),
    };
  }

  formula(name: FormulaName, cell: number, slot: number): number | null {
    const { hits, per, factor } = formulaOf(name);
    const counted = hits === "longest" ? this.#of.matches : this.#of.hits;
    const whole = {
      tokens_and_marks: this.#size.tokensAndMarks[cell]!,
      content_tokens: this.#size.contentTokens[cell]!,
      characters: this.#size.characters[cell]!,
      hits: counted[(cell + 1) * this.#slots - 1]!,
    }[per];
    return whole === 0 ? null : (counted[cell * this.#slots + slot]! / whole) * factor;
  }
}
