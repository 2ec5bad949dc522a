import { byCodeUnit } from "../base/order.js";
import type { Place } from "../model/place.js";
import type { TokenSpan } from "./token-spans.js";

/**
 * `text`: as it stands in the documents; `left`, `right`: by the characters nearest to the term on that side; `L1` to `R3`:
 * by the first, second, third word to its left or right; `title`, `date`, `region`: of the document, unknown ones last.
 */
// biome-ignore format: sides in lines of their own
export const CONCORDANCE_ORDERS = [
  "text", "left", "right",
  "L1", "L2", "L3", "R1", "R2", "R3",
  "title", "date", "region",
] as const;
export type ConcordanceOrder = (typeof CONCORDANCE_ORDERS)[number];

/** Words beside a place, the nearest first. */
export interface WordsBeside {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Whether an order asks for words, and so for tokens. */
export const needsWords = (orders: readonly ConcordanceOrder[]): boolean =>
  orders.some((order) => /^[LR]\d$/u.test(order));

/** A term in its context. `quote` and context are exactly what occurs in the text. */
export interface Hit extends Place {
  /** What stands before, on the same line of kept text. */
  readonly left: string;
  readonly right: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly region: string | null;
  /** Which of the terms it is a place of, as it was looked for. */
  readonly term: string;
}

export interface Placed {
  readonly hit: Hit;
  readonly words: WordsBeside | null;
}

/** Hits by one key after another, each compared by code unit. Stable: hits alike keep the order of the text. */
export function inOrderOf(placed: readonly Placed[], orders: readonly ConcordanceOrder[]): Hit[] {
  const keyed = placed.map(({ hit, words }) => ({ hit, keys: orders.map((order) => keyOf(order, hit, words)) }));
  keyed.sort((a, b) => {
    for (const [at, key] of a.keys.entries()) {
      const difference = compared(key, b.keys[at]!);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return keyed.map(({ hit }) => hit);
}

/** What is unknown, or not there, comes last. */
const compared = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : byCodeUnit(a, b);

function keyOf(order: ConcordanceOrder, hit: Hit, words: WordsBeside | null): string | null {
  switch (order) {
    case "text":
      return ""; // the order that a stable sort keeps
    case "left": // from the term outwards
      return Array.from(hit.left.trim()).reverse().join("");
    case "right":
      return hit.right.trim();
    case "title":
    case "date":
    case "region":
      return hit[order];
    default: {
      const side = order.startsWith("L") ? words!.left : words!.right;
      return side[Number(order[1]) - 1] ?? null;
    }
  }
}

const SIDE = 3;

/**
 * Words beside places of one passage, which come from the left to the right. Of a word in which the term lies, what is
 * left of it counts: beside 产业 in 产业链, R1 is 链.
 *
 * @param tokens those of the passage, marks among them
 * @param isWord whether a token is a word; marks are passed over
 */
export function wordsBeside(
  text: string,
  tokens: readonly TokenSpan[],
  isWord: (id: number) => boolean,
): (start: number, end: number) => WordsBeside {
  let first = 0;
  const words = (from: number, step: 1 | -1): string[] => {
    const found: string[] = [];
    for (let at = from; found.length < SIDE && at >= 0 && at < tokens.length; at += step) {
      const { id, start, end } = tokens[at]!;
      if (isWord(id)) found.push(text.slice(start, end));
    }
    return found;
  };
  return (start, end) => {
    while (first < tokens.length && tokens[first]!.end <= start) first++;
    let last = first; // the first token that goes on behind the term
    while (last < tokens.length && tokens[last]!.end <= end) last++;
    const before = text.slice(tokens[first]?.start ?? start, start);
    const isCut = last < tokens.length && tokens[last]!.start < end;
    const behind = isCut ? text.slice(end, tokens[last]!.end) : "";
    return {
      left: [...(before === "" ? [] : [before]), ...words(first - 1, -1)],
      right: [...(behind === "" ? [] : [behind]), ...words(isCut ? last + 1 : last, 1)],
    };
  };
}
