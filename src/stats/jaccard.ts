/**
 * Jaccard index of two sets: shared members over all members.
 *
 * Source: P. Jaccard (1901), Bulletin de la Société vaudoise des sciences naturelles 37, 547–579.
 *
 * @returns 0 to 1; `null` where both are empty
 */
export function jaccardIndex<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number | null {
  if (a.size + b.size === 0) return null;
  let shared = 0;
  for (const member of a) if (b.has(member)) shared++;
  return shared / (a.size + b.size - shared);
}
