import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { largestFirst } from "../base/order.js";
import { type GroupOptions, groupsOf } from "../count/groups.js";
import { type ListedOptions, listedMask, memberMask } from "../count/listed.js";
import { oneIdAString } from "../count/one-string.js";
import type { Keys } from "../model/group.js";
import { following, type ProgressOptions } from "../model/progress.js";
import type { Count } from "../model/quantity.js";
import { type CountedCorpus, inOrder, type TokenizedCorpus } from "../segment/tokenized.js";
import { GAP } from "../segment/vocabulary.js";
import { failure } from "../words/message.js";
import { type BackgroundIdf, backgroundTfIdf, parseIdf } from "./background-tf-idf.js";
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
  const { names, keys, of } = groupsOf(tokenized.documents, options);
  const members = names.map((_, group) => tokenized.documents.filter((_, document) => of[document] === group));
  const counted = members.map((documents) => countsOf(documents, vocabulary.texts, listed));
  const alone = method === "text-rank" ? "none" : "jieba";
  const rarity = rarityOf(names.length > 1 || settings.idf !== "corpus" ? settings.idf : alone, counted);
  const weigh = (documents: CountedCorpus["documents"], counts: ReadonlyMap<string, number>): [string, number][] => {
    if (method === "tf-idf") return backgroundTfIdf(counts, rarity);
    const ranks = ranked(inOrder({ ...tokenized, documents }), listed);
    return ranks.map(([term, rank]) => [term, rank * (rarity.idf.get(term) ?? rarity.median)]);
  };
  return {
    method,
    source: method === "tf-idf" ? rarity.source : `TextRank times ${rarity.source}`,
    idf: rarity.kind,
    background: rarity.list ?? null,
    groups: Array.from(following(members, "counting", options.onProgress), (documents, group) => {
      const counts = counted[group]!;
      const weights = weigh(documents, counts).filter(([, weight]) => weight > 0);
      return {
        name: names[group]!,
        keys: keys[group]!,
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

type Rarity = BackgroundIdf & { readonly kind: IdfSource };

function rarityOf(kind: IdfSource, groups: readonly ReadonlyMap<string, number>[]): Rarity {
  if (kind === "jieba") return { ...jiebaIdf(), kind };
  if (kind === "none") return { kind, source: "no background", idf: new Map(), median: 1 };
  const holding = new Map<string, number>();
  for (const counts of groups) for (const term of counts.keys()) holding.set(term, (holding.get(term) ?? 0) + 1);
  const weights = new Map([...holding].map(([term, df]) => [term, Math.log((1 + groups.length) / (1 + df))]));
  return { kind, source: `idf of these ${groups.length} groups, ln((1 + n)/(1 + df))`, idf: weights, median: 0 };
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
    } catch {
      // The next package may have it.
    }
  }
  throw failure("E_NO_IDF");
}
