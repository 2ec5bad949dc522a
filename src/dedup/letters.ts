import { type CleanDocument, keptSpans } from "../model/document.js";

/**
 * What two texts are compared by: their letters alone, that is digits, Latin letters and the Chinese characters of
 * U+4E00–9FFF, each one UTF-16 code unit. Spaces, line breaks and punctuation differ between two sites that carry the
 * same article, letters do not. Full-width digits and Latin letters count as half-width ones.
 */
export type Letters = Uint16Array;

const ESCAPE = /<U\+[0-9A-F]{4}>/uy;
const ESCAPE_LENGTH = 8;
const LESS_THAN = 0x3c;

const isLetter = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a);

/** Appends the letters of `raw.slice(start, end)` to `into` from `length` on; returns the new length. */
function append(into: Letters, length: number, raw: string, start: number, end: number): number {
  let n = length;
  for (let i = start; i < end; i++) {
    let code = raw.charCodeAt(i);
    if (code === LESS_THAN && raw.charCodeAt(i + 1) === 0x55) {
      // a literal `<U+00A0>` left by a scraper is a space, not the letters U, A and 0
      ESCAPE.lastIndex = i;
      if (i + ESCAPE_LENGTH <= end && ESCAPE.test(raw)) {
        i += ESCAPE_LENGTH - 1;
        continue;
      }
    }
    if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;
    if (isLetter(code)) into[n++] = code;
  }
  return n;
}

/** The letters of one text. */
export function lettersOf(text: string): Letters {
  const found = new Uint16Array(text.length);
  return found.slice(0, append(found, 0, text, 0, text.length));
}

/**
 * The letters of a document's kept text. The same as the letters of its `passages`, without building the normalised
 * strings: this runs over every character of an archive.
 */
export function documentLetters(document: CleanDocument): Letters {
  if (document.kept) return lettersOf(document.kept.text);
  let room = 0;
  for (const line of document.lines) room += line.raw.length;
  const found = new Uint16Array(room);
  let length = 0;
  for (const line of document.lines) {
    for (const span of keptSpans(line)) length = append(found, length, line.raw, span.start, span.end);
  }
  return found.slice(0, length);
}
