import { readFileSync } from "node:fs";
import { once } from "../base/once.js";
import { byCodeUnit } from "../base/order.js";
import { packageFile } from "../base/package-file.js";
import { sha256Of } from "../base/sha256.js";
import type { Problem } from "../model/corpus.js";
import { normalize } from "../model/normalize.js";
import type { DictionaryFault } from "../words/en/messages.js";
import { problem } from "../words/message.js";
import { TermFinder, type TermMatch } from "./term-finder.js";

/** A term that segmentation keeps whole. */
export interface LexiconTerm {
  readonly term: string;
  /** Part of speech in the tag set of jieba. */
  readonly tag: string;
  /** File that names it. Where several do, the last. */
  readonly origin: string;
}

/**
 * The terms of the policy lexicon and of the user's dictionaries. They are not added to an engine's own dictionary:
 * there a term needs a frequency that fits all others, or it breaks its neighbours (社会发展 with a frequent 会发), and
 * every engine weighs it differently. `TextTokenizer` joins what the engine cut instead, alike for all engines.
 */
export interface Lexicon {
  readonly terms: ReadonlyMap<string, LexiconTerm>;
  /** Whether its terms are those of the policy lexicon, all of them and no others. */
  readonly isBuiltIn: boolean;
  /** SHA-256, in hex, that tells these terms and tags from others. */
  readonly sha256: string;
  /** The first term that begins at `from` or later, the longest of those that begin there. */
  next(text: string, from: number): TermMatch | null;
}

interface LoadedLexicon {
  readonly lexicon: Lexicon;
  /** One for each line of a user's dictionary that cannot be used; `path` is the dictionary. */
  readonly problems: readonly Problem[];
}

const BUILT_IN = "lexicon/policy.tsv";

/**
 * The policy lexicon with the user's dictionaries on top.
 *
 * @param dictionaries decoded texts in jieba's format, `word [frequency] [tag]` a line
 * @param builtIn whether the policy lexicon is used
 */
export function loadLexicon(dictionaries: readonly NamedText[] = [], builtIn = true): LoadedLexicon {
  const parsed = dictionaries.map((dictionary) => ({ dictionary, ...parseUserDictionary(dictionary) }));
  const bytes = builtIn ? readFileSync(packageFile(BUILT_IN)) : Buffer.alloc(0);
  const termsOf = (): LexiconTerm[] => {
    const terms = new Map(policyTerms(bytes.toString("utf8")).map((term) => [term.term, term]));
    for (const { dictionary, words } of parsed) {
      for (const { term, tag } of words) {
        terms.set(term, { term, tag: tag ?? terms.get(term)?.tag ?? DEFAULT_TAG, origin: dictionary.name });
      }
    }
    return [...terms.values()];
  };
  // Without the user's words the file itself says what is in it, and a run that segments nothing need not read it.
  const hasUserWords = parsed.some(({ words }) => words.length > 0);
  const sha256 = hasUserWords ? hashOf(termsOf()) : sha256Of(bytes);
  return {
    lexicon: lazyLexicon(termsOf, sha256, builtIn && !hasUserWords),
    problems: parsed.flatMap(({ problems }) => problems),
  };
}

/** Tag of a user's word without one; jieba's tag for other proper names. */
const DEFAULT_TAG = "nz";

/** A lexicon of the terms given, each of two code units or more. */
export const lexiconOf = (list: readonly LexiconTerm[]): Lexicon => lazyLexicon(() => list, hashOf(list), false);

function lazyLexicon(list: () => readonly LexiconTerm[], sha256: string, isBuiltIn: boolean): Lexicon {
  const terms = once(() => new Map(list().map((term) => [term.term, term])));
  const finder = once(() => new TermFinder([...terms().keys()]));
  return {
    isBuiltIn,
    sha256,
    next: (text, from) => finder().next(text, from),
    get terms() {
      return terms();
    },
  };
}

function hashOf(list: readonly LexiconTerm[]): string {
  const lines = list.map(({ term, tag }) => `${term}\t${tag}\n`).sort(byCodeUnit);
  return sha256Of(lines.join(""));
}

function policyTerms(text: string): LexiconTerm[] {
  const terms: LexiconTerm[] = [];
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [term, tag] = line.split("\t");
    terms.push({ term: term!, tag: tag!, origin: BUILT_IN });
  }
  return terms;
}

/** A decoded file and the name that messages use for it. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

interface UserWord {
  readonly term: string;
  /** `null` where the line has none. */
  readonly tag: string | null;
}

/** Longest word accepted, in code units; a longer line is a sentence that went into the wrong file. */
export const LONGEST_WORD = 40;

const FREQUENCY = /^\d+$/u;
const TAG = /^[a-z][a-z0-9]{0,7}$/iu;

/**
 * Reads a dictionary in jieba's format: `word [frequency] [tag]` a line, separated by spaces or tabs; `#` begins a
 * comment line. Words may hold digits, hyphens and Latin letters; full-width forms are read as half-width, as in texts.
 * The frequency is accepted and not used: a word of the user's is kept whole wherever it stands.
 *
 * A line that cannot be used becomes a problem with its number; the others are used.
 */
export function parseUserDictionary({ name, text }: NamedText): { words: UserWord[]; problems: Problem[] } {
  const words: UserWord[] = [];
  const problems: Problem[] = [];
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    const trimmed = normalize(line).text.trim();
    if (trimmed === "" || trimmed.startsWith("#")) return;
    const fields = trimmed.split(/\s+/u);
    const fault = faultOf(fields);
    if (fault === null) words.push({ term: fields[0]!, tag: tagOf(fields) });
    else problems.push(problem(name, "E_BAD_DICTIONARY_LINE", { line: index + 1, ...fault }));
  });
  return { words, problems };
}

const tagOf = (fields: readonly string[]): string | null => {
  const last = fields.at(-1)!;
  return fields.length > 1 && !FREQUENCY.test(last) ? last : null;
};

function faultOf(fields: readonly string[]): { fault: DictionaryFault; detail: string | number | null } | null {
  const [word, second, third] = fields;
  if (fields.length > 3) return { fault: "fields", detail: fields.length };
  if (word!.length > LONGEST_WORD) return { fault: "long", detail: LONGEST_WORD };
  if (!/[\p{L}\p{N}]/u.test(word!)) return { fault: "letterless", detail: null };
  if (word!.length < 2) return { fault: "short", detail: null };
  if (/[\p{Cc}\ufffd]/u.test(word!)) return { fault: "broken", detail: null };
  if (third !== undefined && !FREQUENCY.test(second!)) return { fault: "frequency", detail: clip(second!) };
  const tag = third ?? (second !== undefined && !FREQUENCY.test(second) ? second : undefined);
  if (tag !== undefined && !TAG.test(tag)) return { fault: "tag", detail: clip(tag) };
  return null;
}

const clip = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
