import { isSecondHalf } from "../base/surrogates.js";
import type { Engine } from "./engine.js";
import type { Lexicon } from "./lexicon.js";
import { cutWithOverlay, type TokenSink } from "./overlay.js";
import { isWhiteSpace, kindOf } from "./token-kind.js";
import type { Token } from "./vocabulary.js";

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
  cutPassage(passage, engine, lexicon, {
    word(text, start, end) {
      const piece = text.slice(start, end);
      if (!isWhiteSpace(piece)) tokens.push({ text: piece, kind: kindOf(piece) });
    },
    whole: (text, kind) => tokens.push({ text, kind }),
  });
  return tokens;
}

/** A passage longer than `LONGEST_CUT` is handed to the engine in parts that end at a mark or a space where there is one. */
export function cutPassage(passage: string, engine: Engine, lexicon: Lexicon, sink: TokenSink): void {
  for (let start = 0; start < passage.length; ) {
    const end = endOfPart(passage, start);
    cutWithOverlay(start === 0 && end === passage.length ? passage : passage.slice(start, end), engine, lexicon, sink);
    start = end;
  }
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
    // What goes on in ASCII may be a figure or an address (1,234).
    if (CLAUSE_END.test(text[i - 1]!) && text.charCodeAt(i) >= FIRST_BEYOND_ASCII) return i;
  }
  return isSecondHalf(text.charCodeAt(limit)) ? limit - 1 : limit;
}
const FIRST_BEYOND_ASCII = 0x80;
