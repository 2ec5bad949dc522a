import { HAN_NUMERALS } from "../base/han-number.js";
import type { UnitKind } from "./units.js";

/** A number with its unit, as it stands in a text. */
export interface Figure {
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
  /** As written: 3.7 of `3.7万家`. */
  readonly value: number;
  /** The upper end of a range; `null` where it is no range. */
  readonly valueMax: number | null;
  /** With its scale: `万家`, `个百分点`, `:1`; for a rank `位`. */
  readonly unit: string;
  readonly kind: UnitKind | "ratio" | "rank";
  /** 多 and 余 that stand inside the number. */
  readonly inside: string | null;
  /** The characters, where a digit is damaged or the unit is missing. */
  readonly damaged: string | null;
}

// What patterns of figures are made of.
export const DASH = "(?: ?(?:[-~—–―─～〜∼]{1,2}|至|到) ?)";
// `6 5 0` right behind a Han character and before a unit is 650; `1 0` is 10 anywhere, since no number begins with 0.
// A full-width comma between digits is one of thousands: a figure before another one has a unit, or 、 behind it.
export const NUMBER =
  "(?:(?<=\\p{Script=Han})\\d{1,2}(?: \\d{1,2}){1,3}(?: ?\\. ?\\d{1,2})?(?=[%‰万亿元])|\\d{1,3}(?:[,，]\\d{3}){1,4}(?:\\.\\d{1,6})?(?![\\d,]\\d)|\\d{1,15}(?: 0\\d{0,3}(?![\\d.,]))?(?: ?\\. ?\\d{1,6})?)";
export const SCALE = "(?:万亿|[十百千]?[万亿]|[百千](?=[万亿]))";
export const HAN = `[${HAN_NUMERALS}]`;

/** Behind such a letter or digit no figure begins. */
export const BEFORE_BLOCKS = /[A-Za-z\d.]/u;

/** The figure that begins at a place of a text, if it is one of a kind. */
export type Attempt = (text: string, index: number) => Figure | null;

/** Figures of a pattern. @param read what the match at a place says; `null` where it is no figure after all */
export const attempt =
  (pattern: RegExp, read: (match: RegExpExecArray, text: string, index: number) => Figure | null): Attempt =>
  (text, index) => {
    const match = matchAt(pattern, text, index);
    return match && read(match, text, index);
  };

export const matchAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** What stands before a place of a text. Unit of `most`: code units. */
export const wordsBefore = (text: string, index: number, most: number): string =>
  text.slice(Math.max(0, index - most), index);

export const plainFigure = (start: number, end: number, value: number, unit: string, kind: Figure["kind"]): Figure => ({
  start,
  end,
  value,
  valueMax: null,
  unit,
  kind,
  inside: null,
  damaged: null,
});

export const numberOf = (digits: string): number => Number(digits.replaceAll(/[,， ]/gu, ""));
