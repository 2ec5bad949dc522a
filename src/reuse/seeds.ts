import { mixed } from "../base/mixed.js";
import type { Letters } from "./letters.js";

/**
 * Letters of a seed. Short enough that a passage of 30 letters with every fifth one changed still holds some whole, long
 * enough that unrelated texts share few. Re-run the planted copies of `bench/` when it moves.
 */
export const SEED_LETTERS = 7;

/**
 * One seed in so many is looked at, chosen by its hash, so that two texts choose the same ones: the index is a fixed share
 * of the text. A copied passage of 30 letters holds 24 seeds, of which 8 are looked at.
 */
const SEED_SAMPLE = 3;

const DIGIT = 0x30;
const PRIME = 0x01000193;
const OLDEST = power(PRIME, SEED_LETTERS);

function power(base: number, exponent: number): number {
  let value = 1;
  for (let i = 0; i < exponent; i++) value = Math.imul(value, base);
  return value;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** All digits are one: a copy with other figures is a copy. */
const masked = (unit: number): number => (isDigit(unit) ? DIGIT : unit);

/**
 * Calls back with the sampled seeds of letters `from` to `to` (one passage): the hash and the first letter. Runs of digits
 * alone are none.
 */
export function eachSeed(
  { units }: Letters,
  from: number,
  to: number,
  found: (hash: number, at: number) => void,
): void {
  let hash = 0;
  let digits = 0;
  for (let i = from; i < to; i++) {
    const unit = units[i]!;
    hash = (Math.imul(hash, PRIME) + masked(unit)) | 0;
    if (isDigit(unit)) digits++;
    if (i - from >= SEED_LETTERS) {
      const old = units[i - SEED_LETTERS]!;
      hash = (hash - Math.imul(masked(old), OLDEST)) | 0;
      if (isDigit(old)) digits--;
    }
    if (i - from < SEED_LETTERS - 1 || digits > SEED_LETTERS / 2) continue;
    const seed = mixed(hash);
    if (seed % SEED_SAMPLE === 0) found(seed, i - SEED_LETTERS + 1);
  }
}
