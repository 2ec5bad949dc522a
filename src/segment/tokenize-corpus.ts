import { sha256Of } from "../base/sha256.js";
import type { CleanDocument } from "../model/document.js";
import { passageText } from "../model/passage.js";
import { BagMaker } from "./bag.js";
import type { Engine, EngineInfo } from "./engine.js";
import type { Lexicon } from "./lexicon.js";
import { partsOfSpeech } from "./parts-of-speech.js";
import { TextTokenizer } from "./text-tokenizer.js";
import type { TokenizedCorpus, TokenizedDocument } from "./tokenized.js";
import type { Vocabulary } from "./vocabulary.js";

/** Documents to token ids over one vocabulary, in one process and one pass. */
export function tokenizeCorpus(documents: readonly CleanDocument[], engine: Engine, lexicon: Lexicon): TokenizedCorpus {
  const tokenizer = new TextTokenizer(engine, lexicon);
  const bags = new BagMaker();
  const tokenized = documents.map((document): TokenizedDocument => {
    const { path, metadata, fields } = document;
    const ids = tokenizer.idsOf(passageText(document));
    return { path, metadata, fields, ids, bag: bags.bagOf(ids) };
  });
  const { vocabulary } = tokenizer;
  return {
    vocabulary,
    documents: tokenized,
    engine: engineInfo(engine, lexicon),
    pos: ["", ...partsOfSpeech(tokensOf(vocabulary), engine, lexicon)],
  };
}

/** All but the gap. */
const tokensOf = ({ texts, kinds }: Vocabulary): Pick<Vocabulary, "texts" | "kinds"> => ({
  texts: texts.slice(1),
  kinds: kinds.slice(1),
});

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
