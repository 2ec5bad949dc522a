import type { Count, Share } from "../../model/quantity.js";
import type { FormulaName } from "./formulas.js";
import type { NestedScope } from "./matcher.js";

export const MATCHES = ["string", "token"] as const;

export interface CounterOptions {
  readonly match?: (typeof MATCHES)[number];
  readonly nested?: NestedScope;
  readonly formula?: FormulaName;
  /** Tokens that a formula leaves out. */
  readonly isStopword?: (text: string) => boolean;
  /** Words that may hold a term, told in `hosts`, where texts are not cut. */
  readonly hosts?: Iterable<string>;
}

/** What is told beside the figures of every index. */
export interface FigureOptions {
  /** Add up the weights of matches. */
  readonly weights?: boolean;
  /** Say whether there is a match at all. */
  readonly binary?: boolean;
}

/** The longest match over the whole dictionary: no place counts twice. */
export const INDEX_DEFAULTS = { match: "string", nested: "dictionary" } as const;

/** What texts of a cell come to for a category. Names are those of the JSON result; `null` in a cell that is missing. */
export interface IndexFigures {
  readonly documents: Count | null;
  /** Characters (code points) of the kept text, white space left out. */
  readonly characters: Count | null;
  readonly han: Count | null;
  readonly sentences: Count | null;
  /** Tokens of all kinds but marks. */
  readonly tokens: Count | null;
  readonly category: string;
  readonly matches: Count | null;
  /** Tokens that are a term, whatever `match`. */
  readonly token_matches: Count | null;
  readonly distinct_terms: Count | null;
  /** `matches` per 10,000 characters. */
  readonly per_10k_characters: number | null;
  /** Characters under a match, of all. */
  readonly share_characters: Share | null;
  readonly share_sentences: Share | null;
  readonly share_documents: Share | null;
  /** Matches behind a negation; a flag, they are counted in `matches`. */
  readonly negated: Count | null;
  /** Weights of the matches added up. */
  readonly weighted?: number | null;
  /** 1 where there is a match, else 0. */
  readonly present?: Count | null;
  /** What the formula asked for gives. */
  readonly formula?: number | null;
}
