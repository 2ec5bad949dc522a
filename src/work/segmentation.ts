import { breather } from "../base/breather.js";
import { atMercy } from "../base/interruption.js";
import { once } from "../base/once.js";
import { dictionaryHash } from "../cache/dictionary-hash.js";
import { openStore } from "../cache/open-store.js";
import { tidyCache } from "../cache/tidy-cache.js";
import { type KnownText, TokenCache, type TokenStores } from "../cache/token-cache.js";
import { TaggedVocabulary, WordTable } from "../cache/word-table.js";
import type { CleanDocument } from "../model/document.js";
import type { Warning } from "../model/message.js";
import { passageText, passageTextSha256 } from "../model/passage.js";
import type { OnProgress } from "../model/progress.js";
import type { TokenBag } from "../segment/bag.js";
import { chooseEngine } from "../segment/choose-engine.js";
import type { Engine, EngineInfo, EngineName } from "../segment/engine.js";
import { type Lexicon, loadLexicon } from "../segment/lexicon.js";
import { engineInfo } from "../segment/tokenize-corpus.js";
import type { CountedCorpus, TokenizedCorpus } from "../segment/tokenized.js";
import { SegmentPool } from "./segment-pool.js";
import { TextSegmenter } from "./text-segmenter.js";

export interface SegmentationOptions {
  /** Engine to use; the default one where absent, with a fallback (see `chooseEngine`). */
  readonly engine?: EngineName;
  /** Terms to keep whole; the built-in policy lexicon where absent. */
  readonly lexicon?: Lexicon;
  /** Workers: 1 is this process alone; chosen by the amount of text where absent. */
  readonly jobs?: number;
  /** Whether tokens are remembered between runs, and read back. */
  readonly cache?: boolean;
  /** Whether the order of tokens will be asked for (`tokens`), or only how often each occurs (`counts`). */
  readonly order?: boolean;
}

/**
 * Segmentation of a corpus: tokens are read back where the same text was segmented before; an engine is loaded only for
 * the rest, and can begin with it while other documents are still read. The tokens are the same with and without
 * cache and for any number of workers, but for the numbers of their ids.
 */
export class Segmentation {
  /** Where another engine than the default one has to be used. */
  readonly notice: Warning | null;
  readonly #info = once((): EngineInfo => {
    const engine = this.#engine;
    return engineInfo(engine, this.#lexicon, this.#stores ? dictionaryHash(engine) : engine.dictionarySha256);
  });
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #stores: TokenStores | null;
  readonly #cache: TokenCache;
  readonly #withOrder: boolean;
  readonly #pool: SegmentPool;
  readonly #vocabulary = new TaggedVocabulary();
  readonly #tables = new Map<number, WordTable>();
  /** Texts that were read back or segmented, by key. */
  readonly #known = new Map<string, KnownText>();
  #onText: () => void = () => {};

  /** @throws {CexiError} if no engine can be used */
  constructor(options: SegmentationOptions = {}) {
    const { engine: requested, lexicon = loadLexicon().lexicon, jobs, cache = false, order = true } = options;
    const { engine, notice } = chooseEngine(requested);
    this.#engine = engine;
    this.#lexicon = lexicon;
    this.notice = notice;
    this.#withOrder = order;
    this.#stores = cache ? { bags: openStore("bags"), streams: openStore("streams") } : null;
    this.#cache = new TokenCache(this.#stores, () => Object.values(this.info).join(" "), this.#vocabulary);
    this.#pool = new SegmentPool(engine, lexicon, jobs, {
      words: (worker, words) => this.#tableOf(worker).add(words),
      text: (worker, key, bag, ids) => this.#take(this.#tableOf(worker), key, bag, ids),
    });
  }

  /** What cuts the tokens. Looked up when it is first asked for, since hashing a dictionary takes time. */
  get info(): EngineInfo {
    return this.#info();
  }

  /** Says that texts will come which nobody has segmented: an engine is loaded from now on, in a thread. */
  expect(): void {
    this.#pool.start();
  }

  /** Says that this document will have to be segmented. Whether its text changes later on is no matter. */
  offer(document: CleanDocument): void {
    const key = this.#keyOf(document);
    if (!this.#cache.has(key, this.#withOrder)) this.#offer(key, document);
  }

  /** How often each token occurs in each document. */
  async counts(documents: readonly CleanDocument[], onProgress?: OnProgress): Promise<CountedCorpus> {
    const texts = await this.#texts(documents, onProgress);
    return {
      ...this.#corpus(),
      documents: documents.map(({ path, metadata, fields }, position) => {
        return { path, metadata, fields, bag: texts[position]!.bag };
      }),
    };
  }

  /** The tokens of each document in their order. */
  async tokens(documents: readonly CleanDocument[], onProgress?: OnProgress): Promise<TokenizedCorpus> {
    if (!this.#withOrder) throw new Error("a segmentation opened without order has no order of tokens");
    const texts = await this.#texts(documents, onProgress);
    return {
      ...this.#corpus(),
      documents: documents.map(({ path, metadata, fields }, position) => {
        const { bag, ids } = texts[position]!;
        return { path, metadata, fields, bag, ids: ids! };
      }),
    };
  }

  /** Ends its threads and closes its files. */
  async close(): Promise<void> {
    this.#stores?.bags.close();
    this.#stores?.streams.close();
    await this.#pool.close();
    if (this.#stores !== null) tidyCache();
  }

  #corpus(): Omit<CountedCorpus, "documents"> {
    return { vocabulary: this.#vocabulary, engine: this.info, pos: this.#vocabulary.pos };
  }

  async #texts(documents: readonly CleanDocument[], onProgress?: OnProgress): Promise<KnownText[]> {
    const keys = documents.map((document) => this.#keyOf(document));
    for (const [position, key] of keys.entries()) {
      if (this.#known.has(key) || this.#pool.has(key)) continue;
      const read = this.#cache.read(key, this.#withOrder);
      if (read) this.#known.set(key, read);
      else this.#offer(key, documents[position]!);
    }
    const different = onProgress ? new Set(keys).size : 0;
    const sizes = once(() => new Map(keys.map((key, n) => [key, Buffer.byteLength(passageText(documents[n]!))])));
    const bytes = () => {
      let done = 0;
      let total = 0;
      for (const [key, size] of sizes()) {
        total += size;
        if (this.#known.has(key)) done += size;
      }
      return { done, total };
    };
    this.#onText = () => onProgress?.("segmenting", this.#known.size, different, bytes);
    this.#onText();
    const left = await this.#pool.drain();
    await this.#segmentHere(left);
    this.#onText = () => {};
    this.#cache.commit();
    return keys.map((key) => this.#known.get(key)!);
  }

  #offer(key: string, document: CleanDocument): void {
    if (!this.#pool.has(key)) this.#pool.offer(key, passageText(document));
  }

  readonly #keyOf = (document: CleanDocument): string => this.#cache.keyOf(passageTextSha256(document));

  #tableOf(worker: number): WordTable {
    let table = this.#tables.get(worker);
    if (table === undefined) {
      table = new WordTable(this.#vocabulary);
      this.#tables.set(worker, table);
    }
    return table;
  }

  /** Takes a text that was cut just now, in ids of a table. */
  #take(table: WordTable, key: string, bag: TokenBag, ids: Uint32Array): void {
    this.#cache.put(key, table, bag, ids);
    this.#known.set(key, {
      bag: { ids: table.globalIds(bag.ids)!, counts: bag.counts },
      ids: this.#withOrder ? table.globalIds(ids)! : null,
    });
    this.#onText();
  }

  /** Segments in this thread; gives way to the event loop now and then, so that Ctrl-C is heard. */
  async #segmentHere(texts: ReadonlyMap<string, string>): Promise<void> {
    if (texts.size === 0) return;
    const segmenter = new TextSegmenter(this.#engine, this.#lexicon);
    await atMercy(() => this.#engine.load());
    const table = new WordTable(this.#vocabulary);
    const breathe = breather();
    for (const [key, text] of texts) {
      const { ids, bag } = segmenter.segment(text);
      table.add(segmenter.newWords());
      this.#take(table, key, bag, ids);
      await breathe();
    }
  }
}
