import type { Piece } from "../base/word-diff.js";
import type { CleanDocument } from "../model/document.js";
import { passages } from "../model/passage.js";
import { copiedShare } from "./exact-comparer.js";
import { FAMILY_DEFAULTS, type FamilyOptions, type Relation } from "./family-options.js";
import { documentLetters, type Letters, letterKey, lettersOf } from "./letters.js";
import { containmentOf, jaccardOf, type Overlap, overlapOf, smallerInLarger } from "./shingles.js";

/** One paragraph of a document. */
interface Side {
  /** Line in the file, counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** Two paragraphs that stand for each other, or one that has no counterpart. */
export interface ExplainedRow {
  /** `same` but for spaces and punctuation, `changed` in words, or in one document alone. */
  readonly change: "same" | "changed" | "only-first" | "only-second";
  readonly first: Side | null;
  readonly second: Side | null;
  /** Of a changed pair: the words. Empty otherwise. */
  readonly pieces: readonly Piece[];
}

/** What two documents have in common and what not. */
export interface PairExplanation {
  readonly first: string;
  readonly second: string;
  /** What a corpus of these two would make of them; `null` where they are different texts. */
  readonly relation: Relation | null;
  readonly jaccard: number | null;
  /** Share of the shingles of the first document that the second has. */
  readonly first_in_second: number | null;
  /** Share of the shingles of the second document that the first has. */
  readonly second_in_first: number | null;
  readonly rows: readonly ExplainedRow[];
}

/** Share of character pairs in common (Dice) from which two paragraphs stand for each other. */
const COUNTERPART = 0.4;

/** Pairs of paragraphs compared at most between two that are equal in both texts. */
const MAX_PAIRS = 40_000;

/** Aligns the kept paragraphs of two documents and shows the words that differ. */
export async function explainPair(
  first: CleanDocument,
  second: CleanDocument,
  options: Partial<FamilyOptions> = {},
): Promise<PairExplanation> {
  const a = documentLetters(first);
  const b = documentLetters(second);
  const overlap = overlapOf(a, b);
  return {
    first: first.path,
    second: second.path,
    relation: relationOf(a, b, overlap, { ...FAMILY_DEFAULTS, ...options }),
    jaccard: jaccardOf(overlap),
    first_in_second: containmentOf(overlap.both, overlap.first),
    second_in_first: containmentOf(overlap.both, overlap.second),
    rows: await alignedRows(sidesOf(first), sidesOf(second)),
  };
}

function relationOf(a: Letters, b: Letters, overlap: Overlap, options: FamilyOptions): Relation | null {
  if (a.length > 0 && a.length === b.length && a.every((code, index) => code === b[index])) return "identical";
  if (Math.min(a.length, b.length) < options.minCharacters || copiedShare(a, b) < options.copied) return null;
  if ((jaccardOf(overlap) ?? 0) >= options.threshold) return "near";
  return (smallerInLarger(overlap) ?? 0) >= options.containment ? "partial" : null;
}

const sidesOf = (document: CleanDocument): Side[] =>
  passages(document).map((passage) => ({ line: passage.line, text: passage.text.trim() }));

/** What is equal in order is aligned first, then what is alike in the gaps between. */
async function alignedRows(first: readonly Side[], second: readonly Side[]): Promise<ExplainedRow[]> {
  const { sequenceDiff, wordDiff } = await import("../base/word-diff.js");
  const runs = sequenceDiff(first.map(keyOf), second.map(keyOf)) ?? [
    { kind: "removed", items: first.map(keyOf) },
    { kind: "added", items: second.map(keyOf) },
  ];
  const rows: ExplainedRow[] = [];
  const gap = { first: [] as Side[], second: [] as Side[] };
  let i = 0;
  let j = 0;
  const closeGap = () => {
    for (const [a, b] of counterparts(gap.first, gap.second)) rows.push(rowOf(a, b, wordDiff));
    gap.first = [];
    gap.second = [];
  };
  for (const { kind, items } of runs) {
    if (kind === "same") closeGap();
    for (const _ of items) {
      if (kind === "same") rows.push({ change: "same", first: first[i++]!, second: second[j++]!, pieces: [] });
      else if (kind === "removed") gap.first.push(first[i++]!);
      else gap.second.push(second[j++]!);
    }
  }
  closeGap();
  return rows;
}

/** Letters where there are any, the text itself for a line of signs. */
const keyOf = ({ text }: Side): string => letterKey(text) || text;

function rowOf(first: Side | null, second: Side | null, diff: (a: string, b: string) => Piece[]): ExplainedRow {
  if (first === null) return { change: "only-second", first, second, pieces: [] };
  if (second === null) return { change: "only-first", first, second, pieces: [] };
  return { change: "changed", first, second, pieces: diff(first.text, second.text) };
}

type Counterparts = [Side | null, Side | null][];

/** Pairs of like paragraphs in order, such that the sum of their likeness is greatest; the others stand alone. */
function counterparts(first: readonly Side[], second: readonly Side[]): Counterparts {
  if (first.length === 0 || second.length === 0 || first.length * second.length > MAX_PAIRS) {
    return [...first.map((side): [Side, null] => [side, null]), ...second.map((side): [null, Side] => [null, side])];
  }
  const others = second.map((side) => lettersOf(side.text));
  const likeness = first.map((side) => {
    const own = lettersOf(side.text);
    return others.map((other) => likenessOf(own, other));
  });
  return walk(first, second, likeness, bestSums(likeness));
}

/** `sums[i][j]`: greatest sum of likeness that paragraphs from i and from j on can reach. */
function bestSums(likeness: readonly (readonly number[])[]): number[][] {
  const columns = likeness[0]!.length;
  const sums = Array.from({ length: likeness.length + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = likeness.length - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      sums[i]![j] = Math.max(sums[i + 1]![j]!, sums[i]![j + 1]!, likeness[i]![j]! + sums[i + 1]![j + 1]!);
    }
  }
  return sums;
}

function walk(
  first: readonly Side[],
  second: readonly Side[],
  likeness: readonly (readonly number[])[],
  sums: readonly (readonly number[])[],
): Counterparts {
  const pairs: Counterparts = [];
  let i = 0;
  let j = 0;
  while (i < first.length && j < second.length) {
    const like = likeness[i]![j]!;
    if (like > 0 && sums[i]![j] === like + sums[i + 1]![j + 1]!) pairs.push([first[i++]!, second[j++]!]);
    else if (sums[i]![j] === sums[i + 1]![j]) pairs.push([first[i++]!, null]);
    else pairs.push([null, second[j++]!]);
  }
  while (i < first.length) pairs.push([first[i++]!, null]);
  while (j < second.length) pairs.push([null, second[j++]!]);
  return pairs;
}

/**
 * Likeness of two paragraphs: the Dice coefficient of their character pairs, or half the share of the shorter one that
 * is in the longer, since a paragraph cut to its first sentences is still the same one. 0 for strangers.
 */
function likenessOf(a: Letters, b: Letters): number {
  const { both, first, second } = overlapOf(a, b, 2);
  if (first === 0 || second === 0) return 0;
  const likeness = Math.max((2 * both) / (first + second), both / Math.min(first, second) / 2);
  return likeness >= COUNTERPART ? likeness : 0;
}
