import type { CleanDocument } from "../model/document.js";
import { originOf } from "../model/normalize.js";
import { type Passage, passages } from "../model/passage.js";
import type { Section, SectionName } from "../model/section.js";
import { anchorOf } from "./anchor.js";
import { type Scope, ScopeReader } from "./scope.js";
import { type Anchor, type TimeMention, timesIn } from "./timeline.js";

/** A sentence with what is known of it before its figures are read. */
export interface ReadSentence {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly scope: Scope;
  readonly times: readonly TimeMention[];
}

/** The sentences of a document with section and period; what `figuresOf` and statements without a number are read from. */
export function sentencesOf(document: CleanDocument): {
  readonly anchor: Anchor;
  readonly sentences: readonly ReadSentence[];
} {
  const lines = passages(document);
  const anchor = anchorOf(document, lines);
  const reader = new ScopeReader(anchor);
  const sentences: ReadSentence[] = [];
  const sections = new SectionReader(document.sections ?? []);
  for (const passage of lines) {
    for (const [start, end] of sentenceSpans(passage.text)) {
      const sentence = passage.text.slice(start, end);
      const times = timesIn(sentence, anchor);
      const own = reader.read(sentence, times, start === 0, start === 0 && end === passage.text.length);
      const scope = ScopeReader.within(
        own,
        sections.at(passage.line, passage.start + originOf(passage, start)),
        anchor.thisYear,
      );
      sentences.push({ passage, start, end, scope, times });
    }
  }
  return { anchor, sentences };
}

/** Sections asked for in the order of the text. */
class SectionReader {
  readonly #sections: readonly Section[];
  #next = 0;

  constructor(sections: readonly Section[]) {
    this.#sections = sections;
  }

  /** The section that a place stands in; `null` before the first one and where there are none. */
  at(line: number, offset: number): SectionName | null {
    const isReached = ({ line: border, offset: within }: Section): boolean =>
      border < line || (border === line && within <= offset);
    while (this.#next < this.#sections.length && isReached(this.#sections[this.#next]!)) this.#next++;
    return this.#sections[this.#next - 1]?.name ?? null;
  }
}

const SENTENCE = /[^。!?]+[。!?]*/gu;
const sentenceSpans = (text: string): [number, number][] =>
  [...text.matchAll(SENTENCE)].map(({ index, 0: { length } }) => [index, index + length]);
