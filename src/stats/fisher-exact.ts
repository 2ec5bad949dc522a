import type { Table2x2 } from "./contingency.js";
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

/** More steps than halving ever needs between two doubles of like size. */
const MAX_STEPS = 1000;

/**
 * Root of a continuous function between two points where its signs differ: Brent's method, which interpolates where that
 * helps and halves where it does not.
 *
 * Source: R. P. Brent (1973), Algorithms for Minimization without Derivatives, ch. 4 ("zeroin", as in R's `uniroot`).
 *
 * @param tolerance allowed error of the root, in its own unit; 0 goes on to the last digit
 * @throws {RangeError} if the signs do not differ
 */
function findRoot(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let [a, b, fa, fb] = [low, high, f(low), f(high)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new RangeError(`no change of sign between ${low} and ${high}`);
  // b is the best guess, a the one before it, c the last one on the other side of the root.
  let [c, fc] = [a, fa];
  for (let step = 0; step < MAX_STEPS; step++) {
    const before = b - a;
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const reach = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= reach || fb === 0) return b;
    const tried = Math.abs(before) >= reach && Math.abs(fa) > Math.abs(fb) ? interpolate(a, b, c, fa, fb, fc) : null;
    const useful = tried !== null && tried.p < 0.75 * (c - b) * tried.q - Math.abs(reach * tried.q) / 2;
    const small = tried !== null && tried.p < Math.abs((before * tried.q) / 2);
    const move = useful && small ? tried.p / tried.q : half;
    [a, fa] = [b, fb];
    b += Math.abs(move) < reach ? Math.sign(move) * reach : move;
    fb = f(b);
    if (fb > 0 === fc > 0) [c, fc] = [a, fa];
  }
  return b;
}

/** The next step as a fraction p / q with p of 0 or more: secant through two points, inverse parabola through three. */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): { p: number; q: number } {
  const width = c - b;
  const t1 = a === c ? fb / fa : fb / fc;
  const t2 = fb / fa;
  const r = fa / fc;
  const p = a === c ? width * t1 : t2 * (width * r * (r - t1) - (b - a) * (t1 - 1));
  const q = a === c ? 1 - t1 : (r - 1) * (t1 - 1) * (t2 - 1);
  return p > 0 ? { p, q: -q } : { p: -p, q };
}
