import { type Engine, UNKNOWN_TAG } from "./engine.js";
import type { Lexicon } from "./lexicon.js";
import { findSpans, type WholeSpan } from "./spans.js";
import type { TermMatch } from "./term-finder.js";
import type { TokenKind } from "./vocabulary.js";

/** Receives the tokens of a text in order. */
export interface TokenSink {
  /** A token whose letters tell its kind (see `kindOf`), or a piece of white space. */
  word(text: string, start: number, end: number): void;
  /** A token of a kind that its letters do not tell. */
  whole(text: string, kind: TokenKind): void;
}

/** Cuts a text and lays over the pieces what must stay whole: spans always, terms where they tear no stronger word. */
export function cutWithOverlay(text: string, engine: Engine, lexicon: Lexicon, sink: TokenSink): void {
  new Overlay(text, findSpans(text), engine, lexicon, sink).run();
}

/**
 * Longest dictionary word that a term may tear, in code units: terms of four and more come about by chance so seldom
 * that they outweigh a word as long as themselves; a term of two tears none (会发 in 社会发展).
 */
const longestTorn = (term: number): number => (term >= 4 ? term : term === 3 ? 2 : 0);

/** Lays spans and terms over the pieces of an engine. One object a text. */
class Overlay {
  readonly #ends: number[];
  /** The piece at hand, and the first place of the text that no token has yet: its begin, or within it. */
  #piece = 0;
  #at = 0;
  #span = 0;
  #term: TermMatch | null;

  constructor(
    private readonly text: string,
    private readonly spans: readonly WholeSpan[],
    private readonly engine: Engine,
    private readonly lexicon: Lexicon,
    private readonly sink: TokenSink,
  ) {
    this.#ends = engine.ends(text);
    this.#term = lexicon.next(text, 0);
  }

  run(): void {
    while (this.#at < this.text.length) {
      const span = this.spans[this.#span];
      const term = this.#term;
      if (term && (!span || comesFirst(term, span))) this.#layTerm(term);
      else if (span) this.#laySpan(span);
      else this.#copyUntil(this.text.length);
    }
  }

  /** A span is whole whatever it tears. */
  #laySpan(span: WholeSpan): void {
    this.#span++;
    this.#copyUntil(span.start);
    this.sink.whole(this.text.slice(span.start, span.end), span.kind);
    this.#skipTo(span.end);
    if (this.#term && this.#term.start < span.end) this.#term = this.lexicon.next(this.text, span.end);
  }

  /** A term is whole unless it tears a word of the dictionary that outweighs it. */
  #layTerm(term: TermMatch): void {
    if (!this.#mayTear(term)) {
      this.#term = this.lexicon.next(this.text, term.start + 1);
      return;
    }
    this.#copyUntil(term.start);
    this.sink.word(this.text, term.start, term.end);
    this.#cutAgainAfter(term.end);
    this.#skipTo(term.end);
    while (this.spans[this.#span] && this.spans[this.#span]!.start < term.end) this.#span++;
    this.#term = this.lexicon.next(this.text, term.end);
  }

  /** Whether every word that sticks out of the term on one side or the other is a guess of the engine, or weaker. */
  #mayTear({ start, end }: TermMatch): boolean {
    const crossing = this.spans[this.#span];
    if (crossing && crossing.start < end && crossing.end > end) return false;
    const longest = longestTorn(end - start);
    let at = this.#at;
    for (let piece = this.#piece; at < end; piece++) {
      const next = this.#ends[piece]!;
      if (next > start && (at < start || next > end)) {
        if (next - at > longest && this.engine.tags([this.text.slice(at, next)])[0] !== UNKNOWN_TAG) return false;
      }
      at = next;
    }
    return true;
  }

  /** Emits pieces up to a place; a piece that reaches over it is torn there. */
  #copyUntil(place: number): void {
    while (this.#at < place) {
      const end = this.#ends[this.#piece]!;
      if (end > place) {
        this.#copyTorn(place);
        this.#at = place;
        return;
      }
      this.sink.word(this.text, this.#at, end);
      this.#at = end;
      this.#piece++;
    }
  }

  /** The head of a torn word, cut on its own. */
  #copyTorn(place: number): void {
    const from = this.#at;
    let start = from;
    for (const end of this.engine.ends(this.text.slice(from, place))) {
      this.sink.word(this.text, start, from + end);
      start = from + end;
    }
  }

  /** Where a place lies inside a piece, the engine had joined it to the wrong word: the clause is cut again from there. */
  #cutAgainAfter(place: number): void {
    const ends = this.#ends;
    let torn = this.#piece;
    while (ends[torn]! < place) torn++;
    if (ends[torn] === place) return;
    let next = torn;
    while (next + 1 < ends.length && ends[next]! - place < CUT_AGAIN && this.#isHan(ends[next]!)) next++;
    const again = this.engine.ends(this.text.slice(place, ends[next]));
    ends.splice(torn, next + 1 - torn, place, ...again.map((end) => place + end));
  }

  #isHan(place: number): boolean {
    HAN.lastIndex = place;
    return HAN.test(this.text);
  }

  #skipTo(place: number): void {
    this.#at = place;
    while (this.#ends[this.#piece]! <= place) this.#piece++;
  }
}

/** Whether a term goes before a span: it begins earlier, or it begins there too and is longer (5G基站 and 5G). */
const comesFirst = (term: TermMatch, span: WholeSpan): boolean =>
  term.start < span.start || (term.start === span.start && term.end > span.end);

/** How much of a clause is cut again behind a torn word, in code units; a clause of a report is shorter. */
const CUT_AGAIN = 40;
const HAN = /\p{Script=Han}/uy;
