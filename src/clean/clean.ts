import { type CleanDocument, type Line, NO_METADATA, type SourceDocument } from "../model/document.js";

/** Labels every line of a document. */
export function clean(source: SourceDocument): CleanDocument {
  const { path, encoding, sha256, fields } = source;
  const lines = source.labelled ?? source.text.split("\n").map(labelLine);
  return { path, encoding, sha256, fields, lines, metadata: { ...NO_METADATA, ...source.stated } };
}

const labelLine = (text: string, index: number): Line => {
  const raw = text.endsWith("\r") ? text.slice(0, -1) : text;
  const blank = raw.trim() === "";
  return {
    number: index + 1,
    raw,
    label: blank ? "blank" : "content",
    reason: blank ? "white space only" : "text",
    cuts: [],
  };
};
