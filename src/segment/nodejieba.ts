import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { readHiddenMarkovModel, readMainDictionary } from "./dictionary-file.js";
import type { Engine } from "./engine.js";

/** The part of the package that this door uses. */
interface Binding {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
  load(files: Record<"dict" | "hmmDict" | "userDict" | "idfDict" | "stopWordDict", string>): unknown;
  cut(text: string, hiddenMarkovModel: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

const asset = (name: string): string => fileURLToPath(new URL(`../../lexicon/nodejieba/${name}`, import.meta.url));

/**
 * Opens nodejieba (cppjieba) with its own dictionary. The idf and stop-word files are one line each: cexi computes
 * TF-IDF itself, and this saves a fifth of the time to load. (Empty ones abort the process.) The user's words are not
 * given to the engine, see `lexicon.ts`.
 *
 * @param require resolves the package; another one in tests
 * @throws {Error} of the package if its binding is missing or broken
 * @throws {CexiError} if its dictionary is missing or damaged
 */
export function openNodejieba(require: NodeJS.Require = createRequire(import.meta.url)): Engine {
  const binding = require("nodejieba") as Binding;
  const { version } = require("nodejieba/package.json") as { version: string };
  const dictionary = readMainDictionary(binding.DEFAULT_DICT);
  const model = readHiddenMarkovModel(binding.DEFAULT_HMM_DICT);
  binding.load({
    dict: binding.DEFAULT_DICT,
    hmmDict: binding.DEFAULT_HMM_DICT,
    userDict: asset("user-words.txt"),
    idfDict: asset("idf.txt"),
    stopWordDict: asset("stop-words.txt"),
  });
  return {
    engine: "nodejieba",
    engineVersion: version,
    dictionarySha256: createHash("sha256").update(dictionary).update(model).digest("hex"),
    cut: (text) => binding.cut(text, true),
    tag: (word) => binding.tag(word).at(-1)?.tag ?? "x",
  };
}
