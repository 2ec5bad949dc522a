import { isFirstHalf } from "../base/code-units.js";
import { type CleanDocument, keptSpans } from "../model/document.js";
import { passageText } from "../model/passage.js";
import { Scratch } from "./scratch.js";

/**
 * What two texts are compared by: their letters alone, that is letters and digits of every script, in UTF-16 code units.
 * Spaces, line breaks and punctuation differ between two sites that carry the same article, letters do not. Full-width
 * digits and Latin letters count as half-width ones. A text without a letter is compared by its marks.
 */
export type Letters = Uint16Array;

const ESCAPE = /<U\+[0-9A-F]{4}>/uy;
const ESCAPE_LENGTH = 8;
const LESS_THAN = 0x3c;

/** Letters, vowel signs of scripts that write them as marks, digits, 〇 and Roman numerals. */
const IS_LETTER = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u;
/** Marks that say how the character before is drawn. */
const IS_VARIANT = /[\u20d0-\u20ff\ufe00-\ufe0f]/u;

const OTHER = 1;
const LETTER = 2;
/** The first half of a pair. */
const HIGH = 3;

/** What each code unit is; 0 until the first is met. */
const KINDS = new Uint8Array(0x10000);

function kindOf(code: number): number {
  if (isFirstHalf(code)) return HIGH;
  const character = String.fromCharCode(code);
  return IS_LETTER.test(character) && !IS_VARIANT.test(character) ? LETTER : OTHER;
}

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
    const kind = KINDS[code] || (KINDS[code] = kindOf(code));
    if (kind === LETTER) into[n++] = code;
    else if (kind === HIGH && i + 1 < end && IS_LETTER.test(raw.slice(i, i + 2))) {
      into[n++] = code;
      into[n++] = raw.charCodeAt(++i);
    }
  }
  return n;
}

/** Appends everything but white space. */
function appendMarks(into: Letters, raw: string): number {
  let n = 0;
  for (const character of raw) {
    if (/\s/u.test(character)) continue;
    for (let i = 0; i < character.length; i++) into[n++] = character.charCodeAt(i);
  }
  return n;
}

export function lettersOf(text: string): Letters {
  const found = new Uint16Array(text.length);
  return found.slice(0, append(found, 0, text, 0, text.length) || appendMarks(found, text));
}

/** The letters as a string, for keys. */
export const letterKey = (text: string): string => Buffer.from(lettersOf(text).buffer).toString("utf16le");

const letterRoom = new Scratch(Uint16Array);

/**
 * The letters of a document's kept text. The same as the letters of its `passages`, without building the normalised
 * strings: this runs over every character of an archive.
 */
export function documentLetters(document: CleanDocument): Letters {
  if (document.kept) return lettersOf(document.kept.text);
  let room = 0;
  for (const line of document.lines) room += line.raw.length;
  const found = letterRoom.take(room);
  let length = 0;
  for (const line of document.lines) {
    for (const span of keptSpans(line)) length = append(found, length, line.raw, span.start, span.end);
  }
  if (length === 0) return lettersOf(passageText(document));
  return found.slice(0, length);
}
