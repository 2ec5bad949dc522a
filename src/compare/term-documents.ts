import { type ListedOptions, listedMask, memberMask } from "../count/listed.js";
import { MIN_NGRAM_COUNT, ngrams } from "../count/ngrams.js";
import { countedMask, tokensOf } from "../count/tokens.js";
import type { TokenBag } from "../segment/bag.js";
import { type CountedCorpus, inOrder } from "../segment/tokenized.js";

/** Which terms are compared. */
export interface TermOptions extends ListedOptions {
  /** Compare phrases of this many words instead of single terms. */
  readonly ngram?: { readonly from: number; readonly to: number };
  /** Leave out rarer terms. Unit: occurrences in all groups together. */
  readonly minCount?: number;
  /** Leave out terms found in fewer documents. Unit: documents of all groups together. */
  readonly minDocuments?: number;
}

/**
 * Which term stands how often in which document: what every comparison reads. Three flat lists, so that memory follows
 * the distinct terms of each document and not the text.
 */
export interface TermDocuments {
  readonly terms: readonly string[];
  readonly pos: readonly string[];
  /** Entries of term t are those from `starts[t]` to `starts[t + 1]`. */
  readonly starts: Uint32Array;
  /** Of each entry: the document, ascending within a term, and the occurrences there. */
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;
  /** Tokens of each document, of all kinds, stop words too: what rates are taken of. */
  readonly sizes: Float64Array;
}

/** The terms of a corpus by document. */
export function termDocuments(tokenized: CountedCorpus, options: TermOptions = {}): TermDocuments {
  const { texts, pos, listed, bags } = unitsOf(tokenized, options);
  const totals = new Uint32Array(texts.length);
  const spread = new Uint32Array(texts.length);
  for (const bag of bags) {
    for (let i = 0; i < bag.ids.length; i++) {
      const id = bag.ids[i]!;
      if (listed[id] === 0) continue;
      spread[id]!++;
      totals[id]! += bag.counts[i]!;
    }
  }
  const minCount = options.minCount ?? (options.ngram ? MIN_NGRAM_COUNT : 1);
  const minDocuments = options.minDocuments ?? 1;
  const chosen: number[] = [];
  const termOf = new Int32Array(texts.length).fill(-1);
  for (let id = 1; id < texts.length; id++) {
    if (totals[id]! >= Math.max(1, minCount) && spread[id]! >= minDocuments) termOf[id] = chosen.push(id) - 1;
  }
  const starts = new Uint32Array(chosen.length + 1);
  chosen.forEach((id, term) => {
    starts[term + 1] = starts[term]! + spread[id]!;
  });
  const documents = new Uint32Array(starts.at(-1)!);
  const counts = new Uint32Array(documents.length);
  const next = starts.slice(0, -1);
  bags.forEach((bag, document) => {
    for (let i = 0; i < bag.ids.length; i++) {
      const term = termOf[bag.ids[i]!]!;
      if (term < 0) continue;
      const entry = next[term]!++;
      documents[entry] = document;
      counts[entry] = bag.counts[i]!;
    }
  });
  const counted = countedMask(tokenized.vocabulary);
  return {
    terms: chosen.map((id) => texts[id]!),
    pos: chosen.map((id) => pos[id]!),
    starts,
    documents,
    counts,
    sizes: Float64Array.from(tokenized.documents, ({ bag }) => tokensOf(bag, counted)),
  };
}

interface Units {
  readonly texts: readonly string[];
  readonly pos: readonly string[];
  readonly listed: Uint8Array;
  readonly bags: readonly TokenBag[];
}

function unitsOf(tokenized: CountedCorpus, options: TermOptions): Units {
  const { vocabulary, pos } = tokenized;
  const members = memberMask(vocabulary, options);
  if (!options.ngram) {
    const listed = listedMask(vocabulary.texts, pos, members, options);
    return { texts: vocabulary.texts, pos, listed, bags: tokenized.documents.map(({ bag }) => bag) };
  }
  const minCount = Math.max(options.minCount ?? MIN_NGRAM_COUNT, 1);
  const phrases = ngrams(inOrder(tokenized), members, { ...options.ngram, minCount });
  const all = new Uint8Array(phrases.texts.length).fill(1, 1);
  return {
    texts: phrases.texts,
    pos: phrases.pos,
    listed: listedMask(phrases.texts, phrases.pos, all, options),
    bags: phrases.documents.map(({ bag }) => bag),
  };
}
