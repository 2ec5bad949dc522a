import type { Cut, Markup } from "../model/document.js";

/** The text of a line of a markup language. A mark that divides, as the border of a cell does, leaves a space. */
export function withoutMarkup(raw: string, marks: readonly Markup[]): string {
  let text = "";
  let at = 0;
  for (const { start, end, divides } of marks) {
    text += raw.slice(at, start);
    if (divides) text += " ";
    at = end;
  }
  return text + raw.slice(at);
}

/** Cuts of the bare text as cuts of the line, and its marks beside them. */
export function cutsWithMarkup(raw: string, cuts: readonly Cut[], marks: readonly Markup[]): Cut[] {
  if (cuts.length === 0) return marks.map(cutOfMark);
  const placed = cuts.map((cut) => ({
    ...cut,
    start: rawIndex(cut.start, marks),
    end: Math.min(raw.length, rawIndex(cut.end - 1, marks) + 1),
  }));
  const all = [...placed, ...marks.map(cutOfMark)].sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Cut[] = [];
  for (const cut of all) {
    const start = Math.max(cut.start, found.at(-1)?.end ?? 0);
    if (start < cut.end) found.push({ ...cut, start });
  }
  return found;
}

/** Where a code unit of the bare text stands in the line. */
function rawIndex(index: number, marks: readonly Markup[]): number {
  let removed = 0;
  for (const { start, end, divides } of marks) {
    if (index < start - removed) break;
    if (divides && index === start - removed) return start;
    removed += end - start - (divides ? 1 : 0);
  }
  return index + removed;
}

const cutOfMark = ({ start, end, divides }: Markup): Cut => ({
  start,
  end,
  label: "boilerplate",
  reason: "markup: a mark of the page's language, no text",
  ...(divides ? {} : { seam: true }),
});
