import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { once } from "../../base/once.js";
import { packageFile } from "../../base/package-file.js";
import { checkHiddenMarkovModel, checkMainDictionary, readDictionaryFile } from "../dictionary-file.js";
import type { Engine } from "../engine.js";
import { lastTags, UNKNOWN_TAG } from "../last-tags.js";
import { lastWords, type SpareLink, spareSecondReading } from "./second-reading.js";

/** The part of the package that this door uses. */
interface Binding {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
  load(files: Record<"dict" | "hmmDict" | "userDict" | "idfDict" | "stopWordDict", string>): unknown;
  cut(text: string, hiddenMarkovModel: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

const NATIVE_BINDING = "nodejieba/build/Release/nodejieba.node";

/**
 * SHA-256 of dictionary and model as the pinned package brings them, and of the marks: they pass the checks (a test
 * looks), which would take a thirtieth of a second at every start.
 */
export const SOUND = "5708aaecd55929c9f7a038fb45595f54a06ffc191ffe5be2f5ce9599b23d2b76";

const asset = (name: string): string => packageFile(`lexicon/nodejieba/${name}`);

/**
 * Opens nodejieba (cppjieba) with its own dictionary. The idf and stop-word files are one line each: cexi computes
 * TF-IDF itself, and this saves a fifth of the time to load. (Empty ones abort the process.) The user's words are not
 * given to the engine, see `lexicon.ts`; its user dictionary holds marks, each a word of its own: without it the hidden
 * Markov model would go across them and guess words from letters on both sides. jieba itself cuts at marks. ○ is none of
 * them, for many write it for 〇 within numerals.
 *
 * What is slow, about a second, waits for the first text: a run whose tokens are all remembered never loads it. Half of
 * that is a second dictionary, for key phrases; see README.md.
 *
 * @param require resolves the package; another one in tests
 * @throws {Error} of the package if its binding is missing or broken
 * @throws {CexiError} if its dictionary is missing or damaged
 */
export function openNodejieba(require: NodeJS.Require = createRequire(import.meta.url)): Engine {
  const binding = require("nodejieba") as Binding;
  // The package looks for its binding at the first text only, too late to take another engine.
  require(NATIVE_BINDING);
  const { version } = require("nodejieba/package.json") as { version: string };
  const { DEFAULT_DICT, DEFAULT_HMM_DICT } = binding;
  const marks = asset("marks.txt");
  const dictionaryFiles = [DEFAULT_DICT, DEFAULT_HMM_DICT, marks];
  const sha256 = once(() => {
    const hash = createHash("sha256");
    for (const file of dictionaryFiles) hash.update(readDictionaryFile(file));
    return hash.digest("hex");
  });
  const read = (dictionary: string): void => {
    binding.load({
      dict: dictionary,
      hmmDict: DEFAULT_HMM_DICT,
      userDict: marks,
      idfDict: asset("idf.txt"),
      stopWordDict: asset("stop-words.txt"),
    });
  };
  const isWhole = (): boolean =>
    lastWords(DEFAULT_DICT).some(({ word, tag }) => tag !== UNKNOWN_TAG && binding.tag(word).at(-1)?.tag === tag);
  /** Whether all was read. A path that leads nowhere would end the process. */
  const readThrough = ({ path, isRead }: SpareLink): boolean => {
    if (!existsSync(path)) return false;
    Atomics.store(isRead, 0, 1);
    read(path);
    return isWhole();
  };
  let link: SpareLink | undefined;
  const loaded = once(() => {
    if (sha256() !== SOUND) {
      checkMainDictionary(DEFAULT_DICT, readDictionaryFile(DEFAULT_DICT));
      checkHiddenMarkovModel(DEFAULT_HMM_DICT, readDictionaryFile(DEFAULT_HMM_DICT));
    }
    if (link === undefined || !readThrough(link)) read(DEFAULT_DICT);
    return binding;
  });
  return {
    engine: "nodejieba",
    dictionaryFiles,
    spareLoad: () => spareSecondReading(DEFAULT_DICT, asset("one-word.txt")),
    engineVersion: version,
    get dictionarySha256() {
      return sha256();
    },
    load: (spare) => {
      link = spare as SpareLink | undefined;
      loaded();
    },
    cut: (text) => loaded().cut(text, true),
    tags: (words) => lastTags(words, (text) => loaded().tag(text)),
  };
}
