import type { CountableDocument } from "../../model/document.js";
import type { KeyValue } from "../../model/group.js";
import type { Warning } from "../../model/message.js";
import { passageText, visibleCharacters } from "../../model/passage.js";
import type { ProgressOptions } from "../../model/progress.js";
import type { TokenizedCorpus } from "../../segment/tokenized.js";
import { warning } from "../../words/message.js";
import { folded } from "../folded.js";
import { countedMask, tokensOf } from "../tokens.js";
import { balanced, type Cell, documentCells, groupCells } from "./cells.js";
import { FormulaHits, type FormulaName, formulaOf } from "./formulas.js";
import { type Keys, keysOfDictionary, type NestedScope, type Places, StringMatcher } from "./matcher.js";
import { type DictionaryEntry, keyOf, type TermDictionary, TOTAL } from "./parse.js";
import { Tally } from "./tally.js";
import { type TermRow, TermSheet } from "./term-sheet.js";
import { CutText, tokenPlaces } from "./token-places.js";
import { codeUnits, type Units, unitsOf } from "./units.js";

export const MATCHES = ["string", "token"] as const;

export interface DictionaryIndexOptions extends ProgressOptions {
  /** Group documents by fields; see `GroupOptions`. Without it each document is a row. */
  readonly by?: string;
  readonly match?: (typeof MATCHES)[number];
  readonly nested?: NestedScope;
  /** Every value of the fields of `by` with every other, missing cells without figures. */
  readonly balanced?: boolean;
  /** The tokens of the documents, in their order; asked for by `match: "token"` and by some formulas. */
  readonly tokenized?: TokenizedCorpus;
  /** Tokens that a formula leaves out. */
  readonly isStopword?: (text: string) => boolean;
  /** Words that may hold a term, told in `hosts`, where texts are not cut. */
  readonly hosts?: Iterable<string>;
  readonly formula?: FormulaName;
  /** Add up the weights of matches. */
  readonly weights?: boolean;
  /** Say whether there is a match at all. */
  readonly binary?: boolean;
}

/** The longest match over the whole dictionary: no place counts twice. */
export const INDEX_DEFAULTS = { match: "string", nested: "dictionary" } as const;

/** What texts of a cell come to for a category. Names are those of the JSON result; `null` in a cell that is missing. */
export interface IndexFigures {
  readonly documents: number | null;
  /** Characters (code points) of the kept text, white space left out. */
  readonly characters: number | null;
  readonly han: number | null;
  readonly sentences: number | null;
  /** Tokens of all kinds but marks. */
  readonly tokens: number | null;
  readonly category: string;
  readonly matches: number | null;
  /** Tokens that are a term, whatever `match`. */
  readonly token_matches: number | null;
  readonly distinct_terms: number | null;
  /** `matches` per 10,000 characters. */
  readonly per_10k_characters: number | null;
  /** Characters under a match, of all. */
  readonly share_characters: number | null;
  readonly share_sentences: number | null;
  readonly share_documents: number | null;
  /** Matches behind a negation; a flag, they are counted in `matches`. */
  readonly negated: number | null;
  /** Weights of the matches added up. */
  readonly weighted?: number | null;
  /** 1 where there is a match, else 0. */
  readonly present?: number | null;
  /** What the formula asked for gives. */
  readonly formula?: number | null;
}

/** The keys of a cell stand before its figures. */
export type IndexRow = Readonly<Record<string, KeyValue>> & IndexFigures;

export interface DictionaryIndex {
  readonly dictionary: {
    /** Distinct terms. */
    readonly terms: number;
    readonly categories: number;
    readonly excluders: number;
    readonly sha256: string;
    readonly match: string;
    readonly nested: string;
  };
  /** Names of the keys of rows. */
  readonly keys: readonly string[];
  /** The categories of the rows of each cell, the total last. */
  readonly categories: readonly string[];
  readonly rows: readonly IndexRow[];
  readonly terms: readonly TermRow[];
  readonly cautions: readonly Warning[];
}

/**
 * How much texts say of each category of a dictionary: by document, or by group of documents.
 *
 * Each line of kept text is read from left to right; at each place the longest entry wins, excluders too, and reading goes
 * on behind it. White space between Han characters is skipped, case does not matter, ends of lines end a match.
 *
 * @param documents the cleaned documents, in the order of `tokenized.documents`
 * @throws {CexiError} if no document has a field of `by`
 * @throws {TypeError} if tokens are needed and not given
 */
export function dictionaryIndex(
  documents: readonly CountableDocument[],
  dictionary: TermDictionary,
  options: DictionaryIndexOptions = {},
): DictionaryIndex {
  const { match, nested, tokenized, formula } = { ...INDEX_DEFAULTS, ...options };
  if (tokenized === undefined && match === "token") throw new TypeError("match: token needs texts that were cut");
  const { cells, cautions } = cellsOf(documents, options);
  const { entries, categories } = dictionary;
  const run = new IndexRun(documents, dictionary, cells.length, { ...options, match, nested });
  let done = 0;
  for (const [cell, { members }] of cells.entries()) {
    for (const document of members) {
      run.add(cell, document);
      options.onProgress?.("counting", ++done, documents.length);
    }
  }
  const names = Object.keys(cells[0]?.keys ?? {});
  const rows = cells.flatMap(({ keys, members }, cell) =>
    [...categories, TOTAL].map((category, slot) => ({
      ...keyed(keys, names),
      ...run.figures(cell, members.length, category, slot),
      ...(formula === undefined ? {} : { formula: members.length === 0 ? null : run.formula(cell, slot) }),
    })),
  ) as IndexRow[];
  return {
    dictionary: {
      terms: new Set(entries.map(({ key }) => key)).size,
      categories: categories.length,
      excluders: dictionary.excluders.length,
      sha256: dictionary.sha256,
      match,
      nested,
    },
    keys: names.map(keyName),
    categories: [...categories, TOTAL],
    rows,
    terms: run.terms(),
    cautions: [...cautions, ...sharedTerms(entries), ...excludedTerms(dictionary)],
  };
}

const FIGURES: ReadonlySet<string> = new Set(
  "documents characters han sentences tokens category matches token_matches distinct_terms per_10k_characters share_characters share_sentences share_documents negated weighted present formula".split(
    " ",
  ),
);

/** A column of the user's that is called like a figure. */
const keyName = (name: string): string => (FIGURES.has(name) ? `field_${name}` : name);

const keyed = (keys: Cell["keys"], names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [keyName(name), keys[name] ?? null]));

function cellsOf(
  documents: readonly CountableDocument[],
  { by, balanced: isBalanced }: DictionaryIndexOptions,
): { cells: Cell[]; cautions: Warning[] } {
  if (by === undefined) return { cells: documentCells(documents), cautions: [] };
  const { fields, cells } = groupCells(documents, by);
  const pooled = fields.length < 2 ? 0 : cells.filter(({ members }) => members.length > 1).length;
  const all = isBalanced ? balanced(cells, fields) : cells;
  const missing = all.length - cells.length;
  return {
    cells: all,
    cautions: [
      ...(pooled > 0 ? [warning("W_POOLED", { cells: pooled, of: cells.length })] : []),
      ...(missing > 0 ? [warning("W_MISSING_CELLS", { missing, cells: all.length })] : []),
    ],
  };
}

function sharedTerms(entries: readonly DictionaryEntry[]): Warning[] {
  const times = new Map<string, number>();
  for (const { key } of entries) times.set(key, (times.get(key) ?? 0) + 1);
  const terms = [...new Set(entries.filter(({ key }) => times.get(key)! > 1).map(({ term }) => term))];
  return terms.length === 0 ? [] : [warning("W_SHARED_TERMS", { terms })];
}

function excludedTerms({ entries, excluders }: TermDictionary): Warning[] {
  const excluded = new Set(excluders);
  const terms = [...new Set(entries.filter(({ key }) => excluded.has(key)).map(({ term }) => term))];
  return terms.length === 0 ? [] : [warning("W_EXCLUDED_TERMS", { terms })];
}

type RunOptions = DictionaryIndexOptions & Required<Pick<DictionaryIndexOptions, "match" | "nested">>;

/** The sums of one pass over the documents. */
class IndexRun {
  readonly #documents: readonly CountableDocument[];
  readonly #entries: readonly DictionaryEntry[];
  readonly #keys: Keys;
  readonly #tokenized: TokenizedCorpus | undefined;
  readonly #options: RunOptions;
  readonly #matcher: StringMatcher;
  readonly #tally: Tally;
  readonly #sheet: TermSheet;
  readonly #size: Readonly<
    Record<"characters" | "han" | "sentences" | "tokens" | "withMarks" | "content", Float64Array>
  >;
  readonly #formulaHits: FormulaHits | null;
  readonly #hits: Float64Array;
  readonly #keyOfId: Int32Array;
  readonly #counted: Uint8Array;
  readonly #content: Uint8Array;

  constructor(documents: readonly CountableDocument[], dictionary: TermDictionary, cells: number, options: RunOptions) {
    const { tokenized, formula, isStopword } = options;
    this.#documents = documents;
    this.#entries = dictionary.entries;
    this.#keys = keysOfDictionary(dictionary);
    this.#tokenized = tokenized;
    this.#options = options;
    const hosts = tokenized ? [] : hostsFor(this.#keys, options.hosts ?? []);
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
    const texts = tokenized?.vocabulary.texts ?? [];
    const indexes = new Map(this.#keys.keys.map((key, index) => [key, index]));
    this.#keyOfId = Int32Array.from(texts, (text, id) => {
      const key = id === 0 ? undefined : indexes.get(keyOf(text));
      return key === undefined || this.#keys.excludes[key] === 1 ? -1 : key;
    });
    this.#counted = tokenized ? countedMask(tokenized.vocabulary) : new Uint8Array(0);
    this.#content = this.#counted.map((counts, id) => (counts === 1 && !isStopword?.(texts[id]!) ? 1 : 0));
  }

  add(cell: number, index: number): void {
    const document = this.#documents[index]!;
    const units = unitsOf(document.kept?.units ?? codeUnits(passageText(document)));
    const size = this.#size;
    size.characters[cell]! += visibleCharacters(document);
    size.han[cell]! += units.han;
    size.sentences[cell]! += units.sentences;
    this.#tally.begin(cell, document.metadata.year, units);
    this.#formulaHits?.add(units, this.#hits, cell * this.#tally.slots);
    const cut = this.#tokenized ? this.#addTokens(cell, index, units, this.#tokenized) : null;
    const asStrings = this.#options.match === "string";
    const places: Places = {
      place: (...place) => {
        if (asStrings) this.#tally.place(...place);
      },
      occurrence: (start, end, key, host) => this.#sheet.occurrence(start, end, key, host, cut),
    };
    this.#matcher.match(units, places, cut ? (start, end) => cut.over(start, end) : undefined);
  }

  #addTokens(cell: number, index: number, units: Units, { documents, vocabulary }: TokenizedCorpus): CutText {
    const { bag, ids } = documents[index]!;
    const size = this.#size;
    size.tokens[cell]! += tokensOf(bag, this.#counted);
    size.content[cell]! += tokensOf(bag, this.#content);
    for (const count of bag.counts) size.withMarks[cell]! += count;
    for (const [i, id] of bag.ids.entries()) {
      const key = this.#keyOfId[id]!;
      if (key >= 0) this.#tally.addTokens(this.#keys.entries[key]!, bag.counts[i]!);
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

  figures(cell: number, documents: number, category: string, slot: number): IndexFigures {
    const { characters, han, sentences, tokens } = this.#size;
    const { byMeasure, slots } = this.#tally;
    const at = cell * slots + slot;
    const of = (figure: number): number | null => (documents === 0 ? null : figure);
    const share = (part: number, whole: number): number | null =>
      documents === 0 || whole === 0 ? null : part / whole;
    const matches = byMeasure.matches[at]!;
    const isCut = this.#tokenized !== undefined;
    return {
      documents: of(documents),
      characters: of(characters[cell]!),
      han: of(han[cell]!),
      sentences: of(sentences[cell]!),
      tokens: isCut ? of(tokens[cell]!) : null,
      category,
      matches: of(matches),
      token_matches: isCut ? of(byMeasure.tokenMatches[at]!) : null,
      distinct_terms: of(byMeasure.distinct[at]!),
      per_10k_characters: share(matches * 10_000, characters[cell]!),
      share_characters: share(byMeasure.covered[at]!, characters[cell]!),
      share_sentences: share(byMeasure.sentences[at]!, sentences[cell]!),
      share_documents: share(byMeasure.documents[at]!, documents),
      negated: of(byMeasure.negated[at]!),
      ...(this.#options.weights ? { weighted: of(byMeasure.weighted[at]!) } : {}),
      ...(this.#options.binary ? { present: of(matches > 0 ? 1 : 0) } : {}),
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

  terms(): TermRow[] {
    return this.#sheet.rows(this.#tally.byEntry, this.#tokenized !== undefined);
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
  const hosts: string[] = [];
  for (const word of words) {
    const key = folded(word);
    if (known.has(key)) continue;
    let holds = false;
    finder.match(unitsOf(codeUnits(key)), {
      place: () => {},
      occurrence: () => {
        holds = true;
      },
    });
    if (holds) hosts.push(key);
  }
  return hosts;
}
