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
const WIDE_COMMA = 0xff0c;
/** A comma that would be read as one of thousands: `2，350`. */
const COMMA_OF_LIST = /，(?<=[\d０-９]，)(?=[\d０-９]{3}(?![\d０-９]))/gu;

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

/** What a code unit may be to the line that holds it, as bits. */
const CHANGES = 1;
const IS_SPACE = 2;
const IS_COMMA = 4;
const MAY_ESCAPE = 8;
const GOES = 16;
const ASKS = new Uint8Array(0x10000);
for (let code = 0; code < ASKS.length; code++) {
  const folded = FOLDED[code]!;
  ASKS[code] = folded === DROPPED ? GOES : (folded === code ? 0 : CHANGES) | (folded === 0x20 ? IS_SPACE : 0);
}
ASKS[WIDE_COMMA]! |= IS_COMMA;
ASKS[LESS_THAN]! |= MAY_ESCAPE;

/** Room to write in; short lines share theirs, for there are very many of them. Nothing in it outlives a call. */
const scratchFor = (length: number): typeof shared => (length <= SHARED ? shared : scratchOf(length));
const SHARED = 4096; // code units; enough for nearly every line
const shared = scratchOf(SHARED);

function scratchOf(length: number) {
  const units = new Uint16Array(length);
  return { units, bytes: Buffer.from(units.buffer) };
}

export function normalize(raw: string): NormalizedText {
  const { units, bytes } = scratchFor(raw.length);
  const asked = foldInto(units, raw);
  if (asked & GOES || (asked & MAY_ESCAPE && raw.includes("<U+"))) return withLosses(raw);
  if (asked & IS_COMMA && raw.search(COMMA_OF_LIST) >= 0) return withLosses(raw);
  const text = asked & CHANGES ? stringOf(bytes, raw.length) : raw;
  return asked & IS_SPACE && SPACED_LETTER.test(text) ? withLosses(raw) : { text, origin: null };
}

/** Folds a line into `units` and says what its code units ask for. By itself, as V8 compiles it once and for all then. */
function foldInto(units: Uint16Array, raw: string): number {
  let asked = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    units[i] = FOLDED[code]!;
    asked |= ASKS[code]!;
  }
  return asked;
}

/** The same for the few lines that may lose a character or keep a comma. */
function withLosses(raw: string): NormalizedText {
  const { units, bytes } = scratchFor(raw.length);
  const origin = new Uint32Array(raw.length);
  const commas = new Set(Array.from(raw.matchAll(COMMA_OF_LIST), ({ index }) => index));
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    const folded = FOLDED[code]!;
    if (code === LESS_THAN && isLiteralEscape(raw, i)) i += LITERAL_ESCAPE_LENGTH - 1;
    else if (code === SELECTOR_PAIR) i++;
    else if (folded !== DROPPED) {
      origin[length] = i;
      units[length++] = commas.has(i) ? code : folded;
    }
  }
  const spaced = stringOf(bytes, length);
  const text = spaced.replace(LETTER_SPACED, (run) => run.replaceAll(" ", ""));
  if (text.length === raw.length) return { text, origin: null };
  for (let from = 0, to = 0; to < text.length; from++) if (spaced[from] === text[to]) origin[to++] = origin[from]!;
  return { text, origin: origin.slice(0, text.length) };
}

function isLiteralEscape(raw: string, at: number): boolean {
  LITERAL_ESCAPE.lastIndex = at;
  return LITERAL_ESCAPE.test(raw);
}

/** As `isHan` tells it. */
const HAN = "\\u4e00-\\u9fff\\u3400-\\u4dbf\\uf900-\\ufaff\\u3007\\ud840-\\ud88d";
/** Three single Han characters parted by spaces are one letter-spaced word; two may be a name (`王 健`) and stay. */
const LETTER_SPACED = new RegExp(`(?<![${HAN}])[${HAN}](?: +[${HAN}](?![${HAN}])){2,}`, "g");
/** The second letter of such a word. */
const SPACED_LETTER = new RegExp(` [${HAN}] `);

const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The first `length` code units, given by their bytes. A copy of memory: twenty times as fast as `String.fromCharCode`. */
function stringOf(bytes: Buffer, length: number): string {
  if (!IS_LITTLE_ENDIAN) bytes.subarray(0, 2 * length).swap16();
  return bytes.toString("utf16le", 0, 2 * length);
}

/** Where a code unit of the normalised text stands in the original. */
export const originOf = (normalized: NormalizedText, index: number): number => normalized.origin?.[index] ?? index;
