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
const PAGE_NUMBER =
  /^[-–—―·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／|,，]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-–—―·•\s]*$/u;

/** Marks page headers, footers and page numbers: what stands at the edge of pages and comes again on others. */
export function markFurniture(pages: readonly (readonly PdfLine[])[]): MarkedLine[] {
  const edges = pages.map((lines) => edgeLines(lines));
  const seen = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set([...edge].map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const least = Math.max(LEAST_PAGES, pages.length * LEAST_SHARE);
  return pages.flatMap((lines, page) =>
    lines.map((line) => {
      const repeats = edges[page]!.has(line) && seen.get(keyOf(line))! >= least;
      return { ...line, page, furniture: edges[page]!.has(line) && (repeats || PAGE_NUMBER.test(line.text)) };
    }),
  );
}

function edgeLines(lines: readonly PdfLine[]): Set<PdfLine> {
  const byHeight = [...lines].sort((a, b) => b.height - a.height);
  const upper = byHeight.slice(0, EDGE_LINES).filter(({ height }) => height > 1 - EDGE);
  const lower = byHeight.slice(-EDGE_LINES).filter(({ height }) => height < EDGE);
  return new Set([...upper, ...lower]);
}

/** The same header with another number on each page is the same, if it stands at the same height. */
const keyOf = (line: PdfLine): string =>
  `${Math.round(line.height * 100)} ${line.text.replace(/\d+/gu, "#").replace(/\s+/gu, "")}`;
