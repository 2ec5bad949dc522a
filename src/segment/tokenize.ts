import type { Engine } from "./engine.js";
import { UNKNOWN_TAG } from "./last-tags.js";
import type { Lexicon } from "./lexicon.js";
import { findSpans, NO_SPANS, type WholeSpan } from "./spans.js";
import type { TermMatch } from "./term-finder.js";
import { kindOf } from "./token-kind.js";
import type { Token, TokenKind } from "./vocabulary.js";

/**
 * Receives the tokens of a text in order. `kind` is `null` where the letters of the token tell it (see `kindOf`); then
 * `start` is where it begins in the clause that was handed over, or -1.
 */
export type TokenSink = (text: string, kind: TokenKind | null, start: number) => void;

/**
 * The tokens of one passage (normalised text, see `normalize`), punctuation included, white space left out: joined,
 * they are the passage without its white space.
 *
 * The engine cuts the passage as a whole. Then what must stay whole is laid over its pieces: spans that rules find
 * (figures, dates, codes, names in Latin letters, quoted slogans) always; terms of the lexicon where they tear no
 * longer word of the engine's dictionary (印度 stays inside 印度尼西亚).
 */
export function tokenize(passage: string, engine: Engine, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  cutClause(passage, engine, lexicon, (text, kind) => tokens.push({ text, kind: kind ?? kindOf(text) }));
  return tokens;
}

/**
 * Cuts a passage or a part of one (see `clauses.ts`) and hands each token to `sink`. One longer than `LONGEST_CUT` is handed to the engine in parts that end
 * at a mark or a space where there is one.
 */
export function cutClause(text: string, engine: Engine, lexicon: Lexicon, sink: TokenSink): void {
  for (let start = 0; start < text.length; ) {
    const end = endOfPart(text, start);
    const part = start === 0 && end === text.length ? text : text.slice(start, end);
    layOver(part, engine.cut(part), engine, lexicon, sink);
    start = end;
  }
}

/** Which looks through a clause are worth while; whoever looked at its characters before may know. */
export interface Looks {
  readonly forSpans: boolean;
  readonly forTerms: boolean;
}
const ALL_LOOKS: Looks = { forSpans: true, forTerms: true };

/** Lays what must stay whole over the pieces of an engine; many clauses hold nothing of the kind. */
export function layOver(
  text: string,
  pieces: string[],
  engine: Engine,
  lexicon: Lexicon,
  sink: TokenSink,
  looks: Looks = ALL_LOOKS,
): void {
  const spans = looks.forSpans ? findSpans(text) : NO_SPANS;
  const term = looks.forTerms ? lexicon.next(text, 0) : null;
  if (spans.length > 0 || term !== null) {
    new Overlay(text, pieces, spans, term, engine, lexicon, sink).run();
    return;
  }
  let at = 0;
  for (const piece of pieces) {
    emitPiece(text, piece, at, sink);
    at += piece.length;
  }
}

/** Hands on a piece that stands at `start`. White space is dropped. Engines give U+FFFD for a lone surrogate; the text knows better. */
export function emitPiece(text: string, piece: string, start: number, sink: TokenSink): void {
  const code = piece.charCodeAt(0);
  if (code === REPLACEMENT) sink(text.slice(start, start + piece.length), null, start);
  else if ((code > WIDE_SPACE && code !== BYTE_ORDER_MARK) || !SPACE.test(piece)) sink(piece, null, start);
}

/** Longest text that the engine gets at once, in code units: it holds some hundred bytes for each. */
export const LONGEST_CUT = 65_536;
/** How far back a clause end is looked for, in code units. */
const CLAUSE_SEARCH = 2_048;
const CLAUSE_END = /[。！？!?;；,，、\s]/u;

function endOfPart(text: string, start: number): number {
  const limit = start + LONGEST_CUT;
  if (limit >= text.length) return text.length;
  for (let i = limit; i > limit - CLAUSE_SEARCH; i--) {
    if (CLAUSE_END.test(text[i - 1]!)) return i;
  }
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}

/**
 * Longest dictionary word that a term may tear, in code units: terms of four and more come about by chance so seldom
 * that they outweigh a word as long as themselves; a term of two tears none (会发 in 社会发展).
 */
const longestTorn = (term: number): number => (term >= 4 ? term : term === 3 ? 2 : 0);

const SPACE = /^\s+$/u;

/** Lays spans and terms over the pieces of an engine. One object a text. */
class Overlay {
  readonly #text: string;
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #sink: TokenSink;
  readonly #pieces: string[];
  readonly #spans: readonly WholeSpan[];
  /** Next piece, and where it begins in the text. */
  #piece = 0;
  #at = 0;
  #span = 0;
  #term: TermMatch | null;

  constructor(
    text: string,
    pieces: string[],
    spans: readonly WholeSpan[],
    term: TermMatch | null,
    engine: Engine,
    lexicon: Lexicon,
    sink: TokenSink,
  ) {
    this.#text = text;
    this.#pieces = pieces;
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
    this.#sink(this.#text.slice(span.start, span.end), span.kind, span.start);
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
    this.#sink(this.#text.slice(term.start, term.end), null, term.start);
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
    let piece = this.#piece;
    let at = this.#at;
    while (at < end) {
      const next = at + this.#pieces[piece]!.length;
      if (next > start && (at < start || next > end)) {
        if (next - at > longest && this.#engine.tags([this.#text.slice(at, next)])[0] !== UNKNOWN_TAG) return false;
      }
      at = next;
      piece++;
    }
    return true;
  }

  /** Emits pieces up to a place; a piece that reaches over it is torn there. */
  #copyUntil(end: number): void {
    while (this.#at < end) {
      const piece = this.#pieces[this.#piece]!;
      const next = this.#at + piece.length;
      if (next > end) {
        this.#copyTorn(this.#text.slice(this.#at, end));
        this.#pieces[this.#piece] = piece.slice(end - this.#at);
        this.#at = end;
        return;
      }
      emitPiece(this.#text, piece, this.#at, this.#sink);
      this.#piece++;
      this.#at = next;
    }
  }

  /** The head of a torn word, cut on its own. */
  #copyTorn(head: string): void {
    let at = 0;
    for (const piece of head.length === 1 ? [head] : this.#engine.cut(head)) {
      const next = at + piece.length;
      if (!SPACE.test(piece)) this.#sink(head.slice(at, next), null, this.#at + at);
      at = next;
    }
  }

  /** Where a place lies inside a piece, the engine had joined it to the wrong word: the clause is cut again from there. */
  #cutAgainAfter(place: number): void {
    let piece = this.#piece;
    let at = this.#at;
    while (at < place) at += this.#pieces[piece++]!.length;
    if (at === place) return;
    const torn = piece - 1;
    let clauseEnd = at;
    while (piece < this.#pieces.length && clauseEnd - place < CUT_AGAIN && HAN.test(this.#pieces[piece]!)) {
      clauseEnd += this.#pieces[piece++]!.length;
    }
    const kept = this.#pieces[torn]!.slice(0, this.#pieces[torn]!.length - (at - place));
    this.#pieces.splice(torn, piece - torn, kept, ...this.#engine.cut(this.#text.slice(place, clauseEnd)));
  }

  #skipTo(place: number): void {
    while (this.#at < place) {
      const piece = this.#pieces[this.#piece]!;
      const next = this.#at + piece.length;
      if (next > place) {
        this.#pieces[this.#piece] = piece.slice(place - this.#at);
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
const HAN = /^\p{Script=Han}/u;
const REPLACEMENT = 0xfffd;
const BYTE_ORDER_MARK = 0xfeff;
/** No white space has a larger code, but for the byte order mark. */
const WIDE_SPACE = 0x3000;
