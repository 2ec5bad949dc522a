import type { Engine } from "./engine.js";
import type { Lexicon } from "./lexicon.js";
import { TAG_OF_KIND } from "./token-kind.js";
import type { TokenKind, Vocabulary } from "./vocabulary.js";

/** Part of speech of a token that no engine need be asked for: of a term of the lexicon, of a figure, of a mark. */
export const tagWithoutEngine = (text: string, kind: TokenKind, lexicon: Lexicon): string | undefined =>
  kind === "word" ? lexicon.terms.get(text)?.tag : TAG_OF_KIND[kind];

/** Part of speech of every id; the engine is asked once a word. */
export function partsOfSpeech({ texts, kinds }: Vocabulary, engine: Engine, lexicon: Lexicon): string[] {
  const asked: number[] = [];
  const pos = texts.map((text, id) => {
    const tag = id === 0 ? "" : tagWithoutEngine(text, kinds[id]!, lexicon);
    if (tag === undefined) asked.push(id);
    return tag ?? "";
  });
  engine.tags(asked.map((id) => texts[id]!)).forEach((tag, n) => {
    pos[asked[n]!] = tag;
  });
  return pos;
}
