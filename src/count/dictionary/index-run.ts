import type { CountableDocument } from "../../model/document.js";
import { passageText, visibleCharacters } from "../../model/passage.js";
import type { Count } from "../../model/quantity.js";
import type { TokenizedDocument } from "../../segment/tokenized.js";
import { GAP, type Vocabulary } from "../../segment/vocabulary.js";
import { folded } from "../folded.js";
import { FormulaHits, formulaOf } from "./formulas.js";
import type { DictionaryIndexOptions, IndexFigures } from "./index-options.js";
import { type Keys, keysOfDictionary, type Places, StringMatcher } from "./matcher.js";
import { type DictionaryEntry, keyOf, type TermDictionary } from "./parse.js";
import { Tally, type TallySums } from "./tally.js";
import { type SheetSums, type TermRow, TermSheet } from "./term-sheet.js";
import { CutText, tokenPlaces } from "./token-places.js";
import { codeUnits, LINE_END, type Units, unitsOf } from "./units.js";

type RunOptions = Omit<DictionaryIndexOptions, "tokenized"> &
  Required<Pick<DictionaryIndexOptions, "match" | "nested">> & {
    /** Of the tokens of documents, where they are cut. */
    readonly vocabulary?: Vocabulary | undefined;
  };
/** A document's tokens, in a vocabulary that may have grown. */
export type DocumentTokens = Pick<TokenizedDocument, "bag" | "ids">;

/** What documents come to, in numbers that add up over documents. Names are those of `cexi map`. */
export interface IndexSums extends TallySums, SheetSums {
  readonly characters: Count;
  readonly han: Count;
  readonly sentences: Count;
  readonly tokens: Count | null;
}

/** The sums of one pass over the documents. */
export class IndexRun {
  readonly #entries: readonly DictionaryEntry[];
  readonly #keys: Keys;
  readonly #vocabulary: Vocabulary | undefined;
  readonly #options: RunOptions;
  readonly #matcher: StringMatcher;
  readonly #tally: Tally;
  readonly #sheet: TermSheet;
  readonly #size: Readonly<
    Record<"characters" | "han" | "sentences" | "tokens" | "withMarks" | "content", Float64Array>
  >;
  readonly #formulaHits: FormulaHits | null;
  readonly #hits: Float64Array;
  readonly #indexOfKey: ReadonlyMap<string, number>;
  /** By id of the vocabulary: the key that a token is, or −1. */
  readonly #keyOfId: number[] = [];
  /** 1 for each id that is a token; see `countedMask`. */
  readonly #counted: number[] = [];
  /** … and no stop word. */
  readonly #content: number[] = [];

  constructor(dictionary: TermDictionary, cells: number, options: RunOptions) {
    const { vocabulary, formula } = options;
    this.#entries = dictionary.entries;
    this.#keys = keysOfDictionary(dictionary);
    this.#vocabulary = vocabulary;
    this.#options = options;
    const hosts = vocabulary ? [] : hostsFor(this.#keys, options.hosts ?? []);
    this.#matcher = new StringMatcher(this.#keys, hosts, options.nested);
    this.#tally = new Tally(cells, dictionary.entries, this.#keys);
    this.#sheet = new TermSheet(dictionary.entries, this.#keys);
    const sized = (): Float64Array => new Float64Array(cells);
    this.#size = {
      characters: sized(),
      han: sized(),
      sentences: sized(),
      tokens: sized(),
      withMarks: sized(),
      content: sized(),
    };
    const counting = formula === undefined ? "longest" : formulaOf(formula).hits;
    this.#formulaHits = counting === "longest" ? null : new FormulaHits(this.#keys, counting);
    this.#hits = new Float64Array(this.#formulaHits === null ? 0 : cells * this.#tally.slots);
    this.#indexOfKey = new Map(this.#keys.keys.map((key, index) => [key, index]));
  }

  /** @param tokens of the document, where texts are cut */
  add(cell: number, document: CountableDocument, tokens?: DocumentTokens): void {
    const units = unitsOf(document.kept?.units ?? codeUnits(passageText(document)));
    const size = this.#size;
    size.characters[cell]! += visibleCharacters(document);
    size.han[cell]! += units.han;
    size.sentences[cell]! += units.sentences;
    this.#tally.begin(cell, document.metadata.year, units);
    this.#formulaHits?.add(units, this.#hits, cell * this.#tally.slots);
    const cut = tokens ? this.#addTokens(cell, tokens, units) : null;
    const asStrings = this.#options.match === "string";
    const places: Places = {
      place: (...place) => {
        if (asStrings) this.#tally.place(...place);
      },
      occurrence: (start, end, key, host) => this.#sheet.occurrence(start, end, key, host, cut),
    };
    this.#matcher.match(units, places, cut ? (start, end) => cut.over(start, end) : undefined);
  }

  #addTokens(cell: number, { bag, ids }: DocumentTokens, units: Units): CutText {
    const vocabulary = this.#vocabulary!;
    this.#learn(vocabulary);
    const size = this.#size;
    for (const [i, id] of bag.ids.entries()) {
      const count = bag.counts[i]!;
      size.withMarks[cell]! += count;
      size.tokens[cell]! += this.#counted[id]! * count;
      size.content[cell]! += this.#content[id]! * count;
      const key = this.#keyOfId[id]!;
      if (key >= 0) this.#tally.addTokens(this.#keys.entries[key]!, count);
    }
    const places = tokenPlaces(units, ids, vocabulary);
    if (this.#options.match === "token") {
      for (const [i, id] of places.ids.entries()) {
        const key = this.#keyOfId[id]!;
        if (key >= 0) this.#tally.place(places.starts[i]!, places.ends[i]!, key, this.#keys.entries[key]!);
      }
    }
    return new CutText(places, vocabulary.texts);
  }

  /** Looks up the tokens that are new. */
  #learn({ texts, kinds, size }: Vocabulary): void {
    for (let id = this.#keyOfId.length; id < size; id++) {
      const text = texts[id]!;
      const key = id === GAP ? undefined : this.#indexOfKey.get(keyOf(text));
      const counts = id !== GAP && kinds[id] !== "punctuation";
      this.#keyOfId.push(key === undefined || this.#keys.excludes[key] === 1 ? -1 : key);
      this.#counted.push(counts ? 1 : 0);
      this.#content.push(counts && !this.#options.isStopword?.(text) ? 1 : 0);
    }
  }

  figures(cell: number, documents: number, category: string, slot: number): IndexFigures {
    const { characters, han, sentences, tokens } = this.#size;
    const { byMeasure, slots } = this.#tally;
    const at = cell * slots + slot;
    const of = (figure: number): number | null => (documents === 0 ? null : figure);
    // Without a character nothing was searched: a report without the asked section is not one without the terms.
    const found = (figure: number): number | null => (characters[cell] === 0 ? null : of(figure));
    const share = (part: number, whole: number): number | null => (whole === 0 ? null : found(part / whole));
    const matches = byMeasure.matches[at]!;
    const isCut = this.#vocabulary !== undefined;
    return {
      documents: of(documents),
      characters: of(characters[cell]!),
      han: of(han[cell]!),
      sentences: of(sentences[cell]!),
      tokens: isCut ? of(tokens[cell]!) : null,
      category,
      matches: found(matches),
      token_matches: isCut ? found(byMeasure.tokenMatches[at]!) : null,
      distinct_terms: found(byMeasure.distinct[at]!),
      per_10k_characters: share(matches * 10_000, characters[cell]!),
      share_characters: share(byMeasure.covered[at]!, characters[cell]!),
      share_sentences: share(byMeasure.sentences[at]!, sentences[cell]!),
      share_documents: share(byMeasure.documents[at]!, documents),
      negated: found(byMeasure.negated[at]!),
      ...(this.#options.weights ? { weighted: found(byMeasure.weighted[at]!) } : {}),
      ...(this.#options.binary ? { present: found(matches > 0 ? 1 : 0) } : {}),
    };
  }

  formula(cell: number, slot: number): number | null {
    const { per, factor } = formulaOf(this.#options.formula!);
    const { slots, byMeasure } = this.#tally;
    const counted = this.#formulaHits === null ? byMeasure.matches : this.#hits;
    const whole = {
      tokens_and_marks: this.#size.withMarks[cell]!,
      content_tokens: this.#size.content[cell]!,
      characters: this.#size.characters[cell]!,
      hits: counted[(cell + 1) * slots - 1]!,
    }[per];
    return whole === 0 ? null : (counted[cell * slots + slot]! / whole) * factor;
  }

  /** What the first cell has come to since this was last asked; it begins anew. */
  take(): IndexSums {
    const { characters, han, sentences, tokens } = this.#size;
    const isCut = this.#vocabulary !== undefined;
    const sums = {
      characters: characters[0]!,
      han: han[0]!,
      sentences: sentences[0]!,
      tokens: isCut ? tokens[0]! : null,
      ...this.#tally.take(),
      ...this.#sheet.take(this.#keys),
    };
    for (const figures of Object.values(this.#size)) figures[0] = 0;
    return sums;
  }

  terms(): TermRow[] {
    return this.#sheet.rows(this.#tally.byEntry, this.#vocabulary !== undefined);
  }
}

/** The words that hold a key of the dictionary and are longer. */
function hostsFor({ keys }: Keys, words: Iterable<string>): string[] {
  const finder = new StringMatcher(
    {
      keys,
      entries: keys.map(() => []),
      excludes: new Uint8Array(keys.length),
      categoryOf: new Int32Array(0),
      categories: 0,
    },
    [],
    "all",
  );
  const known = new Set(keys);
  const others = Array.from(words, folded).filter((word) => !known.has(word));
  const text = unitsOf(codeUnits(others.join("\n")));
  const holding = new Set<string>();
  let [at, word] = [0, 0];
  const place = (start: number): void => {
    for (; at < start; at++) if (text.units[at] === LINE_END) word++;
    holding.add(others[word]!);
  };
  finder.match(text, { place, occurrence: () => {} });
  return [...holding];
}
