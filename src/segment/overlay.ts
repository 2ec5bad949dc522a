import type { Engine } from "./engine.js";
import { UNKNOWN_TAG } from "./last-tags.js";
import type { Lexicon } from "./lexicon.js";
import { findSpans, NO_SPANS, type WholeSpan } from "./spans.js";
import type { TermMatch } from "./term-finder.js";
import type { TokenKind } from "./vocabulary.js";

/** Receives the tokens of a text in order. */
export interface TokenSink {
  /** The token `text[start..end)`, whose letters tell its kind (see `kindOf`). */
  word(text: string, start: number, end: number): void;
  /** A token of a kind that its letters do not tell. */
  whole(text: string, kind: TokenKind): void;
}

/** Where in a clause a span and a term may begin at the earliest, -1 for nowhere: whoever looked at it before may know. */
export interface Earliest {
  readonly span: number;
  readonly term: number;
}
const ANYWHERE: Earliest = { span: 0, term: 0 };

/**
 * Lays what must stay whole over the pieces of an engine; many clauses hold nothing of the kind.
 *
 * @param ends where each piece ends; used up
 */
export function layOver(
  text: string,
  ends: number[],
  engine: Engine,
  lexicon: Lexicon,
  sink: TokenSink,
  earliest: Earliest = ANYWHERE,
): void {
  const spans = earliest.span >= 0 ? findSpans(text, earliest.span) : NO_SPANS;
  const term = earliest.term >= 0 ? lexicon.next(text, earliest.term) : null;
  if (spans.length > 0 || term !== null) {
    new Overlay(text, ends, spans, term, engine, lexicon, sink).run();
    return;
  }
  let at = 0;
  for (const end of ends) {
    givePiece(text, at, end, sink);
    at = end;
  }
}

/** Hands on a piece; white space is dropped. */
export function givePiece(text: string, start: number, end: number, sink: TokenSink): void {
  const code = text.charCodeAt(start);
  if ((code > WIDE_SPACE && code !== BYTE_ORDER_MARK) || !SPACE.test(text.slice(start, end))) {
    sink.word(text, start, end);
  }
}

/** Where each piece of an engine ends, the first beginning at `from`. Lengths only: for a lone surrogate it gives another. */
export function endsOf(pieces: readonly string[], from = 0): number[] {
  let at = from;
  return pieces.map((piece) => {
    at += piece.length;
    return at;
  });
}

/**
 * Longest dictionary word that a term may tear, in code units: terms of four and more come about by chance so seldom
 * that they outweigh a word as long as themselves; a term of two tears none (会发 in 社会发展).
 */
const longestTorn = (term: number): number => (term >= 4 ? term : term === 3 ? 2 : 0);

/** Lays spans and terms over the pieces of an engine. One object a text. */
class Overlay {
  readonly #text: string;
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #sink: TokenSink;
  readonly #ends: number[];
  readonly #spans: readonly WholeSpan[];
  /** The piece at hand, and the first place of the text that no token has yet: its begin, or within it. */
  #piece = 0;
  #at = 0;
  #span = 0;
  #term: TermMatch | null;

  constructor(
    text: string,
    ends: number[],
    spans: readonly WholeSpan[],
    term: TermMatch | null,
    engine: Engine,
    lexicon: Lexicon,
    sink: TokenSink,
  ) {
    this.#text = text;
    this.#ends = ends;
    this.#spans = spans;
    this.#term = term;
    this.#engine = engine;
    this.#lexicon = lexicon;
    this.#sink = sink;
  }

  run(): void {
    while (this.#at < this.#text.length) {
      const span = this.#spans[this.#span];
      const term = this.#term;
      if (term && (!span || comesFirst(term, span))) this.#layTerm(term);
      else if (span) this.#laySpan(span);
      else this.#copyUntil(this.#text.length);
    }
  }

  /** A span is whole whatever it tears. */
  #laySpan(span: WholeSpan): void {
    this.#span++;
    this.#copyUntil(span.start);
    this.#sink.whole(this.#text.slice(span.start, span.end), span.kind);
    this.#skipTo(span.end);
    if (this.#term && this.#term.start < span.end) this.#term = this.#lexicon.next(this.#text, span.end);
  }

  /** A term is whole unless it tears a word of the dictionary that outweighs it. */
  #layTerm(term: TermMatch): void {
    const whole = this.#mayTear(term);
    if (!whole) {
      this.#term = this.#lexicon.next(this.#text, term.start + 1);
      return;
    }
    this.#copyUntil(term.start);
    this.#sink.word(this.#text, term.start, term.end);
    this.#cutAgainAfter(term.end);
    this.#skipTo(term.end);
    while (this.#spans[this.#span] && this.#spans[this.#span]!.start < term.end) this.#span++;
    this.#term = this.#lexicon.next(this.#text, term.end);
  }

  /** Whether every word that sticks out of the term on one side or the other is a guess of the engine, or weaker. */
  #mayTear({ start, end }: TermMatch): boolean {
    const crossing = this.#spans[this.#span];
    if (crossing && crossing.start < end && crossing.end > end) return false;
    const longest = longestTorn(end - start);
    let at = this.#at;
    for (let piece = this.#piece; at < end; piece++) {
      const next = this.#ends[piece]!;
      if (next > start && (at < start || next > end)) {
        if (next - at > longest && this.#engine.tags([this.#text.slice(at, next)])[0] !== UNKNOWN_TAG) return false;
      }
      at = next;
    }
    return true;
  }

  /** Emits pieces up to a place; a piece that reaches over it is torn there. */
  #copyUntil(end: number): void {
    while (this.#at < end) {
      const next = this.#ends[this.#piece]!;
      if (next > end) {
        this.#copyTorn(end);
        this.#at = end;
        return;
      }
      givePiece(this.#text, this.#at, next, this.#sink);
      this.#piece++;
      this.#at = next;
    }
  }

  /** The head of a torn word, cut on its own. */
  #copyTorn(end: number): void {
    let at = this.#at;
    const head = this.#text.slice(at, end);
    for (const next of head.length === 1 ? [end] : endsOf(this.#engine.cut(head), at)) {
      givePiece(this.#text, at, next, this.#sink);
      at = next;
    }
  }

  /** Where a place lies inside a piece, the engine had joined it to the wrong word: the clause is cut again from there. */
  #cutAgainAfter(place: number): void {
    let piece = this.#piece;
    let at = this.#at;
    while (at < place) at = this.#ends[piece++]!;
    if (at === place) return;
    const torn = piece - 1;
    let clauseEnd = at;
    while (piece < this.#ends.length && clauseEnd - place < CUT_AGAIN && this.#isHan(clauseEnd)) {
      clauseEnd = this.#ends[piece++]!;
    }
    const again = this.#engine.cut(this.#text.slice(place, clauseEnd));
    this.#ends.splice(torn, piece - torn, place, ...endsOf(again, place));
  }

  #isHan(place: number): boolean {
    HAN.lastIndex = place;
    return HAN.test(this.#text);
  }

  #skipTo(place: number): void {
    while (this.#at < place) {
      const next = this.#ends[this.#piece]!;
      if (next > place) {
        this.#at = place;
        return;
      }
      this.#piece++;
      this.#at = next;
    }
  }
}

/** Whether a term goes before a span: it begins earlier, or it begins there too and is longer (5G基站 and 5G). */
const comesFirst = (term: TermMatch, span: WholeSpan): boolean =>
  term.start < span.start || (term.start === span.start && term.end > span.end);

/** How much of a clause is cut again behind a torn word, in code units; a clause of a report is shorter. */
const CUT_AGAIN = 40;
const HAN = /\p{Script=Han}/uy;
const SPACE = /^\s+$/u;
const BYTE_ORDER_MARK = 0xfeff;
/** No white space has a larger code, but for the byte order mark. */
const WIDE_SPACE = 0x3000;
