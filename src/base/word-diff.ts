import { diffArrays } from "diff";

/** A stretch of two texts: in both, in the first only, or in the second only. */
export interface Piece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/**
 * Edits after which two sequences count as wholly different. The search costs time and memory by the square of this
 * number; a reader gains nothing from the alignment of texts that differ more.
 */
const MAX_EDITS = 2_000;

/** Words by the rules of Unicode and, for Chinese, the dictionary of ICU; everything is in some word. */
const words = (text: string): string[] =>
  Array.from(new Intl.Segmenter("zh", { granularity: "word" }).segment(text), (part) => part.segment);

/** Which words of the first text were taken out and which came in, in the order of reading. */
export function wordDiff(first: string, second: string): Piece[] {
  const a = words(first);
  const b = words(second);
  return (sequenceDiff(a, b) ?? [wholly("removed", a), wholly("added", b)])
    .filter((run) => run.items.length > 0)
    .map(({ kind, items }) => ({ kind, text: items.join("") }));
}

/** A run of items of two sequences. */
interface Run {
  readonly kind: Piece["kind"];
  readonly items: readonly string[];
}

const wholly = (kind: Run["kind"], items: readonly string[]): Run => ({ kind, items });

/**
 * Shortest list of runs that leads from one sequence to the other, or `null` where that takes too many edits. The one
 * door to the package `diff` (E. Myers (1986), "An O(ND) difference algorithm and its variations", Algorithmica 1).
 */
export function sequenceDiff(first: readonly string[], second: readonly string[]): Run[] | null {
  const changes = diffArrays([...first], [...second], { maxEditLength: MAX_EDITS });
  if (changes === undefined) return null;
  return changes.map(({ added, removed, value }) => wholly(added ? "added" : removed ? "removed" : "same", value));
}

/** Pieces as one text: `[-words that went-] {+words that came+}`, as `wdiff` writes them. */
export const markedDiff = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");
