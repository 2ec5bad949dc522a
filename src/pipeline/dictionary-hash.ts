import { KnownFiles, stampsOf } from "../cache/known-files.js";
import type { Store } from "../cache/store.js";
import type { Engine } from "../segment/engine.js";

/** The hash of an engine's dictionary; reading it takes ten milliseconds, of the two hundred of a run that is remembered. */
export function dictionaryHash(engine: Engine, store: Store): string {
  const { dictionaryFiles: files } = engine;
  const known = new KnownFiles(store);
  const before = stampsOf(files);
  const remembered = known.sha256Of(files, before);
  if (remembered !== undefined) return remembered;
  known.note(engine.dictionarySha256, before, ...files);
  return engine.dictionarySha256;
}
