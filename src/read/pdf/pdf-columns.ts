import { groupBy } from "../../base/group-by.js";
import type { MarkedLine } from "./pdf-furniture.js";
import { widthOf } from "./pdf-lines.js";

/** Lines shorter than this tell nothing of columns: headings, cells, captions. Unit: letters. */
const SHORTEST = 8;
/** A column holds at least so many lines of a page. */
const LEAST_LINES = 3;
/** White space between columns. Unit: sizes of a letter. */
const GUTTER = 0.8;

/**
 * In which column of its page each line stands, from 0; all of them in 0 where the page has one. A page has columns where
 * a strip of white divides its long lines, and few lines cross it.
 */
export function columnsOf(lines: readonly MarkedLine[]): number[] {
  const byPage = groupBy(lines.keys(), (index) => lines[index]!.page);
  const columns = lines.map(() => 0);
  for (const members of byPage.values()) {
    const gutters = guttersOf(members.map((index) => lines[index]!));
    for (const index of members) {
      const { left } = lines[index]!;
      columns[index] = gutters.filter((gutter) => left >= gutter).length;
    }
  }
  return columns;
}

/** Where the columns of a page begin, but for the first. */
function guttersOf(lines: readonly MarkedLine[]): number[] {
  const long = lines.filter((line) => !line.furniture && !line.slanted && widthOf(line.text) >= SHORTEST);
  const starts = [...new Set(long.map(({ left }) => Math.round(left)))].sort((a, b) => a - b);
  const gutters: number[] = [];
  for (const start of starts) {
    const before = gutters.at(-1) ?? Number.NEGATIVE_INFINITY;
    const size = long[0]!.size;
    const left = long.filter(
      (line) => line.left < start - 1 && line.left >= before && line.right <= start - GUTTER * size + 1,
    );
    const right = long.filter((line) => line.left >= start - 1);
    const crossing = long.filter((line) => line.left < start - 1 && line.right > start + 1 && line.left >= before);
    if (left.length < LEAST_LINES || right.length < LEAST_LINES) continue;
    if (crossing.length * 4 > Math.min(left.length, right.length)) continue;
    if (overlap(left, right)) gutters.push(start - 1);
  }
  return gutters;
}

/** Whether two blocks stand side by side and not one above the other. */
function overlap(a: readonly MarkedLine[], b: readonly MarkedLine[]): boolean {
  const span = (lines: readonly MarkedLine[]) => [
    Math.min(...lines.map(({ y }) => y)),
    Math.max(...lines.map(({ y }) => y)),
  ];
  const [lowA, highA] = span(a) as [number, number];
  const [lowB, highB] = span(b) as [number, number];
  return Math.min(highA, highB) - Math.max(lowA, lowB) > 0.5 * Math.min(highA - lowA, highB - lowB);
}
