import type { Engine } from "./engine.js";
import { UNKNOWN_TAG } from "./last-tags.js";
import type { Lexicon } from "./lexicon.js";
import { findSpans, type WholeSpan } from "./spans.js";
import type { TermMatch } from "./term-finder.js";
import type { TokenKind } from "./vocabulary.js";

/** Receives the tokens of a text in order. */
export interface TokenSink {
  /** A token whose letters tell its kind (see `kindOf`), or a piece of white space. */
  word(text: string): void;
  /** A token of a kind that its letters do not tell. */
  whole(text: string, kind: TokenKind): void;
}

/** Cuts a text and lays over the pieces what must stay whole: spans always, terms where they tear no stronger word. */
export function cutWithOverlay(text: string, engine: Engine, lexicon: Lexicon, sink: TokenSink): void {
  const pieces = piecesOf(text, engine);
  const spans = findSpans(text);
  const term = lexicon.next(text, 0);
  if (spans.length > 0 || term !== null) new Overlay(text, pieces, spans, term, engine, lexicon, sink).run();
  else for (const piece of pieces) sink.word(piece);
}

/** The pieces as they stand in the text: for a lone surrogate an engine gives another character. */
function piecesOf(text: string, engine: Engine): string[] {
  const pieces = engine.cut(text);
  if (!LONE_SURROGATE.test(text)) return pieces;
  let at = 0;
  return pieces.map((piece) => {
    const start = at;
    at += piece.length;
    return text.slice(start, at);
  });
}
const LONE_SURROGATE = /\p{Surrogate}/u;

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
  readonly #pieces: string[];
  readonly #spans: readonly WholeSpan[];
  /** The piece at hand, where it ends, and the first place of the text that no token has yet: its begin, or within it. */
  #piece = 0;
  #end: number;
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
    this.#end = pieces[0]?.length ?? 0;
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
    if (!this.#mayTear(term)) {
      this.#term = this.#lexicon.next(this.#text, term.start + 1);
      return;
    }
    this.#copyUntil(term.start);
    this.#sink.word(this.#text.slice(term.start, term.end));
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
    let next = this.#end;
    for (let piece = this.#piece; at < end; ) {
      if (next > start && (at < start || next > end)) {
        if (next - at > longest && this.#engine.tags([this.#text.slice(at, next)])[0] !== UNKNOWN_TAG) return false;
      }
      at = next;
      next += this.#pieces[++piece]?.length ?? 0;
    }
    return true;
  }

  /** Emits pieces up to a place; a piece that reaches over it is torn there. */
  #copyUntil(place: number): void {
    while (this.#at < place) {
      if (this.#end > place) {
        this.#copyTorn(place);
        this.#at = place;
        return;
      }
      const piece = this.#pieces[this.#piece]!;
      const isWhole = this.#at === this.#end - piece.length;
      this.#sink.word(isWhole ? piece : this.#text.slice(this.#at, this.#end));
      this.#goOn();
    }
  }

  /** The head of a torn word, cut on its own. */
  #copyTorn(place: number): void {
    const head = this.#text.slice(this.#at, place);
    for (const piece of head.length === 1 ? [head] : this.#engine.cut(head)) this.#sink.word(piece);
  }

  /** Where a place lies inside a piece, the engine had joined it to the wrong word: the clause is cut again from there. */
  #cutAgainAfter(place: number): void {
    let torn = this.#piece;
    let end = this.#end;
    while (end < place) end += this.#pieces[++torn]!.length;
    if (end === place) return;
    const head = this.#text.slice(end - this.#pieces[torn]!.length, place);
    let next = torn + 1;
    while (next < this.#pieces.length && end - place < CUT_AGAIN && this.#isHan(end))
      end += this.#pieces[next++]!.length;
    this.#pieces.splice(torn, next - torn, head, ...this.#engine.cut(this.#text.slice(place, end)));
    if (torn === this.#piece) this.#end = place;
  }

  #isHan(place: number): boolean {
    HAN.lastIndex = place;
    return HAN.test(this.#text);
  }

  #skipTo(place: number): void {
    while (this.#at < place) {
      if (this.#end > place) this.#at = place;
      else this.#goOn();
    }
  }

  #goOn(): void {
    this.#at = this.#end;
    this.#end += this.#pieces[++this.#piece]?.length ?? 0;
  }
}

/** Whether a term goes before a span: it begins earlier, or it begins there too and is longer (5G基站 and 5G). */
const comesFirst = (term: TermMatch, span: WholeSpan): boolean =>
  term.start < span.start || (term.start === span.start && term.end > span.end);

/** How much of a clause is cut again behind a torn word, in code units; a clause of a report is shorter. */
const CUT_AGAIN = 40;
const HAN = /\p{Script=Han}/uy;
