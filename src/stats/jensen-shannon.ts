/** Base of the logarithm: 2 gives bits (0..1), e gives nats (0..ln 2). */
export type LogBase = "2" | "e";

/**
 * Jensen-Shannon divergence of two lists of counts (or probabilities), each brought to a sum of 1.
 *
 *     M = (P + Q) / 2;   JSD = KL(P‖M) / 2 + KL(Q‖M) / 2
 *
 * This is the *divergence*; scipy's `jensenshannon` returns its square root, the distance, in nats
 * (`jensenShannonDistance(p, q, "e")`).
 *
 * Source: J. Lin (1991), "Divergence measures based on the Shannon entropy", IEEE Trans. Inf. Theory 37(1), 145–151.
 *
 * @returns 0 (same) to 1 bit (nothing shared); `null` where a list sums up to 0
 * @throws {RangeError} if the lists differ in length
 * @example jensenShannonDivergence([1, 0], [0.5, 0.5]) // 0.3113
 */
export function jensenShannonDivergence(
  p: ArrayLike<number>,
  q: ArrayLike<number>,
  base: LogBase = "2",
): number | null {
  if (p.length !== q.length) throw new RangeError(`lists of ${p.length} and ${q.length} figures`);
  let [sumP, sumQ] = [0, 0];
  for (let i = 0; i < p.length; i++) {
    sumP += p[i]!;
    sumQ += q[i]!;
  }
  if (!(sumP > 0 && sumQ > 0)) return null;
  let nats = 0;
  for (let i = 0; i < p.length; i++) {
    const [a, b] = [p[i]! / sumP, q[i]! / sumQ];
    const middle = (a + b) / 2;
    if (a > 0) nats += (a * Math.log(a / middle)) / 2;
    if (b > 0) nats += (b * Math.log(b / middle)) / 2;
  }
  const divergence = Math.max(0, nats);
  return base === "2" ? Math.min(1, divergence / Math.LN2) : divergence;
}

/**
 * Jensen-Shannon distance, the square root of the divergence: a metric.
 *
 * Source: D. M. Endres & J. E. Schindelin (2003), "A new metric for probability distributions".
 *
 * @returns 0 to 1 (base 2), 0 to sqrt(ln 2) (base e); `null` where a list sums up to 0
 */
export function jensenShannonDistance(p: ArrayLike<number>, q: ArrayLike<number>, base: LogBase = "2"): number | null {
  const divergence = jensenShannonDivergence(p, q, base);
  return divergence === null ? null : Math.sqrt(divergence);
}
