import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { once } from "../base/once.js";
import { sha256Of } from "../base/sha256.js";
import { checkMainDictionary, readDictionaryFile } from "./dictionary-file.js";
import { type Engine, piecesAt, UNKNOWN_TAG } from "./engine.js";

/** The part of the package that this door uses. */
interface Binding {
  readonly Jieba: {
    withDict(dictionary: Uint8Array): {
      cut(text: string, hiddenMarkovModel: boolean): string[];
      tag(text: string, hiddenMarkovModel: boolean): { word: string; tag: string }[];
    };
  };
}

/** SHA-256 of the dictionary as the pinned package brings it: it passes the check, see `SOUND`. */
export const SOUND_NODE_RS = "139519822fe8ab9e10d9d07e68ea0451045380aedaf54ecc51e2a28c6b42a13f";

/**
 * Opens @node-rs/jieba (jieba-rs) with its own dictionary; its model is part of its binary. The dictionary is loaded with
 * the first text.
 *
 * @param require resolves the package; another one in tests
 * @throws {Error} of the package if its binding is missing or broken
 * @throws {CexiError} if its dictionary is missing or damaged
 */
export function openNodeRs(require: NodeJS.Require = createRequire(import.meta.url)): Engine {
  const { Jieba } = require("@node-rs/jieba") as Binding;
  const manifest = require.resolve("@node-rs/jieba/package.json");
  const { version } = require(manifest) as { version: string };
  const path = join(dirname(manifest), "dict.txt");
  const sha256 = once(() => sha256Of(readDictionaryFile(path)));
  const loaded = once(() => {
    const dictionary = readDictionaryFile(path);
    if (sha256() !== SOUND_NODE_RS) checkMainDictionary(path, dictionary);
    return Jieba.withDict(dictionary);
  });
  const ends = (text: string): number[] => {
    let end = 0;
    return loaded()
      .cut(text, true)
      .map((piece) => (end += piece.length));
  };
  return {
    engine: "node-rs",
    dictionaryFiles: [path],
    engineVersion: version,
    get dictionarySha256() {
      return sha256();
    },
    load: () => void loaded(),
    ends,
    cut: (text) => piecesAt(text, ends(text)),
    tags: (words) => lastTags(words, (text) => loaded().tag(text, true)),
  };
}

/** To the engine it is white space, where it begins anew. */
const LINE_END = "\n";
/** Words that are tagged in one call. */
const TOGETHER = 1000;

/** The tag of the last piece of each word. @param tagged cuts and tags a text */
function lastTags(
  words: readonly string[],
  tagged: (text: string) => readonly { readonly word: string; readonly tag: string }[],
): string[] {
  const tags: string[] = [];
  for (let from = 0; from < words.length; from += TOGETHER) {
    const some = words.slice(from, from + TOGETHER);
    let last = UNKNOWN_TAG;
    for (const { word, tag } of tagged(some.join(LINE_END))) {
      if (word !== LINE_END) last = tag;
      else {
        tags.push(last);
        last = UNKNOWN_TAG;
      }
    }
    tags.push(last);
  }
  return tags;
}
