import { BagMaker, type TokenBag } from "../segment/bag.js";
import type { Engine } from "../segment/engine.js";
import type { Lexicon } from "../segment/lexicon.js";
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
  readonly #bags = new BagMaker();
  #told = 1; // the gap is everybody's

  constructor(engine: Engine, lexicon: Lexicon) {
    this.#tokenizer = new TextTokenizer(engine, lexicon);
  }

  segment(text: string): SegmentedText {
    const ids = this.#tokenizer.idsOf(text);
    return { ids, bag: this.#bags.bagOf(ids) };
  }

  /** The words numbered since this was last asked, in the order of their numbers. */
  newWords(): TableWord[] {
    const { texts, kinds } = this.#tokenizer.vocabulary;
    const from = this.#told;
    this.#told = texts.length;
    return texts.slice(from).map((text, n) => ({ text, kind: kinds[from + n]! }));
  }
}
