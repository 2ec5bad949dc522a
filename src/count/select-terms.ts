import { byCodeUnit } from "../base/order.js";
import { type CountedCorpus, inOrder } from "../segment/tokenized.js";
import { type ListedOptions, listedMask, memberMask } from "./listed.js";
import { MIN_NGRAM_COUNT, ngrams } from "./ngrams.js";
import type { Countable } from "./term-counter.js";
import { countedMask, tokensOf } from "./tokens.js";

/** Which terms of a corpus are chosen, as a frequency list chooses its rows. */
export interface SelectOptions extends ListedOptions {
  /** Leave out rarer terms. Unit: occurrences in the corpus. */
  readonly minCount?: number;
  /** Leave out terms found in fewer documents. Unit: documents. */
  readonly minDocuments?: number;
  /** At most this many terms, the most frequent ones. */
  readonly top?: number;
  /** Phrases of this many words instead of single terms. */
  readonly ngram?: { readonly from: number; readonly to: number };
}

export interface SelectedTerm {
  readonly term: string;
  /** Occurrences as a token in the corpus. */
  readonly count: number;
  readonly documents: number;
}

export interface Selection {
  /** Most frequent first, ties in code-unit order; each string once, whatever kinds of token it is. */
  readonly terms: readonly SelectedTerm[];
  /** For each id of the bags: index of its term plus 1, or 0 where it is not chosen. */
  readonly termOf: Uint32Array;
  /** What was counted of each document of the corpus. */
  readonly documents: readonly Countable[];
}

/** Chooses terms by their figures over the whole corpus. */
export function selectTerms(corpus: CountedCorpus, options: SelectOptions = {}): Selection {
  const { texts, listed, documents } = unitsOf(corpus, options);
  const slots = slotsOf(texts, listed);
  const counts = new Uint32Array(slots.terms.length + 1);
  const found = new Uint32Array(slots.terms.length + 1);
  const lastDocument = new Int32Array(slots.terms.length + 1).fill(-1);
  documents.forEach(({ bag }, document) => {
    bag.ids.forEach((id, i) => {
      const slot = slots.of[id]!;
      counts[slot]! += bag.counts[i]!;
      if (lastDocument[slot] === document) return;
      lastDocument[slot] = document;
      found[slot]!++;
    });
  });
  const minCount = options.minCount ?? (options.ngram ? MIN_NGRAM_COUNT : 1);
  const minDocuments = options.minDocuments ?? 1;
  const chosen = slots.terms
    .map((term, index) => ({ slot: index + 1, term, count: counts[index + 1]!, documents: found[index + 1]! }))
    .filter(({ count, documents }) => count >= minCount && documents >= minDocuments)
    .sort((a, b) => b.count - a.count || byCodeUnit(a.term, b.term))
    .slice(0, options.top);
  const places = new Uint32Array(slots.terms.length + 1);
  chosen.forEach(({ slot }, index) => {
    places[slot] = index + 1;
  });
  return {
    terms: chosen.map(({ term, count, documents }) => ({ term, count, documents })),
    termOf: slots.of.map((slot) => places[slot]!),
    documents,
  };
}

/** Terms or phrases with what each document holds of them. */
function unitsOf(corpus: CountedCorpus, options: SelectOptions) {
  const members = memberMask(corpus.vocabulary, options);
  if (options.ngram) {
    const minCount = options.minCount ?? MIN_NGRAM_COUNT;
    const { texts, pos, documents } = ngrams(inOrder(corpus), members, { ...options.ngram, minCount });
    return { texts, documents, listed: listedMask(texts, pos, new Uint8Array(texts.length).fill(1, 1), options) };
  }
  const counted = countedMask(corpus.vocabulary);
  const documents = corpus.documents.map(({ bag }): Countable => ({ bag, tokens: tokensOf(bag, counted) }));
  const { texts } = corpus.vocabulary;
  return { texts, documents, listed: listedMask(texts, corpus.pos, members, options) };
}

/** Numbers the listed strings from 1; a code and a figure of the same digits are one string. */
function slotsOf(texts: readonly string[], listed: Uint8Array) {
  const terms: string[] = [];
  const slots = new Map<string, number>();
  const of = new Uint32Array(texts.length);
  listed.forEach((isListed, id) => {
    if (isListed === 0) return;
    const text = texts[id]!;
    let slot = slots.get(text);
    if (slot === undefined) {
      slot = terms.push(text);
      slots.set(text, slot);
    }
    of[id] = slot;
  });
  return { terms, of };
}
