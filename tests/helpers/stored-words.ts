import { bytesOfWords } from "../../src/pipeline/word-table.js";
import type { TokenKind } from "../../src/segment/vocabulary.js";

export interface MadeToken {
  readonly text: string;
  readonly kind: TokenKind;
  readonly pos: string;
}

/** Words as a table of words takes them. */
export const storedWords = (words: readonly MadeToken[]): Uint8Array =>
  bytesOfWords({
    texts: words.map(({ text }) => text),
    kinds: words.map(({ kind }) => kind),
    pos: words.map(({ pos }) => pos),
  });
