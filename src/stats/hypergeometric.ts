/** The distribution of the first cell of a 2 × 2 table whose margins are given. */
export interface Hypergeometric {
  /** Smallest and largest value that the first cell can take. */
  readonly low: number;
  readonly high: number;
  /** P(X = low + i), for odds of 1 unless others were asked for. */
  readonly probabilities: Float64Array;
}

/**
 * Hypergeometric distribution of X, the marked ones among `drawn` out of `total` with `marked`; with `odds` other than 1
 * Fisher's noncentral one.
 *
 * By ratios outward from the mode and one division by their sum: no factorials, so no digits are lost in large corpora.
 *
 * @throws {RangeError} if the margins make no table
 */
export function hypergeometric(marked: number, drawn: number, total: number, odds = 1): Hypergeometric {
  const low = Math.max(0, drawn + marked - total);
  const high = Math.min(marked, drawn);
  if (!(low <= high) || marked < 0 || drawn < 0) {
    throw new RangeError(`no table has margins ${marked} and ${drawn} of ${total}`);
  }
  const probabilities = new Float64Array(high - low + 1);
  const mode = modeOf(marked, drawn, total, odds, low, high);
  // P(x + 1) / P(x)
  const ratio = (x: number): number =>
    ((marked - x) / (x + 1)) * ((drawn - x) / (total - marked - drawn + x + 1)) * odds;
  probabilities[mode - low] = 1;
  for (let x = mode; x < high; x++) probabilities[x - low + 1] = probabilities[x - low]! * ratio(x);
  for (let x = mode; x > low; x--) probabilities[x - low - 1] = probabilities[x - low]! / ratio(x - 1);
  const all = probabilities.reduce((total, weight) => total + weight, 0);
  return { low, high, probabilities: probabilities.map((weight) => weight / all) };
}

function modeOf(marked: number, drawn: number, total: number, odds: number, low: number, high: number): number {
  if (odds === 1) return clamp(Math.floor(((marked + 1) * (drawn + 1)) / (total + 2)), low, high);
  // Root of ratio(x − 1) = 1, a quadratic in x; halving is as quick and has no special cases.
  let [from, to] = [low, high];
  while (from < to) {
    const x = Math.floor((from + to) / 2);
    const ratio = ((marked - x) / (x + 1)) * ((drawn - x) / (total - marked - drawn + x + 1)) * odds;
    if (ratio > 1) from = x + 1;
    else to = x;
  }
  return from;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
