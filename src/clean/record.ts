import { characterCount } from "../base/code-units.js";
import {
  type CleanDocument,
  type CountableDocument,
  isKept,
  keptText,
  keptTextOf,
  type Line,
} from "../model/document.js";
import type { DocumentRecord, LineRecord } from "../model/record.js";
import { type Section, sectionsOfLine } from "../model/section.js";

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

/**
 * Where every character of a document went. Unit: characters (code points). The classes add up to `input`, to the
 * character; line ends are no characters here.
 */
export interface Ledger {
  readonly lines: number;
  readonly input: number;
  readonly kept: number;
  readonly boilerplate: number;
  readonly duplicate: number;
  readonly meta: number;
  /** On lines of white space alone. */
  readonly blank: number;
}

/** Adds up what cleaning kept and took away. */
export function ledgerOf(document: CleanDocument): Ledger {
  const sums = { kept: 0, boilerplate: 0, duplicate: 0, meta: 0, blank: 0 };
  for (const line of document.lines) addTo(sums, line);
  const { kept, boilerplate, duplicate, meta, blank } = sums;
  return { lines: document.lines.length, input: kept + boilerplate + duplicate + meta + blank, ...sums };
}

/** Adds up what cleaning took away: most lines are kept whole and need no counting. */
export function removedIn(document: CleanDocument): Pick<Ledger, "boilerplate" | "duplicate" | "meta"> {
  const sums = { kept: 0, boilerplate: 0, duplicate: 0, meta: 0, blank: 0 };
  for (const line of document.lines) if (!isKept(line) || line.cuts.length > 0) addTo(sums, line);
  const { boilerplate, duplicate, meta } = sums;
  return { boilerplate, duplicate, meta };
}

type Sums = Record<"kept" | "boilerplate" | "duplicate" | "meta" | "blank", number>;

function addTo(sums: Sums, line: Line): void {
  let rest = characterCount(line.raw);
  for (const cut of line.cuts) {
    const size = characterCount(line.raw.slice(cut.start, cut.end));
    if (cut.label !== "outside") sums[cut.label] += size;
    rest -= size;
  }
  sums[isKept(line) ? "kept" : (line.label as "boilerplate" | "duplicate" | "meta" | "blank")] += rest;
}
