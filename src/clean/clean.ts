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
