import { parseTermList } from "../count/index.js";
import { readList } from "../pipeline/index.js";
import { failure } from "../words/message.js";

/** A comma parts terms, unless a backslash stands before it or it is one of thousands: `12,350`. */
const BETWEEN = /(?<!\\)(?:，|,(?!(?<=\d,)\d{3}(?!\d)))/u;

/**
 * The terms of a command: its first operand, several divided by commas, or those of `--terms FILE`. A regular expression is
 * taken as it is. `isSingle`: one term named as such; its result is that of one term, not a list of one.
 *
 * @throws {CexiError} where there is none
 */
export function termsOf(
  operand: string | undefined,
  paths: readonly string[],
  name: string,
  options: { readonly terms?: string; readonly regex?: boolean },
) {
  if (options.terms !== undefined) {
    const terms = parseTermList(readList(options.terms));
    if (terms.length === 0) throw failure("E_EMPTY_TERM");
    return { terms, paths: operand === undefined ? paths : [operand, ...paths], isSingle: false };
  }
  if (operand === undefined) throw failure("E_MISSING_ARGUMENT", { name: "term", command: `cexi ${name}` });
  if (options.regex) return { terms: [operand], paths, isSingle: true };
  const named = operand.split(BETWEEN).map((term) => term.replace(/\\([,，])/gu, "$1"));
  const terms = named.filter((term) => term.trim() !== "");
  return terms.length > 1 ? { terms, paths, isSingle: false } : { terms: [terms[0] ?? operand], paths, isSingle: true };
}
