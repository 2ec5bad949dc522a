import { parentPort, workerData } from "node:worker_threads";
import { chooseEngine } from "../segment/choose-engine.js";
import type { EngineName } from "../segment/engine.js";
import { type LexiconTerm, lexiconOf } from "../segment/lexicon.js";
import { DocumentTokenizer, partOfSpeech } from "../segment/tokenize-corpus.js";
import type { TokenKind } from "../segment/vocabulary.js";

/** What a worker is started with. */
export interface WorkerSetting {
  readonly engine: EngineName;
  readonly terms: readonly LexiconTerm[];
}

/** Texts to segment; the passages of a text are separated by `\n`. */
export interface Batch {
  readonly id: number;
  readonly texts: readonly string[];
}

/** Token ids of a batch, and the words that this worker numbered for the first time, in the order of their numbers. */
export interface SegmentedBatch {
  readonly id: number;
  readonly ids: readonly Uint32Array[];
  readonly words: readonly { readonly text: string; readonly kind: TokenKind; readonly pos: string }[];
}

/** Why a worker cannot segment; its batch stays undone. */
export interface WorkerFailure {
  readonly failure: string;
}

const { engine: name, terms } = workerData as WorkerSetting;
const { engine } = chooseEngine(name);
const lexicon = lexiconOf(terms);
const tokenizer = new DocumentTokenizer(engine, lexicon);
let told = tokenizer.vocabulary.size;

engine.cut(""); // loads the dictionary now, while the main thread still reads and cleans

parentPort!.on("message", ({ id, texts }: Batch) => {
  const ids = texts.map((text) => tokenizer.idsOf(text.split("\n")));
  const words = newWords();
  parentPort!.postMessage(
    { id, ids, words } satisfies SegmentedBatch,
    ids.map((array) => array.buffer as ArrayBuffer),
  );
});

function newWords(): SegmentedBatch["words"] {
  const { vocabulary } = tokenizer;
  const words: { text: string; kind: TokenKind; pos: string }[] = [];
  for (; told < vocabulary.size; told++) {
    const text = vocabulary.texts[told]!;
    const kind = vocabulary.kinds[told]!;
    words.push({ text, kind, pos: partOfSpeech(text, kind, engine, lexicon) });
  }
  return words;
}
