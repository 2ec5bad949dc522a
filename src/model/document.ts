import type { Level } from "./division-list.js";
import type { Whole } from "./quantity.js";
import type { Section } from "./section.js";

/** What a line is to the reader. The first three are kept, the others removed. */
export type Label = "title" | "heading" | "content" | "meta" | "boilerplate" | "duplicate" | "blank";

export const KEPT_LABELS: ReadonlySet<Label> = new Set<Label>(["title", "heading", "content"]);

/** What a removed part of a kept line can be. */
export type CutLabel = "boilerplate" | "duplicate" | "meta";

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of a line that is removed although the rest of the line is kept, for example a byline before a headline. */
export interface Cut extends Span {
  /** `outside`: not of the sections that were asked for. */
  readonly label: CutLabel | "outside";
  readonly reason: string;
  /** The text goes on behind it as if nothing had stood there: a mark of emphasis. Other cuts are gaps. */
  readonly seam?: true;
}

/** What in a line of a markup language is no text. Half-open range of code units. */
export interface Markup extends Span {
  /** Whether it divides what stands before and behind it, as the border of a cell does. */
  readonly divides: boolean;
}

/** One line of the decoded text and what cleaning decided about it. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** The line as decoded, without `\n` and without the `\r` before it; nothing else is taken away. */
  readonly raw: string;
  readonly label: Label;
  /** Why it has this label, in words; begins with the id of the rule where a rule decided. */
  readonly reason: string;
  /** Removed parts of a line, in order, not overlapping. A line with cuts is a mixed line. Empty for most lines. */
  readonly cuts: readonly Cut[];
}

export const DOCUMENT_KINDS = [
  "work-report",
  "interpretation",
  "news",
  "interview",
  "essay",
  "policy",
  "notice",
  "press-conference",
  "question-answer",
  "law",
  "bulletin",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What is known about a document. Unknown is `null` (an empty list for `author`), never a guess. */
export interface Metadata {
  readonly title: string | null;
  /** Date of publication, ISO 8601, as far as the page goes: `2024-01-17` or `2003-05`; of a report the day on which it was given. */
  readonly date: string | null;
  /** The medium or body that the page names as its source. */
  readonly source: string | null;
  /** Names of persons or offices. */
  readonly author: readonly string[];
  readonly editor: string | null;
  /** Full path of the administrative division, for example `山东省/济南市/历城区`. */
  readonly region: string | null;
  /** The region's code of six digits in today's list of GB/T 2260; `null` where there is none. */
  readonly code: string | null;
  readonly level: Level | null;
  /** Its code in the year of the document, where the official list of that year had another; the lists go from 2002 to 2016. */
  readonly codeThen: string | null;
  readonly kind: DocumentKind | null;
  /** The year that the text is about; a report given in January 2024 on the plans for 2024 has 2024. */
  readonly year: Whole | null;
  readonly url: string | null;
  /** 文号: 国发〔2024〕3号. */
  readonly documentNumber: string | null;
  /** 索引号, of public information. */
  readonly indexNumber: string | null;
  /** 法宝引证码, of the collection of laws that many texts are taken from. */
  readonly citationCode: string | null;
}

export const NO_METADATA: Metadata = {
  title: null,
  date: null,
  source: null,
  author: [],
  editor: null,
  region: null,
  code: null,
  level: null,
  codeThen: null,
  kind: null,
  year: null,
  url: null,
  documentNumber: null,
  indexNumber: null,
  citationCode: null,
};

/**
 * What a container (an HTML page, a row of a table) says of one line of its text. `furniture` belongs to a printed page:
 * its header, footer and number, and the list of contents; `field` is a line of metadata, such as those above a page of
 * Markdown.
 */
export type LineHint = "main" | "chrome" | "furniture" | "field";

/** One document as read: decoded text and what its container says about it. Nothing is cleaned yet. */
export interface SourceDocument {
  /** As printed everywhere: the file's path, or `file.csv#3` for the third row of a table. */
  readonly path: string;
  /** Name of the encoding that the bytes were read in; `null` where there were no bytes of its own (a record). */
  readonly encoding: string | null;
  /** SHA-256 of the bytes of the input it came from, in hex. */
  readonly sha256: string;
  /** The decoded text; for HTML the extracted text, one block a line, chrome included. */
  readonly text: string;
  /** One hint a line of `text`, where the container has an opinion; shorter than the text or empty otherwise. */
  readonly lineHints: readonly (LineHint | undefined)[];
  /** Marks of a markup language, by the index of their line; in order. */
  readonly markup?: ReadonlyMap<number, readonly Markup[]>;
  /** What the container states: columns of a table, `<meta>` of a page. Outweighs what the text suggests. */
  readonly stated: Partial<Metadata>;
  /** All other columns of a row, by their name; for `--by` and output. */
  readonly fields: Readonly<Record<string, string>>;
  /** Lines that were already labelled (a record as `cexi clean` writes it); cleaning leaves them as they are. */
  readonly labelled: readonly Line[] | null;
  /** Sections that such a record states. */
  readonly sections?: readonly Section[] | null;
}

/** The lines of a document as decoded, without their ends. */
export const rawLines = ({ text, labelled }: Pick<SourceDocument, "text" | "labelled">): string[] =>
  labelled?.map(({ raw }) => raw) ?? text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));

/** One document with every line labelled. What later steps read is `passages(document)`. */
export interface CleanDocument {
  readonly path: string;
  readonly encoding: string | null;
  readonly sha256: string;
  readonly metadata: Metadata;
  readonly fields: Readonly<Record<string, string>>;
  /** All lines of the input, removed ones too. */
  readonly lines: readonly Line[];
  /** The parts of a report to a congress; `null` for documents that have none, absent where they were not looked for. */
  readonly sections?: readonly Section[] | null;
  /** What follows from `lines`, where it is known already. A change of `lines` leaves it out. */
  readonly kept?: KeptText;
}

/** A cleaned document without its lines: what counting tokens and strings needs. */
export interface LinelessDocument extends Omit<CleanDocument, "lines" | "kept"> {
  readonly kept: KeptText;
}

export type CountableDocument = CleanDocument | LinelessDocument;

/** What counters need of a document's lines; found once and remembered between runs. */
export interface KeptText {
  /** See `passageText`. */
  readonly text: string;
  /** Code units of `text`, where they are at hand without a string. */
  readonly units?: Uint16Array;
  /** SHA-256 of `text`, in hex. */
  readonly sha256: string;
  /** Characters (code points) of `text` that are no white space. */
  readonly characters: number;
  /** Characters (code points) that cleaning took away. */
  readonly removed: Readonly<Record<CutLabel, number>>;
  /** Where reprints will be looked for: what of `text` they are told by. */
  readonly sketch?: Sketch;
}

/** What looking for reprints keeps of a text: at most 1.1 KB, whatever its length. */
export interface Sketch {
  /** First 128 bits of the SHA-256 of the letters, in hex: equal for equal letters. */
  readonly digest: string;
  /** Letters of the kept text. */
  readonly characters: number;
  /** Sketch for the Jaccard index; see `oneHashMinHash`. */
  readonly minHash: Uint32Array;
  /** Sketch for containment, see `smallestHashes`; empty where parts are not looked for. */
  readonly smallest: Uint32Array;
}

export const isKept = (line: Line): boolean => KEPT_LABELS.has(line.label);

/** The kept parts of a line, in order; none for a removed line. */
export function keptSpans(line: Line): Span[] {
  if (!isKept(line) || line.raw === "") return [];
  if (line.cuts.length === 0) return [{ start: 0, end: line.raw.length }];
  const spans: Span[] = [];
  let start = 0;
  for (const cut of line.cuts) {
    if (cut.start > start) spans.push({ start, end: cut.start });
    start = cut.end;
  }
  if (start < line.raw.length) spans.push({ start, end: line.raw.length });
  return spans;
}

/** The kept text of a line exactly as it stands there; parts of a mixed line are joined without a mark. */
export const keptTextOf = (line: Line): string =>
  line.cuts.length === 0 && isKept(line)
    ? line.raw
    : keptSpans(line)
        .map((span) => line.raw.slice(span.start, span.end))
        .join("");

export const keptText = (document: CleanDocument): string => document.lines.filter(isKept).map(keptTextOf).join("\n");
