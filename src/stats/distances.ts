import { sum } from "./parts.js";

/**
 * Distances between neighbouring occurrences of a term, in tokens, the text closed to a ring: the first is the gap from
 * the last occurrence over the end to the first one. They sum up to the length of the text.
 *
 * @param positions where the term stands, counted from 0 (or 1), ascending
 * @param size all tokens of the text
 * @throws {RangeError} if a position lies outside the text or the list is not ascending
 */
export function distances(positions: readonly number[], size: number): number[] {
  for (let i = 1; i < positions.length; i++) {
    if (!(positions[i]! > positions[i - 1]!)) throw new RangeError("positions must ascend");
  }
  const last = positions.at(-1) ?? 0;
  if (positions.length > 0 && (positions[0]! < 0 || last - positions[0]! >= size)) {
    throw new RangeError(`positions reach beyond a text of ${size} tokens`);
  }
  return positions.map((position, i) => (i === 0 ? position + size - last : position - positions[i - 1]!));
}

/** Adjusted frequencies that read distances instead of parts, so that no division into parts is needed. */
export interface DistanceDispersion {
  /** Average reduced frequency: occurrences, 1 (in one clump) to f (evenly spaced). */
  readonly arf: number;
  /** Average waiting time, in tokens: how long one reads from a random place to the next occurrence. */
  readonly awt: number;
  /** Average logarithmic distance, log10 of tokens. */
  readonly ald: number;
  /** Frequency that the ALD amounts to, in occurrences. */
  readonly fAld: number;
  /** Frequency that the AWT amounts to, in occurrences. */
  readonly fAwt: number;
}

/**
 * Dispersion from distances d_i over a text of N tokens with f occurrences, V = N / f:
 *
 *     ARF = Σ min(d_i, V) / V,   AWT = (1 + Σ d_i² / N) / 2,   ALD = Σ d_i log10 d_i / N,
 *     f_ALD = exp(−Σ (d_i / N) ln(d_i / N)),   f_AWT = N² / Σ d_i²
 *
 * Source: P. Savický & J. Hlaváčová (2002), "Measures of word commonness", Journal of Quantitative Linguistics 9(3),
 * 215–231.
 *
 * @returns `null` for a term without occurrences
 */
export function distanceDispersion(positions: readonly number[], size: number): DistanceDispersion | null {
  const gaps = distances(positions, size);
  if (gaps.length === 0) return null;
  const even = size / gaps.length;
  const squares = sum(gaps.map((gap) => gap * gap));
  return {
    arf: sum(gaps.map((gap) => Math.min(gap, even))) / even,
    awt: (1 + squares / size) / 2,
    ald: sum(gaps.map((gap) => gap * Math.log10(gap))) / size,
    fAld: Math.exp(-sum(gaps.map((gap) => (gap / size) * Math.log(gap / size)))),
    fAwt: (size * size) / squares,
  };
}
