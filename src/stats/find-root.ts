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
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance: number): number {
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
