import type { LineHint, SourceDocument } from "../../model/document.js";
import { isPageNumber, markFurniture } from "../pdf/pdf-furniture.js";
import { type PdfLine, widthOf } from "../pdf/pdf-lines.js";
import { ENDS_SENTENCE, joinParagraphs } from "../pdf/pdf-paragraphs.js";

/** Printed lines are no wider. Unit: Han characters. */
const WIDEST = 64;
/** Lines narrower than this tell nothing of the width of the print: headings, greetings. */
const NARROWEST = 14;
/** A full line falls short of the width by less than this share: its indent may be lost, a number may not have fitted. */
const SLACK = 1 / 6;
/** One that ends a sentence, and may be the last of its paragraph, by less than so many characters. */
const SLACK_AT_END = 1;
/** Full lines are as wide as this share of all, from the narrowest. */
const USUAL = 0.9;
/** Where full lines end, however wide they are; no other line comes near. */
const EDGE = 2 * WIDEST;
/** So much of a text tells whether it is printed. Unit: code units. */
const BEGINNING = 30_000;
/** A text is printed where it has so many full lines, and at least this share of its wide ones. */
const LEAST_FULL = 6;
const LEAST_SHARE = 0.45;
/** This share of full lines must break off within a sentence, and this one have a comma or stop. */
const LEAST_BROKEN = 0.6;
const LEAST_MARKED = 0.6;
/** Against full lines, so many end a sentence: rows of a table and headlines do not. */
const LEAST_ENDED = 0.05;

const HAS_MARK = /[，、。；：,;]/u;
const BEGINS_PART =
  /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[）)、]|[.．](?!\d))|第[一二三四五六七八九十百]{1,5}[条章节])/u;
/** Cells of a table set apart by spaces. */
const CELLS = /\S(?:\s{4,}|\t)\S/u;

/**
 * A text whose lines were broken at one width, as programs write it that take text out of PDFs: each paragraph stands in
 * the line that it began in, with empty lines for its others, so that places go on to refer to the file. Headers and
 * numbers of pages are marked where form feeds or numbers part them. A text whose lines are paragraphs stays as it is.
 */
export function printedText(file: SourceDocument): SourceDocument {
  const print = printOf(file.text.slice(0, BEGINNING).split("\n"));
  if (print === null) return file;
  const rows = file.text.split("\n");
  const lineHints: (LineHint | undefined)[] = [];
  const texts = rows.map((row) => (row.trim() === "" ? row : ""));
  for (const { text, lines } of joinParagraphs(markFurniture(pagesOf(rows, print)))) {
    const { row, furniture } = lines[0]!;
    texts[row] = lines.length === 1 ? rows[row]! : indentOf(rows[row]!) + text;
    if (furniture) lineHints[row] = "furniture";
  }
  return { ...file, text: texts.join("\n"), lineHints };
}

/** — 8 —, 第8页: no figure alone. */
const isNumberOfPage = (text: string): boolean => /[-–—―第页]/u.test(text) && isPageNumber(text);

/** Where lines were broken: by printed width, in Han characters, or at a number of letters. */
interface Print {
  readonly width: number;
  readonly measure: (text: string) => number;
}

function printOf(rows: readonly string[]): Print | null {
  if (!mayBePrinted(rows)) return null;
  const texts = rows.map((row) => row.trim()).filter((text) => text.length <= LONGEST && !CELLS.test(text));
  const found = [widthOf, (text: string) => text.length].map((measure) => printBy(measure, texts));
  return found.reduce((best, one) => (one.exact > best.exact ? one : best)).print;
}

/** No printed line is longer. Unit: code units. */
const LONGEST = 160;
/** Longer lines may stand among printed ones, where two texts were put together: this share. */
const MOST_LONG = 0.1;
/** Lines shorter than this share of the longest ones are short. */
const SHORT = 0.7;

/** A cheap look that most texts do not pass: lines are short, and much of one length. */
function mayBePrinted(rows: readonly string[]): boolean {
  const lengths = rows.map((row) => row.length).filter((length) => length >= NARROWEST);
  const short = lengths.filter((length) => length <= LONGEST).sort((a, b) => a - b);
  if (short.length < LEAST_FULL || short.length < (1 - MOST_LONG) * lengths.length) return false;
  const long = short[Math.floor(short.length * USUAL)]!;
  return short.filter((length) => length > SHORT * long).length >= LEAST_SHARE * short.length;
}

function printBy(measure: Print["measure"], texts: readonly string[]): { print: Print | null; exact: number } {
  const wide = texts.filter((text) => measure(text) >= NARROWEST);
  const sorted = wide.map(measure).sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * USUAL)] ?? 0;
  const full = wide.filter((text) => measure(text) > (1 - SLACK) * width);
  const ended = texts.filter((text) => ENDS_SENTENCE.test(text)).length;
  const isPrinted =
    width <= WIDEST &&
    full.length >= Math.max(LEAST_FULL, LEAST_SHARE * wide.length) &&
    full.filter((text) => !ENDS_SENTENCE.test(text)).length >= LEAST_BROKEN * full.length &&
    full.filter((text) => HAS_MARK.test(text)).length >= LEAST_MARKED * full.length &&
    ended >= LEAST_ENDED * full.length;
  const exact = full.filter((text) => Math.abs(measure(text) - width) <= SLACK_AT_END).length;
  return { print: isPrinted ? { width, measure } : null, exact: isPrinted ? exact : 0 };
}

const indentOf = (row: string): string => /^\s*/u.exec(row)![0];

/** A line of the file as one that is printed in letters of size 1, one below the other. */
interface Row extends PdfLine {
  readonly row: number;
}

/** Pages end at a form feed or at their number. */
function pagesOf(rows: readonly string[], print: Print): Row[][] {
  const pages: Row[][] = [[]];
  let y = 0;
  rows.forEach((raw, row) => {
    if (raw.includes("\f")) pages.push([]);
    const text = raw.trim();
    const before = pages.at(-1)!.at(-1);
    const isPart =
      before !== undefined &&
      BEGINS_PART.test(text) &&
      [ENDS_SENTENCE, BEGINS_PART].some((end) => end.test(before.text));
    y -= isPart ? 2 : 1;
    if (text !== "") pages.at(-1)!.push(rowOf(raw, text, row, y, print));
    if (isNumberOfPage(text)) pages.push([]);
  });
  for (const page of pages)
    page.forEach((line, index) => {
      page[index] = { ...line, height: pages.length === 1 ? 0.5 : 1 - index / Math.max(1, page.length - 1) };
    });
  return pages;
}

function rowOf(raw: string, text: string, row: number, y: number, { width, measure }: Print): Row {
  const left = widthOf(indentOf(raw).replace(/\f/gu, ""));
  const right = left + measure(text);
  const isWhole = right > (1 + SLACK) * width || CELLS.test(text); // a paragraph or a row of a table
  const isFull = !isWhole && right > (ENDS_SENTENCE.test(text) ? width - SLACK_AT_END : (1 - SLACK) * width);
  const still = { size: 1, height: 0.5, angle: 0, slanted: false };
  return { ...still, row, text, left, right: isFull ? EDGE : right, y, isRow: isWhole };
}
