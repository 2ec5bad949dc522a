import { countBy } from "../../base/group-by.js";
import type { CountableDocument } from "../../model/document.js";
import type { KeyValue } from "../../model/group.js";
import type { Warning } from "../../model/message.js";
import type { ProgressOptions } from "../../model/progress.js";
import type { Count, Sha256 } from "../../model/quantity.js";
import type { TokenizedCorpus } from "../../segment/tokenized.js";
import { warning } from "../../words/message.js";
import { CellSums } from "./cell-sums.js";
import { balanced, type Cell, documentCells, groupCells } from "./cells.js";
import { type CountingAhead, DictionaryCounter } from "./dictionary-counter.js";
import { type CounterOptions, type FigureOptions, INDEX_DEFAULTS, type IndexFigures } from "./index-options.js";
import { type DictionaryEntry, type TermDictionary, TOTAL } from "./parse.js";
import type { TermRow } from "./term-sheet.js";

export interface DictionaryIndexOptions extends CounterOptions, FigureOptions, ProgressOptions {
  /** Group documents by fields; see `GroupOptions`. Without it each document is a row. */
  readonly by?: string;
  /** Every value of the fields of `by` with every other, missing cells without figures. */
  readonly balanced?: boolean;
  /** The tokens of the documents, in their order; asked for by `match: "token"` and by some formulas. */
  readonly tokenized?: TokenizedCorpus;
  /** What counted documents while they were cleaned, with the same dictionary and options. */
  readonly ahead?: CountingAhead;
}

/** The keys of a cell stand before its figures. */
export type IndexRow = Readonly<Record<string, KeyValue>> & IndexFigures;

export interface DictionaryIndex {
  readonly dictionary: {
    /** Distinct terms. */
    readonly terms: Count;
    readonly categories: Count;
    readonly excluders: Count;
    readonly sha256: Sha256;
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
  const { match, nested, tokenized, formula, ahead } = { ...INDEX_DEFAULTS, ...options };
  if (tokenized === undefined && match === "token") throw new TypeError("match: token needs texts that were cut");
  const { cells, cautions } = cellsOf(documents, options);
  const { entries, categories } = dictionary;
  const vocabulary = tokenized?.vocabulary;
  const counter = ahead?.counter() ?? new DictionaryCounter(dictionary, options, vocabulary);
  const sums = new CellSums(counter.keys, cells.length, counter.isCut, options);
  let done = 0;
  for (const [cell, { members }] of cells.entries()) {
    for (const member of members) {
      const document = documents[member]!;
      const counts = ahead?.take(document) ?? counter.of(document, tokenized?.documents[member]);
      sums.add(cell, document.metadata.year, counts);
      options.onProgress?.("counting", ++done, documents.length);
    }
  }
  ahead?.forgetOthers();
  const names = Object.keys(cells[0]?.keys ?? {});
  const rows = cells.flatMap(({ keys, members }, cell) =>
    [...categories, TOTAL].map((category, slot) => ({
      ...keyed(keys, names),
      ...sums.figures(cell, members.length, category, slot),
      ...(formula === undefined ? {} : { formula: members.length === 0 ? null : sums.formula(formula, cell, slot) }),
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
    terms: counter.sheet.rows(entries, counter.keys, sums.entries, counter.isCut),
    cautions: [...cautions, ...doubtfulTerms(dictionary)],
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
  const pooled = fields.length < 2 ? [] : cells.filter(({ members }) => members.length > 1);
  const named = pooled.map(({ keys }) => fields.map((field) => keys[field] ?? "?").join(" · "));
  const all = isBalanced ? balanced(cells, fields) : cells;
  const missing = all.length - cells.length;
  return {
    cells: all,
    cautions: [
      ...(named.length > 0 ? [warning("W_POOLED", { cells: named, of: cells.length })] : []),
      ...(missing > 0 ? [warning("W_MISSING_CELLS", { missing, cells: all.length })] : []),
    ],
  };
}

/** Terms that count twice, that no text can hold as they are written, and that excluders take away. */
function doubtfulTerms({ entries, excluders }: TermDictionary): Warning[] {
  const times = countBy(entries, ({ key }) => key);
  const excluded = new Set(excluders);
  const doubts = [
    ["W_SHARED_TERMS", ({ key }: DictionaryEntry) => times.get(key)! > 1],
    ["W_PATTERN_TERMS", ({ term }: DictionaryEntry) => PATTERN.test(term)],
    ["W_EXCLUDED_TERMS", ({ key }: DictionaryEntry) => excluded.has(key)],
  ] as const;
  return doubts.flatMap(([code, isDoubtful]) => {
    const terms = [...new Set(entries.filter(isDoubtful).map(({ term }) => term))];
    return terms.length === 0 ? [] : [warning(code, { terms })];
  });
}

/**
 * Terms are strings; what another tool would read as a pattern or as several terms finds nothing as a rule: 绿.*,
 * 数字化|智能化, 环境*, [甲乙], \d; no 互联网+, (试行) or C++.
 */
const PATTERN = /[*|^$\\]|\?$|\[.*\]|\.[+?{]|\)[+?]/u;
