import { folded } from "../count/folded.js";
import { oneIdAString } from "../count/one-string.js";
import { tokensOf } from "../count/tokens.js";
import { limitsOf, type UnitOptions, unitsOf } from "../count/units.js";
import type { CountedCorpus } from "../segment/tokenized.js";

/** Which terms are compared; limits are those of all groups together. */
export type TermOptions = UnitOptions;

/**
 * Which term stands how often in which document: what every comparison reads. Three flat lists, so that memory follows
 * the distinct terms of each document and not the text.
 */
export interface TermDocuments {
  readonly terms: readonly string[];
  /** Entries of term t are those from `starts[t]` to `starts[t + 1]`. */
  readonly starts: Uint32Array;
  /** Of each entry: the document, ascending within a term, and the occurrences there. */
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;
  /** Tokens of each document, of all kinds, stop words too: what rates are taken of. */
  readonly sizes: Float64Array;
}

export function termDocuments(cut: CountedCorpus, options: TermOptions = {}): TermDocuments {
  const { texts, listed, documents: counted } = unitsOf(oneIdAString(cut), options);
  const totals = new Uint32Array(texts.length);
  const spread = new Uint32Array(texts.length);
  for (const { bag } of counted) {
    for (let i = 0; i < bag.ids.length; i++) {
      const id = bag.ids[i]!;
      if (listed[id] === 0) continue;
      spread[id]!++;
      totals[id]! += bag.counts[i]!;
    }
  }
  const { minCount, minDocuments } = limitsOf(options);
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
  counted.forEach(({ bag }, document) => {
    for (let i = 0; i < bag.ids.length; i++) {
      const term = termOf[bag.ids[i]!]!;
      if (term < 0) continue;
      const entry = next[term]!++;
      documents[entry] = document;
      counts[entry] = bag.counts[i]!;
    }
  });
  return {
    terms: chosen.map((id) => texts[id]!),
    starts,
    documents,
    counts,
    sizes: Float64Array.from(counted, ({ tokens }) => tokens),
  };
}

/** Of each document the tokens that a list of all terms would count, and those terms. */
export function listedTokens(cut: CountedCorpus, { isStopword, minLength, numbers, ngram }: TermOptions) {
  const every = { ...(isStopword && { isStopword }), ...(minLength && { minLength }), ...(numbers && { numbers }) };
  const { texts, listed, documents } = unitsOf(oneIdAString(cut), { ...every, ...(ngram && { ngram }) });
  return {
    sizes: Float64Array.from(documents, ({ bag }) => tokensOf(bag, listed)),
    terms: new Set(texts.filter((_, id) => listed[id] === 1).map(folded)),
  };
}
