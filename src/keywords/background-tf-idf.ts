/** Inverse document frequencies that were counted elsewhere. */
export interface BackgroundIdf {
  /** What to call it in a report: package, version, file. */
  readonly source: string;
  /** Package, version and file of a list; absent where the documents at hand were counted. */
  readonly list?: string;
  readonly idf: ReadonlyMap<string, number>;
  /** Weight of a term that the list lacks: its median. */
  readonly median: number;
}

/**
 * TF-IDF with a background IDF, as jieba's `extract_tags` computes it: count / all kept tokens · idf; a term that the list
 * lacks has the list's median.
 *
 * Source: jieba 0.42, `jieba.analyse.extract_tags`.
 *
 * @param counts occurrences of each kept term, in order of first occurrence
 * @returns terms with their weight, heaviest first, ties in the order given
 */
export function backgroundTfIdf(
  counts: ReadonlyMap<string, number>,
  background: Pick<BackgroundIdf, "idf" | "median">,
): [string, number][] {
  let total = 0;
  for (const count of counts.values()) total += count;
  return [...counts]
    .map(([term, count]): [string, number] => [term, (count * (background.idf.get(term) ?? background.median)) / total])
    .sort((a, b) => b[1] - a[1]);
}

/** The middle value as jieba takes it: of an even number of values, the upper one. */
const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** One list in the format of jieba's idf.txt: a term, a space, its weight, one per line. */
export function parseIdf(text: string, list: string): BackgroundIdf {
  const idf = new Map<string, number>();
  for (const line of text.split("\n")) {
    const cut = line.trimEnd().lastIndexOf(" ");
    const weight = Number(line.slice(cut + 1));
    if (cut > 0 && Number.isFinite(weight)) idf.set(line.slice(0, cut), weight);
  }
  return { source: `background idf of jieba (${list})`, list, idf, median: medianOf([...idf.values()]) };
}
