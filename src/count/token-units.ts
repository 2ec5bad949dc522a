import { isSecondHalf } from "../base/code-units.js";
import { firstThat } from "../base/first-that.js";
import { type CleanDocument, isKept, keptSpans, keptText, type Span } from "../model/document.js";
import { originOf } from "../model/normalize.js";
import { type Passage, passages } from "../model/passage.js";
import { endsSentence, sentenceRanges } from "../model/sentence.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";
import { GAP } from "../segment/vocabulary.js";
import { type ListedOptions, listedMask, memberMask } from "./listed.js";
import { MIN_NGRAM_COUNT, ngrams, type PhraseCorpus } from "./ngrams.js";
import { type TokenSpan, tokenSpans } from "./token-spans.js";

/** What a row of tokens is: a document, a line of kept text, or a sentence. */
export const TOKEN_UNITS = ["document", "paragraph", "sentence"] as const;
type TokenUnitName = (typeof TOKEN_UNITS)[number];

export interface TokenUnitOptions extends ListedOptions {
  readonly unit?: TokenUnitName;
  /** Phrases of this many words instead of single tokens, as `frequencies` counts them. */
  readonly ngram?: { readonly from: number; readonly to: number };
  /** Leave out rarer phrases. Unit: occurrences in the corpus. */
  readonly minCount?: number;
  /** Say the text of each unit and where its tokens stand. Takes time. */
  readonly places?: boolean;
}

/** A half-open range, counted from 0. */
export type Range = readonly [from: number, to: number];

/** The tokens of a document or of a part of it, in the order of the text. */
export interface TokenUnit {
  /** Index of the document in the corpus. */
  readonly document: number;
  /** Number of the paragraph or sentence within its document, counted from 1; 1 for a document. */
  readonly number: number;
  /** Asked for with `places`: the kept text of the unit, untouched; that of a document is `text` of its record. */
  readonly text?: string;
  /** Those that a frequency list counts; marks, stop words and what else the options leave out are missing. */
  readonly tokens: readonly string[];
  /** Part of speech of each token; of a phrase those of its words, `v+n`. */
  readonly pos: readonly string[];
  /** Asked for with `places`: where each token stands in `text`. Unit: characters (code points). */
  readonly offsets?: readonly Range[];
  /** The tokens of each sentence that holds any. Unit: tokens. */
  readonly sentences: readonly Range[];
}

/**
 * The tokens of a corpus as other programs want them, one unit at a time, so that memory does not grow with what is
 * written. Counting the tokens of all units gives the counts of `frequencies` with the same options.
 *
 * @param documents the cleaned documents, with lines, in the order of `corpus.documents`
 */
export function* tokenUnits(
  documents: readonly CleanDocument[],
  corpus: TokenizedCorpus,
  options: TokenUnitOptions = {},
): Generator<TokenUnit> {
  const chosen = options.ngram ? chosenPhrases(corpus, options.ngram, options) : chosenTokens(corpus, options);
  const unit = options.unit ?? "document";
  for (const [index, document] of documents.entries()) {
    const { ids } = corpus.documents[index]!;
    if (unit === "document" && !options.places) yield wholeDocument(index, ids, corpus, chosen(index));
    else {
      const sentences = sentencesOf(document, ids, corpus, chosen(index));
      yield* unitsOf(index, document, sentences, unit, options.places ?? false);
    }
  }
}

/** A document without places needs none of its text. */
function wholeDocument(document: number, ids: Uint32Array, corpus: TokenizedCorpus, chosen: Chosen): TokenUnit {
  const tokens: string[] = [];
  const pos: string[] = [];
  const sentences: Range[] = [];
  let first = 0;
  const end = (): void => {
    if (tokens.length > first) sentences.push([first, tokens.length]);
    first = tokens.length;
  };
  const { texts, kinds } = corpus.vocabulary;
  for (let position = 0; position < ids.length; position++) {
    for (const one of chosen(position)) {
      tokens.push(one.text);
      pos.push(one.pos);
    }
    const id = ids[position]!;
    if (id === GAP || (kinds[id] === "punctuation" && endsSentence(texts[id]!))) end(); // marks that close a sentence are not given out
  }
  return { document, number: 1, tokens, pos, sentences };
}

/** A token that is given out, with its range in the kept text of its document. Unit: UTF-16 code units. */
interface Placed {
  readonly text: string;
  readonly pos: string;
  readonly start: number;
  readonly end: number;
}

interface Sentence {
  /** Index of its kept line within the document. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Placed[];
}

/** What begins at the token at a position of a document: nothing, itself, or phrases of so many tokens. */
type Chosen = (position: number) => readonly { readonly text: string; readonly pos: string; readonly length: number }[];

const NOTHING = [] as const;

function chosenTokens(corpus: TokenizedCorpus, options: ListedOptions): (document: number) => Chosen {
  const { vocabulary, pos } = corpus;
  const listed = listedMask(vocabulary.texts, pos, memberMask(vocabulary, options), options);
  return (document) => {
    const { ids } = corpus.documents[document]!;
    return (position) => {
      const id = ids[position]!;
      return listed[id] === 1 ? [{ text: vocabulary.texts[id]!, pos: pos[id]!, length: 1 }] : NOTHING;
    };
  };
}

function chosenPhrases(
  corpus: TokenizedCorpus,
  ngram: { readonly from: number; readonly to: number },
  options: TokenUnitOptions,
): (document: number) => Chosen {
  const members = memberMask(corpus.vocabulary, options);
  const minCount = options.minCount ?? MIN_NGRAM_COUNT;
  const phrases: PhraseCorpus = ngrams(corpus, members, { ...ngram, minCount, places: true });
  const { texts, pos, places } = phrases;
  const listed = listedMask(texts, pos, new Uint8Array(texts.length).fill(1, 1), options);
  return (document) => (position) =>
    places![document]!.flatMap((ids, n) => {
      const id = ids[position]!;
      return listed[id] === 1 ? [{ text: texts[id]!, pos: pos[id]!, length: ngram.from + n }] : [];
    });
}

/** The sentences of a document in order, those without chosen tokens too. No sentence crosses a passage. */
function* sentencesOf(
  document: CleanDocument,
  ids: Uint32Array,
  corpus: TokenizedCorpus,
  chosen: Chosen,
): Generator<Sentence> {
  const kept = passages(document);
  const bases = basesOf(document, kept);
  let position = 0;
  let index = 0;
  for (const spans of tokenSpans(kept, ids, corpus.vocabulary)) {
    const passage = kept[index]!;
    const { line, indexOf } = bases[index++]!;
    const startOf = (span: TokenSpan): number => indexOf(passage.start + originOf(passage, span.start));
    const endOf = (span: TokenSpan): number => indexOf(passage.start + originOf(passage, span.end - 1)) + 1;
    for (const [from, to] of sentenceRanges(spans.length, (at) => corpus.vocabulary.texts[spans[at]!.id]!)) {
      const tokens: Placed[] = [];
      for (let at = from; at < to; at++) {
        for (const { text, pos, length } of chosen(position + at)) {
          tokens.push({ text, pos, start: startOf(spans[at]!), end: endOf(spans[at + length - 1]!) });
        }
      }
      yield { line, start: startOf(spans[from]!), end: endOf(spans[to - 1]!), tokens };
    }
    position += spans.length + 1; // the gap
  }
}

/** Where a passage occurs in the kept text. */
interface Base {
  /** Its kept line, counted from 0. */
  readonly line: number;
  /** From an index of the line to one of the kept text. */
  readonly indexOf: (raw: number) => number;
}

function basesOf(document: CleanDocument, kept: readonly Passage[]): Base[] {
  const bases: Base[] = [];
  let next = 0;
  let line = 0;
  let length = 0; // of the kept text so far
  for (const one of document.lines) {
    if (!isKept(one)) continue;
    const spans = keptSpans(one);
    const starts = keptStarts(spans, length);
    const indexOf = (raw: number): number => {
      const at = spanAt(spans, raw);
      return starts[at]! + raw - spans[at]!.start;
    };
    for (; kept[next]?.line === one.number; next++) bases.push({ line, indexOf });
    length = starts.at(-1)! + 1; // the line break
    line++;
  }
  return bases;
}

/** Where each span begins in the kept text, and where the last one ends. */
function keptStarts(spans: readonly Span[], from: number): number[] {
  const starts = [from];
  for (const { start, end } of spans) starts.push(starts.at(-1)! + end - start);
  return starts;
}

/** The last span that begins at or before an index: by halving, for a line may have very many. */
const spanAt = (spans: readonly Span[], index: number): number =>
  firstThat(1, spans.length, (span) => spans[span]!.start > index) - 1;

function* unitsOf(
  document: number,
  cleaned: CleanDocument,
  sentences: Iterable<Sentence>,
  unit: TokenUnitName,
  places: boolean,
): Generator<TokenUnit> {
  const text = keptText(cleaned);
  let number = 0;
  const made = (group: readonly Sentence[], start: number, end: number): TokenUnit => ({
    document,
    number: ++number,
    ...tokensOf(group),
    ...(places ? placesOf(group, text.slice(start, end), start) : {}),
  });
  if (unit === "document") yield made([...sentences], 0, text.length);
  else if (unit === "sentence") for (const one of sentences) yield made([one], one.start, one.end);
  else for (const group of byLine(sentences)) yield made(group, ...lineAround(text, group[0]!.start));
}

function* byLine(sentences: Iterable<Sentence>): Generator<readonly Sentence[]> {
  let group: Sentence[] = [];
  for (const sentence of sentences) {
    if (group.length > 0 && group[0]!.line !== sentence.line) {
      yield group;
      group = [];
    }
    group.push(sentence);
  }
  if (group.length > 0) yield group;
}

function lineAround(text: string, at: number): [start: number, end: number] {
  const end = text.indexOf("\n", at);
  return [text.lastIndexOf("\n", at) + 1, end < 0 ? text.length : end];
}

function tokensOf(group: readonly Sentence[]) {
  const tokens = group.flatMap((sentence) => sentence.tokens);
  const sentences: Range[] = [];
  let from = 0;
  for (const { tokens: own } of group) {
    if (own.length > 0) sentences.push([from, from + own.length]);
    from += own.length;
  }
  return { tokens: tokens.map(({ text }) => text), pos: tokens.map(({ pos }) => pos), sentences };
}

function placesOf(group: readonly Sentence[], text: string, start: number) {
  const characterAt = codePointIndex(text);
  const offsets = group.flatMap(({ tokens }) =>
    tokens.map((token): Range => [characterAt(token.start - start), characterAt(token.end - start)]),
  );
  return { text, offsets };
}

const PAIRED = /[\u{10000}-\u{10ffff}]/u;

/** From an index in UTF-16 code units to one in code points; most texts hold no pairs of units and need no counting. */
function codePointIndex(text: string): (unit: number) => number {
  if (!PAIRED.test(text)) return (unit) => unit;
  const characters = new Uint32Array(text.length + 1);
  for (let unit = 0; unit < text.length; unit++) {
    characters[unit + 1] = characters[unit]! + (isSecondHalf(text.charCodeAt(unit)) ? 0 : 1);
  }
  return (unit) => characters[unit]!;
}
