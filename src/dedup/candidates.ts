import { leastContainment } from "./absorb-parts.js";
import { bandingFor } from "./banding.js";
import { leastEstimate } from "./family-group.js";
import { FAMILY_DEFAULTS, type FamilyOptions } from "./family-options.js";
import { mayHold } from "./sample-index.js";
import type { Signature } from "./signature.js";
import { estimatedCount, estimatedJaccard, MINHASH_SIZE } from "./sketches.js";

/** What the search for candidates reads of a signature. */
type Sketches = Pick<Signature, "minHash" | "smallest">;

/**
 * Keys under which documents meet that may be versions of one text: one a band of the sketch, by its position and values.
 * For engines that join; in one process `BandIndex` does the same.
 */
export function bandKeys(minHash: Uint32Array, threshold = FAMILY_DEFAULTS.threshold): string[] {
  const { bands, rows } = bandingFor(threshold, MINHASH_SIZE);
  return Array.from({ length: bands }, (_, band) =>
    [band, ...minHash.subarray(band * rows, (band + 1) * rows)].map((value) => value.toString(36)).join("-"),
  );
}

/** Whether `families` may compare two documents exactly: estimates of their overlap do not rule it out. */
export function mayBeFamily(a: Sketches, b: Sketches, options: FamilyOptions = FAMILY_DEFAULTS): boolean {
  if (estimatedJaccard(a.minHash, b.minHash) >= leastEstimate(options.threshold)) return true;
  const [part, whole] =
    estimatedCount(a.smallest) <= estimatedCount(b.smallest) ? [a.smallest, b.smallest] : [b.smallest, a.smallest];
  return mayHold(part, whole, leastContainment(options));
}
