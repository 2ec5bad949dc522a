import { isSecondHalf } from "../base/code-units.js";
import { once } from "../base/once.js";
import type { CleanDocument } from "../model/document.js";
import { type Passage, passages } from "../model/passage.js";
import { following, type ProgressOptions } from "../model/progress.js";
import { sentenceRanges } from "../model/sentence.js";
import { ofRecords, type Table } from "../model/table.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";
import {
  type ConcordanceOrder,
  type Hit,
  inOrderOf,
  needsWords,
  type Placed,
  wordsBeside,
} from "./concordance-order.js";
import { distinctTerms } from "./count-term.js";
import { folded, type Stretch } from "./folded.js";
import { type Sought, soughtPattern, soughtTerm } from "./sought.js";
import { type TokenSpan, tokenSpans } from "./token-spans.js";

/** `characters`: as many as `width` says on each side; `sentence`: the whole sentence. */
export const CONTEXTS = ["characters", "sentence"] as const;
type ConcordanceContext = (typeof CONTEXTS)[number];

export interface ConcordanceOptions extends ProgressOptions {
  /** Context on each side. Unit: characters (code points). */
  readonly width?: number;
  readonly context?: ConcordanceContext;
  /** One order, or several: the next where the one before finds no difference. */
  readonly sort?: ConcordanceOrder | readonly ConcordanceOrder[];
  /** Terms are regular expressions, see `soughtPattern`. */
  readonly regex?: boolean;
  /** Where the words beside a place are taken from; orders from `L1` to `R3` need it. */
  readonly tokenized?: TokenizedCorpus;
}

/** About a clause on each side. Unit: characters. */
export const CONTEXT_WIDTH = 30;

/** A sentence is shown up to here on each side: tables in a line have no end. Unit: characters. */
const LONGEST_SENTENCE = 500;

/**
 * Every place of a term, or of several, in the kept text, none overlapping another of the same term. Width and case of
 * letters do not matter; `?` and `*` stand for letters (see `soughtTerm`). No segmentation is needed but for orders by word.
 *
 * @throws {CexiError} if a term is empty or no regular expression
 * @throws {TypeError} if an order asks for words and there are no tokens
 */
export function concordance(
  documents: readonly CleanDocument[],
  terms: string | readonly string[],
  options: ConcordanceOptions = {},
): Hit[] {
  const { sort = "text", regex = false, tokenized, onProgress } = options;
  const orders = typeof sort === "string" ? [sort] : sort;
  if (needsWords(orders) && !tokenized) throw new TypeError("orders by word need `tokenized`");
  const sought = distinctTerms([terms].flat().map(regex ? soughtPattern : soughtTerm));
  const tokens = needsWords(orders) ? tokenized : undefined;
  const each = [...following(documents, "places", onProgress)];
  const placed = each.flatMap((document, index) => hitsOf(document, sought, options, tokens, index));
  return orders.every((order) => order === "text") ? placed.map(({ hit }) => hit) : inOrderOf(placed, orders);
}

function hitsOf(
  document: CleanDocument,
  sought: readonly Sought[],
  options: ConcordanceOptions,
  tokenized: TokenizedCorpus | undefined,
  index: number,
): Placed[] {
  const kept = passages(document);
  const spans = tokenized && tokenSpans(kept, tokenized.documents[index]!.ids, tokenized.vocabulary);
  const isWord = (id: number): boolean => tokenized!.vocabulary.kinds[id] !== "punctuation";
  return kept.flatMap((passage) => {
    const tokens: readonly TokenSpan[] = spans?.next().value ?? [];
    const text = folded(passage.text);
    const found = sought.flatMap((one) => [...one.find(text)].map((stretch) => ({ ...stretch, term: one.term })));
    if (found.length === 0) return [];
    if (sought.length > 1) found.sort((a, b) => a.start - b.start || b.end - a.end);
    const contextOf = contextIn(passage, options);
    const columnOf = columnsFrom(passage.raw);
    const beside = tokenized && wordsBeside(text, tokens, isWord);
    return found.map(({ term, ...stretch }): Placed => {
      const { from, to, left, right } = contextOf(stretch);
      const { title, date, region } = document.metadata;
      const place = {
        path: document.path,
        line: passage.line,
        column: columnOf(from),
        quote: passage.raw.slice(from, to),
      };
      const words = beside?.(stretch.start, stretch.end) ?? null;
      return { hit: { ...place, left, right, title, date, region, term }, words };
    });
  });
}

/** Where a stretch stands in the line, and what stands around it. */
function contextIn(passage: Passage, { width = CONTEXT_WIDTH, context = "characters" }: ConcordanceOptions) {
  const { raw, text } = passage;
  const rawEnd = (end: number): number => rawIndex(passage, end - 1) + 1;
  const ends = once(() => sentenceEnds(text));
  let next = 0; // the first end behind the place looked at; places come from the left
  return ({ start, end }: Stretch) => {
    const [from, to] = [rawIndex(passage, start), rawEnd(end)];
    if (context === "characters") {
      const left = lastCharacters(raw.slice(passage.start, from), width);
      return { from, to, left, right: firstCharacters(raw.slice(to, rawEnd(text.length)), width) };
    }
    while (next < ends().length && ends()[next]! <= start) next++;
    let last = next;
    while (last < ends().length && ends()[last]! < end) last++;
    const first = rawIndex(passage, ends()[next - 1] ?? 0);
    const right = raw.slice(to, rawEnd(ends()[last] ?? text.length));
    const left = lastCharacters(raw.slice(first, from), LONGEST_SENTENCE).trimStart();
    return { from, to, left, right: firstCharacters(right, LONGEST_SENTENCE) };
  };
}

const sentenceEnds = (text: string): number[] =>
  Array.from(
    sentenceRanges(text.length, (at) => text[at]!),
    ([, end]) => end,
  );

/** Columns of rising indexes, counted on from one to the next: a line of megabytes is walked once, not once a hit. */
function columnsFrom(raw: string): (index: number) => number {
  let at = 0;
  let column = 1;
  return (index) => {
    for (; at < index; at++) {
      if (!isSecondHalf(raw.charCodeAt(at))) column++;
    }
    return column;
  };
}

const rawIndex = (passage: Passage, index: number): number => passage.start + (passage.origin?.[index] ?? index);

// A slice of twice as many code units holds the characters asked for; a line may be megabytes long.
const lastCharacters = (text: string, n: number): string =>
  n === 0
    ? ""
    : Array.from(text.slice(-2 * n - 1))
        .slice(-n)
        .join("");
const firstCharacters = (text: string, n: number): string =>
  Array.from(text.slice(0, 2 * n + 1))
    .slice(0, n)
    .join("");

export const concordanceTable = (hits: readonly Hit[]): Table =>
  ofRecords(
    [
      { name: "path", cut: "start", tone: "quiet" },
      { name: "line", type: "integer" },
      { name: "column", type: "integer", machineOnly: true },
      { name: "left", elastic: true, align: "right", cut: "start", importance: "high" },
      { name: "quote", tone: "strong" },
      { name: "right", elastic: true, importance: "high" },
      { name: "title", machineOnly: true },
      { name: "date", machineOnly: true },
      { name: "region", type: "text", machineOnly: true },
      { name: "term", type: "text", machineOnly: true },
    ],
    hits,
  );
