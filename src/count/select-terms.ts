import { byCodeUnit } from "../base/order.js";
import type { Count } from "../model/quantity.js";
import type { CountedCorpus } from "../segment/tokenized.js";
import { oneIdAString, stringIds } from "./one-string.js";
import { type Countable, TermCounter } from "./term-counter.js";
import { limitsOf, type UnitOptions, unitsOf } from "./units.js";

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
  /** What was counted of each document of the corpus. */
  readonly documents: readonly Countable[];
}

/** Chooses terms by their figures over the whole corpus. */
export function selectTerms(corpus: CountedCorpus, options: SelectOptions = {}): Selection {
  const idOf = options.ngram ? null : stringIds(corpus);
  const { texts, listed, documents } = unitsOf(oneIdAString(corpus), options);
  const { ids, counts, documents: found } = new TermCounter(texts.length).count(documents);
  const { minCount, minDocuments } = limitsOf(options);
  const chosen = Array.from(ids, (id, i) => ({ id, term: texts[id]!, count: counts[i]!, documents: found[i]! }))
    .filter((term) => listed[term.id] === 1 && term.count >= minCount && term.documents >= minDocuments)
    .sort((a, b) => b.count - a.count || byCodeUnit(a.term, b.term))
    .slice(0, options.top);
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
