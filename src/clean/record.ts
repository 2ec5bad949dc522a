import { type CleanDocument, type CountableDocument, keptText, keptTextOf, type Line } from "../model/document.js";
import type { DocumentRecord, LineRecord } from "../model/record.js";
import { type Section, sectionsOfLine } from "../model/section.js";
import { removedIn } from "./ledger.js";

function lineRecord(line: Line, sections: readonly Section[] | null): LineRecord {
  const { number, label, reason, raw, cuts } = line;
  const section = sections && (sectionsOfLine(sections, number)[0]?.name ?? null);
  if (cuts.length === 0) return { line: number, label, section, reason, text: raw };
  return { line: number, label, section, reason, text: keptTextOf(line), mixed: true, raw, cuts };
}

/** Characters removed from a document, by what they were. Blank lines are no loss and not counted. */
export function removedCharacters(document: CountableDocument): DocumentRecord["removed"] {
  return document.kept ? document.kept.removed : removedIn(document as CleanDocument);
}

/** The record of a document: what `cexi clean` prints and every command reads back from a pipe. */
export function toRecord(document: CleanDocument): DocumentRecord {
  const { metadata, sections = null } = document;
  return {
    path: document.path,
    title: metadata.title,
    date: metadata.date,
    source: metadata.source,
    author: metadata.author,
    editor: metadata.editor,
    region: metadata.region,
    code: metadata.code,
    level: metadata.level,
    code_then: metadata.codeThen,
    kind: metadata.kind,
    year: metadata.year,
    url: metadata.url,
    document_number: metadata.documentNumber,
    index_number: metadata.indexNumber,
    citation_code: metadata.citationCode,
    encoding: document.encoding,
    sha256: document.sha256,
    fields: document.fields,
    text: keptText(document),
    lines: document.lines.map((line) => lineRecord(line, sections)),
    sections,
    removed: removedCharacters(document),
  };
}
