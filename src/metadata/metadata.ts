import { identityOf } from "../model/divisions.js";
import { type CleanDocument, isKept, keptTextOf, type Line, type Metadata } from "../model/document.js";
import { type NormalizedText, normalize } from "../model/normalize.js";
import { normalizedLines } from "../model/passage.js";
import { kindOf } from "./kind.js";
import { authorsIn, publicationDate, sourceOf, stateField } from "./labelled-fields.js";
import { numberIn } from "./numbers.js";
import { regionOf } from "./region.js";
import { reportHead } from "./report-head.js";
import { titleIn } from "./title.js";
import { yearOf } from "./year.js";

/** A line as the finders of metadata read it. */
export interface MetadataLine {
  /** Normalised (half-width, plain spaces), trimmed; of a mixed line its kept part. */
  readonly text: string;
  /** The same with the parts that cleaning cut off. */
  readonly whole: string;
  readonly label: Line["label"];
}

/**
 * What a document says of itself: title, date and source from its head, region and year from its text. What its
 * container states (`stated`) is final, also where it states that something is unknown. A value that the document does
 * not give is `null`: nothing is guessed beyond what its docstring in `model/document.ts` allows.
 *
 * @param texts the lines as `normalizedLines` gives them
 */
export function describe(
  document: CleanDocument,
  stated: Partial<Metadata>,
  texts = normalizedLines(document),
): Metadata {
  if (isComplete(stated)) return stated;
  const lines: MetadataLine[] = [];
  for (const [index, line] of document.lines.entries()) {
    if (line.label !== "blank") lines.push(metadataLine(line, texts[index]!));
  }
  const title = stated.title !== undefined ? stated.title : titleIn(lines);
  const documentNumber =
    stated.documentNumber !== undefined ? stated.documentNumber : numberIn(lines, "documentNumber");
  const indexNumber = stated.indexNumber !== undefined ? stated.indexNumber : numberIn(lines, "indexNumber");
  const source = stated.source !== undefined ? stated.source : sourceOf(lines, title);
  const kind = stated.kind !== undefined ? stated.kind : kindOf(title, lines, source);
  const head = kind === "work-report" || kind === null ? reportHead(title, lines, kind !== null) : null;
  const delivered = head?.delivered ?? null;
  const published = stated.date !== undefined ? stated.date : publicationDate(lines);
  const date = delivered ?? published;
  const { path } = document;
  const region =
    stated.region !== undefined
      ? stated.region
      : regionOf({ path, title, source, documentNumber, indexNumber, lines, head });
  const year =
    stated.year !== undefined
      ? stated.year
      : yearOf({ path, title, date, delivered, isReport: head !== null, lines }).year;
  const { code, level, codeThen } = identityOf(region, year);
  return {
    title,
    date,
    source,
    author: stated.author ?? authorsIn(lines),
    editor: stated.editor !== undefined ? stated.editor : stateField(lines, "editor"),
    region,
    code,
    level,
    codeThen,
    kind,
    year,
    url: stated.url !== undefined ? stated.url : stateField(lines, "url"),
    documentNumber,
    indexNumber,
    citationCode: stated.citationCode !== undefined ? stated.citationCode : numberIn(lines, "citationCode"),
  };
}

const FIELDS = [
  "title",
  "date",
  "source",
  "author",
  "editor",
  "region",
  "code",
  "level",
  "codeThen",
  "kind",
  "year",
  "url",
  "documentNumber",
  "indexNumber",
  "citationCode",
] as const;

const isComplete = (stated: Partial<Metadata>): stated is Metadata =>
  FIELDS.every((field) => stated[field] !== undefined);

function metadataLine(line: Line, normalized: NormalizedText): MetadataLine {
  const whole = normalized.text.trim();
  const text = isKept(line) && line.cuts.length > 0 ? normalize(keptTextOf(line)).text.trim() : whole;
  return { text, whole, label: line.label };
}
