import type { Range } from "./pieces.js";

/** Names of a run have three or four characters. */
const LENGTHS = [3, 4] as const;

/**
 * 所有权经营权使用权 for 三权: as many names of one length as are counted, side by side, each of which ends in what is
 * counted.
 */
export function runOfNames(text: string, { start, end }: Range, n: number, sign: string): Range[] | null {
  if (n < 3 || !/\p{Script=Han}/u.test(sign) || text.split(sign).length <= n) return null;
  for (const length of LENGTHS) {
    const run = new RegExp(`(?:(?:(?!${sign})\\p{Script=Han}){${length - 1}}${sign}){${n}}`, "gu");
    for (const { index, 0: whole } of text.slice(start, end).matchAll(run)) {
      const from = start + index;
      const names = Array.from({ length: n }, (_, at) => whole.slice(length * at, length * (at + 1)));
      if (new Set(names).size === n)
        return names.map((_, at) => ({ start: from + length * at, end: from + length * (at + 1) }));
    }
  }
  return null;
}
