import type { CleanDocument } from "../model/document.js";
import { passageText } from "../model/passage.js";

/** What is compared of a text: its letters and digits without marks and spaces, passage by passage. */
export interface Letters {
  /** Code units of all passages, in lower case. */
  readonly units: Uint16Array;
  /** Where each passage begins in `units`; one more entry at the end. */
  readonly starts: Uint32Array;
}

/** What a code unit is to a comparison: itself in lower case, or 0 where it is no letter. Halves of pairs are letters. */
const LETTER: Uint16Array = letterTable();
function letterTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const letter = /[\p{L}\p{N}]/u;
  for (let unit = 0; unit < table.length; unit++) {
    const text = String.fromCharCode(unit);
    if (unit >= 0xd800 && unit <= 0xdfff) table[unit] = unit;
    else if (letter.test(text)) {
      const lower = text.toLowerCase();
      table[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
    }
  }
  return table;
}

const NEWLINE = 0x0a;

/** The letters of the kept text of a document. Passage `n` is that of `passages(document)[n]`. */
export function lettersOf(document: CleanDocument): Letters {
  const text = passageText(document);
  const units = new Uint16Array(text.length);
  const starts = [0];
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const letter = LETTER[unit]!;
    if (letter !== 0) units[length++] = letter;
    else if (unit === NEWLINE) starts.push(length);
  }
  starts.push(length);
  return { units: units.slice(0, length), starts: Uint32Array.from(starts) };
}

/** Where letters of a passage stand in its text: indexes of the code units that are letters, in order. */
export function letterPositions(text: string): Uint32Array {
  const positions = new Uint32Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) if (LETTER[text.charCodeAt(i)] !== 0) positions[length++] = i;
  return positions.subarray(0, length);
}

/** Where a letter of a passage stands in its text, counted from 0. */
export function letterAt(text: string, letter: number): number {
  let at = 0;
  for (let before = -1; at < text.length; at++) if (LETTER[text.charCodeAt(at)] !== 0 && ++before === letter) break;
  return at;
}
