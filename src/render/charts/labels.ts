import { visibleLine } from "../visible.js";
import { displayWidth, shorten } from "../width.js";

/** Size of all letters in charts. Unit: pixels. */
export const FONT_SIZE = 13;
/** What a Han character and a Latin letter or digit take, in the broader of the usual fonts. Unit: pixels. */
const WIDE = FONT_SIZE * 1.02;
const NARROW = FONT_SIZE * 0.65;

/** Pixels that a text takes; nearly, for letters are measured on the reader's machine only. */
export function textWidth(text: string): number {
  const letters = [...text].length;
  const wide = Math.max(0, displayWidth(text) - letters);
  return Math.ceil(wide * WIDE + (letters - wide) * NARROW);
}

/** A text made safe to look at, on one line, and no wider than that many pixels. */
export const fitted = (text: string, pixels: number): string =>
  shorten(visibleLine(text), Math.max(4, Math.floor(pixels / (WIDE / 2))));

/** Pixels of the widest of these texts. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
