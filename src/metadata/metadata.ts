import { yearsIn } from "../base/dates.js";
import { type CleanDocument, isKept, keptTextOf, type Line, type Metadata } from "../model/document.js";
import { normalize } from "../model/normalize.js";
import { kindOf } from "./kind.js";
import { authorsIn, publicationDate, sourceOf, stateField } from "./labelled-fields.js";
import { regionOf } from "./region.js";
import { titleIn } from "./title.js";

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
 */
export function describe(document: CleanDocument, stated: Partial<Metadata>): Metadata {
  if (isComplete(stated)) return stated;
  const lines: MetadataLine[] = [];
  for (const line of document.lines) if (line.label !== "blank") lines.push(metadataLine(line));
  const title = stated.title !== undefined ? stated.title : titleIn(lines);
  const date = stated.date !== undefined ? stated.date : publicationDate(lines);
  const documentNumber =
    stated.documentNumber !== undefined ? stated.documentNumber : stateField(lines, "documentNumber");
  const source = stated.source !== undefined ? stated.source : sourceOf(lines, title);
  const kind = stated.kind !== undefined ? stated.kind : kindOf(title, lines, source);
  return {
    title,
    date,
    source,
    author: stated.author ?? authorsIn(lines),
    editor: stated.editor !== undefined ? stated.editor : stateField(lines, "editor"),
    region: stated.region !== undefined ? stated.region : regionOf({ title, source, documentNumber, lines }),
    kind,
    year: stated.year !== undefined ? stated.year : yearOf(title, date, kind, lines),
    url: stated.url !== undefined ? stated.url : stateField(lines, "url"),
    documentNumber,
  };
}

const FIELDS = [
  "title",
  "date",
  "source",
  "author",
  "editor",
  "region",
  "kind",
  "year",
  "url",
  "documentNumber",
] as const;

const isComplete = (stated: Partial<Metadata>): stated is Metadata =>
  FIELDS.every((field) => stated[field] !== undefined);

function metadataLine(line: Line): MetadataLine {
  const whole = normalize(line.raw).text.trim();
  const text = isKept(line) && line.cuts.length > 0 ? normalize(keptTextOf(line)).text.trim() : whole;
  return { text, whole, label: line.label };
}

/** Lines at the head of a file that may say which year its report is of. */
const HEAD_LINES = 12;
/** A year in a title further from the publication date is a goal or a memory, unless the text is a report on it. */
const NEAR_YEARS = 1;

/** The year of the title; else of the head (年份：2002, the session at which a report was given); else of publication. */
function yearOf(
  title: string | null,
  date: string | null,
  kind: Metadata["kind"],
  lines: readonly MetadataLine[],
): number | null {
  const published = date === null ? null : Number(date.slice(0, 4));
  const titled = yearsIn(normalize(title ?? "").text)[0] ?? null;
  const isNear = published === null || titled === null || Math.abs(titled - published) <= NEAR_YEARS;
  if (titled !== null && (isNear || kind === "work-report")) return titled;
  if (kind === "work-report" || published === null) {
    const head = lines.slice(0, HEAD_LINES);
    const session = head.map((line) => SESSION.exec(line.whole)?.[1]).find((year) => year !== undefined);
    if (session !== undefined) return Number(session);
    const stated = head
      .map((line) => /^年[份度] ?: ?(\d{4})/u.exec(line.whole)?.[1])
      .find((year) => year !== undefined);
    if (stated !== undefined) return Number(stated);
  }
  return published;
}

/** ——2014年2月19日在某市第三届人民代表大会第五次会议上 */
const SESSION = /(\d{4})年\d{1,2}月\d{1,2}日 ?在.{2,40}?(?:代表大会|会议)/u;
