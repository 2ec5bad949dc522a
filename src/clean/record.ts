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
import { sum } from "../stats/parts.js";

function lineRecord(line: Line, sections: readonly Section[] | null): LineRecord {
  const { number, label, reason, raw, cuts } = line;
  const section = sections && (sectionsOfLine(sections, number)[0]?.name ?? null);
  if (cuts.length === 0) return { line: number, label, section, reason, text: raw };
  return { line: number, label, section, reason, text: keptTextOf(line), mixed: true, raw, cuts };
}

/** Characters removed from a document, by what they were. Blank lines are no loss and not counted. */
export function removedCharacters(document: CountableDocument): DocumentRecord["removed"] {
  if (document.kept) return document.kept.removed;
  // Most lines are kept whole and need no counting.
  const changed = (document as CleanDocument).lines.filter((line) => !isKept(line) || line.cuts.length > 0);
  const { boilerplate, duplicate, meta } = sumsOf(changed);
  return { boilerplate, duplicate, meta };
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

/** Characters (code points) of a document by what became of them. */
interface Sums {
  readonly kept: number;
  readonly boilerplate: number;
  readonly duplicate: number;
  readonly meta: number;
  /** On lines of white space alone. */
  readonly blank: number;
}

/**
 * Where every character of a document went. Unit: characters (code points). The classes add up to `input`, to the
 * character; line ends are no characters here.
 */
export interface Ledger extends Sums {
  readonly lines: number;
  readonly input: number;
}

/** Adds up what cleaning kept and took away. */
export function ledgerOf({ lines }: CleanDocument): Ledger {
  const sums = sumsOf(lines);
  return { lines: lines.length, input: sum(Object.values(sums)), ...sums };
}

function sumsOf(lines: readonly Line[]): Sums {
  const sums: { -readonly [Class in keyof Sums]: number } = {
    kept: 0,
    boilerplate: 0,
    duplicate: 0,
    meta: 0,
    blank: 0,
  };
  for (const line of lines) {
    let rest = characterCount(line.raw);
    for (const cut of line.cuts) {
      const size = characterCount(line.raw.slice(cut.start, cut.end));
      if (cut.label !== "outside") sums[cut.label] += size;
      rest -= size;
    }
    sums[isKept(line) ? "kept" : (line.label as keyof Sums)] += rest;
  }
  return sums;
}
