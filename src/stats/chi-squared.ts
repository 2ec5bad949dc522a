import { expectation, type Table2x2 } from "./contingency.js";

/**
 * How χ² is corrected for continuity. Tools differ:
 * - `none`: Pearson's statistic as it is.
 * - `yates`: R and scipy; |O − E| is lowered by at most itself, never below 0.
 * - `yates-literal`: always lowered by 0.5 and squared, which can *raise* the statistic. For comparison only.
 * - `yates-small`: quanteda; only where an expected count is below 5 and |ad − bc| ≥ N / 2.
 */
export type ContinuityCorrection = "none" | "yates" | "yates-literal" | "yates-small";

/** Below this expected count, quanteda corrects for continuity (W. G. Cochran's rule of 1954). Unit: occurrences. */
const SMALL_EXPECTED = 5;

/**
 * Pearson's χ² of a 2 × 2 table.
 *
 *     χ² = Σ (|O − E| − y)² / E,   y as the correction has it
 *
 * Overstates rare terms; prefer G² for them.
 *
 * Source: K. Pearson (1900); F. Yates (1934), "Contingency tables involving small numbers and the χ² test".
 *
 * @returns χ², 0 or more, 1 degree of freedom; 0 where a whole row or column is empty
 * @example chiSquared([1, 3, 3, 1]) // 2
 */
export function chiSquared(table: Table2x2, correction: ContinuityCorrection = "none"): number {
  const { cells, deviation, total } = expectation(table);
  if (cells.some((expected) => !(expected > 0))) return 0;
  const distance = Math.abs(deviation);
  const lowered = distance - continuity(correction, distance, Math.min(...cells), total);
  return lowered ** 2 * cells.reduce((inverse, expected) => inverse + 1 / expected, 0);
}

function continuity(correction: ContinuityCorrection, distance: number, smallest: number, total: number): number {
  switch (correction) {
    case "none":
      return 0;
    case "yates":
      return Math.min(0.5, distance);
    case "yates-literal":
      return 0.5;
    case "yates-small":
      return smallest < SMALL_EXPECTED && distance * total >= total / 2 ? 0.5 : 0;
  }
}

/** χ² with the sign of the difference, as quanteda ranks: below 0 where the target has less than expected. */
export function signedChiSquared(table: Table2x2, correction: ContinuityCorrection = "yates-small"): number {
  const statistic = chiSquared(table, correction);
  return expectation(table).deviation < 0 ? -statistic : statistic;
}
