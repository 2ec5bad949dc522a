import type { LineHint, SourceDocument } from "../../model/document.js";
import { parsePage } from "./html-dom.js";
import { linesOfPage } from "./html-lines.js";
import { markMain } from "./html-main.js";
import { plainPass } from "./html-plain.js";
import { isSimpleEnough } from "./html-size.js";
import { statedByPage } from "./html-stated.js";
import { proseIn, storedBody } from "./html-stored.js";

/**
 * The document of an HTML page: its visible text, one block a line, site chrome included, with a hint for each line
 * whether it is main text or chrome, and what the page states of itself. Where a page shows no running text, what its
 * styles hide or its scripts would show is read.
 *
 * A page too deep or too large for a tree is read by a plain pass over its tags, without hints; so is one that the
 * parser or the extractor cannot cope with. Never throws.
 */
export function pageDocument(file: SourceDocument): SourceDocument {
  const html = asHtml(file.text);
  if (!isSimpleEnough(html)) return { ...file, text: plainPass(html) };
  try {
    return treeDocument(file, html);
  } catch {
    // Tag soup that a library chokes on is still a text to the user.
    return { ...file, text: plainPass(html) };
  }
}

const XML_DECLARATION = /^\ufeff?\s*<\?xml\b/u;
const CLOSED_TAG =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)([a-z][\w:-]{0,30})((?:\s[^<>]{0,2000}?)?)\/>/giu;

/** `<script src="a.js"/>` is a whole element in XML; in HTML it would swallow the rest of the page. */
const asHtml = (text: string): string => (XML_DECLARATION.test(text) ? openElements(text) : text);

/** A page of XML with its empty elements written as HTML has them. */
export const openElements = (xml: string): string => xml.replace(CLOSED_TAG, "<$1$2></$1>");

/** Below so much running text a page shows too little to be its text. Unit: characters. */
const LITTLE_PROSE = 60;

function treeDocument(file: SourceDocument, html: string): SourceDocument {
  const read = (hidden: boolean) => {
    const page = parsePage(html);
    const { lines, pieces } = linesOfPage(page, { hidden });
    return { page, lines, pieces, prose: proseIn(lines.map(({ text }) => text)) };
  };
  const shown = read(false);
  const stated = statedByPage(shown.page);
  const all = shown.prose < LITTLE_PROSE ? read(true) : shown;
  const { page, lines, pieces, prose } = all.prose > shown.prose ? all : shown;
  const stored = prose < LITTLE_PROSE ? storedBody(parsePage(html)) : null;
  const main = markMain(page, lines, pieces);
  const hints = lines.map((_, index): LineHint => (main.has(index) ? "main" : "chrome"));
  const texts = lines.map(({ text }) => text);
  if (stored === null) return { ...file, text: texts.join("\n"), lineHints: hints, stated };
  const body = textLines(/<[a-z/!]/iu.test(stored) ? fragmentText(stored) : stored);
  const lineHints = [...hints, ...body.map((): LineHint => "main")];
  return { ...file, text: [...texts, ...body].join("\n"), lineHints, stated };
}

const textLines = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

/** The visible text of a piece of HTML, one block a line, as it stands in a cell of a table. Never throws. */
export function fragmentText(html: string): string {
  if (!isSimpleEnough(html)) return plainPass(html);
  try {
    return linesOfPage(parsePage(html))
      .lines.map((line) => line.text)
      .join("\n");
  } catch {
    return plainPass(html);
  }
}
