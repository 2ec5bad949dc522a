import { identityOf } from "../model/divisions.js";
import { type CleanDocument, isKept, keptTextOf, type Line, type Metadata, NO_METADATA } from "../model/document.js";
import { type NormalizedText, normalize } from "../model/normalize.js";
import { normalizedLines } from "../model/passage.js";
import { kindOf } from "./kind.js";
import { authorsIn, sourceOf, stateField } from "./labelled-fields.js";
import type { MetadataLine } from "./line.js";
import { numberIn } from "./numbers.js";
import { publicationDate } from "./publication-date.js";
import { regionOf } from "./region.js";
import { reportHead } from "./report-head.js";
import { titleIn } from "./title.js";
import { yearOf } from "./year.js";

/**
 * What a document says of itself: title, date and source from its head, region and year from its text. What its
 * container states (`stated`) is final, also where it states that something is unknown; only the day on which a report was
 * given goes before a date, which is that of its upload. A value that the document does not give is `null`: nothing is
 * guessed beyond what its docstring in `model/document.ts` allows.
 */
export const describe = (document: CleanDocument, stated: Partial<Metadata>): Metadata =>
  described(document, stated, normalizedLines(document)).metadata;

/** What a document says of itself, and where it contradicts itself. */
interface Described {
  readonly metadata: Metadata;
  /** Years that its parts state, rising, where they differ; else empty. */
  readonly contradicting: readonly number[];
}

/**
 * The same as `describe`, with contradictions.
 *
 * @param texts the lines as `normalizedLines` gives them
 */
export function described(
  document: CleanDocument,
  stated: Partial<Metadata>,
  texts: readonly NormalizedText[],
): Described {
  if (isComplete(stated)) return { metadata: stated, contradicting: [] };
  const lines = metadataLines(document, texts);
  const told = <F extends keyof Metadata>(field: F, find: () => Metadata[F]): Metadata[F] => {
    const value = stated[field];
    return value === undefined ? find() : value;
  };
  const title = told("title", () => titleIn(lines));
  const documentNumber = told("documentNumber", () => numberIn(lines, "documentNumber"));
  const indexNumber = told("indexNumber", () => numberIn(lines, "indexNumber"));
  const source = told("source", () => sourceOf(lines, title));
  const path = tellingPathOf(document);
  const kind = told("kind", () => kindOf(title, lines, source, path));
  const head = kind === "work-report" || kind === null ? reportHead(title, lines, kind !== null) : null;
  const delivered = head?.delivered ?? null;
  const date = delivered ?? told("date", () => publicationDate(lines));
  const { year, contradicting } =
    stated.year !== undefined
      ? { year: stated.year, contradicting: [] }
      : yearOf({ path, title, date, delivered, isReport: head !== null, lines });
  const region = told("region", () =>
    regionOf({ path, title, source, documentNumber, indexNumber, lines, head, year }),
  );
  const { code, level, codeThen } = identityOf(region, year);
  const metadata = {
    title,
    date,
    source,
    author: told("author", () => authorsIn(lines)),
    editor: told("editor", () => stateField(lines, "editor")),
    region,
    code,
    level,
    codeThen,
    kind,
    year,
    url: told("url", () => stateField(lines, "url")),
    documentNumber,
    indexNumber,
    citationCode: told("citationCode", () => numberIn(lines, "citationCode")),
  };
  return { metadata, contradicting };
}

/** A column of a table may name the file from which a text came: it tells what the path of a text of its own does. */
const FILE_COLUMN = /^(?:文件(?:名称?|路径)?|file_?(?:name|path)?|path)$/iu;

function tellingPathOf({ path, fields }: CleanDocument): string {
  const column = Object.keys(fields).find((name) => FILE_COLUMN.test(name.trim()));
  return column === undefined ? path : `${path}/${fields[column]!.trim()}`;
}

const isComplete = (stated: Partial<Metadata>): stated is Metadata =>
  Object.keys(NO_METADATA).every((field) => stated[field as keyof Metadata] !== undefined);

const metadataLines = ({ lines }: CleanDocument, texts: readonly NormalizedText[]): MetadataLine[] =>
  lines.flatMap((line, index) => (line.label === "blank" ? [] : [metadataLine(line, texts[index]!)]));

function metadataLine(line: Line, normalized: NormalizedText): MetadataLine {
  const whole = normalized.text.trim();
  const text = isKept(line) && line.cuts.length > 0 ? normalize(keptTextOf(line)).text.trim() : whole;
  return { text, whole, label: line.label };
}
