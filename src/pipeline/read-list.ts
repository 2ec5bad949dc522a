import { existsSync, readFileSync } from "node:fs";
import { packageFile } from "../base/package-file.js";
import { parseTermDictionary } from "../count/dictionary/parse.js";
import { decode } from "../read/text/decode.js";
import type { NamedText } from "../segment/lexicon.js";
import { failure } from "../words/message.js";

/**
 * A word list as the user wrote it; Windows editors write GBK, so the encoding is told as for texts.
 *
 * @throws {CexiError} if it cannot be read
 */
export const readList = (path: string): NamedText => listAt(path, []);

/** @param examples names of lists that travel with the program, said where there is none at the path */
function listAt(path: string, examples: readonly string[]): NamedText {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "missing" : code === "EISDIR" ? "folder" : "other";
    throw failure("E_LIST_UNREADABLE", { path, why, detail: String(code), examples });
  }
  const decoded = decode(bytes);
  if ("text" in decoded) return { name: path, text: decoded.text };
  throw failure("E_NOT_A_LIST", { path });
}

/** Dictionaries of terms that travel with the program, by name. They are examples. */
const EXAMPLE_DICTIONARIES: ReadonlyMap<string, string> = new Map([
  ["environment", "dictionaries/environment.tsv"],
  ["digital-economy", "dictionaries/digital-economy.tsv"],
  ["business-climate", "dictionaries/business-climate.txt"],
]);

/**
 * A dictionary of terms to count, its format told by its content.
 *
 * @param path a file, or the name of an example where no file is called so
 * @throws {CexiError} if it cannot be read, or holds no term
 */
export function loadTermDictionary(
  path: string,
): ReturnType<typeof parseTermDictionary> & { readonly isExample: boolean } {
  const example = existsSync(path) ? undefined : EXAMPLE_DICTIONARIES.get(path);
  const list = listAt(example === undefined ? path : packageFile(example), [...EXAMPLE_DICTIONARIES.keys()]);
  return { ...parseTermDictionary({ ...list, name: path }), isExample: example !== undefined };
}
