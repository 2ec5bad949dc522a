import { UNKNOWN_TAG } from "../last-tags.js";

const ASCII = /^[\0-\x7f]$/u;
const DIGIT = /^\d$/u;

/** cppjieba's tag of a word that no dictionary knows, by what of its first half is in ASCII: figures, or a name. */
export function tagOfUnknown(word: string): string {
  const characters = [...word];
  let ascii = 0;
  let digits = 0;
  for (const character of characters) {
    if (ascii >= Math.floor(characters.length / 2)) break;
    if (ASCII.test(character)) ascii++;
    if (DIGIT.test(character)) digits++;
  }
  if (ascii === 0) return UNKNOWN_TAG;
  return digits === ascii ? "m" : "eng";
}
