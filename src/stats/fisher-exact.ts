import type { Table2x2 } from "./contingency.js";
import { findRoot } from "./find-root.js";
import { hypergeometric } from "./hypergeometric.js";

export interface FisherResult {
  /** P of every table no more probable than the observed one, the margins given. */
  readonly twoSided: number;
  /** P(X ≤ a). */
  readonly less: number;
  /** P(X ≥ a). */
  readonly greater: number;
}

/** Two tables count as equally probable within this relative distance, as in R: sums of doubles differ in the last digits. */
const EQUALLY_PROBABLE = 1 + 1e-7;

/**
 * Fisher's exact test of a 2 × 2 table: no approximation, right for the smallest counts.
 *
 * Source: R. A. Fisher (1935), "The logic of inductive inference"; T. Pedersen (1996), "Fishing for exactness". The
 * two-sided p sums every table no more probable than the observed one, as R and scipy do.
 *
 * @throws {RangeError} if a cell is negative or not whole
 * @example fisherExact([1, 3, 3, 1]).twoSided // 0.4857
 */
export function fisherExact([a, b, c, d]: Table2x2): FisherResult {
  checkWhole([a, b, c, d]);
  const { low, probabilities } = hypergeometric(a + c, a + b, a + b + c + d);
  const at = a - low;
  const most = probabilities[at]! * EQUALLY_PROBABLE;
  // Smallest first, so that tiny tails are not lost beside large ones.
  const total = (chosen: Float64Array): number =>
    Math.min(
      1,
      chosen.sort().reduce((n, p) => n + p, 0),
    );
  return {
    twoSided: total(probabilities.filter((p) => p <= most)),
    less: total(probabilities.slice(0, at + 1)),
    greater: total(probabilities.slice(at)),
  };
}

/** Where R's `uniroot` stops: the fourth root of the distance between 1 and the next double. Four digits are right. */
const R_TOLERANCE = Number.EPSILON ** 0.25;

/**
 * Conditional maximum-likelihood estimate of the odds ratio, the one that R's fisher.test prints: the odds under which
 * the expected first cell, the margins given, is the observed one. scipy prints the sample odds ratio (`oddsRatio`).
 *
 * The root is searched as R searches it, so that the two agree to all digits; `tolerance: 0` gives the exact one.
 *
 * @returns 0 or more; `null` where no finite odds ratio fits (the first cell is as large as its margins let it be)
 * @throws {RangeError} if a cell is negative or not whole
 * @example conditionalOddsRatio([1, 3, 3, 1]) // 0.1560
 */
export function conditionalOddsRatio([a, b, c, d]: Table2x2, tolerance = R_TOLERANCE): number | null {
  checkWhole([a, b, c, d]);
  const total = a + b + c + d;
  const { low, high } = hypergeometric(a + c, a + b, total);
  if (a === high) return null;
  if (a === low) return 0;
  const expected = (odds: number): number => {
    if (odds === 0) return low;
    const { low: first, probabilities } = hypergeometric(a + c, a + b, total, odds);
    return probabilities.reduce((mean, p, i) => mean + p * (first + i), 0);
  };
  const atOne = expected(1);
  if (atOne === a) return 1;
  return atOne > a
    ? findRoot((odds) => expected(odds) - a, 0, 1, tolerance)
    : 1 / findRoot((inverse) => expected(1 / inverse) - a, Number.EPSILON, 1, tolerance);
}

function checkWhole(cells: Table2x2): void {
  for (const cell of cells) {
    if (!Number.isInteger(cell) || cell < 0) throw new RangeError(`${cell} is no count: a whole number`);
  }
}
