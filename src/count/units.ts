import { byCodeUnit } from "../base/order.js";
import type { Count } from "../model/quantity.js";
import { type CountedCorpus, inOrder } from "../segment/tokenized.js";
import { countedMask, type ListedOptions, listedMask, memberMask, tokensOf } from "./listed.js";
import { MIN_NGRAM_COUNT, ngrams, type PhraseCorpus } from "./ngrams.js";
import { oneIdAString, stringIds } from "./one-string.js";
import { type Countable, TermCounter } from "./term-counter.js";

export interface UnitOptions extends ListedOptions {
  /** Phrases of this many words instead of single terms. */
  readonly ngram?: { readonly from: number; readonly to: number };
  /** Leave out rarer ones. Unit: occurrences in the corpus. */
  readonly minCount?: number;
  /** Leave out those found in fewer documents. Unit: documents of the corpus. */
  readonly minDocuments?: number;
}

/** Every term that is one is listed, unless asked otherwise. Unit: occurrences, documents. */
export const FREQUENCY_DEFAULTS = { minCount: 1, minDocuments: 1 } as const;

/** The limits asked for, else those of terms, or of phrases. */
export const limitsOf = ({ ngram, minCount, minDocuments }: UnitOptions) => ({
  minCount: minCount ?? (ngram ? MIN_NGRAM_COUNT : FREQUENCY_DEFAULTS.minCount),
  minDocuments: minDocuments ?? FREQUENCY_DEFAULTS.minDocuments,
});

/** What is counted, terms or phrases: ids with their texts, what stands where, and which of them may be listed. */
export interface Units extends Omit<PhraseCorpus, "places"> {
  readonly listed: Uint8Array;
}

/** @param corpus in which a string is one token, see `oneIdAString` */
export function unitsOf(corpus: CountedCorpus, options: UnitOptions): Units {
  const members = memberMask(corpus.vocabulary, options);
  if (options.ngram) {
    const { minCount } = limitsOf(options);
    const { texts, pos, documents } = ngrams(inOrder(corpus), members, { ...options.ngram, minCount });
    return { texts, pos, documents, listed: listedMask(texts, pos, new Uint8Array(texts.length).fill(1, 1), options) };
  }
  const { texts } = corpus.vocabulary;
  const counted = countedMask(corpus.vocabulary);
  const documents = corpus.documents.map(({ bag }): Countable => ({ bag, tokens: tokensOf(bag, counted) }));
  return { texts, pos: corpus.pos, documents, listed: listedMask(texts, corpus.pos, members, options) };
}

/** Which terms of a corpus are chosen, as a frequency list chooses its rows. */
export interface SelectOptions extends UnitOptions {
  /** At most this many terms, the most frequent ones. */
  readonly top?: number;
}

export interface SelectedTerm {
  readonly term: string;
  /** Occurrences as a token in the corpus. */
  readonly count: Count;
  readonly documents: Count;
}

interface Selection {
  /** Most frequent first, ties in code-unit order; each string once, whatever its case and the kinds of token it is. */
  readonly terms: readonly SelectedTerm[];
  /** For each id of the corpus as it was cut (of phrases, of `documents`): index of its term plus 1, or 0. */
  readonly termOf: Uint32Array;
  readonly documents: readonly Countable[];
}

/**
 * Chooses terms by their figures over the whole corpus.
 *
 * @param top at most this many, the most frequent ones
 */
export function selectTerms(corpus: CountedCorpus, options: UnitOptions, top?: number): Selection {
  const idOf = options.ngram ? null : stringIds(corpus);
  const { texts, listed, documents } = unitsOf(oneIdAString(corpus), options);
  const { ids, counts, documents: found } = new TermCounter(texts.length).count(documents);
  const { minCount, minDocuments } = limitsOf(options);
  const chosen = Array.from(ids, (id, i) => ({ id, term: texts[id]!, count: counts[i]!, documents: found[i]! }))
    .filter((term) => listed[term.id] === 1 && term.count >= minCount && term.documents >= minDocuments)
    .sort((a, b) => b.count - a.count || byCodeUnit(a.term, b.term))
    .slice(0, top);
  const places = new Uint32Array(texts.length);
  chosen.forEach(({ id }, index) => {
    places[id] = index + 1;
  });
  return {
    terms: chosen.map(({ term, count, documents }) => ({ term, count, documents })),
    termOf: idOf === null ? places : idOf.map((id) => places[id]!),
    documents,
  };
}
