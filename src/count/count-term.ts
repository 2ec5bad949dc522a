import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import { passages } from "../model/passage.js";
import { following, type ProgressOptions } from "../model/progress.js";
import type { TokenizedCorpus, TokenizedDocument } from "../segment/tokenized.js";
import { folded, foldedTerm, occurrences } from "./folded.js";
import { type TokenSpan, tokenSpans } from "./token-spans.js";

/** How often a term occurs in a document or a corpus, and what it occurs in. Names are those of the JSON result. */
export interface TermCount {
  /** Occurrences as a token of its own; width and case of letters do not matter. */
  readonly token: number;
  /** Occurrences of the string in the kept text, none overlapping another. */
  readonly substring: number;
  /** Longer words that hold the string whole, the most frequent first. */
  readonly inside: readonly { readonly word: string; readonly count: number }[];
  /** Where the string is no part of one word: the words that it runs over, divided by spaces. */
  readonly across: readonly { readonly words: string; readonly count: number }[];
}

export interface DocumentTermCount extends TermCount {
  readonly path: string;
}

export interface TermCountResult {
  /** The term as it was looked for. */
  readonly term: string;
  readonly documents: readonly DocumentTermCount[];
  readonly total: TermCount;
}

/**
 * Counts one term: as a token, as a string, and inside which words. Every occurrence of the string is a token, inside
 * a longer word, or across words, so that the figures account for one another:
 *
 *     substring = token + inside + across
 *
 * unless the term overlaps itself (人人 in 人人人) or white space stands within a token.
 *
 * @param documents the cleaned documents, in the order of `tokenized.documents`
 * @throws {CexiError} if the term is empty
 */
export function countTerm(
  documents: readonly CleanDocument[],
  tokenized: TokenizedCorpus,
  term: string,
  { onProgress }: ProgressOptions = {},
): TermCountResult {
  const needle = foldedTerm(term);
  const isTerm = tokenized.vocabulary.texts.map((text) => folded(text) === needle);
  const each = following(documents, "counting", onProgress);
  const counted = Array.from(each, (document, index): DocumentTermCount => {
    const tally = tallyOf(document, tokenized.documents[index]!, tokenized, needle);
    const { bag } = tokenized.documents[index]!;
    const token = bag.ids.reduce((count, id, i) => (isTerm[id] ? count + bag.counts[i]! : count), 0);
    return { path: document.path, token, ...tally };
  });
  return { term: needle, documents: counted, total: totalOf(counted) };
}

/** The sum of counts, for a corpus or a group of its documents. */
export function totalOf(counts: readonly TermCount[]): TermCount {
  const inside = new Map<string, number>();
  const across = new Map<string, number>();
  for (const count of counts) {
    for (const { word, count: n } of count.inside) add(inside, word, n);
    for (const { words, count: n } of count.across) add(across, words, n);
  }
  return {
    token: counts.reduce((sum, { token }) => sum + token, 0),
    substring: counts.reduce((sum, { substring }) => sum + substring, 0),
    ...sorted(inside, across),
  };
}

function tallyOf(
  document: CleanDocument,
  { ids }: TokenizedDocument,
  { vocabulary }: TokenizedCorpus,
  needle: string,
): Omit<TermCount, "token"> {
  const inside = new Map<string, number>();
  const across = new Map<string, number>();
  let substring = 0;
  const kept = passages(document);
  const spans = tokenSpans(kept, ids, vocabulary);
  for (const { text } of kept) {
    const tokens = spans.next().value ?? [];
    let first = 0;
    for (const start of occurrences(folded(text), needle)) {
      const end = start + needle.length;
      substring++;
      while (first < tokens.length && tokens[first]!.end <= start) first++;
      const covering = coveringTokens(tokens, first, end);
      const words = covering.map(({ id }) => vocabulary.texts[id]!);
      if (covering.length > 1) add(across, words.join(" "), 1);
      else if (covering.length === 1 && folded(words[0]!) !== needle) add(inside, words[0]!, 1);
    }
  }
  return { substring, ...sorted(inside, across) };
}

function coveringTokens(tokens: readonly TokenSpan[], first: number, end: number): TokenSpan[] {
  const covering: TokenSpan[] = [];
  for (let i = first; i < tokens.length && tokens[i]!.start < end; i++) covering.push(tokens[i]!);
  return covering;
}

const add = (counts: Map<string, number>, key: string, n: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + n);
};

const byCount = (a: readonly [string, number], b: readonly [string, number]): number =>
  b[1] - a[1] || byCodeUnit(a[0], b[0]);

const sorted = (inside: Map<string, number>, across: Map<string, number>): Pick<TermCount, "inside" | "across"> => ({
  inside: [...inside].sort(byCount).map(([word, count]) => ({ word, count })),
  across: [...across].sort(byCount).map(([words, count]) => ({ words, count })),
});
