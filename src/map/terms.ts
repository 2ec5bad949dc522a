import { INDEX_DEFAULTS } from "../count/dictionary/index-options.js";
import { folded } from "../count/folded.js";
import { listedMask, memberMask } from "../count/listed.js";
import type { Count } from "../model/quantity.js";
import { readList } from "../pipeline/read-list.js";
import { chooseEngine } from "../segment/choose-engine.js";
import type { EngineInfo } from "../segment/engine.js";
import { type Lexicon, loadLexicon } from "../segment/lexicon.js";
import { loadStopwords } from "../segment/stopwords.js";
import { engineInfo, TextTokenizer } from "../segment/text-tokenizer.js";
import type { TokenBag } from "../segment/tokenized.js";
import { type TaggedWords, type TokenKind, Vocabulary } from "../segment/vocabulary.js";
import type { MapOptions } from "./options.js";

/** The tokens of one document, marks left out: parallel lists, each token once. Names are those of `cexi map`. */
export interface TermSummary {
  /** All of them, each as often as it stands there. */
  readonly tokens: Count;
  readonly terms: readonly string[];
  /** The string that a list counts it under where that is another one, in lower case: `gdp` of GDP. */
  readonly strings: readonly (string | null)[];
  /** A token is its text and its kind: the code 342 is not the number 342. */
  readonly kinds: readonly TokenKind[];
  readonly pos: readonly string[];
  readonly counts: readonly Count[];
  /** 1 for what a frequency list shows, 0 for stop words, numbers and short words. */
  readonly listed: readonly (0 | 1)[];
}

export interface CutDocument {
  readonly ids: Uint32Array;
  readonly bag: TokenBag;
}

/** Numbering begins anew from so many different tokens on, so that memory stays bounded whatever comes. */
const MOST_WORDS = 1_000_000;

/** Cuts texts, one after the other, with the engine and lists that every command uses. */
export class Cutter {
  readonly stopwordsSha256: string;
  readonly isStopword: (text: string) => boolean;
  readonly #engine;
  readonly #lexicon: Lexicon;
  #tokenizer!: TextTokenizer;
  #vocabulary!: Vocabulary;
  #pos: string[] = [];
  #strings: (string | null)[] = [];
  #listed: (0 | 1)[] = [];

  /** @throws {CexiError} if a list cannot be read, or no engine can be used */
  constructor(private readonly options: MapOptions) {
    const { dict = [], stopwords: lists = true } = options;
    this.#engine = chooseEngine(options.engine).engine;
    this.#lexicon = loadLexicon(dict.map(readList)).lexicon;
    const stopwords = loadStopwords(Array.isArray(lists) ? lists.map(readList) : [], lists !== false);
    this.stopwordsSha256 = stopwords.sha256;
    this.isStopword = (text) => stopwords.has(text);
    this.#begin();
  }

  /** Of the ids that `cut` gives; another one after `refresh` said so. */
  get vocabulary(): Vocabulary {
    return this.#vocabulary;
  }

  get info(): EngineInfo {
    return engineInfo(this.#engine, this.#lexicon);
  }

  /** Begins anew where there are very many words; ids kept elsewhere are no longer valid. */
  refresh(): boolean {
    if (this.#vocabulary.size < MOST_WORDS) return false;
    this.#begin();
    return true;
  }

  cut(text: string): CutDocument {
    const cut = this.#tokenizer.segment(text);
    this.#learn(this.#tokenizer.newWords());
    return cut;
  }

  summaryOf({ bag }: CutDocument): TermSummary {
    const { texts, kinds } = this.#vocabulary;
    const at = [...bag.ids.keys()].filter((i) => kinds[bag.ids[i]!] !== "punctuation");
    const of = <Figure>(figures: readonly Figure[]): Figure[] => at.map((i) => figures[bag.ids[i]!]!);
    const counts = at.map((i) => bag.counts[i]!);
    return {
      tokens: counts.reduce((sum, count) => sum + count, 0),
      terms: of(texts),
      strings: of(this.#strings),
      kinds: of(kinds),
      pos: of(this.#pos),
      counts,
      listed: of(this.#listed),
    };
  }

  #begin(): void {
    this.#tokenizer = new TextTokenizer(this.#engine, this.#lexicon);
    this.#vocabulary = new Vocabulary();
    this.#pos = [""];
    this.#strings = [null];
    this.#listed = [0];
  }

  /** What is asked once of each word: whether lists show it. */
  #learn(words: TaggedWords): void {
    if (words.texts.length === 0) return;
    for (const [n, text] of words.texts.entries()) this.#vocabulary.append(text, words.kinds[n]!);
    const pos = ["", ...words.pos];
    const texts = ["", ...words.texts];
    const kinds: TokenKind[] = ["punctuation", ...words.kinds];
    const options = { ...this.options, isStopword: this.isStopword };
    const members = memberMask({ texts, kinds, size: texts.length }, options);
    const listed = listedMask(texts, pos, members, options);
    for (let n = 1; n < texts.length; n++) {
      this.#pos.push(pos[n]!);
      const string = folded(texts[n]!);
      this.#strings.push(string === texts[n] ? null : string);
      this.#listed.push(listed[n] === 1 ? 1 : 0);
    }
  }
}

/** What results stand on: the same on every machine of a cluster, or they cannot be put together. */
export function aboutMap(options: MapOptions): object {
  const cutter = new Cutter(options);
  const { engine, engineVersion, dictionarySha256 } = cutter.info;
  const { dictionary, match = INDEX_DEFAULTS.match, nested = INDEX_DEFAULTS.nested } = options;
  return {
    emit: [...options.emit],
    engine,
    engine_version: engineVersion,
    dictionary_sha256: dictionarySha256,
    stopwords_sha256: cutter.stopwordsSha256,
    ...(dictionary && {
      dictionary: {
        sha256: dictionary.sha256,
        match,
        nested,
        categories: dictionary.categories,
        entries: dictionary.entries.map(({ term, key, category, weight }) => ({ term, key, category, weight })),
      },
    }),
  };
}
