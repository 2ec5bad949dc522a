import type { TokenKind } from "./vocabulary.js";

/** Kind of a piece that no rule claimed: what its letters make it. */
export function kindOf(piece: string): TokenKind {
  if (HAN_OR_OTHER_LETTER.test(piece)) return "word";
  if (LATIN_LETTER.test(piece)) return "latin";
  return DIGIT.test(piece) ? "number" : "punctuation";
}

export const isWhiteSpace = (piece: string): boolean => WHITE_SPACE.test(piece);

const WHITE_SPACE = /^\s+$/u;
const HAN_OR_OTHER_LETTER = /(?!\p{Script=Latin})\p{L}|\p{Nl}/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
const DIGIT = /\p{N}/u;

/** Part of speech of tokens that no dictionary is asked about, in the tag set of jieba. */
export const TAG_OF_KIND: Readonly<Record<Exclude<TokenKind, "word">, string>> = {
  code: "nz",
  latin: "eng",
  number: "m",
  date: "t",
  punctuation: "x",
};
