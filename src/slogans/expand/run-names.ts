import { namesOf, type Range } from "./pieces.js";

/** `n` ranges of one length, the first of which begins at `from`. */
export const sideBySide = (from: number, n: number, length: number): Range[] =>
  Array.from({ length: n }, (_, at) => ({ start: from + length * at, end: from + length * (at + 1) }));

/**
 * 所有权经营权使用权 for 三权: as many names of one length, three or four characters, as are counted, side by side, each of
 * which ends in what is counted.
 */
export function runOfNames(text: string, { start, end }: Range, n: number, sign: string): Range[] | null {
  if (n < 3 || sign === "") return null;
  const ends: number[] = [];
  for (let at = text.indexOf(sign, start); at >= 0 && at < end; at = text.indexOf(sign, at + 1)) ends.push(at + 1);
  for (let first = 0; first + n <= ends.length; first++) {
    const length = ends[first + 1]! - ends[first]!;
    const from = ends[first]! - length;
    if (length < 3 || length > 4 || from < start) continue;
    const ranges = sideBySide(from, n, length);
    const names = namesOf(text, ranges);
    const isRun = ranges.every((range, at) => range.end === ends[first + at]);
    if (isRun && new Set(names).size === n && names.every((name) => /^\p{Script=Han}+$/u.test(name))) return ranges;
  }
  return null;
}
