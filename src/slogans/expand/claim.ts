import type { WeighedClaim } from "../types.js";
import type { Alignment } from "./alignment.js";
import { type Feature, sumOf } from "./list-features.js";
import type { Stretch } from "./stretch.js";

/** An enumeration that claims to be what a slogan stands for. */
export interface Claim extends Pick<WeighedClaim, "source" | "score"> {
  readonly stretch: Stretch;
  readonly alignment: Alignment;
  /** All that speaks for and against it; its place is one of them. */
  readonly features: readonly Feature[];
}

/** What the place alone says for a claim: a note is meant to explain, a list that happens to stand near is not. */
const PRIOR: Readonly<Record<Claim["source"], number>> = {
  note: 1.2,
  bracket: 1.5,
  behind: 1.5,
  before: 1.2,
  below: 3,
  parts: 0.5,
};

/** A claim below this explains nothing; the highest wins. Chosen so that at most one in twenty is wrong on annotated reports. */
export const LEAST_SCORE = 2.6;

export function claimOf(
  source: Claim["source"],
  stretch: Stretch,
  alignment: Alignment,
  extra: readonly Feature[] = [],
): Claim {
  const features = [{ id: source, worth: PRIOR[source] }, ...alignment.features, ...extra];
  // Rounded, so that what is weighed in tenths is compared in tenths.
  return { source, stretch, alignment, features, score: Math.round(100 * sumOf(features)) / 100 };
}
