import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Problem } from "../model/corpus.js";
import { once } from "../model/once.js";
import { byCodeUnit } from "../model/order.js";
import { packageFile } from "../model/package-file.js";
import { TermFinder, type TermMatch } from "./term-finder.js";
import { type NamedText, parseUserDictionary } from "./user-dictionary.js";

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
 * every engine weighs it differently. `tokenize` joins what the engine cut instead, alike for all engines.
 */
export interface Lexicon {
  readonly terms: ReadonlyMap<string, LexiconTerm>;
  /** SHA-256 of terms and tags, in hex. */
  readonly sha256: string;
  /** The first term that begins at `from` or later, the longest of those that begin there. */
  next(text: string, from: number): TermMatch | null;
}

export interface LoadedLexicon {
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
  const terms = new Map<string, LexiconTerm>();
  const problems: Problem[] = [];
  if (builtIn) for (const term of readPolicyLexicon()) terms.set(term.term, term);
  for (const dictionary of dictionaries) {
    const parsed = parseUserDictionary(dictionary);
    for (const { term, tag } of parsed.words) {
      terms.set(term, { term, tag: tag ?? terms.get(term)?.tag ?? DEFAULT_TAG, origin: dictionary.name });
    }
    problems.push(...parsed.problems);
  }
  return { lexicon: lexiconOf([...terms.values()]), problems };
}

/** Tag of a user's word without one; jieba's tag for other proper names. */
export const DEFAULT_TAG = "nz";

/** A lexicon of the terms given, each of two code units or more. */
export function lexiconOf(list: readonly LexiconTerm[]): Lexicon {
  const terms = new Map(list.map((term) => [term.term, term]));
  const finder = once(() => new TermFinder([...terms.keys()])); // a run that segments nothing needs none
  const lines = [...terms.values()].map(({ term, tag }) => `${term}\t${tag}\n`).sort(byCodeUnit);
  const sha256 = createHash("sha256").update(lines.join("")).digest("hex");
  return { terms, sha256, next: (text, from) => finder().next(text, from) };
}

/** No terms: segmentation as the engine does it. */
export const NO_LEXICON: Lexicon = lexiconOf([]);

function readPolicyLexicon(): LexiconTerm[] {
  const text = readFileSync(packageFile(BUILT_IN), "utf8");
  const terms: LexiconTerm[] = [];
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [term, tag] = line.split("\t");
    terms.push({ term: term!, tag: tag!, origin: BUILT_IN });
  }
  return terms;
}
