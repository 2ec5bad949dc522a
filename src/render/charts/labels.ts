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

/**
 * Names no wider than that many pixels, and still told apart where that can be: where some would be cut to the same, all
 * lose their beginning instead of their end, or what all begin with.
 */
export function fittedApart(names: readonly string[], pixels: number): string[] {
  const shared = sharedStart(names);
  const cuts = [
    names.map((name) => fitted(name, pixels)),
    names.map((name) => reversed(fitted(reversed(visibleLine(name)), pixels))),
    names.map((name) => fitted(`…${[...name].slice(shared).join("")}`, pixels)),
  ];
  const [best] = cuts.sort((a, b) => new Set(b).size - new Set(a).size);
  return best!;
}

const reversed = (text: string): string => [...text].reverse().join("");

/** Letters that all names begin with. */
function sharedStart([first = "", ...others]: readonly string[]): number {
  const letters = [...first];
  const differs = letters.findIndex((_, at) =>
    others.some((name) => !name.startsWith(letters.slice(0, at + 1).join(""))),
  );
  return differs < 0 ? letters.length : differs;
}

/** Pixels of the widest of these texts. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);

/** An axis of names without a line and marks. */
export const BARE_AXIS = { axisLine: { show: false }, axisTick: { show: false } } as const;
