import { once } from "../../base/once.js";
import type { CountableDocument } from "../../model/document.js";
import { passageText, visibleCharacters } from "../../model/passage.js";
import type { Count } from "../../model/quantity.js";
import type { TokenizedDocument } from "../../segment/tokenized.js";
import { GAP, type Vocabulary } from "../../segment/vocabulary.js";
import { formulaHits, formulaOf } from "./formulas.js";
import { type CounterOptions, INDEX_DEFAULTS } from "./index-options.js";
import { type Keys, keysOfDictionary, type Places, StringMatcher } from "./matcher.js";
import { keyOf, type TermDictionary } from "./parse.js";
import { Tally, type TallySums } from "./tally.js";
import { TermSheet } from "./term-sheet.js";
import { CutText, tokenPlaces } from "./token-places.js";
import { codeUnits, type Units, unitsOf } from "./units.js";

/** A document's tokens, in a vocabulary that may have grown. */
export type DocumentTokens = Pick<TokenizedDocument, "bag" | "ids">;

/** What documents come to, in numbers that add up over documents. Names are those of `cexi map`. */
export interface IndexSums extends TallySums {
  readonly characters: Count;
  readonly han: Count;
  readonly sentences: Count;
  readonly tokens: Count | null;
}

/** What one document comes to, and what formulas and weights make of it. */
export interface DocumentCounts extends IndexSums {
  readonly tokensAndMarks: Count;
  /** Tokens that are no stop words. */
  readonly contentTokens: Count;
  /** Weights of matches, by category, the total last. */
  readonly weighted: Float64Array;
  /** What a formula counts of its own, by category, the total last. */
  readonly hits: Float64Array | null;
}

/** Counts a dictionary in documents, one after the other. */
export class DictionaryCounter {
  readonly keys: Keys;
  readonly isCut: boolean;
  readonly sheet: TermSheet;
  readonly #vocabulary: Vocabulary | undefined;
  readonly #isStopword: (text: string) => boolean;
  readonly #asStrings: boolean;
  readonly #matcher: StringMatcher;
  readonly #tally: Tally;
  readonly #formulaHits: ((units: Units) => Float64Array) | null;
  readonly #indexOfKey: ReadonlyMap<string, number>;
  /** By id of the vocabulary: the key that a token is, or −1. */
  readonly #keyOfId: number[] = [];
  /** 1 for each id that is a token; see `countedMask`. */
  readonly #counted: number[] = [];
  /** … and no stop word. */
  readonly #content: number[] = [];

  /** @param vocabulary of the tokens of documents, where they are cut */
  constructor(dictionary: TermDictionary, options: CounterOptions, vocabulary?: Vocabulary) {
    const { match, nested, formula, hosts = [], isStopword = () => false } = { ...INDEX_DEFAULTS, ...options };
    this.keys = keysOfDictionary(dictionary);
    this.isCut = vocabulary !== undefined;
    this.#vocabulary = vocabulary;
    this.#isStopword = isStopword;
    this.#asStrings = match === "string";
    this.#matcher = new StringMatcher(this.keys, this.isCut ? [] : hosts, nested);
    this.#tally = new Tally(dictionary.entries, this.keys);
    this.sheet = new TermSheet(this.keys, this.#matcher.words);
    const counting = formula === undefined ? "longest" : formulaOf(formula).hits;
    this.#formulaHits = counting === "longest" ? null : formulaHits(this.keys, counting);
    this.#indexOfKey = new Map(this.keys.keys.map((key, index) => [key, index]));
  }

  /** @param tokens of the document, where texts are cut */
  of(document: CountableDocument, tokens?: DocumentTokens): DocumentCounts {
    const units = unitsOf(document.kept?.units ?? codeUnits(passageText(document)));
    const { han, sentences } = units;
    this.#tally.begin(units);
    const hits = this.#formulaHits?.(units) ?? null;
    const cut = tokens ? this.#cut(tokens, units) : null;
    const places: Places = {
      place: (start, end, _, entries) => {
        if (this.#asStrings) this.#tally.place(start, end, entries);
      },
      occurrence: (start, end, key, host) => this.sheet.occurrence(start, end, key, host, cut?.text ?? null),
    };
    this.#matcher.match(units, places, cut ? (start, end) => cut.text.over(start, end) : undefined);
    return {
      characters: visibleCharacters(document),
      han,
      sentences,
      tokens: cut?.tokens ?? null,
      tokensAndMarks: cut?.tokensAndMarks ?? 0,
      contentTokens: cut?.contentTokens ?? 0,
      hits,
      ...this.#tally.take(),
    };
  }

  /** Takes a document that was counted out of the sheet again. */
  forget(document: CountableDocument): void {
    this.sheet.turn();
    this.of(document);
    this.sheet.turn();
  }

  #cut({ bag, ids }: DocumentTokens, units: Units) {
    const vocabulary = this.#vocabulary!;
    this.#learn(vocabulary);
    let [tokens, tokensAndMarks, contentTokens] = [0, 0, 0];
    for (const [i, id] of bag.ids.entries()) {
      const count = bag.counts[i]!;
      tokensAndMarks += count;
      tokens += this.#counted[id]! * count;
      contentTokens += this.#content[id]! * count;
      const key = this.#keyOfId[id]!;
      if (key >= 0) this.#tally.addTokens(this.keys.entries[key]!, count);
    }
    const places = tokenPlaces(units, ids, vocabulary);
    if (!this.#asStrings) {
      for (const [i, id] of places.ids.entries()) {
        const key = this.#keyOfId[id]!;
        if (key >= 0) this.#tally.place(places.starts[i]!, places.ends[i]!, this.keys.entries[key]!);
      }
    }
    return { text: new CutText(places, vocabulary.texts), tokens, tokensAndMarks, contentTokens };
  }

  #learn({ texts, kinds, size }: Vocabulary): void {
    for (let id = this.#keyOfId.length; id < size; id++) {
      const text = texts[id]!;
      const key = id === GAP ? undefined : this.#indexOfKey.get(keyOf(text));
      const counts = id !== GAP && kinds[id] !== "punctuation";
      this.#keyOfId.push(key === undefined || this.keys.excludes[key] === 1 ? -1 : key);
      this.#counted.push(counts ? 1 : 0);
      this.#content.push(counts && !this.#isStopword(text) ? 1 : 0);
    }
  }
}

/**
 * Counts documents as they are cleaned, in the thread that cleans: other threads clean on meanwhile. Give it to `prepare`
 * as `ahead`, then to `dictionaryIndex`.
 */
export class CountingAhead {
  readonly isHere = true;
  /** Made when the first document is there, so that other threads have begun by then. */
  readonly counter: () => DictionaryCounter;
  readonly #counts = new Map<CountableDocument, DocumentCounts>();

  constructor(counter: () => DictionaryCounter) {
    this.counter = once(counter);
  }

  offer(document: CountableDocument): void {
    this.#counts.set(document, this.counter().of(document));
  }

  /** What a document came to, once: it is forgotten then. */
  take(document: CountableDocument): DocumentCounts | undefined {
    const counts = this.#counts.get(document);
    this.#counts.delete(document);
    return counts;
  }

  /** Takes out of the counter what it knows of documents that were not taken: they were changed since, or dropped. */
  forgetOthers(): void {
    for (const document of this.#counts.keys()) this.counter().forget(document);
    this.#counts.clear();
  }
}
