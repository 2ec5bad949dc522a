import { type Page, readableArticle } from "./html-dom.js";
import { LINE_ATTRIBUTE, type PageLine } from "./html-lines.js";

/** The extractor's threshold below which it tries again with laxer rules. Unit: characters. */
const SHORT_ARTICLE = 100; // its own default of 500 loses short Chinese pages

/** The lines of a page that are main text, by their index. */
export function markMain(page: Page, lines: readonly PageLine[]): Set<number> {
  return extracted(page, lines);
}

/** What Readability takes for the article. Changes the tree of the page. */
function extracted(page: Page, lines: readonly PageLine[]): Set<number> {
  const article = readableArticle(page, SHORT_ARTICLE);
  const seen = new Map<number, number>();
  for (const piece of article?.querySelectorAll(`[${LINE_ATTRIBUTE}]`) ?? []) {
    const line = Number(piece.getAttribute(LINE_ATTRIBUTE));
    seen.set(line, (seen.get(line) ?? 0) + (piece.textContent ?? "").trim().length);
  }
  return new Set([...seen].filter(([line, length]) => length * 2 >= lines[line]!.text.length).map(([line]) => line));
}
