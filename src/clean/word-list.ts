import { addTo } from "../base/group-by.js";

/** Some words, to be looked for at given places without regard to case. */
export class WordList {
  /** By their first code unit; longest first, so that a word is never taken for the beginning of another. */
  readonly #words = new Map<number, string[]>();

  constructor(words: readonly string[]) {
    for (const word of [...new Set(words.map((word) => word.toLowerCase()))].sort((a, b) => b.length - a.length)) {
      addTo(this.#words, word.charCodeAt(0), word);
    }
  }

  /** Where the longest word ends that begins at a place; -1 where none does. */
  endAt(text: string, at: number): number {
    const words = this.#words.get(caseless(text.charCodeAt(at)));
    const word = words?.find((one) => standsAt(text, at, one));
    return word === undefined ? -1 : at + word.length;
  }
}

function standsAt(text: string, at: number, word: string): boolean {
  if (at + word.length > text.length) return false;
  for (let k = 1; k < word.length; k++) if (caseless(text.charCodeAt(at + k)) !== word.charCodeAt(k)) return false;
  return true;
}

/**
 * What a code unit is where case does not matter: A is a, and so are for the standard the long s an s and the Kelvin
 * sign a k. Chinese has no case, and the rules name no other letters.
 */
export function caseless(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  return code === LONG_S ? 0x73 : code === KELVIN ? 0x6b : code;
}

export const LONG_S = 0x17f;
export const KELVIN = 0x212a;
