import type { ProgressOptions } from "../model/progress.js";

/** How a text relates to the one that is kept for it. */
export type Relation = "identical" | "near" | "partial";

export interface FamilyOptions extends ProgressOptions {
  /** Jaccard index over character 5-shingles from which two texts are versions of one. From 0 to 1. */
  readonly threshold: number;
  /** Containment over character 5-shingles from which a text is a part of a longer one. From 0 to 1. */
  readonly containment: number;
  /**
   * Share of the 20-shingles (runs of `RUN_LENGTH` letters, one from each letter on) of the text with fewer that the
   * other has as well, whatever the relation. Tells copies from texts that fill one template with other facts. From 0 to 1.
   */
  readonly copied: number;
  /** Texts with fewer letters are compared as wholes only, identical or not. Unit: letters and digits. */
  readonly minCharacters: number;
}

/** Letters of a long shingle: a sentence or so, longer than the stock phrases between two names in a template. */
export const RUN_LENGTH = 20;

/** Above so many documents reprints are counted from signatures alone. Unit: documents. */
export const COMPARED_EXACTLY = 20_000;

// Measured on news of one year and on disciplinary notices of two offices; measure again when one of these moves.
export const FAMILY_DEFAULTS: FamilyOptions = {
  threshold: 0.6, // three quarters of either text are in both; reprints lie above 0.7, other texts below 0.6
  containment: 0.75, // a quarter may be another headline, a byline, an editor's rewording
  copied: 0.55, // notices from one template reach 0.51, reprints and excerpts begin at 0.61
  minCharacters: 50, // below, one changed name takes away a quarter of all shingles, and a stock sentence is the whole text
};
