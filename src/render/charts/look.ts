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

function sharedStart([first = "", ...others]: readonly string[]): number {
  const letters = [...first];
  const differs = letters.findIndex((_, at) =>
    others.some((name) => !name.startsWith(letters.slice(0, at + 1).join(""))),
  );
  return differs < 0 ? letters.length : differs;
}

export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);

export const BARE_AXIS = { axisLine: { show: false }, axisTick: { show: false } } as const;

/** Colours of a chart. On a page they are CSS variables, so that one drawing serves light and dark. */
export interface Palette {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
  readonly bar: string;
  readonly other: string;
  readonly weak: string;
  /** From nothing to most; texts on the last `HEAT_LIGHT_TEXT` steps are `onDark`. */
  readonly heat: readonly string[];
  readonly onDark: string;
  readonly font: string;
}

/** Steps of a heat map: as many as eyes can tell apart. */
export const HEAT_STEPS = 7;
export const DARK_STEPS = 3;

const FONT =
  "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif";

export const PAGE_PALETTE: Palette = {
  ink: "var(--ink)",
  quiet: "var(--quiet)",
  line: "var(--line)",
  paper: "var(--paper)",
  bar: "var(--accent)",
  other: "var(--other)",
  weak: "var(--weak)",
  heat: Array.from({ length: HEAT_STEPS }, (_, step) => `var(--heat-${step})`),
  onDark: "var(--on-dark)",
  font: "inherit",
};

export const FILE_PALETTE: Palette = {
  ink: "#1d2125",
  quiet: "#5c646c",
  line: "#d5d9dd",
  paper: "#ffffff",
  bar: "#1f5f8b",
  other: "#b3541e",
  weak: "#b8bec4",
  heat: ["#f4f5f6", "#dbe7f0", "#b9d2e4", "#8db7d3", "#3f7aa8", "#265f8f", "#0f4670"],
  onDark: "#ffffff",
  font: FONT,
};
