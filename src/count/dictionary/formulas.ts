import { StringTrie } from "../../base/string-trie.js";
import type { Keys } from "./matcher.js";
import type { Units } from "./units.js";

/** How others turn a dictionary into one number. Documented with their sources in `docs/methods.md`. */
export interface Formula {
  /**
   * How places are counted. `first`: from left to right, of the terms that begin at a place the one that stands first in
   * the list (a regular expression `a|b|c`). `each`: every term by itself, none overlapping itself (`str.count`).
   * `longest`: as `matches` counts.
   */
  readonly hits: "first" | "each" | "longest";
  /** What they are divided by; `hits`: those of all terms. */
  readonly per: "tokens_and_marks" | "content_tokens" | "characters" | "hits";
  readonly factor: number;
  readonly unit: string;
}

const FORMULAS = {
  cntext: { hits: "first", per: "tokens_and_marks", factor: 1, unit: "hits / tokens, marks included" },
  mengke25: { hits: "each", per: "content_tokens", factor: 1, unit: "hits / tokens without stop words" },
  "window-dressing": { hits: "each", per: "characters", factor: 10_000, unit: "hits per 10,000 characters" },
  "attention-share": { hits: "longest", per: "hits", factor: 1, unit: "share of all hits" },
} as const satisfies Readonly<Record<string, Formula>>;

export type FormulaName = keyof typeof FORMULAS;
export const FORMULA_NAMES = Object.keys(FORMULAS) as FormulaName[];
export const formulaOf = (name: FormulaName): Formula => FORMULAS[name];

/** Whether a formula needs texts that were cut into tokens. */
export const needsTokens = (name: FormulaName): boolean => formulaOf(name).per.includes("tokens");

/** Counts the hits of `first` or `each`, by category; the last one is the total. Excluders take nothing away there. */
export function formulaHits(keys: Keys, hits: "first" | "each"): (units: Units) => Float64Array {
  const { entries, categoryOf, categories } = keys;
  const trie = new StringTrie(keys.keys);
  const { found, ends } = trie;
  /** Where reading goes on, by category, or by key. */
  const next = new Float64Array(hits === "first" ? categories + 1 : keys.keys.length);
  const addEach = (count: number, start: number, into: Float64Array): void => {
    for (let i = 0; i < count; i++) {
      const key = found[i]!;
      if (entries[key]!.length === 0 || start < next[key]!) continue;
      next[key] = ends[i]!;
      for (const entry of entries[key]!) if (categoryOf[entry]! < categories) into[categoryOf[entry]!]!++;
      into[categories]!++;
    }
  };
  const addFirst = (count: number, start: number, into: Float64Array): void => {
    // Entries stand in the order of the list: of those that begin here the lowest is the first alternative.
    const here: [entry: number, end: number][] = [];
    for (let i = 0; i < count; i++) for (const entry of entries[found[i]!]!) here.push([entry, ends[i]!]);
    for (const [entry, end] of here.sort(([a], [b]) => a - b)) {
      const category = categoryOf[entry]!;
      for (const slot of category < categories ? [category, categories] : [categories]) {
        if (start < next[slot]!) continue;
        next[slot] = end;
        into[slot]!++;
      }
    }
  };
  return ({ units, length }) => {
    const into = new Float64Array(categories + 1);
    next.fill(0);
    for (let start = 0; start < length; start++) {
      const count = trie.at(units, length, start);
      if (count > 0) (hits === "each" ? addEach : addFirst)(count, start, into);
    }
    return into;
  };
}
