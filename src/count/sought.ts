import { escaped } from "../base/escape-pattern.js";
import { normalize } from "../model/normalize.js";
import { failure } from "../words/message.js";
import { folded, foldedTerm, nextOf, occurrences, type Stretch, whole } from "./folded.js";

/** What is looked for: a string, a string with wildcards, or a regular expression. */
export interface Sought {
  /** As it was asked for, folded; a regular expression as it was written. */
  readonly term: string;
  /** Where it stands in the folded text of a passage, from the left, no two overlapping. */
  readonly find: (text: string) => Iterable<Stretch>;
  /** Whether a folded token is one of it as a whole. */
  readonly isWhole: (token: string) => boolean;
}

/** Letters that `*` within a term may stand for. Unit: characters. */
const MOST_FOR_STAR = 12; // 建设*示范区: a name between two words, never a clause

const LETTER = "[\\p{L}\\p{N}]";
/** What is left of a Latin word or figure; none is longer. */
const REST = "[\\p{Script=Latin}\\p{N}]{0,40}";
const WILDCARD = /\\[*?\\]|[*?]/gu;

/**
 * A term as a user writes it. `?` stands for one letter or figure, `*` for up to `MOST_FOR_STAR`, as few as will do; at an
 * end of the term `*` takes what is left of a Latin word or figure (`141*` is 1411, too). A backslash before either makes
 * it a mark like others, as do full-width ＊ and ？. Width and case of letters do not matter.
 *
 * @throws {CexiError} if nothing is left of it, or it holds wildcards alone
 */
export function soughtTerm(term: string): Sought {
  const wildcards = [...term.matchAll(WILDCARD)].filter(([mark]) => mark.length === 1);
  return wildcards.length === 0 ? literal(term.replace(WILDCARD, (mark) => mark.slice(1))) : withWildcards(term.trim());
}

function literal(term: string): Sought {
  const needle = foldedTerm(term);
  return {
    term: needle,
    isWhole: (token) => token === needle,
    find: (text) => occurrences(text, needle),
  };
}

function withWildcards(term: string): Sought {
  const parts = term.split(/(\\[*?\\]|[*?])/u).map((part) => {
    if (part === "*" || part === "?") return { wildcard: part };
    return { text: folded(normalize(part.length === 2 && part.startsWith("\\") ? part.slice(1) : part).text) };
  });
  const shown = parts.map(({ wildcard, text }) => wildcard ?? text).join("");
  const inner = parts.filter(({ text }) => text !== "");
  if (!inner.some(({ text }) => text?.trim())) throw failure("E_EMPTY_TERM");
  const source = (edge: string): string =>
    inner
      .map(({ wildcard, text }, index) => {
        if (wildcard === "?") return LETTER;
        if (wildcard === undefined) return escaped(text!);
        return index === 0 || index === inner.length - 1 ? edge : `${LETTER}{0,${MOST_FOR_STAR}}?`;
      })
      .join("");
  const places = new RegExp(source(REST), "gu");
  const token = new RegExp(`^${source(`${LETTER}*`)}$`, "u");
  const edges = { begins: !term.startsWith("*"), ends: !term.endsWith("*") }; // a star has taken all that belongs to it
  return { term: shown, isWhole: (text) => token.test(text), find: (text) => whole(text, edges, nextOf(places, text)) };
}

/**
 * A regular expression, as JavaScript's with the flags `iu`. It reads normalised text; full-width marks in it are those of
 * the text, not its own.
 *
 * @throws {CexiError} if it is none
 */
export function soughtPattern(source: string): Sought {
  const read = source.replace(/[\uff01-\uff5e]/gu, (mark) => escaped(normalize(mark).text));
  let places: RegExp;
  try {
    places = new RegExp(read, "giu");
  } catch (error) {
    throw failure("E_REGEX", { pattern: source, detail: (error as Error).message.split(": ").at(-1)! });
  }
  const token = new RegExp(`^(?:${read})$`, "iu");
  return {
    term: source,
    isWhole: (text) => token.test(text),
    find: (text) => whole(text, NOWHERE, nextOf(places, text)),
  };
}

const NOWHERE = { begins: false, ends: false };

/**
 * A list of terms as people keep it: one per line; of a table its first column; blank lines and lines that begin with `#`
 * say nothing, nor does a heading `term`.
 *
 * @returns the terms in their order, repeats too
 */
export const parseTermList = ({ text }: { readonly text: string }): string[] =>
  text
    .split("\n")
    .map((line) => line.split(/[\t,，]/u)[0]!.trim())
    .filter((term, index) => term !== "" && !term.startsWith("#") && !(index === 0 && /^(?:term|词语?)$/iu.test(term)));
