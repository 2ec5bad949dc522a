import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type GroupOptions, groupsOf } from "../count/groups.js";
import { type ListedOptions, listedMask, memberMask } from "../count/listed.js";
import type { Keys } from "../model/group.js";
import { following, type ProgressOptions } from "../model/progress.js";
import { type CountedCorpus, inOrder, type TokenizedCorpus } from "../segment/tokenized.js";
import { GAP } from "../segment/vocabulary.js";
import { idf } from "../stats/tf-idf.js";
import { failure } from "../words/message.js";
import { type BackgroundIdf, backgroundTfIdf, byWeight, medianOf, parseIdf } from "./background-tf-idf.js";
import { textRank } from "./text-rank.js";

export const KEYWORD_METHODS = ["tf-idf", "text-rank"] as const;
export type KeywordMethod = (typeof KEYWORD_METHODS)[number];
/** Where the weight of a term's rarity comes from: these documents, or the large corpus behind jieba's list. */
export const IDF_SOURCES = ["corpus", "jieba"] as const;
export type IdfSource = (typeof IDF_SOURCES)[number];

export interface KeywordOptions extends ListedOptions, GroupOptions, ProgressOptions {
  readonly method?: KeywordMethod;
  readonly idf?: IdfSource;
  readonly top?: number;
}

/** Keywords of a document are a handful; twenty is what jieba gives. Unit: terms. */
export const KEYWORD_DEFAULTS = { method: "tf-idf", idf: "corpus", top: 20 } as const;

export interface Keyword {
  readonly term: string;
  readonly weight: number;
  readonly count: number;
}

export interface KeywordGroup {
  readonly name: string;
  /** What its documents have for the fields of `by`; of a group of another kind nothing. */
  readonly keys: Keys;
  readonly documents: number;
  readonly keywords: readonly Keyword[];
}

export interface KeywordResult {
  readonly method: KeywordMethod;
  /** What the weights rest on, in words. */
  readonly source: string;
  /** The list of a large corpus that rarity is taken from: package, version, file; `null` where it is of these texts. */
  readonly background: string | null;
  readonly groups: readonly KeywordGroup[];
}

/**
 * Keywords of each document, or of each group of documents.
 *
 * `tf-idf`: count / listed tokens of the group · idf; the idf is that of the documents at hand (ln((1 + n)/(1 + df)) + 1) or
 * jieba's background list. `text-rank`: words that stand beside words that stand beside many, see `textRank`.
 *
 * @throws {CexiError} if jieba's list is asked for and not installed
 */
export function keywords(tokenized: CountedCorpus, options: KeywordOptions = {}): KeywordResult {
  const { method, idf: idfSource, top } = { ...KEYWORD_DEFAULTS, ...options };
  const { vocabulary, pos } = tokenized;
  const listed = listedMask(vocabulary.texts, pos, memberMask(vocabulary, options), options);
  const { names, keys, of } = groupsOf(tokenized.documents, options);
  const background = method === "text-rank" ? null : idfSource === "jieba" ? jiebaIdf() : corpusIdf(tokenized, listed);
  const members = names.map((_, group) => tokenized.documents.filter((_, document) => of[document] === group));
  return {
    method,
    source: background?.source ?? "TextRank over the text itself: no background",
    background: background?.list ?? null,
    groups: Array.from(following(members, "counting", options.onProgress), (documents, group) => {
      const counts = new Map<string, number>();
      for (const { bag } of documents) {
        bag.ids.forEach((id, i) => {
          const text = vocabulary.texts[id]!;
          if (listed[id] === 1) counts.set(text, (counts.get(text) ?? 0) + bag.counts[i]!);
        });
      }
      const weights = background
        ? backgroundTfIdf(counts, background).sort(byWeight)
        : ranked(inOrder({ ...tokenized, documents }), listed);
      return {
        name: names[group]!,
        keys: keys[group]!,
        documents: documents.length,
        keywords: weights.slice(0, top).map(([term, weight]) => ({ term, weight, count: counts.get(term) ?? 0 })),
      };
    }),
  };
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

function corpusIdf({ documents, vocabulary }: CountedCorpus, listed: Uint8Array): BackgroundIdf {
  const holding = new Map<string, number>();
  for (const { bag } of documents) {
    for (const id of bag.ids) {
      const text = vocabulary.texts[id]!;
      if (listed[id] === 1) holding.set(text, (holding.get(text) ?? 0) + 1);
    }
  }
  const weights = new Map([...holding].map(([term, df]) => [term, idf(documents.length, df, "smooth")!]));
  return {
    source: `idf of these ${documents.length} documents, ln((1 + n)/(1 + df)) + 1`,
    idf: weights,
    median: medianOf([...weights.values()]),
  };
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
