import { isHan, isSecondHalf } from "../../base/code-units.js";
import { endsInHan, lowerUnits, SPACE } from "../folded.js";

export const LINE_END = 0x0a;

/** A text as a dictionary reads it. Nothing in it outlives the next call of `unitsOf`. */
export interface Units {
  /** Lower case, white space between Han characters left out; lines end at U+000A. */
  readonly units: Uint16Array;
  readonly length: number;
  readonly han: number;
  readonly sentences: number;
  /** Where each sentence begins, in `units`. */
  readonly sentenceStarts: Uint32Array;
}

/** Sentences end as those of other commands do. In normalised text. */
const ENDS_SENTENCE = "\n。!?;…︒";

const HAN = 1;
/** Of another script, or a figure. */
const LETTER = 2;
const END = 3;
const OTHER = 4;

/** What each code unit is; 0 until the first is met. */
const KINDS = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  if (isHan(unit)) return HAN;
  const character = String.fromCharCode(unit);
  if (/[\p{L}\p{N}\p{Cs}]/u.test(character)) return LETTER;
  return ENDS_SENTENCE.includes(character) ? END : OTHER;
}

let room = { units: new Uint16Array(0), starts: new Uint32Array(0) };

const unitInRoom = (index: number): number | undefined => room.units[index];

/** Prepares a text given by its code units for matching, in one pass. */
export function unitsOf(text: Uint16Array): Units {
  if (room.units.length < text.length) {
    room = { units: new Uint16Array(2 * text.length), starts: new Uint32Array(2 * text.length) };
  }
  const { units, starts } = room;
  const lower = lowerUnits();
  let length = 0;
  let han = 0;
  let sentences = 0;
  let isOpen = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    if (unit === SPACE) {
      const next = pastSpaces(text, i);
      if (isHan(text[next] ?? 0) && endsInHan(unitInRoom, length)) {
        i = next - 1;
        continue;
      }
    }
    const kind = KINDS[unit] || (KINDS[unit] = kindOf(unit));
    if (kind === HAN) han++;
    if (kind === END) isOpen = false;
    else if (!isOpen && kind !== OTHER) {
      isOpen = true;
      starts[sentences++] = length;
    }
    units[length++] = lower[unit]!;
  }
  return { units, length, han, sentences, sentenceStarts: starts };
}

function pastSpaces(text: Uint16Array, index: number): number {
  let next = index;
  while (text[next] === SPACE) next++;
  return next;
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
