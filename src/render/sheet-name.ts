import { freeName, inSmallLetters } from "../base/free-name.js";

/** Longest name of a sheet. Unit: UTF-16 code units. Source: "Excel specifications and limits". */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;

/** A name that Excel takes for a sheet, and that is not in `taken`, whatever its case; it is added there. */
export function uniqueSheetName(wanted: string, taken: Set<string>): string {
  // `History` is kept for itself; an apostrophe at either end would end the name in a formula.
  const legal = wanted.replace(FORBIDDEN, " ").replace(/^[\s']+|[\s']+$/gu, "") || "table";
  const base = /^history$/iu.test(legal) ? `${legal}_` : legal;
  const numbered = (copy: number): string => {
    const ending = copy === 1 ? "" : ` (${copy})`;
    return cutTo(base, LONGEST - ending.length) + ending;
  };
  return freeName(taken, numbered, inSmallLetters);
}

/** Whole characters of at most `size` code units. */
function cutTo(text: string, size: number): string {
  let cut = "";
  for (const character of text) {
    if (cut.length + character.length > size) break;
    cut += character;
  }
  return cut.trimEnd();
}
