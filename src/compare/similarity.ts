import { byCodeUnit } from "../base/order.js";
import { burrowsDelta, deltaMatrix } from "../stats/burrows-delta.js";
import { cosineSimilarity } from "../stats/cosine.js";
import { jaccardIndex } from "../stats/jaccard.js";
import { jensenShannonDivergence } from "../stats/jensen-shannon.js";
import { tfIdf } from "../stats/tf-idf.js";
import type { Comparison, TermDocuments } from "./comparison.js";

/** How alike groups are: cosine and Jaccard grow with likeness, the other two with distance. */
export const SIMILARITIES = ["cosine", "jaccard", "jensen-shannon", "delta"] as const;
export type SimilarityName = (typeof SIMILARITIES)[number];

export interface Similarity {
  readonly measure: SimilarityName;
  /** `similarity`: 1 is the same; `distance`: 0 is the same. */
  readonly kind: "similarity" | "distance";
  /** What was measured, in words. */
  readonly unit: string;
  /** Groups in an order in which neighbours are alike. */
  readonly labels: readonly string[];
  readonly matrix: readonly (readonly (number | null)[])[];
}

/** Burrows' Delta reads this many of the most frequent terms, as Burrows did. Unit: terms. */
const DELTA_WORDS = 150;

const KINDS: Readonly<Record<SimilarityName, Pick<Similarity, "kind" | "unit">>> = {
  cosine: { kind: "similarity", unit: "cosine of TF-IDF (scikit-learn's, groups as documents), 0 to 1" },
  jaccard: { kind: "similarity", unit: "shared terms over all terms of two groups, 0 to 1" },
  "jensen-shannon": { kind: "distance", unit: "Jensen-Shannon divergence of term rates, 0 to 1 bit" },
  delta: { kind: "distance", unit: `Burrows' Delta over the ${DELTA_WORDS} most frequent listed terms, in deviations` },
};

export function similarityOf(data: TermDocuments, comparison: Comparison, measure: SimilarityName): Similarity {
  const counts = groupVectors(data, comparison);
  const { kind, unit } = KINDS[measure];
  const matrix = MATRICES[measure](counts, comparison);
  const order = clusterOrder(matrix.map((row) => row.map((value) => distanceOf(value, kind))));
  return {
    measure,
    kind,
    unit,
    labels: order.map((group) => comparison.names[group]!),
    matrix: order.map((row) => order.map((column) => matrix[row]![column]!)),
  };
}

/** A figure that could not be computed counts as farthest. */
const distanceOf = (value: number | null, kind: Similarity["kind"]): number =>
  value === null ? Number.MAX_SAFE_INTEGER : kind === "similarity" ? 1 - value : value;

/** Terms in code-unit order: their own depends on which thread met them first, and sums and ties on the order of terms. */
function groupVectors(data: TermDocuments, { names, of }: Comparison): number[][] {
  const vectors = names.map(() => new Array<number>(data.terms.length).fill(0));
  const order = [...data.terms.keys()].sort((a, b) => byCodeUnit(data.terms[a]!, data.terms[b]!));
  for (const [place, term] of order.entries()) {
    for (let entry = data.starts[term]!; entry < data.starts[term + 1]!; entry++) {
      const group = of[data.documents[entry]!]!;
      if (group >= 0) vectors[group]![place]! += data.counts[entry]!;
    }
  }
  return vectors;
}

type Matrix = (number | null)[][];

const MATRICES: Readonly<Record<SimilarityName, (counts: number[][], comparison: Comparison) => Matrix>> = {
  cosine: (counts) => pairwise(tfIdf(counts), cosineSimilarity, 1),
  jaccard: (counts) =>
    pairwise(
      counts.map((row) => new Set(row.flatMap((count, term) => (count > 0 ? [term] : [])))),
      jaccardIndex,
      1,
    ),
  "jensen-shannon": (counts) => pairwise(counts, jensenShannonDivergence, 0),
  delta: (counts, { tokens }) => {
    const totals = counts[0]?.map((_, term) => counts.reduce((sum, row) => sum + row[term]!, 0)) ?? [];
    const frequent = [...totals.keys()].sort((a, b) => totals[b]! - totals[a]! || a - b).slice(0, DELTA_WORDS);
    return deltaMatrix(
      counts.map((row, group) => frequent.map((term) => (1000 * row[term]!) / tokens[group]!)),
      burrowsDelta,
    );
  },
};

/** Each pair once: the measures are symmetrical, and so the matrix is, to the last digit. */
function pairwise<T>(items: readonly T[], measure: (a: T, b: T) => number | null, self: number): Matrix {
  const matrix: Matrix = items.map(() => new Array<number | null>(items.length).fill(self));
  for (let i = 0; i < items.length; i++) {
    for (let j = 0; j < i; j++) {
      const value = measure(items[i]!, items[j]!);
      matrix[i]![j] = value;
      matrix[j]![i] = value;
    }
  }
  return matrix;
}

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
