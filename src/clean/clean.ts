import { type CleanDocument, NO_METADATA, type SourceDocument } from "../model/document.js";
import { labelLines } from "./label.js";

/** Labels every line of a document. Lines that came labelled stay as they are. */
export function clean(source: SourceDocument): CleanDocument {
  const { path, encoding, sha256, fields } = source;
  const { sections } = source;
  const lines = source.labelled ?? labelLines(source);
  return {
    path,
    encoding,
    sha256,
    fields,
    lines,
    metadata: { ...NO_METADATA, ...source.stated },
    ...(sections === undefined ? {} : { sections }),
  };
}

/**
 * Turns boilerplate into content, so that it can be counted. The reason keeps what it was; fields of the page
 * (date, source, editor) stay out, they are known as metadata. Parts cut from kept lines come back too.
 */
export function keepBoilerplate(document: CleanDocument): CleanDocument {
  const lines = document.lines.map((line) => {
    const cuts = line.cuts.filter((cut) => cut.label !== "boilerplate");
    if (line.label !== "boilerplate") return cuts.length === line.cuts.length ? line : { ...line, cuts };
    return { ...line, label: "content" as const, reason: `kept on request; ${line.reason}`, cuts };
  });
  return { ...document, lines };
}
