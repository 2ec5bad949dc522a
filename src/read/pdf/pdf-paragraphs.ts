import { groupBy } from "../../base/group-by.js";
import type { MarkedLine } from "./pdf-furniture.js";
import { widthOf } from "./pdf-lines.js";

/** A line that begins further right than this begins a paragraph. Unit: sizes of a letter. */
const INDENT = 0.8;
/** Lines of one paragraph differ in size by at most this share. */
const SAME_SIZE = 0.12;
/** Two lines further apart than this, against the usual distance, are two paragraphs. */
const WIDE_LEADING = 1.35;
export const ENDS_SENTENCE = /[。!?！？；;：:…][”’"'」』）)]*$/u;

/** A paragraph and the printed lines that it is made of; furniture is one by itself. */
export interface Paragraph<L> {
  readonly text: string;
  readonly lines: readonly L[];
}

/** Printed lines joined into paragraphs. The furniture of a page stands before what was going on when the page ended. */
export function joinParagraphs<L extends MarkedLine>(lines: readonly L[]): Paragraph<L>[] {
  const placed = placedIn(lines);
  const paragraphs: Paragraph<L>[] = [];
  let text = "";
  let members: Placed<L>[] = [];
  const close = () => {
    if (members.length > 0) paragraphs.push({ text, lines: members });
    members = [];
  };
  for (const line of placed) {
    if (line.furniture) {
      paragraphs.push({ text: line.text, lines: [line] });
      continue;
    }
    const last = members.at(-1);
    if (last !== undefined && goesOn(last, line)) text = joined(text, line.text);
    else {
      close();
      text = line.text;
    }
    members.push(line);
  }
  close();
  return paragraphs;
}

/** A line and the column of text that it stands in. */
type Placed<L = MarkedLine> = L & { readonly column: number; readonly edges: Edges };

interface Edges {
  readonly left: number;
  readonly right: number;
  /** Usual distance of baselines, in sizes of a letter. */
  readonly leading: number;
  /** How far first lines of paragraphs are indented here. Unit: half sizes of a letter. */
  readonly firstIndents: ReadonlySet<number>;
}

/** First, second ... columns of all pages have edges in common; so have lines turned alike on pages of one format. */
function placedIn<L extends MarkedLine>(lines: readonly L[]): Placed<L>[] {
  const columns = columnsOf(lines);
  const many = new Map<number, number>();
  lines.forEach(({ page }, index) => {
    many.set(page, Math.max(many.get(page) ?? 0, columns[index]!));
  });
  const keys = lines.map((line, index) => `${line.angle} ${many.get(line.page)} ${columns[index]}`);
  const printed = [...lines.keys()].filter((index) => !lines[index]!.furniture);
  const groups = groupBy(printed, (index) => keys[index]!);
  const edges = new Map([...groups].map(([key, group]) => [key, edgesOf(group.map((index) => lines[index]!))]));
  return lines.map((line, index) => ({
    ...line,
    column: columns[index]!,
    edges: edges.get(keys[index]!) ?? NO_EDGES,
  }));
}

const NO_EDGES: Edges = { left: 0, right: 0, leading: 2, firstIndents: new Set() };

/** Where the lines of the text begin and end, as most of them do. */
function edgesOf(lines: readonly MarkedLine[]): Edges {
  const gaps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const gap = (lines[i - 1]!.y - lines[i]!.y) / lines[i]!.size;
    if (lines[i]!.page === lines[i - 1]!.page && gap > 0.5 && gap < 4) gaps.push(gap);
  }
  const long = lines.filter((line) => widthOf(line.text) >= 12); // short ones are headings, cells, captions
  const measured = long.length > 0 ? long : lines;
  const left = quantile(
    measured.map((line) => line.left),
    0.1,
  );
  const right = quantile(
    measured.map((line) => line.right),
    0.9,
  );
  const leading = quantile(gaps, 0.3) || 2;
  return { left, right, leading, firstIndents: firstIndentsOf(lines, left, right, leading) };
}

/** Two letters are the custom; another indent must be seen so often. Unit: half sizes of a letter. */
const USUAL_INDENT = 4;
const SEEN_OFTEN = 2;

/** The indents of full lines that are followed by a line without one. */
function firstIndentsOf(lines: readonly MarkedLine[], left: number, right: number, leading: number): Set<number> {
  const seen = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const [line, next] = [lines[i - 1]!, lines[i]!];
    const indent = (line.left - left) / line.size;
    const isNext = line.page === next.page && line.y > next.y && line.y - next.y <= leading * WIDE_LEADING * next.size;
    if (!isNext || indent < INDENT || (next.left - left) / next.size >= INDENT) continue;
    if (line.right + 2 * line.size < right) continue;
    seen.set(halves(indent), (seen.get(halves(indent)) ?? 0) + 1);
  }
  return new Set([...seen].filter(([indent, times]) => indent === USUAL_INDENT || times >= SEEN_OFTEN).map(([n]) => n));
}

const halves = (indent: number): number => Math.round(indent * 2);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Whether `next` goes on with the paragraph of `line`: the line is full, and the next one is not indented or set apart. */
function goesOn(line: Placed, next: Placed): boolean {
  if (Math.abs(line.size - next.size) > SAME_SIZE * line.size || line.angle !== next.angle) return false;
  if (line.isRow || next.isRow) return false;
  const isBelow = line.page === next.page && line.column === next.column;
  if (isBelow) {
    const distance = (line.y - next.y) / next.size;
    if (distance <= 0 || distance > line.edges.leading * WIDE_LEADING) return false;
  } else if (line.page === next.page && next.column !== line.column + 1) return false;
  // It would have fitted: the break is meant.
  if (line.right + firstUnit(next.text) * next.size <= line.edges.right) return false;
  const indent = (next.left - next.edges.left) / next.size;
  if (indent < INDENT) return true;
  if (next.edges.firstIndents.has(halves(indent))) return false;
  const before = (line.left - line.edges.left) / line.size;
  return Math.abs(indent - before) < INDENT && !ENDS_SENTENCE.test(line.text); // a block that is indented as a whole
}

/** Width of what cannot be divided at the beginning of a line: a word or number, or a letter with its marks. */
function firstUnit(text: string): number {
  const unit = /^(?:[\p{Script=Latin}\d.,%+-]+|[“‘「『（(《]*[\s\S]?)[，。、；：！？”’」』）》,.;:!?)]*/u.exec(
    text,
  )![0];
  return widthOf(unit);
}

const LATIN_END = /\p{Script=Latin}[,.;:!?)"”’]*$/u;

/** A line end is a space between Latin words, and nothing in Chinese, inside a number, and after a hyphen. */
function joined(text: string, next: string): string {
  const isSpace =
    (LATIN_END.test(text) && /^[\p{Script=Latin}\d("“]/u.test(next)) ||
    (/\d$/u.test(text) && /^\p{Script=Latin}/u.test(next));
  return isSpace ? `${text} ${next}` : text + next;
}

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
