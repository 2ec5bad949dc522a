import { getOrInsert } from "../base/group-by.js";
import { once } from "../base/once.js";
import { tidyCache } from "../cache/cache-folder.js";
import { Store } from "../cache/store.js";
import type { Problem } from "../model/corpus.js";
import type { CountableDocument } from "../model/document.js";
import type { Warning } from "../model/message.js";
import { passageText, passageTextSha256 } from "../model/passage.js";
import type { OnProgress } from "../model/progress.js";
import { chooseEngine } from "../segment/choose-engine.js";
import type { Engine, EngineInfo, EngineName } from "../segment/engine.js";
import { type Lexicon, loadLexicon } from "../segment/lexicon.js";
import { loadStopwords, type Stopwords } from "../segment/stopwords.js";
import { engineInfo, type SegmentedText, TextTokenizer } from "../segment/text-tokenizer.js";
import type { CountedCorpus, TokenizedCorpus } from "../segment/tokenized.js";
import { Pool } from "../work/pool.js";
import { dictionaryHash } from "./dictionary-hash.js";
import type { Ahead } from "./each-input.js";
import { readList } from "./read-list.js";
import type { SegmentedBatch, SegmentThreadData } from "./segment-thread.js";
import { answered, threadsFor } from "./threads.js";
import { type KnownText, TokenMemory } from "./token-memory.js";
import { bytesOfWords, TaggedVocabulary, WordTable } from "./word-table.js";

export interface SegmentationOptions {
  /** Engine to use; the default one where absent, with a fallback (see `chooseEngine`). */
  readonly engine?: EngineName;
  /** Terms to keep whole; the built-in policy lexicon where absent. */
  readonly lexicon?: Lexicon;
  /** Threads that segment: 1 is this one alone; chosen by the amount of text where absent. */
  readonly jobs?: number;
  /** Whether tokens are remembered between runs, and read back. */
  readonly cache?: boolean;
  /** Whether the order of tokens will be asked for (`tokens`), or only how often each occurs (`counts`). */
  readonly order?: boolean;
}

/** Text that a thread gets at once: small enough to balance, large enough that messages cost nothing. Unit: characters. */
const BATCH = 50_000;
const PROGRAM = new URL("../pipeline/segment-thread.js", import.meta.url);

interface NewText {
  readonly key: string;
  readonly text: string;
}

/**
 * Segmentation of a corpus: tokens are read back where the same text was segmented before; an engine is loaded only for
 * the rest, and can begin with it while other documents are still read. The tokens are the same with and without
 * cache and for any number of threads, but for the numbers of their ids.
 */
export class Segmentation implements Ahead {
  /** Where another engine than the default one has to be used. */
  readonly notice: Warning | null;
  readonly #engine: Engine;
  readonly #lexicon: Lexicon;
  readonly #jobs: number | undefined;
  readonly #withOrder: boolean;
  readonly #vocabulary = new TaggedVocabulary();
  readonly #store: Store | null;
  readonly #memory: TokenMemory;
  readonly #info = once((): EngineInfo => {
    return engineInfo(this.#engine, this.#lexicon, this.#store ? dictionaryHash(this.#engine, this.#store) : undefined);
  });
  readonly #pool: Pool<readonly string[], SegmentedBatch>;
  /** The words of each thread. */
  readonly #tables = new Map<number, WordTable>();
  /** Texts that were read back or segmented, by key. */
  readonly #known = new Map<string, KnownText>();
  readonly #offered = new Set<string>();
  #waiting: NewText[] = [];
  #waitingCharacters = 0;
  #expectedCharacters = 0;
  /** What threads are doing. */
  readonly #running: Promise<void>[] = [];
  #onText: () => void = () => {};

  /** @throws {CexiError} if no engine can be used */
  constructor(options: SegmentationOptions = {}) {
    const { engine: requested, lexicon = loadLexicon().lexicon, jobs, cache = false, order = true } = options;
    const { engine, notice } = chooseEngine(requested);
    this.#engine = engine;
    this.#lexicon = lexicon;
    this.#jobs = jobs;
    this.notice = notice;
    this.#withOrder = order;
    this.#store = cache ? new Store() : null;
    this.#memory = new TokenMemory(this.#store, () => Object.values(this.info).join(" "), this.#vocabulary);
    const terms = once(() => (lexicon.isBuiltIn ? null : [...lexicon.terms.values()]));
    this.#pool = new Pool((index) => {
      const data: SegmentThreadData = { index, engine: engine.engine, terms: terms() };
      return { program: PROGRAM, data };
    });
  }

  /** What cuts the tokens. Looked up when it is first asked for, since hashing a dictionary takes time. */
  get info(): EngineInfo {
    return this.#info();
  }

  /** Says that about so much text will come which was never segmented: threads load their engines from now on. */
  expect(characters: number): void {
    this.#expectedCharacters += characters;
    this.#pool.grow(threadsFor(this.#expectedCharacters, this.#jobs));
  }

  /** Says that this document will have to be segmented. Whether its text changes later on is no matter. */
  offer(document: CountableDocument): void {
    const key = passageTextSha256(document);
    if (!this.#memory.has(key, this.#withOrder)) this.#offer(key, document);
  }

  /** How often each token occurs in each document. */
  async counts(documents: readonly CountableDocument[], onProgress?: OnProgress): Promise<CountedCorpus> {
    const texts = await this.#texts(documents, onProgress);
    return {
      ...this.#corpus(),
      documents: documents.map(({ path, metadata, fields }, n) => ({ path, metadata, fields, bag: texts[n]!.bag })),
    };
  }

  async tokens(documents: readonly CountableDocument[], onProgress?: OnProgress): Promise<TokenizedCorpus> {
    if (!this.#withOrder) throw new Error("a segmentation opened without order has no order of tokens");
    const texts = await this.#texts(documents, onProgress);
    return {
      ...this.#corpus(),
      documents: documents.map(({ path, metadata, fields }, n) => {
        const { bag, ids } = texts[n]!;
        return { path, metadata, fields, bag, ids: ids! };
      }),
    };
  }

  async close(): Promise<void> {
    this.#memory.close();
    await this.#pool.close();
    tidyCache();
  }

  #corpus(): Omit<CountedCorpus, "documents"> {
    return { vocabulary: this.#vocabulary, engine: this.info, pos: this.#vocabulary.pos };
  }

  async #texts(documents: readonly CountableDocument[], onProgress?: OnProgress): Promise<KnownText[]> {
    const keys = documents.map((document) => passageTextSha256(document));
    for (const [n, key] of keys.entries()) {
      if (this.#known.has(key) || this.#offered.has(key)) continue;
      const read = this.#memory.read(key, this.#withOrder);
      if (read) this.#known.set(key, read);
      else this.#offer(key, documents[n]!);
    }
    this.#onText = this.#progress(keys, documents, onProgress);
    this.#onText();
    this.#pool.grow(threadsFor(this.#waitingCharacters, this.#jobs));
    if (this.#pool.size > 0) {
      while (this.#waiting.length > 0) this.#dispatch();
      await Promise.all(this.#running.splice(0));
    } else this.#segmentHere();
    this.#onText = () => {};
    this.#memory.flush();
    return keys.map((key) => this.#known.get(key)!);
  }

  #progress(keys: readonly string[], documents: readonly CountableDocument[], onProgress?: OnProgress): () => void {
    if (onProgress === undefined) return () => {};
    const different = new Set(keys).size;
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
    return () => onProgress("segmenting", this.#known.size, different, bytes);
  }

  #offer(key: string, document: CountableDocument): void {
    if (this.#offered.has(key)) return;
    this.#offered.add(key);
    const text = passageText(document);
    this.#waiting.push({ key, text });
    this.#waitingCharacters += text.length;
    if (this.#pool.size > 0 && this.#waitingCharacters >= BATCH) this.#dispatch();
  }

  /** Hands a batch of the waiting texts to a thread. */
  #dispatch(): void {
    let characters = 0;
    let taken = 0;
    while (taken < this.#waiting.length && characters < BATCH) characters += this.#waiting[taken++]!.text.length;
    const batch = this.#waiting.splice(0, taken);
    this.#waitingCharacters -= characters;
    const texts = batch.map(({ text }) => text);
    this.#running.push(answered(this.#pool.run(texts, characters), (answer) => this.#takeBatch(batch, answer)));
  }

  #takeBatch(batch: readonly NewText[], { thread, texts, words }: SegmentedBatch): void {
    const table = getOrInsert(this.#tables, thread, () => new WordTable(this.#vocabulary));
    table.add(words);
    for (const [n, text] of texts.entries()) this.#take(table, batch[n]!.key, text);
  }

  /** Takes a text that was cut just now, in ids of a table. */
  #take(table: WordTable, key: string, text: SegmentedText): void {
    this.#memory.put(key, table, text);
    this.#known.set(key, {
      bag: { ids: table.globalIds(text.bag.ids)!, counts: text.bag.counts },
      ids: this.#withOrder ? table.globalIds(text.ids)! : null,
    });
    this.#onText();
  }

  #segmentHere(): void {
    if (this.#waiting.length === 0) return;
    const tokenizer = new TextTokenizer(this.#engine, this.#lexicon);
    const table = new WordTable(this.#vocabulary);
    this.#waitingCharacters = 0;
    for (const { key, text } of this.#waiting.splice(0)) {
      const segmented = tokenizer.segment(text);
      table.add(bytesOfWords(tokenizer.newWords()));
      this.#take(table, key, segmented);
    }
  }
}

export interface SegmentOptions extends Omit<SegmentationOptions, "lexicon"> {
  /** Paths of dictionaries in jieba's format, added to the policy lexicon. */
  readonly dict?: readonly string[];
  /** Paths of stop lists, added to the built-in ones; `false`: no stop words at all. */
  readonly stopwords?: readonly string[] | boolean;
  /** Words of stop lists that are no stop words in this run. */
  readonly keepWords?: readonly string[];
}

/** A segmentation with the lists that go with it. */
interface OpenedSegmentation {
  readonly segmentation: Segmentation;
  readonly stopwords: Stopwords;
  /** Lines of dictionaries that cannot be used. */
  readonly problems: readonly Problem[];
}

/**
 * Opens a segmentation with its lists; give it to `prepare` as `ahead` so that it begins early.
 *
 * @throws {CexiError} if a list cannot be read, or no engine can be used
 */
export function openSegmentation({
  dict = [],
  stopwords: lists = true,
  keepWords = [],
  ...options
}: SegmentOptions = {}): OpenedSegmentation {
  const { lexicon, problems } = loadLexicon(dict.map(readList));
  const stopwords = loadStopwords(Array.isArray(lists) ? lists.map(readList) : [], lists !== false, keepWords);
  return { segmentation: new Segmentation({ ...options, lexicon }), stopwords, problems };
}
