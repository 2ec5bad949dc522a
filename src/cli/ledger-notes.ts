import { type CorpusFigures, type CountableDocument, removedCharacters } from "../index.js";
import { phrases } from "../words/phrases.js";
import type { Opened } from "./corpus.js";
import type { RunInfo } from "./run-info.js";

/** The footer of a report: what was read, removed and counted, with which engine. */
export function ledgerNotes(
  opened: Opened<CountableDocument>,
  run: RunInfo,
  list?: { readonly corpus: CorpusFigures },
): string[] {
  const { documents, problems } = opened;
  const removed = { boilerplate: 0, duplicate: 0, meta: 0 };
  for (const document of documents) {
    const characters = removedCharacters(document);
    removed.boilerplate += characters.boilerplate;
    removed.duplicate += characters.duplicate;
    removed.meta += characters.meta;
  }
  const { ledger } = phrases;
  const { engine, engine_version: engineVersion, dictionary_sha256: dictionary } = run;
  return [
    ledger.read(documents.length, problems.length),
    ledger.removed(removed.boilerplate, removed.duplicate, removed.meta),
    ...(list ? [ledger.counted(list.corpus.tokens, list.corpus.types, list.corpus.characters)] : []),
    ...(engine === null ? [] : [ledger.engine(engine, String(engineVersion), String(dictionary).slice(0, 8))]),
    ledger.tokensAndStrings,
  ];
}
