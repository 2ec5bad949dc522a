/** A name is suggested where at most this share of its letters had to change. */
const CLOSE = 0.4;

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

/** The name that was probably meant, or `null`. */
export function nearest(word: string, names: readonly string[]): string | null {
  const near = names
    .map((name) => ({ name, distance: editDistance(word, name) }))
    // where not one letter is the same there is nothing to go by
    .filter(({ name, distance }) => distance < Math.max(word.length, name.length))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.ceil(name.length * CLOSE)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return near[0]?.name ?? null;
}
