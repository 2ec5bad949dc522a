// Rows that a stage makes and that a report shows, too.
import type { Place } from "./place.js";
import type { Count, Share } from "./quantity.js";

/** One row of a frequency list. Names are those of the JSON result. */
export interface TermRow {
  readonly term: string;
  /** Occurrences as a token; of a phrase, as a run of tokens. */
  readonly count: Count;
  /** Occurrences of the string in the kept text, whatever the tokens; see `SubstringCounter`. */
  readonly substring: Count;
  /** `count` per 10,000 tokens. */
  readonly per_10k: number;
  /** Documents that hold it as a token. */
  readonly documents: Count;
  /** Normalised DP over the documents: 0 even, 1 in the smallest only; `null` for one document. */
  readonly dispersion: Share | null;
  /** See `tfIdf`. */
  readonly tfidf: number;
  /** Part of speech, in the tag set of jieba; of a phrase those of its words, `v+n`. */
  readonly pos: string;
}

/** One group of members: how many, what they are called, and their names in textual order. */
export interface MemberGroup {
  /** The number that the slogan gives; `null` where it has no numeral for this group. */
  readonly n: number | null;
  readonly label: string | null;
  /** Empty where the text says what the number counts, but does not list it. */
  readonly items: readonly string[];
  /** Where each item stands. */
  readonly places: readonly Place[];
}
