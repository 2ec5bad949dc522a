import type { LineHint, SourceDocument } from "../../model/document.js";
import { parsePage } from "./html-dom.js";
import { linesOfPage } from "./html-lines.js";
import { markMain } from "./html-main.js";
import { plainPass } from "./html-plain.js";
import { isSimpleEnough } from "./html-size.js";
import { statedByPage } from "./html-stated.js";

/**
 * The document of an HTML page: its visible text, one block a line, site chrome included, with a hint for each line
 * whether it is main text or chrome, and what the page states of itself.
 *
 * A page too deep or too large for a tree is read by a plain pass over its tags, without hints; so is one that the
 * parser or the extractor cannot cope with. Never throws.
 */
export function pageDocument(file: SourceDocument): SourceDocument {
  const html = file.text;
  if (!isSimpleEnough(html)) return { ...file, text: plainPass(html) };
  try {
    const page = parsePage(html);
    const stated = statedByPage(page);
    const lines = linesOfPage(page);
    const main = markMain(page, lines);
    const lineHints = lines.map((_, index): LineHint => (main.has(index) ? "main" : "chrome"));
    return { ...file, text: lines.map((line) => line.text).join("\n"), lineHints, stated };
  } catch {
    // Tag soup that a library chokes on is still a text to the user.
    return { ...file, text: plainPass(html) };
  }
}
