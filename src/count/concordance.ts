import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import { type Passage, passages } from "../model/passage.js";
import type { Place } from "../model/place.js";
import { following, type ProgressOptions } from "../model/progress.js";
import { folded, foldedTerm, occurrences } from "./folded.js";

/** A term in its context. `quote` and context are exactly what stands in the text. */
export interface Hit extends Place {
  /** What stands before, on the same line of kept text. */
  readonly left: string;
  readonly right: string;
  readonly title: string | null;
  readonly date: string | null;
}

/** `text`: as it stands in the documents; `left`, `right`: by the words nearest to the term on that side. */
export const CONCORDANCE_ORDERS = ["text", "left", "right"] as const;
export type ConcordanceOrder = (typeof CONCORDANCE_ORDERS)[number];

export interface ConcordanceOptions extends ProgressOptions {
  /** Context on each side. Unit: characters (code points). */
  readonly width?: number;
  readonly sort?: ConcordanceOrder;
}

/** About a clause on each side. Unit: characters. */
export const CONTEXT_WIDTH = 30;

/**
 * Every place of a term in the kept text, none overlapping another. Width and case of letters do not matter; no
 * segmentation is needed.
 *
 * @throws {CexiError} if the term is empty
 */
export function concordance(
  documents: readonly CleanDocument[],
  term: string,
  options: ConcordanceOptions = {},
): Hit[] {
  const needle = foldedTerm(term);
  const { width = CONTEXT_WIDTH, onProgress } = options;
  const hits = Array.from(following(documents, "places", onProgress), (document) =>
    passages(document).flatMap((passage) => hitsIn(document, passage, needle, width)),
  ).flat();
  return options.sort === undefined || options.sort === "text" ? hits : sortedBy(hits, options.sort);
}

function hitsIn(document: CleanDocument, passage: Passage, needle: string, width: number): Hit[] {
  const { title, date } = document.metadata;
  const { raw } = passage;
  const columnOf = columnsFrom(raw);
  const keptEnd = rawIndex(passage, passage.text.length - 1) + 1;
  return [...occurrences(folded(passage.text), needle)].map((start) => {
    const from = rawIndex(passage, start);
    const to = rawIndex(passage, start + needle.length - 1) + 1;
    return {
      path: document.path,
      line: passage.line,
      column: columnOf(from),
      quote: raw.slice(from, to),
      left: lastCharacters(raw.slice(passage.start, from), width),
      right: firstCharacters(raw.slice(to, keptEnd), width),
      title,
      date,
    };
  });
}

/** Columns of rising indexes, counted on from one to the next: a line of megabytes is walked once, not once a hit. */
function columnsFrom(raw: string): (index: number) => number {
  let at = 0;
  let column = 1;
  return (index) => {
    for (; at < index; at++) {
      const code = raw.charCodeAt(at);
      if (code < 0xdc00 || code > 0xdfff) column++;
    }
    return column;
  };
}

/** Where a code unit of the normalised passage stands in the line. */
const rawIndex = (passage: Passage, index: number): number => passage.start + (passage.origin?.[index] ?? index);

// A slice of twice as many code units holds the characters asked for; a line may be megabytes long.
const lastCharacters = (text: string, n: number): string =>
  n === 0
    ? ""
    : Array.from(text.slice(-2 * n - 1))
        .slice(-n)
        .join("");
const firstCharacters = (text: string, n: number): string =>
  Array.from(text.slice(0, 2 * n + 1))
    .slice(0, n)
    .join("");

/** Stable: hits alike keep the order of the text. What is before the term is compared from the term outwards. */
function sortedBy(hits: readonly Hit[], side: "left" | "right"): Hit[] {
  const keys = new Map(
    hits.map((hit) => [hit, side === "right" ? hit.right.trim() : Array.from(hit.left.trim()).reverse().join("")]),
  );
  return [...hits].sort((a, b) => byCodeUnit(keys.get(a)!, keys.get(b)!));
}
