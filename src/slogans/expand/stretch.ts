import { type Passage, placeIn } from "../../model/passage.js";
import type { Place } from "../../model/place.js";
import type { Range } from "./pieces.js";

/** A part of a passage. */
export interface Part extends Range {
  readonly passage: Passage;
}

/** Text that is read in one piece: parts of passages, joined by line feeds, which no passage holds. */
export interface Stretch {
  readonly path: string;
  readonly text: string;
  readonly parts: readonly Part[];
}

export const stretchOf = (path: string, parts: readonly Part[]): Stretch => ({
  path,
  text: parts.map(withPlainMarks).join("\n"),
  parts,
});

/** Corner brackets and straight marks as quotation marks, which rules look for; one mark for one, so that places hold. */
function withPlainMarks({ passage, start, end }: Part): string {
  const text = passage.text.slice(start, end);
  if (!/[「」『』"]/u.test(text)) return text;
  let opens = passage.text.slice(0, start).split('"').length % 2 === 1;
  return text
    .replace(/[「『]/gu, "“")
    .replace(/[」』]/gu, "”")
    .replace(/"/gu, () => {
      opens = !opens;
      return opens ? "”" : "“";
    });
}

/** The place of `stretch.text.slice(start, end)`; of what goes on over a line, the part on its first line. */
export function placeOf({ path, parts }: Stretch, { start, end }: Range): Place {
  let from = 0;
  for (const { passage, start: begin, end: finish } of parts) {
    const length = finish - begin;
    if (start < from + length) {
      return placeIn(path, passage, begin + start - from, begin + Math.min(end - from, length));
    }
    from += length + 1;
  }
  throw new RangeError("outside the stretch");
}

/** A list before or behind a slogan is looked for no farther. Unit: code units. */
export const REACH_BEFORE = 400;
export const REACH_BEHIND = 800;

/** Where the sentence begins that holds a place. */
export function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH_BEFORE);
  for (let start = at; start > from; start--) if (ENDING.has(text.charCodeAt(start - 1))) return start;
  // A sentence that goes on farther back is read from a mark on.
  return from === 0 ? 0 : from + Math.max(0, text.slice(from, at).search(/[,、]/u) + 1);
}
const ENDING: ReadonlySet<number> = new Set([..."。!?;"].map((mark) => mark.charCodeAt(0)));

/** Where the sentence ends that begins at a place. */
export function firstSentenceEnd(text: string, from: number): number {
  const stop = text.slice(from).search(/[。!?\n]/u);
  return stop < 0 ? text.length : from + stop;
}
