import { mixed } from "../base/mixed.js";
import { Scratch } from "./scratch.js";

/** Characters in a shingle. Five Chinese characters are two or three words: rare enough to tell one text from another. */
export const SHINGLE_SIZE = 5;

/** Codes of characters, one number each: letters of a text, or all its code points. */
export type Codes = Uint16Array | Uint32Array;

/** All code points of a text, for shingles over text as it stands. */
export const codePoints = (text: string): Uint32Array =>
  Uint32Array.from(text, (character) => character.codePointAt(0)!);

const BASE = 0x9e3779b1; // odd, so that no bit of a code is lost when powers of it are taken modulo 2^32

/**
 * 32-bit hashes of all shingles in text order, repeats included; a rolling polynomial, then mixed.
 *
 * @param into where the hashes are written; must have room for one each code
 * @returns the part of `into` that was written
 */
export function shingleHashes(
  codes: Codes,
  size: number = SHINGLE_SIZE,
  into: Uint32Array = new Uint32Array(codes.length),
): Uint32Array {
  let leading = 1;
  for (let k = 1; k < size; k++) leading = Math.imul(leading, BASE);
  let rolling = 0;
  for (let i = 0; i < codes.length; i++) {
    if (i >= size) rolling = (rolling - Math.imul(codes[i - size]!, leading)) | 0;
    rolling = (Math.imul(rolling, BASE) + codes[i]!) | 0;
    if (i >= size - 1) into[i - size + 1] = mixed(rolling);
  }
  return into.subarray(0, Math.max(0, codes.length - size + 1));
}

/** How much two sets of shingles have in common. All three are numbers of distinct shingles. */
export interface Overlap {
  readonly both: number;
  readonly first: number;
  readonly second: number;
}

/**
 * Share of the shingles of either text that are in both: |A ∩ B| / |A ∪ B|, from 0 to 1; `null` where neither text has
 * a shingle. Source: A. Broder (1997), "On the resemblance and containment of documents", SEQUENCES '97, 21–29.
 */
export const jaccardOf = ({ both, first, second }: Overlap): number | null =>
  first + second === 0 ? null : both / (first + second - both);

/**
 * Share of the shingles of one text that the other has as well: |A ∩ B| / |A|, from 0 to 1; `null` where A has none.
 * Source: Broder (1997), as above.
 */
export const containmentOf = (both: number, size: number): number | null => (size === 0 ? null : both / size);

/** Containment of the text with fewer shingles in the other: what results print as `containment`. */
export const smallerInLarger = ({ both, first, second }: Overlap): number | null =>
  containmentOf(both, Math.min(first, second));

const hashRoom = new Scratch(Uint32Array);
const slotRoom = new Scratch(Int32Array);

/** In a slot of the first text: the second text has this shingle too. */
const IN_BOTH = 0x40000000;

/**
 * Exact overlap of two texts: all shingles of both in one table, told apart by comparing characters. A slot holds where
 * its shingle stands, plus 1: above 0 in the first text, below 0 in the second.
 */
export function overlapOf(first: Codes, second: Codes, width: number = SHINGLE_SIZE): Overlap {
  let room = 16;
  while (room < (first.length + second.length) * 2) room *= 2;
  const slots = slotRoom.take(room).fill(0);
  const mask = room - 1;
  const hashes = hashRoom.take(Math.max(first.length, second.length));

  const ofFirst = shingleHashes(first, width, hashes);
  let inFirst = 0;
  for (let at = 0; at < ofFirst.length; at++) {
    let slot = ofFirst[at]! & mask;
    while (slots[slot] !== 0 && !areEqual(first, slots[slot]! - 1, first, at, width)) slot = (slot + 1) & mask;
    if (slots[slot] !== 0) continue;
    slots[slot] = at + 1;
    inFirst++;
  }

  const ofSecond = shingleHashes(second, width, hashes);
  let inBoth = 0;
  let inSecondOnly = 0;
  for (let at = 0; at < ofSecond.length; at++) {
    let slot = ofSecond[at]! & mask;
    let held = slots[slot]!;
    while (held !== 0) {
      const isEqual =
        held > 0
          ? areEqual(first, (held & ~IN_BOTH) - 1, second, at, width)
          : areEqual(second, -held - 1, second, at, width);
      if (isEqual) break;
      slot = (slot + 1) & mask;
      held = slots[slot]!;
    }
    if (held === 0) {
      slots[slot] = -(at + 1);
      inSecondOnly++;
    } else if (held > 0 && held < IN_BOTH) {
      slots[slot] = held | IN_BOTH;
      inBoth++;
    }
  }
  return { both: inBoth, first: inFirst, second: inBoth + inSecondOnly };
}

function areEqual(a: Codes, at: number, b: Codes, bAt: number, width: number): boolean {
  for (let k = 0; k < width; k++) if (a[at + k] !== b[bAt + k]) return false;
  return true;
}
