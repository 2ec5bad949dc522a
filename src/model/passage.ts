import { isSecondHalf } from "../base/code-units.js";
import { sha256Of } from "../base/sha256.js";
import { type CleanDocument, type CountableDocument, isKept, keptSpans, type Line, type Span } from "./document.js";
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

/** Each line of a document as rules read it (see `normalize`): found once, for all that look at whole lines. */
export const normalizedLines = ({ lines }: Pick<CleanDocument, "lines">): NormalizedText[] =>
  lines.map(({ raw }) => normalize(raw));

/**
 * The kept text of a document in order. Passages of white space alone are left out.
 *
 * @param whole the lines as `normalizedLines` gives them, where they are known
 */
export function passages(
  { lines, kept }: Pick<CleanDocument, "lines" | "kept">,
  whole?: readonly NormalizedText[],
): Passage[] {
  const found: Passage[] = [];
  const texts = whole === undefined ? kept?.text.split("\n") : undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (!isKept(line)) continue;
    if (line.cuts.length === 0) {
      const text = texts?.[found.length];
      addPassage(found, whole?.[index] ?? asKnown(line.raw, text) ?? normalize(line.raw), line, 0);
    } else addParts(found, line);
  }
  return found;
}

/** A line whose normalised text is `text` if it is not blank; `null` where that has to be found out. */
const asKnown = (raw: string, text: string | undefined): NormalizedText | null =>
  text?.length === raw.length && HAN.test(raw) ? { text, origin: null } : null;
/** What no normalised text lacks. */
const HAN = /[\u4e00-\u9fff]/;

function addPassage(found: Passage[], { text, origin }: NormalizedText, { number, raw }: Line, start: number): void {
  if (NOT_BLANK.test(text)) found.push({ text, origin, line: number, raw, start });
}

function addParts(found: Passage[], line: Line): void {
  const spans = keptSpans(line);
  const parts = line.cuts.some(({ seam }) => seam) ? joinedAtSeams(line, spans) : spans.map((span) => [span]);
  for (const part of parts) {
    const text = part.length === 1 ? normalizedSpan(line.raw, part[0]!) : normalizedParts(line.raw, part);
    addPassage(found, text, line, part[0]!.start);
  }
}

const normalizedSpan = (raw: string, { start, end }: Span): NormalizedText => normalize(raw.slice(start, end));

/** Kept spans in groups: those of a group have only marks between them and are one stretch of text. */
function joinedAtSeams(line: Line, spans: readonly Span[]): Span[][] {
  const gaps = line.cuts.filter(({ seam }) => !seam);
  const groups: Span[][] = [];
  let gap = 0;
  for (const span of spans) {
    const before = groups.at(-1)?.at(-1)?.end ?? -1;
    while (gap < gaps.length && gaps[gap]!.end <= before) gap++;
    const isParted = groups.length === 0 || (gap < gaps.length && gaps[gap]!.start < span.start);
    if (isParted) groups.push([span]);
    else groups.at(-1)!.push(span);
  }
  return groups;
}

/** Several spans as one text; each code unit leads back to where it stands behind the first span's start. */
function normalizedParts(raw: string, spans: readonly Span[]): NormalizedText {
  const { start: base } = spans[0]!;
  const whole = spans.map(({ start, end }) => raw.slice(start, end)).join("");
  const { text, origin } = normalize(whole);
  const origins = new Uint32Array(text.length);
  let span = 0;
  let before = 0; // code units of the spans before this one
  for (let i = 0; i < text.length; i++) {
    const at = origin?.[i] ?? i;
    for (let { start, end } = spans[span]!; at - before >= end - start; { start, end } = spans[span]!) {
      before += end - start;
      span++;
    }
    origins[i] = spans[span]!.start - base + at - before;
  }
  return { text, origin: origins };
}

/** The passages of a document in one string, separated by `\n`, which no passage holds: what segmentation reads. */
export const passageText = (document: CountableDocument): string =>
  document.kept ? document.kept.text : textOf(passages(document as CleanDocument)); // without what was kept it has its lines

export const textOf = (found: readonly Passage[]): string => found.map(({ text }) => text).join("\n");

/** SHA-256 of a document's passages, in hex: what names its tokens in the cache. */
export const passageTextSha256 = (document: CountableDocument): string =>
  document.kept?.sha256 ?? sha256OfText(passageText(document));

export function sha256OfText(text: string): string {
  const { length } = text;
  // Room that is used again: a buffer for each document would wait for the garbage collector.
  const bytes = 2 * length <= scratch.length ? scratch : Buffer.allocUnsafe(2 * length);
  const written = bytes.write(text, "utf16le");
  return sha256Of(bytes.subarray(0, written));
}
const scratch = Buffer.allocUnsafeSlow(1 << 18);

/** Characters (code points) of a document's passages, white space left out. */
export const visibleCharacters = (document: CountableDocument): number =>
  document.kept?.characters ?? visibleCharactersOf(passageText(document));

/** Code points of a normalised text that are no white space. */
export const visibleCharactersOf = (text: string): number => text.length - (text.match(NOT_COUNTED)?.length ?? 0);
const NOT_COUNTED = /[ \n\udc00-\udfff]/g;

/** The place of `passage.text.slice(start, end)` in the decoded file. */
export function placeIn(path: string, passage: Passage, start: number, end: number): Place {
  const from = passage.start + originOf(passage, start);
  const to = passage.start + originOf(passage, end - 1) + 1;
  return { path, line: passage.line, column: columnAt(passage.raw, from), quote: passage.raw.slice(from, to) };
}

const PAIRED = /[\udc00-\udfff\u{10000}-\u{10ffff}]/u;
/** Whether lines hold pairs of code units, for those asked about lately; most lines do not, and their columns need no counting. */
const paired = new Map<string, boolean>();
const MOST_LINES = 64; // places of one find lie in a few lines, which take turns

function isPaired(raw: string): boolean {
  const known = paired.get(raw);
  if (known !== undefined) return known;
  if (paired.size >= MOST_LINES) paired.clear();
  const found = PAIRED.test(raw);
  paired.set(raw, found);
  return found;
}

/** So near the beginning of a line counting costs less than asking for pairs. Unit: code units. */
const SHORT = 64;

/** Column of a code unit, counted from 1 in code points. */
function columnAt(raw: string, index: number): number {
  if (index > SHORT && !isPaired(raw)) return index + 1;
  let column = 1;
  for (let i = 0; i < index; i++) {
    if (!isSecondHalf(raw.charCodeAt(i))) column++;
  }
  return column;
}
