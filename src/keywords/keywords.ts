import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { countBy } from "../base/group-by.js";
import { largestFirst } from "../base/order.js";
import { documentGroups, type GroupOptions, groupsOf, keyCells, keyColumns } from "../count/groups.js";
import { type ListedOptions, listedMask, memberMask } from "../count/listed.js";
import { oneIdAString } from "../count/one-string.js";
import type { Keys } from "../model/group.js";
import { following, type ProgressOptions } from "../model/progress.js";
import type { Count } from "../model/quantity.js";
import type { Table } from "../model/table.js";
import { type CountedCorpus, inOrder, type TokenizedCorpus } from "../segment/tokenized.js";
import { GAP } from "../segment/vocabulary.js";
import { failure } from "../words/message.js";
import { textRank } from "./text-rank.js";

export const KEYWORD_METHODS = ["tf-idf", "text-rank"] as const;
export type KeywordMethod = (typeof KEYWORD_METHODS)[number];
/** Where the weight of a term's rarity comes from: the groups at hand, the large corpus behind jieba's list, or nowhere. */
export const IDF_SOURCES = ["corpus", "jieba", "none"] as const;
export type IdfSource = (typeof IDF_SOURCES)[number];

export interface KeywordOptions extends ListedOptions, GroupOptions, ProgressOptions {
  readonly method?: KeywordMethod;
  readonly idf?: IdfSource;
  /** At most this many of each group. */
  readonly top?: number;
}

export const KEYWORD_DEFAULTS = {
  method: "tf-idf",
  idf: "corpus", // what all groups say marks none of them; a single group has nothing to be held against but jieba's list
  placeNames: "leave", // a report on a place is full of its names
} as const;

/** Terms of each group that a table shows where nothing is said: jieba gives as many. Unit: terms. */
export const KEYWORDS_SHOWN = 20;

interface Keyword {
  readonly term: string;
  readonly weight: number;
  readonly count: Count;
}

export interface KeywordGroup {
  readonly name: string;
  /** What its documents have for the fields of `by`; of a group of another kind nothing. */
  readonly keys: Keys;
  readonly documents: Count;
  readonly keywords: readonly Keyword[];
}

export interface KeywordResult {
  readonly method: KeywordMethod;
  /** What the weights rest on, in words. */
  readonly source: string;
  /** Where rarity is taken from, after all. */
  readonly idf: IdfSource;
  /** The list of a large corpus that rarity is taken from: package, version, file; `null` where it is of these texts. */
  readonly background: string | null;
  readonly groups: readonly KeywordGroup[];
}

/**
 * Keywords of each document, or of each group of documents: a weight within the group times a weight of rarity.
 *
 * `tf-idf`: count / listed tokens of the group. `text-rank`: words that occur beside words that occur beside many, see
 * `textRank`. Rarity: ln((1 + n)/(1 + df)), n groups of which df say the term, so that what all say weighs nothing and is left
 * out; jieba's background list; or 1. Of one group alone rarity is jieba's for TF-IDF and 1 for TextRank.
 *
 * @throws {CexiError} if jieba's list is needed and not installed
 */
export function keywords(cut: CountedCorpus, options: KeywordOptions = {}): KeywordResult {
  const settings = { ...KEYWORD_DEFAULTS, ...options };
  const { method, top } = settings;
  const tokenized = oneIdAString(cut);
  const { vocabulary, pos } = tokenized;
  const listed = listedMask(vocabulary.texts, pos, memberMask(vocabulary, options), settings);
  const groups = documentGroups(groupsOf(tokenized.documents, options)).map(({ members, ...group }) => {
    const documents = members.map((index) => tokenized.documents[index]!);
    return { ...group, documents, counts: countsOf(documents, vocabulary.texts, listed) };
  });
  const alone = method === "text-rank" ? "none" : "jieba";
  const idf = groups.length > 1 || settings.idf !== "corpus" ? settings.idf : alone;
  const counted = groups.map(({ counts }) => counts);
  const rarity = rarityOf(idf, counted);
  const weigh = (documents: CountedCorpus["documents"], counts: ReadonlyMap<string, number>): [string, number][] => {
    if (method === "tf-idf") return backgroundTfIdf(counts, rarity);
    const ranks = ranked(inOrder({ ...tokenized, documents }), listed);
    return ranks.map(([term, rank]) => [term, rank * (rarity.idf.get(term) ?? rarity.median)]);
  };
  return {
    method,
    source: method === "tf-idf" ? rarity.source : `TextRank times ${rarity.source}`,
    idf,
    background: rarity.list ?? null,
    groups: Array.from(following(groups, "counting", options.onProgress), ({ name, keys, documents, counts }) => {
      const weights = weigh(documents, counts).filter(([, weight]) => weight > 0);
      return {
        name,
        keys,
        documents: documents.length,
        keywords: weights
          .sort(largestFirst)
          .slice(0, top)
          .map(([term, weight]) => ({ term, weight, count: counts.get(term) ?? 0 })),
      };
    }),
  };
}

function countsOf(
  documents: CountedCorpus["documents"],
  texts: readonly string[],
  listed: Uint8Array,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { bag } of documents) {
    bag.ids.forEach((id, i) => {
      if (listed[id] === 1) counts.set(texts[id]!, (counts.get(texts[id]!) ?? 0) + bag.counts[i]!);
    });
  }
  return counts;
}

function rarityOf(kind: IdfSource, groups: readonly ReadonlyMap<string, number>[]): BackgroundIdf {
  if (kind === "jieba") return jiebaIdf();
  if (kind === "none") return { source: "no background", idf: new Map(), median: 1 };
  const terms = groups.flatMap((counts) => [...counts.keys()]);
  const weigh = (df: number): number => Math.log((1 + groups.length) / (1 + df));
  const idf = new Map([...countBy(terms, (term) => term)].map(([term, df]) => [term, weigh(df)]));
  return { source: `idf of these ${groups.length} groups, ln((1 + n)/(1 + df))`, idf, median: 0 };
}

/** TextRank over the documents of a group, a gap of a whole window between passages. */
function ranked({ documents, vocabulary, pos }: TokenizedCorpus, listed: Uint8Array): [string, number][] {
  const gap = Array.from({ length: 5 }, () => ({ text: "", pos: "x" }));
  const tokens = documents.flatMap(({ ids }) =>
    [...ids].flatMap((id) =>
      id === GAP ? gap : [{ text: vocabulary.texts[id]!, pos: listed[id] === 1 ? pos[id]! : "x" }],
    ),
  );
  return textRank(tokens);
}

/** jieba's background list as the engine packages carry it; node-rs first, which is always installed. */
export function jiebaIdf(require: NodeJS.Require = createRequire(import.meta.url)): BackgroundIdf {
  const doors = [
    { name: "@node-rs/jieba", file: "idf.txt" },
    { name: "nodejieba", file: "submodules/cppjieba/dict/idf.utf8" },
  ];
  for (const { name, file } of doors) {
    try {
      const manifest = require.resolve(`${name}/package.json`);
      const { version } = require(manifest) as { version: string };
      const text = readFileSync(join(dirname(manifest), file), "utf8");
      return parseIdf(text, `${name} ${version}, ${file}`);
    } catch {} // the next package may have it
  }
  throw failure("E_NO_IDF");
}

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

/** One row per keyword of each group or document. */
export const keywordsTable = ({ groups }: KeywordResult): Table => ({
  columns: [
    { name: "group", elastic: true, cut: "start" },
    ...keyColumns(groups),
    { name: "term", elastic: true, tone: "strong" },
    { name: "weight", digits: 4, bar: true },
    { name: "count", unit: "tokens" },
  ],
  rows: groups.flatMap((group) => {
    const keys = keyCells(group);
    return group.keywords.map(({ term, weight, count }) => [group.name, ...keys, term, weight, count]);
  }),
});
