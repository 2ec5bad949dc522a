import { sha256Of } from "../base/sha256.js";
import type { CleanDocument } from "../model/document.js";
import { passageText } from "../model/passage.js";
import type { Engine, EngineInfo } from "./engine.js";
import type { Lexicon } from "./lexicon.js";
import { TextTokenizer } from "./text-tokenizer.js";
import type { TokenizedCorpus } from "./tokenized.js";

/** Documents to token ids over one vocabulary, in one process and one pass. */
export function tokenizeCorpus(documents: readonly CleanDocument[], engine: Engine, lexicon: Lexicon): TokenizedCorpus {
  const tokenizer = new TextTokenizer(engine, lexicon);
  const tokenized = documents.map((document) => {
    const { path, metadata, fields } = document;
    return { path, metadata, fields, ...tokenizer.segment(passageText(document)) };
  });
  return {
    vocabulary: tokenizer.vocabulary,
    documents: tokenized,
    engine: engineInfo(engine, lexicon),
    pos: ["", ...tokenizer.newWords().map(({ pos }) => pos)],
  };
}

/** What a result says of the engine; its hash covers the engine's dictionary and all terms of the lexicon. */
export const engineInfo = (
  engine: Engine,
  lexicon: Lexicon,
  dictionarySha256 = engine.dictionarySha256,
): EngineInfo => ({
  engine: engine.engine,
  engineVersion: engine.engineVersion,
  dictionarySha256: sha256Of(dictionarySha256, lexicon.sha256),
});
