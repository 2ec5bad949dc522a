import { parentPort, workerData } from "node:worker_threads";
import { once } from "../base/once.js";
import type { TableWord } from "../cache/word-table.js";
import type { TokenBag } from "../segment/bag.js";
import { chooseEngine, DEFAULT_ENGINE } from "../segment/choose-engine.js";
import { ENGINE_NAMES, type Engine, type EngineName } from "../segment/engine.js";
import { type LexiconTerm, lexiconOf, loadLexicon } from "../segment/lexicon.js";
import type { SpareLink } from "../segment/nodejieba/second-reading.js";
import type { Standby } from "./standby-thread.js";
import { TextSegmenter } from "./text-segmenter.js";

/** What a worker is told first; `null` if nobody needs it. */
export interface WorkerSetting {
  readonly engine: EngineName;
  /** Terms that stay whole; `null` for the policy lexicon, which a thread reads itself sooner than it is handed it. */
  readonly terms: readonly LexiconTerm[] | null;
  /** Through which its engine is to be loaded. */
  readonly link: SpareLink | null;
  /** Not 0 where the thread is to end at the next text: one that is ended within the native engine aborts the process. */
  readonly stop: Int32Array;
}

/** Texts to segment. */
export interface Batch {
  readonly id: number;
  readonly texts: readonly string[];
}

/** Tokens of a batch, and the words that this worker numbered for the first time, in the order of their numbers. */
export interface SegmentedBatch {
  readonly id: number;
  readonly texts: readonly { readonly ids: Uint32Array; readonly bag: TokenBag }[];
  readonly words: readonly TableWord[];
}

const engines = new Map<EngineName, Engine>();

function engineNamed(name: EngineName): Engine {
  const engine = engines.get(name) ?? chooseEngine(name).engine;
  engines.set(name, engine);
  return engine;
}

const policyLexicon = once(() => loadLexicon().lexicon);

/** What takes time and can be done before anybody asks; whoever asks learns what is wrong. */
function open({ words }: Standby): void {
  const named = ENGINE_NAMES.find((name) => words.some((word) => word === name || word.endsWith(`=${name}`)));
  try {
    void engineNamed(named ?? DEFAULT_ENGINE).dictionarySha256;
    policyLexicon().next("", 0);
  } catch {}
}

function start({ engine: name, terms, link, stop }: WorkerSetting): void {
  const engine = engineNamed(name);
  const lexicon = terms === null ? policyLexicon() : lexiconOf(terms);
  const segmenter = new TextSegmenter(engine, lexicon);
  engine.load(link ?? undefined); // while the main thread reads and cleans
  parentPort!.on("message", ({ id, texts }: Batch) => {
    const segmented: ReturnType<TextSegmenter["segment"]>[] = [];
    for (const text of texts) {
      if (Atomics.load(stop, 0) !== 0) return parentPort!.close();
      segmented.push(segmenter.segment(text));
    }
    const batch: SegmentedBatch = { id, texts: segmented, words: segmenter.newWords() };
    parentPort!.postMessage(
      batch,
      segmented.flatMap(({ ids, bag }) => [ids, bag.ids, bag.counts].map((array) => array.buffer as ArrayBuffer)),
    );
  });
}

if (workerData) open(workerData as Standby);
parentPort!.once("message", (setting: WorkerSetting | null) => {
  if (setting === null) parentPort!.close();
  else start(setting);
});
