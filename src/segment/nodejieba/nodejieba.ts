import { createRequire } from "node:module";
import { once } from "../../base/once.js";
import { packageFile } from "../../base/package-file.js";
import { sha256Of } from "../../base/sha256.js";
import { checkHiddenMarkovModel, checkMainDictionary, readDictionaryFile } from "../dictionary-file.js";
import { type Engine, piecesAt, UNKNOWN_TAG } from "../engine.js";
import { Cutter } from "./cutter.js";
import { Dictionary } from "./dictionary.js";
import { HiddenMarkovModel } from "./hidden-markov-model.js";

/** The part of the package that this door uses: where its dictionary and its model are. */
interface Package {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
}

/**
 * SHA-256 of dictionary and model as the pinned package brings them, and of the marks: they pass the checks (a test
 * looks), which would take a thirtieth of a second at every start.
 */
export const SOUND = "5708aaecd55929c9f7a038fb45595f54a06ffc191ffe5be2f5ce9599b23d2b76";

const MARKS = packageFile("lexicon/nodejieba/marks.txt");

/**
 * Opens nodejieba's dictionary and model, and cuts as nodejieba (cppjieba) does; see README.md. The user's words are not
 * given to the engine, see `lexicon.ts`; what would be its user dictionary holds marks, each a word of its own: without it
 * the hidden Markov model would go across them and guess words from letters on both sides. jieba itself cuts at marks. ○
 * is none of them, for many write it for 〇 within numerals.
 *
 * The dictionary is read with the first text: a run whose tokens are all remembered never does.
 *
 * @param require resolves the package; another one in tests
 * @throws {Error} if the package is missing
 * @throws {CexiError} if its dictionary is missing or damaged
 */
export function openNodejieba(require: NodeJS.Require = createRequire(import.meta.url)): Engine {
  const { DEFAULT_DICT, DEFAULT_HMM_DICT } = require("nodejieba") as Package;
  const { version } = require("nodejieba/package.json") as { version: string };
  const dictionaryFiles = [DEFAULT_DICT, DEFAULT_HMM_DICT, MARKS];
  const read = once(() => dictionaryFiles.map(readDictionaryFile));
  const sha256 = once(() => sha256Of(...read()));
  const loaded = once(() => {
    const [words, model, marks] = read();
    if (sha256() !== SOUND) {
      checkMainDictionary(DEFAULT_DICT, words!);
      checkHiddenMarkovModel(DEFAULT_HMM_DICT, model!);
    }
    const dictionary = new Dictionary(words!.toString("utf8"), [...marks!.toString("utf8").matchAll(/^\S/gmu)].flat());
    return { dictionary, cutter: new Cutter(dictionary, new HiddenMarkovModel(model!.toString("utf8"))) };
  });
  const ends = (text: string): number[] => loaded().cutter.ends(text);
  const lastPieceOf = (word: string): string => word.slice(ends(word).at(-2) ?? 0);
  return {
    engine: "nodejieba",
    dictionaryFiles,
    engineVersion: version,
    get dictionarySha256() {
      return sha256();
    },
    load: () => void loaded(),
    ends,
    cut: (text) => piecesAt(text, ends(text)),
    tags: (words) =>
      words.map((word) => {
        const piece = lastPieceOf(word);
        return loaded().dictionary.tagOf(piece) ?? tagOfUnknown(piece);
      }),
  };
}

const ASCII = /^[\0-\x7f]$/u;
const DIGIT = /^\d$/u;

/** cppjieba's tag of a word that no dictionary knows, by what of its first half is in ASCII: figures, or a name. */
function tagOfUnknown(word: string): string {
  const characters = [...word];
  let ascii = 0;
  let digits = 0;
  for (const character of characters) {
    if (ascii >= Math.floor(characters.length / 2)) break;
    if (ASCII.test(character)) ascii++;
    if (DIGIT.test(character)) digits++;
  }
  if (ascii === 0) return UNKNOWN_TAG;
  return digits === ascii ? "m" : "eng";
}
