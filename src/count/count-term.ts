import { largestFirst } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import { type Passage, passages, visibleCharacters } from "../model/passage.js";
import { following, type ProgressOptions } from "../model/progress.js";
import type { Count } from "../model/quantity.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";
import type { Vocabulary } from "../segment/vocabulary.js";
import { folded } from "./folded.js";
import { countedMask, tokensOf } from "./listed.js";
import { type Sought, soughtTerm } from "./sought.js";
import { type TokenSpan, tokenSpans } from "./token-spans.js";

/** How often a term occurs in a document or a corpus, and what it occurs in. Names are those of the JSON result. */
export interface TermCount extends TermTally {
  /** Tokens of the text, marks left out: what `per_10k` divides by. */
  readonly tokens: Count;
  /** Characters of the text, white space left out: what `per_10k_characters` divides by. */
  readonly characters: Count;
  /** Occurrences as a token per 10,000 tokens; `null` for a text without any. */
  readonly per_10k: number | null;
  /** Occurrences of the string per 10,000 characters; `null` for a text without any. */
  readonly per_10k_characters: number | null;
}

interface TermTally {
  /** Occurrences as a token of its own; width and case of letters do not matter. */
  readonly token: Count;
  /** Occurrences of the string in the kept text, none overlapping another. */
  readonly substring: Count;
  /** Longer words that hold the string whole, the most frequent first. */
  readonly inside: readonly { readonly word: string; readonly count: Count }[];
  /** Where the string is no part of one word: the words that it runs over, divided by spaces. */
  readonly across: readonly { readonly words: string; readonly count: Count }[];
}

export interface DocumentTermCount extends TermCount {
  readonly path: string;
}

/** A term over several documents. */
export interface TotalTermCount extends TermCount {
  /** Documents that hold the string. */
  readonly documents: Count;
}

export interface TermCountResult {
  /** The term as it was looked for. */
  readonly term: string;
  /** All documents, those without the term too. */
  readonly documents: readonly DocumentTermCount[];
  readonly total: TotalTermCount;
}

/**
 * Counts one term: as a token, as a string, and inside which words. Every occurrence of the string is a token, inside
 * a longer word, or across words, so that the figures account for one another:
 *
 *     substring = token + inside + across
 *
 * unless the term overlaps itself (人人 in 人人人) or a figure is part of a longer one (141 in 1411 is no occurrence). `?`
 * and `*` stand for letters, see `soughtTerm`.
 *
 * @param documents the cleaned documents, in the order of `tokenized.documents`
 * @throws {CexiError} if the term is empty
 */
export const countTerm = (
  documents: readonly CleanDocument[],
  tokenized: TokenizedCorpus,
  term: string,
  options: ProgressOptions = {},
): TermCountResult => countTerms(documents, tokenized, [term], options)[0]!;

/** The same for several terms, in their order; a term that is named twice is counted once. */
export function countTerms(
  documents: readonly CleanDocument[],
  tokenized: TokenizedCorpus,
  terms: readonly string[],
  { onProgress }: ProgressOptions = {},
): TermCountResult[] {
  const sought = distinctTerms(terms.map(soughtTerm));
  const { vocabulary } = tokenized;
  const counted = countedMask(vocabulary);
  const texts = vocabulary.texts.map(folded);
  const isTerm = sought.map(({ isWhole }) => Uint8Array.from(texts, (text) => (isWhole(text) ? 1 : 0)));
  const rows = sought.map((): DocumentTermCount[] => []);
  for (const [index, document] of Array.from(following(documents, "counting", onProgress)).entries()) {
    const { ids, bag } = tokenized.documents[index]!;
    const text = laidOut(passages(document), ids, vocabulary);
    const size = { tokens: tokensOf(bag, counted), characters: visibleCharacters(document) };
    sought.forEach((one, at) => {
      const token = bag.ids.reduce((count, id, i) => (isTerm[at]![id] === 1 ? count + bag.counts[i]! : count), 0);
      rows[at]!.push({ path: document.path, ...withRates({ token, ...tallyOf(text, one, vocabulary), ...size }) });
    });
  }
  return sought.map(({ term }, at) => ({ term, documents: rows[at]!, total: totalOf(rows[at]!) }));
}

export const distinctTerms = (sought: readonly Sought[]): Sought[] => [
  ...new Map(sought.map((one) => [one.term, one])).values(),
];

/** The sum of counts, for a corpus or a group of its documents. */
export function totalOf(counts: readonly TermCount[]): TotalTermCount {
  const inside = new Map<string, number>();
  const across = new Map<string, number>();
  for (const count of counts) {
    for (const { word, count: n } of count.inside) add(inside, word, n);
    for (const { words, count: n } of count.across) add(across, words, n);
  }
  const sum = (of: (count: TermCount) => number): number => counts.reduce((total, count) => total + of(count), 0);
  return {
    ...withRates({
      token: sum(({ token }) => token),
      substring: sum(({ substring }) => substring),
      ...sorted(inside, across),
      tokens: sum(({ tokens }) => tokens),
      characters: sum(({ characters }) => characters),
    }),
    documents: counts.filter(({ substring }) => substring > 0).length,
  };
}

const per10k = (count: number, size: number): number | null => (size === 0 ? null : (count / size) * 10_000);

const withRates = (count: TermTally & Pick<TermCount, "tokens" | "characters">): TermCount => ({
  ...count,
  per_10k: per10k(count.token, count.tokens),
  per_10k_characters: count.characters === 0 ? null : (count.substring * 10_000) / count.characters, // as `cexi index` does
});

/** A passage as it is looked through: its text folded, and where its tokens stand. */
interface LaidOut {
  readonly text: string;
  readonly tokens: readonly TokenSpan[];
}

const laidOut = (kept: readonly Passage[], ids: Uint32Array, vocabulary: Vocabulary): LaidOut[] => {
  const spans = tokenSpans(kept, ids, vocabulary);
  return kept.map(({ text }) => ({ text: folded(text), tokens: spans.next().value ?? [] }));
};

function tallyOf(passages: readonly LaidOut[], { find }: Sought, { texts }: Vocabulary): Omit<TermTally, "token"> {
  const inside = new Map<string, number>();
  const across = new Map<string, number>();
  let substring = 0;
  for (const { text, tokens } of passages) {
    let first = 0;
    for (const { start, end } of find(text)) {
      substring++;
      while (first < tokens.length && tokens[first]!.end <= start) first++;
      const covering = coveringTokens(tokens, first, end);
      const isToken = covering[0]?.start === start && covering[0].end === end;
      if (covering.length > 1) add(across, covering.map(({ id }) => texts[id]!).join(" "), 1);
      else if (covering.length === 1 && !isToken) add(inside, texts[covering[0]!.id]!, 1);
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

const sorted = (inside: Map<string, number>, across: Map<string, number>): Pick<TermCount, "inside" | "across"> => ({
  inside: [...inside].sort(largestFirst).map(([word, count]) => ({ word, count })),
  across: [...across].sort(largestFirst).map(([words, count]) => ({ words, count })),
});
