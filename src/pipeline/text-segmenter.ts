import { BagMaker, type TokenBag } from "../segment/bag.js";
import type { Engine } from "../segment/engine.js";
import type { Lexicon } from "../segment/lexicon.js";
import { partsOfSpeech } from "../segment/parts-of-speech.js";
import { TextTokenizer } from "../segment/text-tokenizer.js";
import type { TableWord } from "./word-table.js";

/** The tokens of a text, in order and counted. Ids are those of the segmenter. */
export interface SegmentedText {
  readonly ids: Uint32Array;
  readonly bag: TokenBag;
}

/** Cuts texts and numbers their words from 1 on; ask it for those that are new. */
export class TextSegmenter {
  readonly #tokenizer: TextTokenizer;
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #bags = new BagMaker();
  #told = 1; // the gap is everybody's

  constructor(engine: Engine, lexicon: Lexicon) {
    this.#tokenizer = new TextTokenizer(engine, lexicon);
    this.#engine = engine;
    this.#lexicon = lexicon;
  }

  segment(text: string): SegmentedText {
    const ids = this.#tokenizer.idsOf(text);
    return { ids, bag: this.#bags.bagOf(ids) };
  }

  /** The words numbered since this was last asked, in the order of their numbers, with their parts of speech. */
  newWords(): TableWord[] {
    const { vocabulary } = this.#tokenizer;
    const texts = vocabulary.texts.slice(this.#told);
    const kinds = vocabulary.kinds.slice(this.#told);
    this.#told = vocabulary.size;
    const pos = partsOfSpeech({ texts, kinds }, this.#engine, this.#lexicon);
    return texts.map((text, n) => ({ text, kind: kinds[n]!, pos: pos[n]! }));
  }
}
