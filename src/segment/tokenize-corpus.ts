import { createHash } from "node:crypto";
import type { CleanDocument } from "../model/document.js";
import { passages } from "../model/passage.js";
import { BagMaker } from "./bag.js";
import type { Engine, EngineInfo } from "./engine.js";
import type { Lexicon } from "./lexicon.js";
import { kindOf, TAG_OF_KIND } from "./token-kind.js";
import { cutInto, type TokenSink } from "./tokenize.js";
import type { TokenizedCorpus, TokenizedDocument } from "./tokenized.js";
import { GAP, type TokenKind, Vocabulary } from "./vocabulary.js";

/** Documents to token ids over one vocabulary, in one process and one pass. */
export function tokenizeCorpus(documents: readonly CleanDocument[], engine: Engine, lexicon: Lexicon): TokenizedCorpus {
  const tokenizer = new DocumentTokenizer(engine, lexicon);
  const bags = new BagMaker();
  const tokenized = documents.map((document): TokenizedDocument => {
    const { path, metadata, fields } = document;
    const ids = tokenizer.idsOf(passages(document).map((passage) => passage.text));
    return { path, metadata, fields, ids, bag: bags.bagOf(ids) };
  });
  const { vocabulary } = tokenizer;
  return {
    vocabulary,
    documents: tokenized,
    engine: engineInfo(engine, lexicon),
    pos: partsOfSpeech(vocabulary, engine, lexicon),
  };
}

/** Cuts passages and numbers their tokens; new tokens get the next free id of its vocabulary. */
export class DocumentTokenizer {
  readonly vocabulary: Vocabulary;
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #sink: TokenSink;
  /** Ids of pieces whose letters tell their kind: one look-up a token instead of a kind and a look-up. */
  readonly #plain = new Map<string, number>();
  #ids = new Uint32Array(4096);
  #length = 0;

  constructor(engine: Engine, lexicon: Lexicon, vocabulary = new Vocabulary()) {
    this.#engine = engine;
    this.#lexicon = lexicon;
    this.vocabulary = vocabulary;
    this.#sink = (text, kind) => this.#push(this.#idOf(text, kind));
  }

  /** Ids of the tokens of a document, with `GAP` after every passage. */
  idsOf(texts: readonly string[]): Uint32Array {
    this.#length = 0;
    for (const text of texts) {
      cutInto(text, this.#engine, this.#lexicon, this.#sink);
      this.#push(GAP);
    }
    return this.#ids.slice(0, this.#length);
  }

  #idOf(text: string, kind: TokenKind | null): number {
    if (kind !== null) return this.vocabulary.idOf(text, kind);
    let id = this.#plain.get(text);
    if (id === undefined) {
      id = this.vocabulary.idOf(text, kindOf(text));
      this.#plain.set(text, id);
    }
    return id;
  }

  #push(id: number): void {
    if (this.#length === this.#ids.length) {
      const larger = new Uint32Array(this.#ids.length * 2);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    this.#ids[this.#length++] = id;
  }
}

/** Part of speech of every id: of the lexicon where it names the term, else of the engine; asked once a word. */
export const partsOfSpeech = (vocabulary: Vocabulary, engine: Engine, lexicon: Lexicon): string[] =>
  vocabulary.texts.map((text, id) => partOfSpeech(text, vocabulary.kinds[id]!, engine, lexicon));

/** Part of speech of one token. */
export const partOfSpeech = (text: string, kind: TokenKind, engine: Engine, lexicon: Lexicon): string =>
  kind === "word" ? (lexicon.terms.get(text)?.tag ?? engine.tag(text)) : TAG_OF_KIND[kind];

/** What a result says of the engine; its hash covers the engine's dictionary and all terms of the lexicon. */
export const engineInfo = (engine: Engine, lexicon: Lexicon): EngineInfo => ({
  engine: engine.engine,
  engineVersion: engine.engineVersion,
  dictionarySha256: createHash("sha256").update(engine.dictionarySha256).update(lexicon.sha256).digest("hex"),
});
