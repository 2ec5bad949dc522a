import { isHan } from "../../base/han.js";
import { endsInHan, isSecondHalf } from "../borders.js";
import { lowerUnits } from "../folded.js";

const SPACE = 0x20;
export const LINE_END = 0x0a;

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

/** Sentences end as those of other commands do. In normalised text. */
const ENDS_SENTENCE = new Uint8Array(0x10000);
for (const mark of "\n。!?;…︒") ENDS_SENTENCE[mark.charCodeAt(0)] = 1;

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
  const lower = lowerUnits();
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
    const isHanUnit = isHan(unit);
    if (isHanUnit) han++;
    if (ENDS_SENTENCE[unit] === 1) isOpen = false;
    else if (!isOpen && (isHanUnit || isLetter(unit))) {
      isOpen = true;
      starts[sentences++] = length;
    }
    units[length++] = lower[unit]!;
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
  Buffer.from(units.buffer).write(text, "utf16le");
  return units;
}
