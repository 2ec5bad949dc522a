import { existsSync } from "node:fs";
import { packageFile } from "../base/package-file.js";
import { parseTermDictionary } from "../count/dictionary/parse.js";
import { readList } from "./read-list.js";

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
  const list = readList(example === undefined ? path : packageFile(example));
  return { ...parseTermDictionary({ ...list, name: path }), isExample: example !== undefined };
}
