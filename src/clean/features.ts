import type { LineHint } from "../model/document.js";
import { type NormalizedText, normalize } from "../model/normalize.js";

/** Up to this many code units a line is read whole; of a longer one only its two ends are, so cost stays linear. */
const WHOLE = 600;
/** Code units read at each end of a longer line: room for a glued page head or tail. */
export const END = 300;

/** What can be said of one line without knowing its neighbours. */
export interface LineFeatures {
  readonly index: number;
  readonly raw: string;
  readonly blank: boolean;
  /** True where the line is too long for whole-line rules; `text` is then its beginning. */
  readonly long: boolean;
  /** Normalised, trimmed, runs of spaces made one. */
  readonly text: string;
  /** `text` without any space: what most rules read. */
  readonly compact: string;
  /** Code units without spaces, for a long line those of `raw`. */
  readonly length: number;
  readonly endsSentence: boolean;
  readonly hasSentence: boolean;
  /** Reads as running text: long enough, with sentence punctuation, no snippet. */
  readonly prose: boolean;
  /** What the container said of it. */
  readonly hint: LineHint | undefined;
}

export type Lines = readonly LineFeatures[];
export type LineTest = (line: LineFeatures) => boolean;

const SENTENCE_END = /[。!?;…][”’"'」』)\]】]*$/u;
const SENTENCE = /[。!?;！？；]/u;
/** Shorter lines with a full stop are prose only inside the body; they cannot tell where it begins. */
const PROSE_LENGTH = 24;
/** A line without any full stop is prose where it is this long and has commas (a scraped transcript). */
const UNPUNCTUATED_PROSE_LENGTH = 70;
/** Snippets of search results are cut at both ends. */
const SNIPPET = /^(?:\.{3}|…)/u;

const SPACES = / +/gu;
/** Borders of a table's cells that a text kept. */
const BORDERS = /^[| ]+|[| ]+$/gu;

/** @param whole the line as `normalize` gives it, where that is known */
export function featuresOf(
  raw: string,
  index: number,
  hint: LineHint | undefined,
  whole?: NormalizedText,
): LineFeatures {
  const long = raw.length > WHOLE;
  const trimmed = (long ? normalize(raw.slice(0, END)) : (whole ?? normalize(raw))).text.trim();
  const bare = trimmed.endsWith("|") ? trimmed.replace(BORDERS, "") || trimmed : trimmed;
  const spaced = bare.includes(" "); // running text has no spaces, and most lines are running text
  const text = spaced ? bare.replace(SPACES, " ") : bare;
  const compact = spaced ? text.replace(SPACES, "") : text;
  const length = long ? raw.length : compact.length;
  const blank = compact === "" && (!long || raw.trim() === "");
  const end = long ? normalize(raw.slice(-END)).text.trim() : compact;
  const endsSentence = !blank && SENTENCE_END.test(end.slice(-8));
  const hasSentence = !blank && (endsSentence || SENTENCE.test(long ? raw.slice(0, 4096) : compact));
  const prose =
    (hasSentence ? length >= PROSE_LENGTH : length >= UNPUNCTUATED_PROSE_LENGTH && /[,、]/u.test(compact)) &&
    !SNIPPET.test(compact);
  return { index, raw, blank, long, text, compact, length, endsSentence, hasSentence, prose, hint };
}
