import { visibleLine } from "../visible.js";
import { displayWidth, shorten } from "../width.js";

/** Size of all letters in charts, and what a column of display width takes in it. Unit: pixels. */
export const FONT_SIZE = 13;
const COLUMN = FONT_SIZE * 0.54;

/** Pixels that a text takes; nearly, for the letters are measured by the reader's machine only. */
export const textWidth = (text: string): number => Math.ceil(displayWidth(text) * COLUMN);

/** A text made safe to look at, on one line, and no wider than that many pixels. */
export const fitted = (text: string, pixels: number): string =>
  shorten(visibleLine(text), Math.max(4, Math.floor(pixels / COLUMN)));

/** Pixels of the widest of these texts. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
