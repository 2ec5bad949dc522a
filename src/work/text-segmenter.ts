import type { TableWord } from "../cache/word-table.js";
import { BagMaker, type TokenBag } from "../segment/bag.js";
import type { Engine } from "../segment/engine.js";
import type { Lexicon } from "../segment/lexicon.js";
import { TextTokenizer } from "../segment/text-tokenizer.js";
import { partsOfSpeech } from "../segment/tokenize-corpus.js";

/** Cuts texts and numbers their words from 1 on; whoever takes its ids asks for the words that are new. */
export class TextSegmenter {
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #tokenizer: TextTokenizer;
  readonly #bags = new BagMaker();
  #told = 1; // the gap is everybody's

  constructor(engine: Engine, lexicon: Lexicon) {
    this.#engine = engine;
    this.#lexicon = lexicon;
    this.#tokenizer = new TextTokenizer(engine, lexicon);
  }

  segment(text: string): { readonly ids: Uint32Array; readonly bag: TokenBag } {
    const ids = this.#tokenizer.idsOf(text);
    return { ids, bag: this.#bags.bagOf(ids) };
  }

  /** The words numbered since this was last asked, in the order of their numbers. */
  newWords(): TableWord[] {
    const { vocabulary } = this.#tokenizer;
    const from = this.#told;
    this.#told = vocabulary.size;
    return partsOfSpeech(vocabulary, this.#engine, this.#lexicon, from).map((pos, n) => {
      return { text: vocabulary.texts[from + n]!, kind: vocabulary.kinds[from + n]!, pos };
    });
  }
}
