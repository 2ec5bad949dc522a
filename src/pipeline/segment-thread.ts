import { chooseEngine } from "../segment/choose-engine.js";
import type { EngineName } from "../segment/engine.js";
import { type LexiconTerm, lexiconOf, loadLexicon } from "../segment/lexicon.js";
import { type SegmentedText, TextTokenizer } from "../segment/text-tokenizer.js";
import { dataOfThread, serve } from "../work/serve.js";
import { bytesOfWords } from "./word-table.js";

/** What a thread that segments is told first. */
export interface SegmentThreadData {
  /** Which of its kind it is. */
  readonly index: number;
  readonly engine: EngineName;
  /** Terms that stay whole; `null` for the policy lexicon, which a thread reads itself sooner than it is handed it. */
  readonly terms: readonly LexiconTerm[] | null;
}

export interface SegmentedBatch {
  readonly thread: number;
  readonly texts: readonly SegmentedText[];
  /** Words that this thread numbered for the first time, in the order of their numbers; see `bytesOfWords`. */
  readonly words: Uint8Array;
}

const { index, engine: name, terms } = dataOfThread<SegmentThreadData>();
const { engine } = chooseEngine(name);
const lexicon = terms === null ? loadLexicon().lexicon : lexiconOf(terms);
const tokenizer = new TextTokenizer(engine, lexicon);
engine.load();
serve<readonly string[], SegmentedBatch>((given, isStopped) => {
  const texts: SegmentedText[] = [];
  for (const text of given) if (!isStopped()) texts.push(tokenizer.segment(text));
  return {
    done: { thread: index, texts, words: bytesOfWords(tokenizer.newWords()) },
    transfer: texts.flatMap(({ ids, bag }) => [ids, bag.ids, bag.counts].map((array) => array.buffer as ArrayBuffer)),
  };
});
