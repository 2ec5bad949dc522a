import type { Place } from "../model/place.js";
import type { Count, Whole } from "../model/quantity.js";
import type { SloganKind } from "./types.js";

/** When a slogan came, fell silent and went. Names are those of the JSON result. */
export interface Lifeline {
  readonly text: string;
  /** Counted from 1 where the same words mean something else in other places and have a life-line there; else `null`. */
  readonly sense: Count | null;
  readonly kind: SloganKind;
  readonly first: YearPlace;
  readonly last: YearPlace;
  /** Years, rising, in whose documents its words stand. */
  readonly present: readonly Whole[];
  /** Years of which there is a document without it. */
  readonly silent: readonly Whole[];
  /** Years between the first and the last of the corpus of which there is no document: nothing is known. */
  readonly missing: readonly Whole[];
  /** It stands in the first year of the corpus: when it began is not known. */
  readonly left_censored: boolean;
  /** The year in which it stands most often, per character of text; the first of them. */
  readonly peak: Whole;
  readonly regions: readonly string[];
  readonly variants: readonly string[];
  /** What it may have replaced, with the reasons; confirmed only by a list of links. */
  readonly perhaps_from: readonly Proposal[];
}

export interface YearPlace {
  readonly year: Whole;
  readonly place: Place;
}

/** What a slogan may have replaced. Names are those of the JSON result. */
export interface Proposal {
  readonly text: string;
  /** What speaks for it, in words. */
  readonly why: string;
}
