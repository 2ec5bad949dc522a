/** A cluster as a row of leaves. */
type Cluster = readonly number[];

/**
 * An order of items in which neighbours are alike: average-linkage clustering, and at every merger the two rows are laid
 * end to end, turned so that the ends that meet are nearest.
 *
 * Source: R. R. Sokal & C. D. Michener (1958) for the clustering; G. Gruvaeus & H. Wainer (1972), "Two additions to
 * hierarchical cluster analysis", British Journal of Mathematical and Statistical Psychology 25, for the order.
 *
 * @param distances a symmetrical matrix; ties go to the items that come first
 * @returns indexes of the items
 */
export function clusterOrder(distances: readonly (readonly number[])[]): number[] {
  const clusters: (Cluster | null)[] = distances.map((_, leaf) => [leaf]);
  const between = distances.map((row) => [...row]);
  for (let mergers = 1; mergers < distances.length; mergers++) {
    const [a, b] = nearestPair(clusters, between);
    const [one, two] = [clusters[a]!, clusters[b]!];
    clusters[a] = joined(one, two, distances);
    clusters[b] = null;
    const [n, m] = [one.length, two.length];
    for (let c = 0; c < clusters.length; c++) {
      if (!clusters[c] || c === a) continue;
      const average = (between[a]![c]! * n + between[b]![c]! * m) / (n + m);
      between[a]![c] = average;
      between[c]![a] = average;
    }
  }
  return [...(clusters.find((cluster) => cluster !== null) ?? [])];
}

function nearestPair(clusters: readonly (Cluster | null)[], between: readonly (readonly number[])[]): [number, number] {
  let best: [number, number] | null = null;
  for (let a = 0; a < clusters.length; a++) {
    if (!clusters[a]) continue;
    for (let b = a + 1; b < clusters.length; b++) {
      if (clusters[b] && (!best || between[a]![b]! < between[best[0]]![best[1]]!)) best = [a, b];
    }
  }
  return best!;
}

function joined(one: readonly number[], two: readonly number[], distances: readonly (readonly number[])[]): number[] {
  const turned = (leaves: readonly number[]): number[] => [...leaves].reverse();
  const ways = [
    [one, two],
    [one, turned(two)],
    [turned(one), two],
    [turned(one), turned(two)],
  ] as const;
  const gap = ([left, right]: readonly [readonly number[], readonly number[]]): number =>
    distances[left.at(-1)!]![right[0]!]!;
  const best = ways.reduce((nearest, way) => (gap(way) < gap(nearest) ? way : nearest));
  return [...best[0], ...best[1]];
}
