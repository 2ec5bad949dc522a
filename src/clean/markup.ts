import type { Cut, Markup } from "../model/document.js";

/** A line without its marks, and the way back to the line as decoded. */
export interface Bare {
  readonly text: string;
  /** Where each code unit of `text` stands in the line. */
  readonly origin: readonly number[];
}

/** The text of a line of a markup language. A mark that divides, as the border of a cell does, leaves a space. */
export function withoutMarkup(raw: string, marks: readonly Markup[]): Bare {
  const origin: number[] = [];
  let text = "";
  let at = 0;
  const take = (from: number, to: number): void => {
    text += raw.slice(from, to);
    for (let i = from; i < to; i++) origin.push(i);
  };
  for (const { start, end, divides } of marks) {
    take(at, start);
    if (divides) {
      text += " ";
      origin.push(start);
    }
    at = end;
  }
  take(at, raw.length);
  return { text, origin };
}

/** Cuts of the bare text as cuts of the line, and its marks beside them. */
export function cutsWithMarkup(
  raw: string,
  { text, origin }: Bare,
  cuts: readonly Cut[],
  marks: readonly Markup[],
): Cut[] {
  const placed = cuts.map((cut) => ({
    ...cut,
    start: cut.start >= text.length ? raw.length : origin[cut.start]!,
    end: cut.end >= text.length ? raw.length : origin[cut.end - 1]! + 1,
  }));
  const all = [...placed, ...marks.map(cutOfMark)].sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Cut[] = [];
  for (const cut of all) {
    const start = Math.max(cut.start, found.at(-1)?.end ?? 0);
    if (start < cut.end) found.push({ ...cut, start });
  }
  return found;
}

const cutOfMark = ({ start, end, divides }: Markup): Cut => ({
  start,
  end,
  label: "boilerplate",
  reason: "markup: a mark of the page's language, no text",
  ...(divides ? {} : { seam: true }),
});
