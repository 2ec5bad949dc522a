import type { Range } from "./pieces.js";

/** Names of a run have three or four characters. */
const LENGTHS = [3, 4] as const;

/**
 * 所有权经营权使用权 for 三权: as many names of one length as are counted, side by side, each of which ends in what is
 * counted.
 */
export function runOfNames(text: string, { start, end }: Range, n: number, sign: string): Range[] | null {
  if (n < 3 || sign === "") return null;
  const ends: number[] = [];
  for (let at = text.indexOf(sign, start); at >= 0 && at < end; at = text.indexOf(sign, at + 1)) ends.push(at + 1);
  for (let first = 0; first + n <= ends.length; first++) {
    const length = ends[first + 1]! - ends[first]!;
    if (!LENGTHS.some((known) => known === length)) continue;
    const names = ends.slice(first, first + n).map((to) => ({ start: to - length, end: to }));
    const from = names[0]!.start;
    const isRun = from >= start && names.every((name, at) => name.start === from + length * at);
    const words = names.map((name) => text.slice(name.start, name.end));
    if (isRun && new Set(words).size === n && words.every((word) => /^\p{Script=Han}+$/u.test(word))) return names;
  }
  return null;
}
