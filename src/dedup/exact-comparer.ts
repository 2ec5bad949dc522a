import type { Comparer } from "./family-group.js";
import { RUN_LENGTH } from "./family-options.js";
import { type Codes, overlapOf, smallerInLarger } from "./shingles.js";

/** Compares documents by their texts, which are asked for when they are needed. The last text in either place is kept. */
export function exactComparer(textOf: (index: number) => Codes): Comparer {
  const firstText = lastOf(textOf);
  const secondText = lastOf(textOf);
  return {
    overlap: (first, second) => overlapOf(firstText(first), secondText(second)),
    copied: (first, second) => copiedShare(firstText(first), secondText(second)),
  };
}

/** Keeps the last answer: a pair is first compared by its shingles, then by its runs. */
function lastOf(textOf: (index: number) => Codes): (index: number) => Codes {
  let last = { index: -1, text: new Uint16Array(0) as Codes };
  return (index) => {
    if (last.index !== index) last = { index, text: textOf(index) };
    return last.text;
  };
}

/** Share of the `RUN_LENGTH`-shingles of the text with fewer that the other has as well; 0 where it has none. */
export const copiedShare = (first: Codes, second: Codes): number =>
  smallerInLarger(overlapOf(first, second, RUN_LENGTH)) ?? 0;
