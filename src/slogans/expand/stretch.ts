import { type Passage, placeIn } from "../../model/passage.js";
import type { Place } from "../../model/place.js";

/** A part of a passage, in code units. */
export interface Part {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
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
export function placeOf({ path, parts }: Stretch, start: number, end: number): Place {
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
