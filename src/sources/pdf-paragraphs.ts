import type { LineHint } from "../model/document.js";
import type { MarkedLine } from "./pdf-furniture.js";
import { widthOf } from "./pdf-lines.js";

export interface Paragraph {
  readonly text: string;
  readonly hint?: LineHint | undefined;
}

/** A line that begins further right than this begins a paragraph. Unit: sizes of a letter. */
const INDENT = 0.8;
/** Lines of one paragraph differ in size by at most this share. */
const SAME_SIZE = 0.12;
/** Two lines further apart than this, against the usual distance, are two paragraphs. */
const WIDE_LEADING = 1.35;
const ENDS_SENTENCE = /[。!?！？；;：:…][”’」』）)]*$/u;

/** Printed lines joined into paragraphs. The furniture of a page stands before what was going on when the page ended. */
export function joinParagraphs(lines: readonly MarkedLine[]): Paragraph[] {
  const body = lines.filter((line) => !line.furniture);
  const edges = edgesOf(body);
  const paragraphs: Paragraph[] = [];
  let text: string | null = null;
  let last: MarkedLine | null = null;
  for (const line of lines) {
    if (line.furniture) {
      paragraphs.push({ text: line.text, hint: "chrome" });
      continue;
    }
    if (last !== null && text !== null && goesOn(last, line, edges)) text = joined(text, line.text);
    else {
      if (text !== null) paragraphs.push({ text });
      text = line.text;
    }
    last = line;
  }
  if (text !== null) paragraphs.push({ text });
  return paragraphs;
}

interface Edges {
  readonly left: number;
  readonly right: number;
  /** Usual distance of baselines, in sizes of a letter. */
  readonly leading: number;
}

/** Where the lines of the text begin and end, as most of them do. */
function edgesOf(lines: readonly MarkedLine[]): Edges {
  const gaps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const gap = (lines[i - 1]!.y - lines[i]!.y) / lines[i]!.size;
    if (lines[i]!.page === lines[i - 1]!.page && gap > 0.5 && gap < 4) gaps.push(gap);
  }
  const long = lines.filter((line) => widthOf(line.text) >= 12); // short ones are headings, cells, captions
  const measured = long.length > 0 ? long : lines;
  return {
    left: quantile(
      measured.map((line) => line.left),
      0.1,
    ),
    right: quantile(
      measured.map((line) => line.right),
      0.9,
    ),
    leading: quantile(gaps, 0.3) || 2,
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Whether `next` goes on with the paragraph of `line`: the line is full, and the next one is not indented or set apart. */
function goesOn(line: MarkedLine, next: MarkedLine, { left, right, leading }: Edges): boolean {
  if (Math.abs(line.size - next.size) > SAME_SIZE * line.size) return false;
  if (line.page === next.page) {
    const distance = (line.y - next.y) / next.size;
    if (distance <= 0 || distance > leading * WIDE_LEADING) return false;
  }
  if (line.right + firstUnit(next.text) * next.size <= right) return false; // it would have fitted: the break is meant
  const indent = (next.left - left) / next.size;
  if (indent < INDENT) return true;
  const hangs = Math.abs(next.left - line.left) < INDENT * next.size && !ENDS_SENTENCE.test(line.text);
  return hangs;
}

/** Width of what cannot be divided at the beginning of a line: a word or number, or a letter with its marks. */
function firstUnit(text: string): number {
  const unit = /^(?:[\p{Script=Latin}\d.,%+-]+|[“‘「『（(《]*[\s\S]?)[，。、；：！？”’」』）》,.;:!?)]*/u.exec(
    text,
  )![0];
  return widthOf(unit);
}

/** Between Latin words a line end is a space; in Chinese it is nothing. */
const joined = (text: string, next: string): string =>
  /[\p{Script=Latin},.;:]$/u.test(text) && /^[\p{Script=Latin}]/u.test(next) ? `${text} ${next}` : text + next;
