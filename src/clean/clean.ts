import { type CleanDocument, type Line, type LineHint, NO_METADATA, type SourceDocument } from "../model/document.js";

/** Labels every line of a document. */
export function clean(source: SourceDocument): CleanDocument {
  const { path, encoding, sha256, fields } = source;
  const lines =
    source.labelled ?? source.text.split("\n").map((text, index) => labelLine(text, index, source.lineHints[index]));
  return { path, encoding, sha256, fields, lines, metadata: { ...NO_METADATA, ...source.stated } };
}

const labelLine = (text: string, index: number, hint?: LineHint): Line => {
  const raw = text.endsWith("\r") ? text.slice(0, -1) : text;
  const blank = raw.trim() === "";
  return {
    number: index + 1,
    raw,
    label: blank ? "blank" : hint === "chrome" ? "boilerplate" : "content",
    reason: blank ? "white space only" : hint === "chrome" ? "page-chrome: outside the main text" : "text",
    cuts: [],
  };
};
