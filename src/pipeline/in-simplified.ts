import type { CleanDocument, Metadata, SourceDocument } from "../model/document.js";
import { rawLines } from "../model/document.js";
import { normalize } from "../model/normalize.js";
import { isTraditional, simplified } from "../model/traditional.js";

/** What a page or a table states in words. */
const IN_WORDS = ["title", "source", "editor", "region", "documentNumber"] as const;

/**
 * A text in traditional letters as rules read it, for their words are simplified; any other text itself. Each letter
 * stays one code unit, so what rules find there holds for the text as written.
 */
export function inSimplified(source: SourceDocument): SourceDocument {
  if (source.labelled !== null || !isTraditional(source.text)) return source;
  const stated: { -readonly [F in keyof Metadata]?: Metadata[F] } = { ...source.stated };
  for (const field of IN_WORDS) if (stated[field]) stated[field] = simplified(stated[field]);
  return { ...source, path: simplified(source.path), text: simplified(source.text), stated };
}

/** What rules found in the simplified text, in the letters of the text itself; names of places are those of the list. */
export function asWritten(document: CleanDocument, source: SourceDocument): CleanDocument {
  const raws = rawLines(source);
  const lines = document.lines.map((line, index) => ({ ...line, raw: raws[index]! }));
  const pairs = lines.map(({ raw }) => normalize(raw).text.trim()).map((text) => [simplified(text), text] as const);
  pairs.sort(([a], [b]) => b.length - a.length); // a title of several lines is put together from the longest
  const written = (value: string): string => {
    const line = pairs.find(([text]) => text.includes(value));
    if (line === undefined) return pairs.reduce((all, [text, own]) => all.replace(text, () => own), value);
    const at = line[0].indexOf(value);
    return line[1].slice(at, at + value.length);
  };
  const own: { -readonly [F in keyof Metadata]?: Metadata[F] } = {};
  const { metadata } = document;
  for (const field of IN_WORDS) {
    const value = source.stated[field] ?? metadata[field];
    own[field] = value === null || field === "region" ? value : written(value);
  }
  const author = source.stated.author ?? metadata.author.map(written);
  return { ...document, path: source.path, lines, metadata: { ...metadata, ...own, author } };
}
