import type { Engine } from "./engine.js";
import type { Lexicon } from "./lexicon.js";
import { TAG_OF_KIND } from "./token-kind.js";
import type { TokenKind, Vocabulary } from "./vocabulary.js";

/** Part of speech of each token: that of its kind, of the lexicon, else of the engine, which is asked once for all. */
export function partsOfSpeech(
  { texts, kinds }: Pick<Vocabulary, "texts" | "kinds">,
  engine: Engine,
  lexicon: Lexicon,
): string[] {
  const known = (text: string, kind: TokenKind): string | undefined =>
    kind === "word" ? lexicon.terms.get(text)?.tag : TAG_OF_KIND[kind];
  const tags = texts.map((text, n) => known(text, kinds[n]!));
  const answers = engine.tags(texts.filter((_, n) => tags[n] === undefined)).values();
  return tags.map((tag) => tag ?? (answers.next().value as string));
}
