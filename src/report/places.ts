import { isSecondHalf } from "../base/code-units.js";
import { firstThat } from "../base/first-that.js";
import { folded, occurrences } from "../count/folded.js";
import type { CleanDocument } from "../model/document.js";
import { normalize, originOf } from "../model/normalize.js";
import { type Passage, passages, passageText } from "../model/passage.js";
import type { Place } from "../model/place.js";

/** The sentence around a place, and where in it the place stands. */
export interface Quoted {
  readonly document: number;
  readonly line: number;
  /** As decoded; cut to what surrounds the place where it is long. */
  readonly text: string;
  /** Code units of `text`. */
  readonly start: number;
  readonly length: number;
  readonly second?: readonly [number, number];
}

/** A sentence longer than this is cut to `AROUND` on each side of the place. Unit: code units. */
const LONGEST_SENTENCE = 160;
const AROUND = 60;
const SENTENCE_END = /[。！？!?；;]/u;
/** What parts the sentences of several passages in one string. */
export const SENTENCE_PARTED = /[。！？!?；;\n]/u;
const ELLIPSIS = "…";

/** One document with its passages at hand, in the form in which terms are looked for. */
export class Searchable {
  readonly #index: number;
  readonly #passages: readonly Passage[];
  readonly #folded: readonly string[];

  constructor(document: CleanDocument, index: number) {
    this.#index = index;
    this.#passages = passages(document);
    this.#folded = this.#passages.map(({ text }) => folded(text));
  }

  find(needle: string, limit: number): Quoted[] {
    const quotes: Quoted[] = [];
    for (const [i, text] of this.#folded.entries()) {
      for (const { start, end } of occurrences(text, needle)) {
        if (quotes.length === limit) return quotes;
        quotes.push(this.#quoted(this.#passages[i]!, start, end));
      }
    }
    return quotes;
  }

  /** The first sentences that hold both needles, with the first place of each in it; in text order. */
  findTogether([one, other]: readonly [string, string], limit: number): Quoted[] {
    const quotes: Quoted[] = [];
    for (const [i, text] of this.#folded.entries()) {
      let start = 0;
      for (const sentence of text.split(SENTENCE_PARTED)) {
        const [a, b] = [sentence.indexOf(one), sentence.indexOf(other)].map((at) => at + start) as [number, number];
        const isThere = a >= start && b >= start;
        if (isThere) quotes.push(this.#quotedPair(this.#passages[i]!, [a, a + one.length], [b, b + other.length]));
        if (quotes.length === limit) return quotes;
        start += sentence.length + 1;
      }
    }
    return quotes;
  }

  /** A sentence cut to what surrounds both places. Places that lie in one another (产业链 and 产业) are one. */
  #quotedPair(passage: Passage, one: readonly [number, number], other: readonly [number, number]): Quoted {
    const [[start, end], [from, to]] = one[0] <= other[0] ? [one, other] : [other, one];
    const whole = this.#quoted(passage, start, Math.max(end, to));
    const unitsOf = (a: number, b: number): number => originOf(passage, b - 1) + 1 - originOf(passage, a);
    if (from < end) return whole;
    const second = [whole.start + originOf(passage, from) - originOf(passage, start), unitsOf(from, to)] as const;
    return { ...whole, length: unitsOf(start, end), second };
  }

  /** The sentence of a place that another stage found; `null` where the place is in no kept text. */
  at(place: Place): Quoted | null {
    const of = this.#passages.filter((passage) => passage.line === place.line);
    for (const passage of of) {
      const from = unitOf(passage.raw, place.column);
      const start = positionOf(passage, from);
      if (start === null) continue;
      const end = positionOf(passage, from + place.quote.length - 1) ?? start;
      return this.#quoted(passage, start, end + 1);
    }
    return null;
  }

  #quoted(passage: Passage, start: number, end: number): Quoted {
    const { text } = passage;
    let [from, to] = [start, end];
    while (from > 0 && start - from < LONGEST_SENTENCE && !SENTENCE_END.test(text[from - 1]!)) from--;
    while (to < text.length && to - end < LONGEST_SENTENCE && !SENTENCE_END.test(text[to - 1]!)) to++;
    if (to - from > LONGEST_SENTENCE) {
      from = Math.max(from, start - AROUND);
      to = Math.min(to, Math.max(end, start + LONGEST_SENTENCE) + AROUND);
    }
    const rawOf = (index: number): number => passage.start + originOf(passage, index);
    const [rawFrom, rawTo] = [wholeFrom(passage.raw, rawOf(from)), wholeTo(passage.raw, rawOf(to - 1) + 1)];
    const rawStart = rawOf(start);
    const isCutBefore = from > 0 && !SENTENCE_END.test(text[from - 1]!);
    const isCutAfter = to < text.length && !SENTENCE_END.test(text[to - 1]!);
    const before = isCutBefore ? ELLIPSIS : "";
    const lead = passage.raw.slice(rawFrom, rawTo);
    const trimmed = lead.trimStart();
    return {
      document: this.#index,
      line: passage.line,
      text: before + trimmed.trimEnd() + (isCutAfter ? ELLIPSIS : ""),
      start: before.length + Math.max(0, rawStart - rawFrom - (lead.length - trimmed.length)),
      length: rawOf(end - 1) + 1 - rawStart,
    };
  }
}

/** What terms are looked for in: the passages of a document in one string, separated by `\n`, which no needle holds. */
export const searchedText = (document: CleanDocument): string =>
  passageText(document).split("\n").map(folded).join("\n");

/** A term in the form of the searched text; empty where nothing of it could be found. */
export const needleOf = (term: string): string => folded(normalize(term).text).trim();

/** The code unit where a column (in code points, from 1) begins. */
function unitOf(raw: string, column: number): number {
  let unit = 0;
  for (let left = column - 1; left > 0 && unit < raw.length; left--) unit += raw.codePointAt(unit)! > 0xffff ? 2 : 1;
  return unit;
}

/** The index in the passage's text of a code unit of the line; `null` where it is not part of the passage. */
function positionOf(passage: Passage, unit: number): number | null {
  const inPassage = unit - passage.start;
  if (inPassage < 0) return null;
  if (passage.origin === null) return inPassage < passage.text.length ? inPassage : null;
  const position = firstThat(0, passage.text.length, (index) => originOf(passage, index) >= inPassage);
  return position < passage.text.length ? position : null;
}

/** Never cuts a surrogate pair in two. */
const wholeFrom = (raw: string, at: number): number => (at > 0 && isSecondHalf(raw.charCodeAt(at)) ? at - 1 : at);
const wholeTo = (raw: string, at: number): number =>
  at < raw.length && isSecondHalf(raw.charCodeAt(at)) ? at + 1 : at;
