import { decodeEntities } from "./entities.js";

const UNSEEN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|noscript|template|title|textarea|svg)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const BREAK =
  /<\/?(?:p|div|br|hr|li|ul|ol|dl|dt|dd|table|tr|td|th|h[1-6]|section|article|header|footer|nav|aside|main|pre|blockquote|form|body|html|center)\b[^<>]*>/gi;
const TAG = /<[a-zA-Z/!?][^<>]*>/g;

/** The text of a page by its tags alone, one block a line: for pages of which no tree can be built. Linear. */
export function plainPass(html: string): string {
  const text = html.replace(UNSEEN, "\n").replace(BREAK, "\n").replace(TAG, "");
  return decodeEntities(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
