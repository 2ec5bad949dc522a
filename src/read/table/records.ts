import { isObject } from "../../base/is-object.js";
import { identityOf } from "../../model/divisions.js";
import {
  type Cut,
  DOCUMENT_KINDS,
  type DocumentKind,
  type Label,
  type Line,
  type Metadata,
  type SourceDocument,
} from "../../model/document.js";
import type { DocumentRecord, LineRecord } from "../../model/record.js";
import { SECTION_NAMES, type Section } from "../../model/section.js";

const LABELS: ReadonlySet<string> = new Set<Label>([
  "title",
  "heading",
  "content",
  "meta",
  "boilerplate",
  "duplicate",
  "blank",
]);
const KINDS: ReadonlySet<string> = new Set(DOCUMENT_KINDS);

/** Whether a value read from NDJSON is a document as `cexi clean` writes it. */
export function isRecord(value: unknown): value is DocumentRecord {
  if (!isObject(value)) return false;
  return typeof value.path === "string" && Array.isArray(value.lines) && value.lines.every(isLineRecord);
}

const isLineRecord = (value: unknown): value is LineRecord =>
  isObject(value) &&
  typeof value.line === "number" &&
  LABELS.has(String(value.label)) &&
  typeof value.text === "string";

/**
 * The document of a record, with the lines as they were labelled. Its metadata are final: what the record gives as
 * unknown stays unknown.
 */
export function documentOfRecord(record: DocumentRecord): SourceDocument {
  const lines = record.lines.map(lineOf);
  return {
    path: record.path,
    encoding: textOrNull(record.encoding),
    sha256: String(record.sha256 ?? ""),
    text: lines.map((line) => line.raw).join("\n"),
    lineHints: [],
    stated: metadataOf(record),
    fields: isObject(record.fields) ? record.fields : {},
    labelled: lines,
    ...sectionsIn(record.sections),
  };
}

function lineOf(record: LineRecord): Line {
  const { line: number, label, text } = record;
  const raw = typeof record.raw === "string" ? record.raw : text;
  return { number, raw, label, reason: String(record.reason ?? ""), cuts: cutsOf(record.cuts, raw.length) };
}

/** The cuts of a line; none where they are not in order inside the line, as they would be in a record of ours. */
function cutsOf(cuts: unknown, length: number): Cut[] {
  if (!Array.isArray(cuts)) return [];
  let end = 0;
  const inOrder = cuts.every((cut: unknown) => {
    if (!isObject(cut) || typeof cut.start !== "number" || typeof cut.end !== "number") return false;
    const fits = cut.start >= end && cut.end > cut.start && cut.end <= length;
    end = cut.end;
    return fits && (cut.label === "boilerplate" || cut.label === "duplicate" || cut.label === "meta");
  });
  return inOrder ? (cuts as Cut[]) : [];
}

/** The sections of a record; told anew from its lines where it does not state them as ours do. */
function sectionsIn(stated: unknown): Pick<SourceDocument, "sections"> {
  if (stated === null) return { sections: null };
  return Array.isArray(stated) && stated.length > 0 && stated.every(isSection) ? { sections: stated } : {};
}

const isSection = (value: unknown): value is Section =>
  isObject(value) &&
  SECTION_NAMES.some((name) => name === value.name) &&
  typeof value.line === "number" &&
  typeof value.offset === "number" &&
  typeof value.reason === "string";

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Code and level follow from the region, whatever the record says of them. */
const metadataOf = (record: DocumentRecord): Metadata => ({
  ...identityOf(textOrNull(record.region), typeof record.year === "number" ? record.year : null),
  title: textOrNull(record.title),
  date: textOrNull(record.date),
  source: textOrNull(record.source),
  author: Array.isArray(record.author) ? record.author.map(String) : [],
  editor: textOrNull(record.editor),
  region: textOrNull(record.region),
  kind: KINDS.has(String(record.kind)) ? (record.kind as DocumentKind) : null,
  year: typeof record.year === "number" ? record.year : null,
  url: textOrNull(record.url),
  documentNumber: textOrNull(record.document_number),
  indexNumber: textOrNull(record.index_number),
  citationCode: textOrNull(record.citation_code),
});
