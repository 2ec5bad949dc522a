import { isHan } from "../base/han.js";
import { isSecondHalf } from "../base/surrogates.js";

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

const SPACE = 0x20;

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
