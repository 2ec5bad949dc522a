import { BagMaker, type TokenBag } from "../segment/bag.js";
import type { Engine } from "../segment/engine.js";
import type { Lexicon } from "../segment/lexicon.js";
import { DocumentTokenizer, partOfSpeech } from "../segment/tokenize-corpus.js";
import type { TableWord } from "./word-table.js";

/** Cuts texts and numbers their words from 1 on; whoever takes its ids asks for the words that are new. */
export class TextSegmenter {
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #tokenizer: DocumentTokenizer;
  readonly #bags = new BagMaker();
  #told = 1; // the gap is everybody's

  constructor(engine: Engine, lexicon: Lexicon) {
    this.#engine = engine;
    this.#lexicon = lexicon;
    this.#tokenizer = new DocumentTokenizer(engine, lexicon);
  }

  /** @param text passages separated by `\n` */
  segment(text: string): { readonly ids: Uint32Array; readonly bag: TokenBag } {
    const ids = this.#tokenizer.idsOf(text.split("\n"));
    return { ids, bag: this.#bags.bagOf(ids) };
  }

  /** The words numbered since this was last asked, in the order of their numbers. */
  newWords(): TableWord[] {
    const { texts, kinds, size } = this.#tokenizer.vocabulary;
    const words: TableWord[] = [];
    for (; this.#told < size; this.#told++) {
      const text = texts[this.#told]!;
      const kind = kinds[this.#told]!;
      words.push({ text, kind, pos: partOfSpeech(text, kind, this.#engine, this.#lexicon) });
    }
    return words;
  }
}
