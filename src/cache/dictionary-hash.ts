import { join } from "node:path";
import type { Engine } from "../segment/engine.js";
import { cacheFolder } from "./cache-path.js";
import { FileIndex, stampOf } from "./file-index.js";

/**
 * The hash of an engine's dictionary; looked up where its files have not changed since they were hashed. Reading them
 * takes ten milliseconds, of the two hundred of a report whose tokens are all remembered.
 */
export function dictionaryHash(engine: Engine, index = join(cacheFolder(), "engines.index")): string {
  const { dictionaryFiles: files } = engine;
  const known = FileIndex.open(index);
  // Each file is noted with the hash of all: one that is exchanged for the same file of another engine is told by it.
  const [first, ...others] = files.map((file) => known.sha256Of(file));
  if (first !== undefined && others.every((other) => other === first)) return first;
  const stamps = files.map(stampOf);
  const { dictionarySha256 } = engine;
  files.forEach((file, n) => {
    known.note(file, dictionarySha256, stamps[n]);
  });
  known.save();
  return dictionarySha256;
}
