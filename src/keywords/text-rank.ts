import { addTo, getOrInsert } from "../base/group-by.js";
import { byCodeUnit, largestFirst } from "../base/order.js";

/** A token with its part of speech (ICTCLAS tags, as jieba's). */
interface TaggedToken {
  readonly text: string;
  readonly pos: string;
}

interface TextRankOptions {
  /** Parts of speech that can be keywords: exact tags. */
  readonly pos: ReadonlySet<string>;
  /** Shortest keyword, in characters. */
  readonly minCharacters: number;
  /** A token votes for those that stand less than this many tokens after it, punctuation counted. Unit: tokens. */
  readonly span: number;
  /** Share of a rank that comes from neighbours. */
  readonly damping: number;
  readonly sweeps: number;
}

/** jieba's values: place names, nouns, verbal nouns and verbs of two characters, a window of five, ten sweeps. */
const TEXT_RANK_DEFAULTS: TextRankOptions = {
  pos: new Set(["ns", "n", "vn", "v"]),
  minCharacters: 2,
  span: 5,
  damping: 0.85,
  sweeps: 10,
};

type Edge = readonly [to: string, weight: number];

/**
 * TextRank keywords: words that occur beside words that occur beside many.
 *
 * An undirected graph of kept words; two are joined by the number of times they stand within `span` tokens. Ranks begin at
 * 1/V, then `sweeps` times, node by node in code-unit order and in place,
 *
 *     rank = 1 − damping + damping · Σ weight / out(neighbour) · rank(neighbour)
 *
 * and are brought to (rank − min/10) / (max − min/10), so that the first is 1.
 *
 * Source: R. Mihalcea & P. Tarau (2004), "TextRank: bringing order into texts"; details as in jieba 0.42
 * (`jieba.analyse.textrank`).
 *
 * @returns terms with their rank, highest first
 */
export function textRank(tokens: readonly TaggedToken[], options: Partial<TextRankOptions> = {}): [string, number][] {
  const settings = { ...TEXT_RANK_DEFAULTS, ...options };
  const ranks = rank(graphOf(tokens, settings), settings);
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (const value of ranks.values()) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return [...ranks]
    .map(([term, value]): [string, number] => [term, (value - low / 10) / (high - low / 10)])
    .sort(largestFirst);
}

function graphOf(tokens: readonly TaggedToken[], { pos, minCharacters, span }: TextRankOptions): Map<string, Edge[]> {
  const kept = tokens.map(({ text, pos: tag }) => pos.has(tag) && [...text.trim()].length >= minCharacters);
  const pairs = new Map<string, Map<string, number>>();
  const inOrder: [string, string][] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!kept[i]) continue;
    const from = tokens[i]!.text;
    for (let j = i + 1; j < Math.min(i + span, tokens.length); j++) {
      if (!kept[j]) continue;
      const to = tokens[j]!.text;
      const row = getOrInsert(pairs, from, () => new Map<string, number>());
      if (!row.has(to)) inOrder.push([from, to]);
      row.set(to, (row.get(to) ?? 0) + 1);
    }
  }
  const graph = new Map<string, Edge[]>();
  // Both directions in order of first sight: sums of doubles depend on it, and jieba's are the ones to agree with.
  for (const [from, to] of inOrder) {
    const weight = pairs.get(from)!.get(to)!;
    addTo(graph, from, [to, weight]);
    addTo(graph, to, [from, weight]);
  }
  return graph;
}

function rank(graph: ReadonlyMap<string, readonly Edge[]>, { damping, sweeps }: TextRankOptions): Map<string, number> {
  const ranks = new Map<string, number>();
  const out = new Map<string, number>();
  for (const [term, edges] of graph) {
    ranks.set(term, 1 / graph.size);
    for (const [, weight] of edges) out.set(term, (out.get(term) ?? 0) + weight);
  }
  const order = [...graph.keys()].sort(byCodeUnit);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const term of order) {
      let votes = 0;
      for (const [to, weight] of graph.get(term)!) votes += (weight / out.get(to)!) * ranks.get(to)!;
      ranks.set(term, 1 - damping + damping * votes);
    }
  }
  return ranks;
}
