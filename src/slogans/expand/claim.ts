import type { AlignedGroup, Alignment } from "./alignment.js";
import { type Feature, sumOf } from "./list-features.js";
import type { Range } from "./pieces.js";
import type { Counted } from "./reading.js";
import type { Stretch } from "./stretch.js";

/** Where the members of a slogan were looked for. */
export type Source = "note" | "bracket" | "behind" | "before" | "below" | "parts";

/** An enumeration that claims to be what a slogan stands for. */
export interface Claim {
  readonly source: Source;
  readonly stretch: Stretch;
  readonly alignment: Alignment;
  /** All that speaks for and against it; its place is one of them. */
  readonly features: readonly Feature[];
  /** Sum of their worth; the highest wins, if it is high enough. */
  readonly score: number;
}

/** What the place alone says for a claim: a note is meant to explain, a list that happens to stand near is not. */
const PRIOR: Readonly<Record<Source, number>> = {
  note: 1.2,
  bracket: 1.5,
  behind: 1.5,
  before: 1.2,
  below: 3,
  parts: 0.5,
};

/** A claim below this explains nothing. Chosen so that at most one in twenty is wrong on annotated reports. */
export const LEAST_SCORE = 2.6;

export function claimOf(source: Source, stretch: Stretch, alignment: Alignment, extra: readonly Feature[] = []): Claim {
  const features = [{ id: source, worth: PRIOR[source] }, ...alignment.features, ...extra];
  // Rounded, so that what is weighed in tenths is compared in tenths.
  return { source, stretch, alignment, features, score: Math.round(100 * sumOf(features)) / 100 };
}

/** A claim of one list that one reason makes one. */
export function listClaim(
  source: Source,
  stretch: Stretch,
  counted: Counted,
  items: readonly Range[],
  reason: Feature,
): Claim {
  const group: AlignedGroup = { counted, items, open: false };
  return claimOf(source, stretch, { groups: [group], how: "list", features: [reason] });
}
