import type { CleanDocument } from "../model/document.js";
import type { Warning } from "../model/message.js";
import { passageText } from "../model/passage.js";
import { chooseEngine } from "../segment/choose-engine.js";
import type { Engine, EngineInfo, EngineName } from "../segment/engine.js";
import { type Lexicon, loadLexicon } from "../segment/lexicon.js";
import { DocumentTokenizer, engineInfo, partOfSpeech } from "../segment/tokenize-corpus.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";
import type { BlobStore } from "./blob-store.js";
import { breather } from "./breather.js";
import { openStore } from "./open-store.js";
import { SegmentPool } from "./segment-pool.js";
import { TaggedVocabulary, TokenCache } from "./token-cache.js";

export interface SegmentationOptions {
  /** Engine to use; the default one where absent, with a fallback (see `chooseEngine`). */
  readonly engine?: EngineName;
  /** Terms to keep whole; the built-in policy lexicon where absent. */
  readonly lexicon?: Lexicon;
  /** Workers: 1 is this process alone; chosen by the amount of text where absent. */
  readonly jobs?: number;
  /** Whether tokens are remembered between runs, and read back. */
  readonly cache?: boolean;
}

/**
 * Segmentation of a corpus: tokens are read back where the same text was segmented before; an engine is loaded only for
 * the rest, and can begin with it while other documents are still read. The tokens are the same with and without
 * cache and for any number of workers, but for the numbers of their ids.
 */
export class Segmentation {
  readonly info: EngineInfo;
  /** Where another engine than the default one has to be used. */
  readonly notice: Warning | null;
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #store: BlobStore | null;
  readonly #cache: TokenCache;
  readonly #remembers: boolean;
  readonly #pool: SegmentPool;

  /** @throws {CexiError} if no engine can be used */
  constructor({ engine: requested, lexicon = loadLexicon().lexicon, jobs, cache = false }: SegmentationOptions = {}) {
    const { engine, notice } = chooseEngine(requested);
    this.#engine = engine;
    this.#lexicon = lexicon;
    this.notice = notice;
    this.info = engineInfo(engine, lexicon);
    this.#remembers = cache;
    this.#store = cache ? openStore("tokens") : null;
    const { engineVersion, dictionarySha256 } = this.info;
    this.#cache = new TokenCache(this.#store, [engine.engine, engineVersion, dictionarySha256].join(" "));
    this.#pool = new SegmentPool(engine.engine, lexicon.terms.values(), jobs);
  }

  /** Says that texts will come which nobody has segmented: an engine is loaded from now on, in a thread. */
  expect(): void {
    this.#pool.start();
  }

  /** Says that this document will have to be segmented. Whether its text changes later on is no matter. */
  offer(document: CleanDocument): void {
    const text = passageText(document);
    const key = this.#cache.keyOf(text);
    if (!this.#cache.has(key)) this.#pool.offer(key, text);
  }

  /**
   * The tokens of documents.
   *
   * @param onProgress called with the number of different texts done, and of all
   */
  async tokens(
    documents: readonly CleanDocument[],
    onProgress?: (done: number, total: number) => void,
  ): Promise<TokenizedCorpus> {
    const vocabulary = new TaggedVocabulary();
    const keys = documents.map((document) => this.#cache.keyOf(passageText(document)));
    const known = new Map<string, Uint32Array>();
    for (const [position, key] of keys.entries()) {
      if (known.has(key) || this.#pool.has(key)) continue;
      const ids = this.#cache.read(key, vocabulary);
      if (ids) known.set(key, ids);
      else this.#pool.offer(key, passageText(documents[position]!));
    }
    const different = new Set(keys).size;
    const fresh = new Map<string, Uint32Array>();
    const take = (key: string, ids: Uint32Array): void => {
      fresh.set(key, ids);
      known.set(key, ids);
      onProgress?.(known.size, different);
    };
    const left = await this.#pool.drain(vocabulary, take);
    await this.#segmentHere(left, vocabulary, take);
    if (this.#remembers) this.#cache.write(fresh, vocabulary);
    return {
      vocabulary,
      documents: documents.map(({ path, metadata, fields }, position) => {
        return { path, metadata, fields, ids: known.get(keys[position]!)! };
      }),
      engine: this.info,
      pos: vocabulary.pos,
    };
  }

  /** Ends its threads and closes its files. */
  async close(): Promise<void> {
    this.#store?.close();
    await this.#pool.close();
  }

  /** Segments in this process; gives way to the event loop now and then, so that Ctrl-C is heard. */
  async #segmentHere(
    texts: ReadonlyMap<string, string>,
    vocabulary: TaggedVocabulary,
    take: (key: string, ids: Uint32Array) => void,
  ): Promise<void> {
    const tokenizer = new DocumentTokenizer(this.#engine, this.#lexicon, vocabulary);
    const breathe = breather();
    for (const [key, text] of texts) {
      const ids = tokenizer.idsOf(text.split("\n"));
      for (let id = vocabulary.pos.length; id < vocabulary.size; id++) {
        vocabulary.pos.push(partOfSpeech(vocabulary.texts[id]!, vocabulary.kinds[id]!, this.#engine, this.#lexicon));
      }
      take(key, ids);
      await breathe();
    }
  }
}
