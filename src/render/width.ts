import stringWidth from "string-width";
import { once } from "../base/once.js";

const ASCII = /^[\x20-\x7e]*$/u;

/** Columns that a text takes on a terminal: 2 for a Han character, 0 for a combining mark. */
export const displayWidth = (text: string): number => (ASCII.test(text) ? text.length : stringWidth(text));

const segmenter = once(() => new Intl.Segmenter(undefined, { granularity: "grapheme" }));
const ELLIPSIS = "…";
/** No terminal is this many code units wide for each of its columns; what is beyond is cut before it is measured. */
const UNITS_PER_COLUMN = 8;

/** A text shortened to `width` columns, with … where something was left out: at the end, or at the beginning. */
export function shorten(text: string, width: number, at: "end" | "start" = "end"): string {
  if (text.length <= width / 2) return text;
  const limit = (width + 1) * UNITS_PER_COLUMN;
  const near = text.length > limit ? (at === "end" ? text.slice(0, limit) : text.slice(-limit)) : text;
  if (near.length === text.length && displayWidth(text) <= width) return text;
  if (width < 1) return "";
  const clusters = [...segmenter().segment(near)].map((part) => part.segment);
  if (at === "start") clusters.reverse();
  let used = 1; // the ellipsis
  let taken = 0;
  while (taken < clusters.length) {
    const next = used + displayWidth(clusters[taken]!);
    if (next > width) break;
    used = next;
    taken++;
  }
  const kept = clusters.slice(0, taken);
  return at === "end" ? kept.join("") + ELLIPSIS : ELLIPSIS + kept.reverse().join("");
}

/** A text filled up with spaces to `width` columns. */
export function pad(text: string, width: number, align: "left" | "right"): string {
  const fill = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + fill : fill + text;
}
