import { createHash } from "node:crypto";
import { type CleanDocument, type CountableDocument, keptSpans } from "./document.js";
import { type NormalizedText, normalize, originOf } from "./normalize.js";
import type { Place } from "./place.js";

/**
 * A stretch of kept text without a break, in the form that counters and rules read (see `normalize`). A line is one
 * passage, a mixed line one for each kept part. Nothing is ever counted across the end of a passage.
 */
export interface Passage extends NormalizedText {
  /** The line it stands in, counted from 1. */
  readonly line: number;
  /** The whole line as decoded. */
  readonly raw: string;
  /** Where the passage begins in `raw`, in code units. */
  readonly start: number;
}

const NOT_BLANK = /\S/u;

/** The kept text of a document in order. Passages of white space alone are left out. */
export function passages(document: CleanDocument): Passage[] {
  const found: Passage[] = [];
  for (const line of document.lines) {
    for (const span of keptSpans(line)) {
      const { text, origin } = normalize(line.raw.slice(span.start, span.end));
      if (NOT_BLANK.test(text)) found.push({ text, origin, line: line.number, raw: line.raw, start: span.start });
    }
  }
  return found;
}

/** The passages of a document in one string, separated by `\n`, which no passage holds: what segmentation reads. */
export const passageText = (document: CountableDocument): string =>
  document.kept
    ? document.kept.text
    : passages(document as CleanDocument) // a document without what was kept has its lines
        .map(({ text }) => text)
        .join("\n");

/** SHA-256 of a document's passages, in hex: what names its tokens in the cache. */
export const passageTextSha256 = (document: CountableDocument): string =>
  document.kept?.sha256 ?? sha256OfText(passageText(document));

export function sha256OfText(text: string): string {
  const { length } = text;
  // Room that is used again: a buffer for each document would wait for the garbage collector.
  const bytes = 2 * length <= scratch.length ? scratch : Buffer.allocUnsafe(2 * length);
  const written = bytes.write(text, "utf16le");
  return createHash("sha256").update(bytes.subarray(0, written)).digest("hex");
}
const scratch = Buffer.allocUnsafeSlow(1 << 18);

/** Characters (code points) of a document's passages, white space left out. */
export const visibleCharacters = (document: CountableDocument): number =>
  document.kept?.characters ?? visibleCharactersOf(passageText(document));

const SPACE = 0x20;
const NEWLINE = 0x0a;

/** Code points of a normalised text that are no white space. */
export function visibleCharactersOf(text: string): number {
  let characters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
    if (unit !== SPACE && unit !== NEWLINE && !isSecondHalf) characters++;
  }
  return characters;
}

/** The place of `passage.text.slice(start, end)` in the decoded file. */
export function placeIn(path: string, passage: Passage, start: number, end: number): Place {
  const from = passage.start + originOf(passage, start);
  const to = passage.start + originOf(passage, end - 1) + 1;
  return { path, line: passage.line, column: columnAt(passage.raw, from), quote: passage.raw.slice(from, to) };
}

const PAIRED = /[\udc00-\udfff\u{10000}-\u{10ffff}]/u;
/** Whether the line asked about last holds pairs of code units; most lines do not, and their columns need no counting. */
const last = { raw: "", paired: false };

/** Column of a code unit, counted from 1 in code points. */
function columnAt(raw: string, index: number): number {
  if (last.raw !== raw) {
    last.raw = raw;
    last.paired = PAIRED.test(raw);
  }
  if (!last.paired) return index + 1;
  let column = 1;
  for (let i = 0; i < index; i++) {
    const code = raw.charCodeAt(i);
    if (code < 0xdc00 || code > 0xdfff) column++;
  }
  return column;
}
