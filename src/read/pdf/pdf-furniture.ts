import { countBy } from "../../base/group-by.js";
import type { PdfLine } from "./pdf-lines.js";

/** A line of a page; `furniture` where it belongs to the page and not to the text. */
export interface MarkedLine extends PdfLine {
  readonly page: number;
  readonly furniture: boolean;
}

/** So many lines at either edge of a page may be headers or footers. */
const EDGE_LINES = 3;
/** Headers and footers stand in the outermost parts of a page. Unit: share of its height. */
const EDGE = 0.14; // 3.7 cm above and 3.5 cm below is the official page (GB/T 9704): 0.12
/** A line at the edge is a header where so many pages have it, and at least this share of them. */
const LEAST_PAGES = 2;
const LEAST_SHARE = 0.3; // left and right pages may differ
/** So many pages are enough in a book, whose chapters have headers of their own. */
const ENOUGH_PAGES = 5;

const DIGITS = "(?:\\d{1,4}|[一二三四五六七八九十百零〇]{1,5})";
const DASHES = "[-–—―─_~·•.\\s]*";
/** `— 3 —`, `第 3 页 共 20 页`, `3/20`, `Page 3 of 20`, `iv`. */
const PAGE_NUMBER = new RegExp(
  `^${DASHES}(?:\\d{1,4}|第\\s*${DIGITS}\\s*页|(?:\\d{1,4}|第\\s*${DIGITS}\\s*页)\\s*(?:[/|,(]|共|总|\\s)+\\s*${DIGITS}\\s*页?\\s*\\)?|page\\s*\\d+(?:\\s*(?:of|/)\\s*\\d+)?|[ivxl]{1,7})${DASHES}$`,
  "iu",
);

/** A heading, dots that lead to the edge of the page, and the number of a page. */
const CONTENTS_ENTRY = /(?:[.·…‥・．。\u00b7_-]\s?){4,}\s*[（(]?\d{1,4}[)）]?\s*$/u;

/** Marks what stands at the edge of pages and comes again on others, page numbers, and the list of contents. */
export function markFurniture<L extends PdfLine>(pages: readonly (readonly L[])[]): (L & MarkedLine)[] {
  const edges = pages.map((lines) => edgeLines(lines));
  const seen = countBy(
    edges.flatMap((edge) => [...new Set([...edge].map(keyOf))]),
    (key) => key,
  );
  const least = Math.min(Math.max(LEAST_PAGES, pages.length * LEAST_SHARE), ENOUGH_PAGES);
  return pages.flatMap((lines, page) =>
    lines.map((line) => {
      const atEdge = edges[page]!.has(line) && (seen.get(keyOf(line))! >= least || isPageNumber(line.text));
      return { ...line, page, furniture: line.slanted || atEdge || isContentsEntry(line.text) };
    }),
  );
}

export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text.normalize("NFKC"));
export const isContentsEntry = (text: string): boolean => CONTENTS_ENTRY.test(text);

function edgeLines(lines: readonly PdfLine[]): Set<PdfLine> {
  const byHeight = [...lines].sort((a, b) => b.height - a.height);
  const upper = byHeight.slice(0, EDGE_LINES).filter(({ height }) => height > 1 - EDGE);
  const lower = byHeight.slice(-EDGE_LINES).filter(({ height }) => height < EDGE);
  return new Set([...upper, ...lower]);
}

/** The same header with another number on each page is the same, if it stands at the same height. */
const keyOf = (line: PdfLine): string =>
  `${Math.round(line.height * 100)} ${line.text.replace(/\d+/gu, "#").replace(/\s+/gu, "")}`;
