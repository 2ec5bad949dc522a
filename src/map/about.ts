import { INDEX_DEFAULTS } from "../count/dictionary/index-options.js";
import type { MapOptions } from "./options.js";
import { Cutter } from "./terms.js";

/** What results stand on: the same on every machine of a cluster, or they cannot be put together. */
export function aboutMap(options: MapOptions): object {
  const cutter = new Cutter(options);
  const { engine, engineVersion, dictionarySha256 } = cutter.info;
  const { dictionary, match = INDEX_DEFAULTS.match, nested = INDEX_DEFAULTS.nested } = options;
  return {
    emit: [...options.emit],
    engine,
    engine_version: engineVersion,
    dictionary_sha256: dictionarySha256,
    stopwords_sha256: cutter.stopwordsSha256,
    ...(dictionary && {
      dictionary: {
        sha256: dictionary.sha256,
        match,
        nested,
        categories: dictionary.categories,
        entries: dictionary.entries.map(({ term, key, category, weight }) => ({ term, key, category, weight })),
      },
    }),
  };
}
