import { isHan } from "../base/code-units.js";
import { LOOK_ALIKES } from "./look-alikes.js";

/**
 * The form of a text that rules, counters and comparisons read, with the way back to the text as decoded.
 *
 * Full-width ASCII (U+FF01–FF5E) becomes half-width, so that `，` and `,` are one character to every rule; all kinds of
 * spaces become U+0020; look-alikes (radicals for ideographs, marks for vertical lines, see `LOOK_ALIKES`) become what
 * they stand for; characters without width (zero-width space and joiners, soft hyphen, byte order mark, bidi marks,
 * variation selectors) and literal `<U+00A0>` left by scrapers are dropped; the spaces of a letter-spaced run
 * (`政 府 工 作 报 告`) are dropped, for the reader sees one word there. A full-width comma stays where a half-width one would
 * be that of thousands: `12，350` is a list of two figures. Everything else stays, one code unit
 * for one code unit.
 */
export interface NormalizedText {
  readonly text: string;
  /** Index in the original of each code unit of `text`; `null` where both are the same. */
  readonly origin: Uint32Array | null;
}

const INVISIBLE =
  "\u00ad\u034f\u180b\u180c\u180d\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f\ufeff";
/** First of the two code units of each variation selector beyond U+FFFF, and of the invisible tags. */
const SELECTOR_PAIR = 0xdb40;
const SPACES =
  "\t\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";
const LITERAL_ESCAPE = /<U\+[0-9A-F]{4}>/y;
const LITERAL_ESCAPE_LENGTH = 8;
const LESS_THAN = 0x3c;

/** In `FOLDED`: this code unit disappears. No text holds U+FFFF. */
export const DROPPED = 0xffff;

/** What a code unit becomes; `DROPPED` where it has no width. One look-up a character: texts of 50 MB come through here. */
export const FOLDED: Uint16Array = foldingTable();
function foldingTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  for (const [code, form] of LOOK_ALIKES) table[code] = form;
  for (const unit of INVISIBLE) table[unit.charCodeAt(0)] = DROPPED;
  for (const unit of SPACES) table[unit.charCodeAt(0)] = 0x20;
  table[SELECTOR_PAIR] = DROPPED;
  table[DROPPED] = 0xfffd;
  return table;
}

const WIDE_COMMA = 0xff0c;
const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
/** Whether a comma would be read as one of thousands: `2，350`. */
const looksOfThousands = (raw: string, at: number): boolean =>
  isDigit(raw.charCodeAt(at - 1)) &&
  [1, 2, 3].every((step) => isDigit(raw.charCodeAt(at + step))) &&
  !isDigit(raw.charCodeAt(at + 4));

const KEPT_SCRATCH = 4096; // code units; enough for nearly every line
const kept = scratchOf(KEPT_SCRATCH);

function scratchOf(length: number) {
  const units = new Uint16Array(length);
  return { units, bytes: Buffer.from(units.buffer), origin: new Uint32Array(length) };
}

/** Room to write in; short lines share theirs, for there are very many of them. Nothing in it outlives a call. */
const scratchFor = (length: number): typeof kept => (length <= KEPT_SCRATCH ? kept : scratchOf(length));

export function normalize(raw: string): NormalizedText {
  const { units, bytes, origin } = scratchFor(raw.length);
  let length = 0;
  let difference = 0;
  let spaces = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    let folded = FOLDED[code]!;
    // Of the code units that need a second look all but one are among the marks of ASCII, where few others are.
    if (folded <= LESS_THAN || folded === DROPPED) {
      if (folded === 0x20) spaces++;
      else if (code === WIDE_COMMA && looksOfThousands(raw, i)) folded = WIDE_COMMA;
      else if (code === LESS_THAN && isLiteralEscape(raw, i)) {
        i += LITERAL_ESCAPE_LENGTH - 1;
        continue;
      } else if (folded === DROPPED) {
        if (code === SELECTOR_PAIR) i++;
        continue;
      }
    }
    difference |= folded ^ code;
    origin[length] = i;
    units[length++] = folded;
  }
  if (spaces >= 2) length = joinLetterSpaced(units, origin, length);
  if (length < raw.length) return { text: stringOf(bytes, length), origin: origin.slice(0, length) };
  return { text: difference === 0 ? raw : stringOf(bytes, length), origin: null };
}

function isLiteralEscape(raw: string, at: number): boolean {
  LITERAL_ESCAPE.lastIndex = at;
  return LITERAL_ESCAPE.test(raw);
}

/** Three single Han characters parted by spaces are one letter-spaced word; two may be a name (`王 健`) and stay. */
const LETTER_SPACED_MINIMUM = 3;

/** Drops the spaces inside letter-spaced runs, in place; returns the new length. */
function joinLetterSpaced(units: Uint16Array, origin: Uint32Array, length: number): number {
  const joins: [start: number, end: number][] = [];
  for (let i = 0; i < length; i++) {
    if (!isHan(units[i]!) || (i > 0 && isHan(units[i - 1]!))) continue;
    let letters = 1;
    let end = i;
    for (;;) {
      let next = end + 1;
      while (next < length && units[next] === 0x20) next++;
      if (next === end + 1 || next >= length || !isHan(units[next]!)) break;
      if (next + 1 < length && isHan(units[next + 1]!)) break;
      end = next;
      letters++;
    }
    if (letters >= LETTER_SPACED_MINIMUM) joins.push([i, end]);
    i = end;
  }
  if (joins.length === 0) return length;
  let count = 0;
  let join = 0;
  for (let i = 0; i < length; i++) {
    while (join < joins.length && i > joins[join]![1]) join++;
    if (units[i] === 0x20 && join < joins.length && i > joins[join]![0]) continue;
    units[count] = units[i]!;
    origin[count++] = origin[i]!;
  }
  return count;
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The first `length` code units, given by their bytes. A copy of memory: twenty times as fast as `String.fromCharCode`. */
function stringOf(bytes: Buffer, length: number): string {
  if (!IS_LITTLE_ENDIAN) bytes.subarray(0, 2 * length).swap16();
  return bytes.toString("utf16le", 0, 2 * length);
}

/** Where a code unit of the normalised text stands in the original. */
export const originOf = (normalized: NormalizedText, index: number): number => normalized.origin?.[index] ?? index;
