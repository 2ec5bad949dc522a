import type { Ordinal } from "../model/quantity.js";
import { endsSentence } from "../model/sentence.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";
import { GAP, type Vocabulary } from "../segment/vocabulary.js";
import { type Together, togetherOf } from "./together.js";

/** Within what two terms co-occur: one sentence, one line, or so many words of each other. */
export type Window = "sentence" | "paragraph" | Ordinal;

/** How often terms stand in units, and together. A unit is a sentence, a line, or a pair of words within the window. */
interface PairCounts {
  readonly alone: Float64Array;
  readonly together: Together;
  readonly units: number;
}

/**
 * Counts the units that hold two terms. Within a sentence or a line a pair counts once, however often its terms stand
 * there. Within a window of N words the units are the pairs of words at most N apart, in the same line; words that are
 * no terms, stop words too, keep their distance and make pairs. Marks are no words.
 *
 * @param termOf index of each id's term plus 1, or 0
 */
export function countPairs(
  documents: TokenizedCorpus["documents"],
  vocabulary: Vocabulary,
  termOf: Uint32Array,
  terms: number,
  window: Window,
): PairCounts {
  const counts = {
    alone: new Float64Array(terms),
    together: togetherOf(terms),
    units: 0,
    last: new Uint32Array(terms),
  };
  for (const { ids } of documents) {
    if (typeof window === "number") countWindows(ids, vocabulary, termOf, window, counts);
    else countUnits(ids, vocabulary, termOf, window, counts);
  }
  return counts;
}

type Counting = { -readonly [K in keyof PairCounts]: PairCounts[K] } & {
  /** The last unit that held each term, counted from 1. */
  readonly last: Uint32Array;
};

function countUnits(
  ids: Uint32Array,
  { texts, kinds }: Vocabulary,
  termOf: Uint32Array,
  window: "sentence" | "paragraph",
  counts: Counting,
): void {
  const held: number[] = [];
  let words = 0;
  for (const id of ids) {
    const isMark = id === GAP || kinds[id] === "punctuation";
    if (!isMark) {
      words++;
      const term = termOf[id]! - 1;
      if (term < 0 || counts.last[term] === counts.units + 1) continue;
      counts.last[term] = counts.units + 1;
      held.push(term);
    } else if (id === GAP || (window === "sentence" && endsSentence(texts[id]!))) {
      if (words > 0) countUnit(held, counts);
      held.length = 0;
      words = 0;
    }
  }
}

function countUnit(held: number[], counts: Counting): void {
  counts.units++;
  held.sort((a, b) => a - b);
  for (let i = 0; i < held.length; i++) {
    counts.alone[held[i]!]!++;
    for (let j = i + 1; j < held.length; j++) counts.together.add(held[i]!, held[j]!);
  }
}

function countWindows(
  ids: Uint32Array,
  { kinds }: Vocabulary,
  termOf: Uint32Array,
  reach: number,
  counts: Counting,
): void {
  let line: number[] = [];
  for (const id of ids) {
    if (id === GAP) {
      countLine(line, reach, counts);
      line = [];
    } else if (kinds[id] !== "punctuation") line.push(termOf[id]!);
  }
}

function countLine(line: readonly number[], reach: number, counts: Counting): void {
  for (let i = 0; i < line.length; i++) {
    const last = Math.min(line.length - 1, i + reach);
    const first = line[i]!;
    counts.units += last - i;
    if (first > 0) counts.alone[first - 1]! += last - i;
    for (let j = i + 1; j <= last; j++) {
      const second = line[j]!;
      if (second === 0 || second === first) continue; // a pair of one word is a unit that holds it, once
      counts.alone[second - 1]!++;
      if (first > 0) counts.together.add(Math.min(first, second) - 1, Math.max(first, second) - 1);
    }
  }
}
