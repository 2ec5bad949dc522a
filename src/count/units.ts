import { type CountedCorpus, inOrder } from "../segment/tokenized.js";
import { type ListedOptions, listedMask, memberMask } from "./listed.js";
import { MIN_NGRAM_COUNT, ngrams } from "./ngrams.js";
import type { Countable } from "./term-counter.js";
import { countedMask, tokensOf } from "./tokens.js";

/** Which terms of a corpus are chosen. */
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
export interface Units {
  readonly texts: readonly string[];
  readonly pos: readonly string[];
  /** One for each document of the corpus. */
  readonly documents: readonly Countable[];
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
