import { isHan, isSecondHalf } from "../base/code-units.js";
import { escaped } from "../base/escape-pattern.js";
import { once } from "../base/once.js";
import { normalize } from "../model/normalize.js";
import { failure } from "../words/message.js";

/**
 * The form in which a term that a user names and a text are compared: half-width, one kind of space, lower case. One
 * code unit for one code unit of the normalised text, so that a place found here is a place there.
 */
export function folded(normalizedText: string): string {
  const lower = normalizedText.toLowerCase();
  if (lower.length === normalizedText.length) return lower;
  // A few letters grow in lower case (İ); they stay as they are.
  let text = "";
  for (let i = 0; i < normalizedText.length; i++) {
    const unit = normalizedText[i]!.toLowerCase();
    text += unit.length === 1 ? unit : normalizedText[i]!;
  }
  return text;
}

/** `folded` of each code unit. */
export const lowerUnits = once((): Uint16Array => {
  const lower = new Uint16Array(0x10000);
  for (let unit = 0; unit < lower.length; unit++) lower[unit] = unit;
  const bytes = Buffer.from(lower.buffer);
  for (let at = 0; at < bytes.length; at += LOWERED) {
    bytes.write(folded(bytes.toString("utf16le", at, at + LOWERED)), at, "utf16le");
  }
  return lower;
});
/** A few blocks hold letters that grow, which are looked at one by one. Unit: bytes. */
const LOWERED = 512;

/** `folded` of a text given by its UTF-16 code units. */
export function foldedUnits(units: Uint16Array): Uint16Array {
  const lower = lowerUnits();
  const text = units.slice();
  for (let i = 0; i < text.length; i++) text[i] = lower[text[i]!]!;
  return text;
}

/**
 * A term as the user typed it, in the form in which it is looked for: without white space beside a Han character.
 *
 * @throws {CexiError} if nothing is left of it
 */
export function foldedTerm(term: string): string {
  const text = folded(normalize(term).text).trim().replace(BESIDE_HAN, "");
  if (text === "") throw failure("E_EMPTY_TERM");
  return text;
}

const BESIDE_HAN = /(?<=\p{Script=Han}) +| +(?=\p{Script=Han})/gu;

/** A stretch of a text, in code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a folded term stands in a folded text, from the left, no two overlapping. Figures and Latin words have borders;
 * white space beside Han characters is run over.
 */
export const occurrences = (text: string, term: string): Generator<Stretch> =>
  whole(text, { begins: true, ends: true }, text.includes(" ") ? nextOf(spaced(term), text) : literal(text, term));

type Next = (from: number) => Stretch | null;

/** Stretches from the left, each behind the one before, that are whole at the ends where that is asked for. */
export function* whole(
  text: string,
  { begins, ends }: { readonly begins: boolean; readonly ends: boolean },
  next: Next,
): Generator<Stretch> {
  const at = (index: number) => text.charCodeAt(index);
  for (let stretch = next(0); stretch !== null; ) {
    const { start, end } = stretch;
    const isWhole = (!begins || beginsWhole(at, start)) && (!ends || endsWhole(at, end));
    if (isWhole) yield stretch;
    stretch = next(isWhole ? end : start + 1);
  }
}

/** The next match from an index on; one of no length is none. */
export const nextOf =
  (pattern: RegExp, text: string): Next =>
  (from) => {
    for (let at = from; at <= text.length; at++) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) return null;
      if (match[0] !== "") return { start: match.index, end: match.index + match[0].length };
      at = match.index;
    }
    return null;
  };

function literal(text: string, term: string): Next {
  return (from) => {
    const start = text.indexOf(term, from);
    return start < 0 ? null : { start, end: start + term.length };
  };
}

/** A term with white space beside its Han characters or without. */
function spaced(term: string): RegExp {
  const characters = [...term];
  const source = characters.map((character, index) => {
    const mayPart = index > 0 && [characters[index - 1]!, character].some((one) => isHan(one.charCodeAt(0)));
    return (mayPart ? " *" : "") + escaped(character);
  });
  return new RegExp(source.join(""), "gu");
}

/** Code unit at an index; `NaN` or `undefined` outside of the text. */
export type UnitAt = (index: number) => number | undefined;

const isDigit = (unit: number | undefined): boolean => unit !== undefined && unit >= 0x30 && unit <= 0x39;

/** A letter of a script that parts its words: Latin, Greek, Cyrillic. */
const isLetter = (unit: number | undefined): boolean =>
  unit !== undefined &&
  ((unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0x370 && unit <= 0x52f));

const POINT = 0x2e;
const COMMA = 0x2c;

/** Whether a term begins or ends with a figure or a letter that has borders: whether the next two are worth asking. */
export const needsBorders = (term: string): boolean =>
  [term.charCodeAt(0), term.charCodeAt(term.length - 1)].some((unit) => isDigit(unit) || isLetter(unit));

/**
 * Whether what begins at a place is whole towards its left: 41 is no part of 141, 3.41 or 12,041, AI none of CHAI, 20 none
 * of G20. Han characters have no borders (产业 stands in 产业链). In normalised text.
 */
export function beginsWhole(at: UnitAt, start: number): boolean {
  const first = at(start);
  const before = at(start - 1);
  if (isLetter(first)) return !isLetter(before);
  if (!isDigit(first)) return true;
  if (isDigit(before) || isLetter(before)) return false;
  if (before === COMMA) return !(isDigit(at(start - 2)) && isThousand(at, start));
  return before !== POINT || !isDigit(at(start - 2)) || isChain(at, start - 2, -1) || isChain(at, start, 1);
}

/**
 * The same towards its right: 14 is no part of 141, 14.1 or 14,000, AI none of AIoT. A unit (600mg) and a word beside a
 * figure (GDP2024) are borders.
 */
export function endsWhole(at: UnitAt, end: number): boolean {
  const last = at(end - 1);
  const next = at(end);
  if (isLetter(last)) return !isLetter(next);
  if (!isDigit(last)) return true;
  if (isDigit(next)) return false;
  if (next === COMMA) return !isThousand(at, end + 1);
  return next !== POINT || !isDigit(at(end + 1)) || isChain(at, end + 1, 1) || isChain(at, end - 1, -1);
}

/** Three digits and no fourth. */
const isThousand = (at: UnitAt, start: number): boolean =>
  [0, 1, 2].every((step) => isDigit(at(start + step))) && !isDigit(at(start + 3));

/** Whether the digits at a place lead to one more point with digits: a date (2024.5.1) or a number of a section. */
function isChain(at: UnitAt, from: number, step: 1 | -1): boolean {
  let i = from;
  while (isDigit(at(i))) i += step;
  return at(i) === POINT && isDigit(at(i + step));
}

export const SPACE = 0x20;

/**
 * Where a string goes on that stands over white space: 绿色 发展 and IT 产业 are 绿色发展 and IT产业, open source stays two
 * words. `index` itself where no white space is, or none beside a Han character. In normalised text.
 */
export function pastWhiteSpace(at: UnitAt, index: number): number {
  let end = index;
  while (at(end) === SPACE) end++;
  return isHan(at(end) ?? 0) || endsInHan(at, index) ? end : index;
}

/** Whether the character before a place is a Han character. */
export function endsInHan(at: UnitAt, index: number): boolean {
  const last = at(index - 1) ?? 0;
  return isHan(isSecondHalf(last) ? (at(index - 2) ?? 0) : last);
}
