import { byCodeUnit } from "./order.js";

/** A name is suggested where at most this share of its letters had to change. */
const CLOSE = 0.4;

/** Suggestions more than this are a list, not a hint. Unit: names. */
const MOST_NAMES = 3;

/** Letters to insert, delete, replace, or to exchange with their neighbour, to turn one word into another. */
function editDistance(a: string, b: string): number {
  let last: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isExchange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1, isExchange ? last[j - 2]! + 1 : Infinity));
    }
    [last, row] = [row, next];
  }
  return row[b.length]!;
}

/** How many letters had to change, or Infinity where too many: where not one is the same there is nothing to go by. */
function changes(word: string, name: string): number {
  const distance = editDistance(word.toLowerCase(), name.toLowerCase());
  const most = Math.max(1, Math.round(name.length * CLOSE));
  return distance <= most && distance < Math.max(word.length, name.length) ? distance : Infinity;
}

/** The names that were probably meant, the likeliest first. Of names that are paths every part is compared, too. */
export function nearestNames(word: string, names: readonly string[]): string[] {
  const ranked = [...new Set(names)]
    .map((name) => ({ name, changes: Math.min(...[name, ...name.split("/")].map((part) => changes(word, part))) }))
    .filter((near) => near.changes < Infinity)
    .sort((a, b) => a.changes - b.changes || byCodeUnit(a.name, b.name));
  return ranked.slice(0, MOST_NAMES).map(({ name }) => name);
}

export const nearestName = (word: string, names: readonly string[]): string | null =>
  nearestNames(word, names)[0] ?? null;
