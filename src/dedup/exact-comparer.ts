import { type Comparer, RUN_LENGTH } from "./families.js";
import { type Codes, overlapOf, ShingleSet, smallerInLarger } from "./shingles.js";

/**
 * Compares documents by their texts, which are asked for when they are needed and not kept. What is remembered is one
 * set of shingles and the size of each text that was ever asked for.
 */
export function exactComparer(textOf: (index: number) => Codes): Comparer {
  const sizes = new Map<number, number>();
  let asked = -1;
  let set = new ShingleSet(new Uint16Array(0));
  const ask = (index: number): void => {
    if (asked === index) return;
    set = new ShingleSet(textOf(index));
    asked = index;
    sizes.set(index, set.size);
  };
  const sizeOf = (index: number, text: Codes): number => {
    let size = sizes.get(index);
    if (size === undefined) sizes.set(index, (size = new ShingleSet(text).size));
    return size;
  };
  return {
    overlap(first, second) {
      ask(first);
      const text = textOf(second);
      return { both: set.sharedWith(text), first: set.size, second: sizeOf(second, text) };
    },
    copied: (first, second) => copiedShare(textOf(first), textOf(second)),
  };
}

/** Share of the shorter of two texts that stands in the other in runs of `RUN_LENGTH` letters or more. */
export const copiedShare = (first: Codes, second: Codes): number =>
  smallerInLarger(overlapOf(first, second, RUN_LENGTH)) ?? 0;
