import type { Passage } from "../model/passage.js";
import { GAP, type Vocabulary } from "../segment/vocabulary.js";

/** A token and where it stands in its passage's normalised text; white space within it is part of the span. */
export interface TokenSpan {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the places of tokens again: token texts laid end to end are the passages without their white space.
 *
 * @param ids token ids of one document, `GAP` after every passage
 * @returns the tokens of each passage
 */
export function* tokenSpans(
  passages: readonly Passage[],
  ids: Uint32Array,
  vocabulary: Vocabulary,
): Generator<readonly TokenSpan[]> {
  let next = 0;
  for (const { text } of passages) {
    const spans: TokenSpan[] = [];
    let at = 0;
    for (; next < ids.length && ids[next] !== GAP; next++) {
      const id = ids[next]!;
      const start = skipSpace(text, at);
      at = start;
      for (let unit = 0; unit < vocabulary.texts[id]!.length; unit++) at = skipSpace(text, at) + 1;
      spans.push({ id, start, end: at });
    }
    next++; // the gap
    yield spans;
  }
}

const WHITE_SPACE = /\s/u;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && WHITE_SPACE.test(text[at]!)) at++;
  return at;
}
