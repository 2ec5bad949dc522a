/**
 * The form of a text that rules, counters and comparisons read, with the way back to the text as decoded.
 *
 * Full-width ASCII (U+FF01–FF5E) becomes half-width, so that `，` and `,` are one character to every rule; all kinds of
 * spaces become U+0020; characters without width (zero-width space and joiners, soft hyphen, byte order mark, bidi
 * marks) and literal `<U+00A0>` left by scrapers are dropped; the spaces of a letter-spaced run (`政 府 工 作 报 告`)
 * are dropped, for the reader sees one word there. Everything else stays, one code unit for one code unit.
 */
export interface NormalizedText {
  readonly text: string;
  /** Index in the original of each code unit of `text`; `null` where both are the same. */
  readonly origin: Uint32Array | null;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const SPACE = /[\t\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
const LITERAL_ESCAPE = /<U\+[0-9A-F]{4}>/y;
const LITERAL_ESCAPE_LENGTH = 8;

/** In `FOLDED`: this code unit disappears. No text holds U+FFFF. */
export const DROPPED = 0xffff;

/** What a code unit becomes; `DROPPED` where it has no width. One look-up a character: texts of 50 MB come through here. */
export const FOLDED: Uint16Array = foldingTable();
function foldingTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) {
    const unit = String.fromCharCode(code);
    if (code >= 0xff01 && code <= 0xff5e) table[code] = code - 0xfee0;
    else if (INVISIBLE.test(unit)) table[code] = DROPPED;
    else table[code] = SPACE.test(unit) ? 0x20 : code;
  }
  table[DROPPED] = 0xfffd;
  return table;
}

const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);

const KEPT_SCRATCH = 4096; // code units; enough for nearly every line
const kept = { units: new Uint16Array(KEPT_SCRATCH), origin: new Uint32Array(KEPT_SCRATCH) };

/** Room to write in; short lines share theirs, for there are very many of them. Nothing in it outlives a call. */
const scratchFor = (length: number): typeof kept =>
  length <= KEPT_SCRATCH ? kept : { units: new Uint16Array(length), origin: new Uint32Array(length) };

export function normalize(raw: string): NormalizedText {
  const { units, origin } = scratchFor(raw.length);
  let length = 0;
  let changed = false;
  let spaces = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code === 0x3c && isLiteralEscape(raw, i)) {
      i += LITERAL_ESCAPE_LENGTH - 1;
      changed = true;
      continue;
    }
    const folded = FOLDED[code]!;
    if (folded !== code) changed = true;
    if (folded === DROPPED) continue;
    if (folded === 0x20) spaces++;
    origin[length] = i;
    units[length++] = folded;
  }
  if (spaces >= 2) {
    const joined = joinLetterSpaced(units, origin, length);
    changed ||= joined < length;
    length = joined;
  }
  if (!changed) return { text: raw, origin: null };
  return { text: stringOf(units, length), origin: length === raw.length ? null : origin.slice(0, length) };
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

const CHUNK = 8192; // code units a call; more arguments overflow the stack

function stringOf(units: Uint16Array, length: number): string {
  if (length <= CHUNK) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  const parts: string[] = [];
  for (let at = 0; at < length; at += CHUNK) {
    parts.push(
      String.fromCharCode.apply(null, units.subarray(at, Math.min(at + CHUNK, length)) as unknown as number[]),
    );
  }
  return parts.join("");
}

/** Where a code unit of the normalised text stands in the original. */
export const originOf = (normalized: NormalizedText, index: number): number => normalized.origin?.[index] ?? index;
