import type { Engine } from "../../src/segment/engine.js";
import type { Lexicon } from "../../src/segment/lexicon.js";
import { cutPassage } from "../../src/segment/text-tokenizer.js";
import { isWhiteSpace, kindOf, type Token } from "../../src/segment/vocabulary.js";

/** The tokens of one passage, cut by itself and not numbered. */
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
