import { byCodeUnit } from "../base/order.js";
import { removedCharacters } from "../clean/index.js";
import { type CorpusFigures, MIN_TERM_LENGTH } from "../count/index.js";
import type { CountableDocument, CutLabel } from "../model/document.js";
import type { CountedCorpus, Stopwords } from "../segment/index.js";
import { phrases } from "../words/phrases.js";
import type { Opened } from "./corpus.js";
import type { RunInfo } from "./run-info.js";

export function ledgerNotes(
  opened: Opened<CountableDocument>,
  run: RunInfo,
  { corpus }: { readonly corpus: CorpusFigures },
  stopped: readonly string[],
): string[] {
  const { documents, problems } = opened;
  const removed = documents.map(removedCharacters);
  const sum = (label: CutLabel): number => removed.reduce((all, characters) => all + characters[label], 0);
  const { ledger } = phrases;
  const { engine, engine_version: engineVersion, dictionary_sha256: dictionary } = run;
  return [
    ledger.read(documents.length, problems.length),
    ledger.removed(sum("boilerplate"), sum("duplicate"), sum("meta")),
    ledger.counted(corpus.tokens, corpus.types, corpus.characters),
    ...(engine === null ? [] : [ledger.engine(engine, String(engineVersion), String(dictionary).slice(0, 8))]),
    ...stopped,
    ledger.tokensAndStrings,
  ];
}

const STOPPED_SHOWN = 5;

/** How many words a list leaves out, and which would stand highest in it; none where nothing is left out. */
export function stopNote({ documents, vocabulary }: CountedCorpus, stopwords: Stopwords): string[] {
  const words = stopwords.origins.size;
  if (words === 0) return [];
  const counts = new Float64Array(vocabulary.size);
  for (const { bag } of documents) for (const [i, id] of bag.ids.entries()) counts[id]! += bag.counts[i]!;
  const most = vocabulary.texts
    .flatMap((text, id) =>
      text.length >= MIN_TERM_LENGTH && counts[id]! > 0 && stopwords.has(text) ? [{ text, count: counts[id]! }] : [],
    )
    .sort((a, b) => b.count - a.count || byCodeUnit(a.text, b.text))
    .slice(0, STOPPED_SHOWN)
    .map(({ text }) => text);
  return [phrases.ledger.stopped(words, most)];
}
