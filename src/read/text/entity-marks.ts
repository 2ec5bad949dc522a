import type { Markup } from "../../model/document.js";

/** Entities of spaces and marks, as a text copied out of a page's source has them. Those of letters are left: they are text. */
export const ENTITY =
  /&(?:nbsp|e[mn]sp|thinsp|[lr][ds]quo|quot|apos|hellip|[mn]dash|middot|bull|amp|lt|gt|#0*(?:160|183|34|38|39|60|62|8192|8194|8195|8203|8211|8212|8216|8217|8220|8221|8226|8230|12288)|#x0*(?:a0|3000|20(?:1[3489cd]|22|26|0[023b])));/iu;

/** Tags left around lines of a text, those of dumps of the web among them (`<content>…</content>`). */
const TAG =
  /<\/?(?:p|br|div|span|strong|b|em|font|a|td|tr|li|ul|ol|h[1-6]|section|center|doc|docno|url|title|contenttitle|content|text|body)(?:\s[^<>]{0,300})?\s?\/?>/iu;
const EACH = new RegExp(`${ENTITY.source}|${TAG.source}`, "giu");

/** The entities and tags of a plain text, by the index of their line: they divide words and are none. */
export function entityMarks(text: string): Map<number, readonly Markup[]> {
  const markup = new Map<number, readonly Markup[]>();
  if (!ENTITY.test(text) && !TAG.test(text)) return markup;
  for (const [index, line] of text.split("\n").entries()) {
    const marks = [...line.matchAll(EACH)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      divides: true,
    }));
    if (marks.length > 0) markup.set(index, marks);
  }
  return markup;
}
