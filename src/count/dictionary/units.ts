import { isHan } from "../../base/han.js";
import { endsInHan, isSecondHalf } from "../borders.js";

const SPACE = 0x20;
const LINE_END = 0x0a;

/** A text as a dictionary reads it. Nothing in it outlives the next call of `unitsOf`. */
export interface Units {
  /** Lower case, white space between Han characters left out; lines end at U+000A. */
  readonly units: Uint16Array;
  readonly length: number;
  /** Han characters. */
  readonly han: number;
  readonly sentences: number;
  /** Where each sentence begins, in `units`. */
  readonly sentenceStarts: Uint32Array;
}

const LOWER = lowerCases();
/** Letters that grow in lower case (İ) stay as they are, as everywhere. */
function lowerCases(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [from, to] of [
    [0, 0x590],
    [0x10a0, 0x1100],
    [0x1e00, 0x2200],
    [0x24b0, 0x24f0],
    [0x2c00, 0x2d00],
    [0xa640, 0xa800],
  ] as const) {
    for (let unit = from; unit < to; unit++) {
      const lower = String.fromCharCode(unit).toLowerCase();
      if (lower.length === 1) table[unit] = lower.charCodeAt(0);
    }
  }
  return table;
}

/** Sentences end as those of other commands do. In normalised text. */
const ENDS_SENTENCE = new Uint8Array(0x10000);
for (const mark of "\n。!?;…︒") ENDS_SENTENCE[mark.charCodeAt(0)] = 1;

/** 1 for what `isHan` says yes to: this is asked of each character of each text. */
const HAN = Uint8Array.from({ length: 0x10000 }, (_, unit) => (isHan(unit) ? 1 : 0));

/** 1: a letter or figure, 2: none, 0: nobody asked yet. */
const LETTERS = new Uint8Array(0x10000);
function isLetter(unit: number): boolean {
  if (LETTERS[unit] === 0) LETTERS[unit] = /[\p{L}\p{N}\p{Cs}]/u.test(String.fromCharCode(unit)) ? 1 : 2;
  return LETTERS[unit] === 1;
}

let room = { units: new Uint16Array(0), starts: new Uint32Array(0) };

/** Prepares a text given by its code units for matching, in one pass. */
export function unitsOf(text: Uint16Array): Units {
  if (room.units.length < text.length) {
    room = { units: new Uint16Array(2 * text.length), starts: new Uint32Array(2 * text.length) };
  }
  const { units, starts } = room;
  let [length, han, sentences] = [0, 0, 0];
  let isOpen = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    if (unit === SPACE && endsInHan((index) => units[index], length)) {
      let next = i + 1;
      while (next < text.length && text[next] === SPACE) next++;
      if (next < text.length && isHan(text[next]!)) {
        i = next - 1;
        continue;
      }
    }
    han += HAN[unit]!;
    if (ENDS_SENTENCE[unit] === 1) isOpen = false;
    else if (!isOpen && (HAN[unit] === 1 || isLetter(unit))) {
      isOpen = true;
      starts[sentences++] = length;
    }
    units[length++] = LOWER[unit]!;
  }
  return { units, length, han, sentences, sentenceStarts: starts };
}

/** Characters (code points) of a stretch, white space left out. */
export function charactersIn(units: Uint16Array, start: number, end: number): number {
  let characters = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i]!;
    if (unit !== SPACE && unit !== LINE_END && !isSecondHalf(unit)) characters++;
  }
  return characters;
}

export function codeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
