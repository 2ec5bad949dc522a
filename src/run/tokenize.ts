import type { CleanDocument } from "../model/document.js";
import { passageText } from "../model/passage.js";
import { chooseEngine } from "../segment/choose-engine.js";
import type { Engine, EngineName } from "../segment/engine.js";
import { type Lexicon, loadLexicon } from "../segment/lexicon.js";
import { DocumentTokenizer, engineInfo, partOfSpeech } from "../segment/tokenize-corpus.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";
import { openStore } from "./open-store.js";
import { POOL_DEFAULTS, SegmentPool, workersFor } from "./segment-pool.js";
import { TaggedVocabulary, TokenCache } from "./token-cache.js";

export interface TokenizeOptions {
  /** Engine to use; the default one where absent, with a fallback (see `chooseEngine`). */
  readonly engine?: EngineName;
  /** Terms to keep whole; the built-in policy lexicon where absent. */
  readonly lexicon?: Lexicon;
  /** Workers: 1 is this process alone; chosen by the amount of text where absent. */
  readonly jobs?: number;
  /** Whether tokens are remembered between runs, and read back. */
  readonly cache?: boolean;
  /** Called now and then with the number of documents done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A segmented corpus, and one line for stderr where another engine than the default one had to be used. */
export interface TokenizeResult {
  readonly corpus: TokenizedCorpus;
  readonly notice: string | null;
}

/**
 * Segments documents. Texts that were segmented before, by anyone with this cache, are read back; an engine is loaded
 * only for the rest. The result is the same with and without cache and for any number of workers, but for the numbers
 * of the ids.
 */
export async function tokenizeDocuments(
  documents: readonly CleanDocument[],
  options: TokenizeOptions = {},
): Promise<TokenizeResult> {
  const { engine, notice } = chooseEngine(options.engine);
  const lexicon = options.lexicon ?? loadLexicon().lexicon;
  const info = engineInfo(engine, lexicon);
  const vocabulary = new TaggedVocabulary();
  const store = options.cache ? openStore("tokens") : null;
  const cache = store && new TokenCache(store, [info.engine, info.engineVersion, info.dictionarySha256].join(" "));
  const { ids, missing, keys } = recall(documents, cache, vocabulary);
  await segmentMissing(documents, missing, ids, { engine, lexicon, vocabulary, options });
  cache?.write(new Map(missing.map((position) => [keys[position]!, ids[position]!])), vocabulary);
  store?.close();
  const corpus: TokenizedCorpus = {
    vocabulary,
    documents: documents.map(({ path, metadata, fields }, position) => ({
      path,
      metadata,
      fields,
      ids: ids[position]!,
    })),
    engine: info,
    pos: vocabulary.pos,
  };
  return { corpus, notice };
}

interface Recalled {
  /** Ids of each document, where known. */
  readonly ids: (Uint32Array | undefined)[];
  readonly keys: readonly string[];
  /** Positions of documents that must be segmented. */
  readonly missing: readonly number[];
}

function recall(documents: readonly CleanDocument[], cache: TokenCache | null, vocabulary: TaggedVocabulary): Recalled {
  const keys = cache === null ? [] : documents.map((document) => cache.keyOf(passageText(document)));
  const ids = documents.map((_, position) => cache?.read(keys[position]!, vocabulary));
  return { ids, keys, missing: [...ids.keys()].filter((position) => ids[position] === undefined) };
}

interface Means {
  readonly engine: Engine;
  readonly lexicon: Lexicon;
  readonly vocabulary: TaggedVocabulary;
  readonly options: TokenizeOptions;
}

async function segmentMissing(
  documents: readonly CleanDocument[],
  missing: readonly number[],
  ids: (Uint32Array | undefined)[],
  { engine, lexicon, vocabulary, options }: Means,
): Promise<void> {
  const texts = missing.map((position) => passageText(documents[position]!));
  let done = documents.length - missing.length;
  const take = (position: number, tokens: Uint32Array): void => {
    ids[missing[position]!] = tokens;
    options.onProgress?.(++done, documents.length);
  };
  const workers = workersFor(
    texts.reduce((sum, text) => sum + text.length, 0),
    options.jobs,
  );
  if (workers === 0) return segmentHere(texts, { engine, lexicon, vocabulary }, take);
  const pool = new SegmentPool(engine.engine, lexicon.terms.values());
  pool.grow(workers);
  try {
    await pool.segment(texts, vocabulary, take);
  } finally {
    await pool.close();
  }
}

/** Segments in this process; gives way to the event loop between batches, so that Ctrl-C is heard. */
async function segmentHere(
  texts: readonly string[],
  { engine, lexicon, vocabulary }: Omit<Means, "options">,
  take: (position: number, ids: Uint32Array) => void,
): Promise<void> {
  const tokenizer = new DocumentTokenizer(engine, lexicon, vocabulary);
  let since = 0;
  for (const [position, text] of texts.entries()) {
    const tokens = tokenizer.idsOf(text.split("\n"));
    for (let id = vocabulary.pos.length; id < vocabulary.size; id++) {
      vocabulary.pos.push(partOfSpeech(vocabulary.texts[id]!, vocabulary.kinds[id]!, engine, lexicon));
    }
    take(position, tokens);
    since += text.length;
    if (since < POOL_DEFAULTS.batch) continue;
    since = 0;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
