import { readFileSync } from "node:fs";
import { byCodeUnit } from "../base/order.js";
import { packageFile } from "../base/package-file.js";
import { sha256Of } from "../base/sha256.js";
import { normalize } from "../model/normalize.js";
import type { NamedText } from "./lexicon.js";

/** Words that lists of terms leave out. They stay in the text, and leave a gap where n-grams are counted. */
export interface Stopwords {
  /** The file that names each word; where several do, the first. */
  readonly origins: ReadonlyMap<string, string>;
  /** SHA-256 of the sorted words, in hex: the same for the same words, whatever file they come from. */
  readonly sha256: string;
  has(word: string): boolean;
}

/** The lists that are used by default, in `stopwords/`. */
export const BUILT_IN_STOPWORDS = ["general.txt", "policy-filler.txt", "administrative.txt"] as const;

/**
 * The built-in stop lists and the user's, without the words to keep. A list has one word a line; blank lines and lines that begin with `#` say
 * nothing, a byte order mark and repeats do no harm, an empty list is a list.
 *
 * @param lists decoded texts
 * @param builtIn whether the built-in lists are used
 * @param keep words that no list hides
 */
export function loadStopwords(
  lists: readonly NamedText[] = [],
  builtIn = true,
  keep: readonly string[] = [],
): Stopwords {
  const origins = new Map<string, string>();
  for (const { name, text } of [...(builtIn ? BUILT_IN_STOPWORDS.map(readBuiltIn) : []), ...lists]) {
    for (const word of wordsOf(text)) if (!origins.has(word)) origins.set(word, name);
  }
  for (const word of keep) origins.delete(normalize(word).text.trim());
  const sha256 = sha256Of([...origins.keys()].sort(byCodeUnit).join("\n"));
  return { origins, sha256, has: (word) => origins.has(word) };
}

const wordsOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line) => normalize(line).text.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));

const readBuiltIn = (file: string): NamedText => ({
  name: `stopwords/${file}`,
  text: readFileSync(packageFile(`stopwords/${file}`), "utf8"),
});
