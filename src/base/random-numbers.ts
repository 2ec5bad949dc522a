/**
 * A stream of numbers from 0 (included) to 1 (excluded) that is the same for the same seed on every machine.
 *
 * Source: mulberry32 (T. Ettinger, public domain), a 32-bit generator that passes gjrand; ample for shuffling documents.
 *
 * @param seed a whole number
 */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
