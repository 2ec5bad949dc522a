import { byCodeUnit } from "../base/order.js";
import type { CountableDocument } from "../model/document.js";
import type { Keys } from "../model/group.js";
import type { Count } from "../model/quantity.js";
import type { TermRow } from "../model/rows.js";
import type { CountedCorpus } from "../segment/tokenized.js";
import { type DocumentGroup, documentGroups, groupsOf } from "./groups.js";
import { countedMask } from "./listed.js";
import { oneIdAString } from "./one-string.js";
import { TermCounter, type TermFigures } from "./term-counter.js";
import { type TextFigureOptions, TextFigures } from "./text-figures.js";
import { limitsOf, type UnitOptions, type Units, unitsOf } from "./units.js";

export type { TermRow } from "../model/rows.js";

/** How much text the figures stand on. */
export interface CorpusFigures {
  readonly documents: Count;
  /** Characters (code points) of the kept text, white space left out. */
  readonly characters: Count;
  /** Tokens of all kinds but marks, stop words and numbers too: what `per_10k` divides by. */
  readonly tokens: Count;
  /** Distinct tokens, marks left out. */
  readonly types: Count;
}

export interface FrequencyList {
  readonly corpus: CorpusFigures;
  readonly terms: readonly TermRow[];
  /** Terms before `top` cut the list. */
  readonly listed: number;
}

export interface FrequencyGroup extends FrequencyList {
  readonly name: string;
  readonly keys: Keys;
}

export interface FrequencyOptions extends UnitOptions, TextFigureOptions {
  /** At most this many terms, of each group. */
  readonly top?: number;
  /** Fields that put documents into groups; see `GroupOptions`. */
  readonly by?: string;
}

export interface GroupedFrequencies {
  readonly corpus: CorpusFigures;
  readonly groups: readonly FrequencyGroup[];
}

/**
 * Frequencies of the terms of a corpus, most frequent first, ties in code-unit order.
 *
 * With `by`, those of each group of documents. Limits are those of the corpus, so the counts of a term add up over the
 * groups. A group lists a term wherever it is a token or a string of its texts (count 0); under `top` tokens alone.
 * TF-IDF is that of the corpus.
 *
 * @param documents the cleaned documents, in the order of `tokenized.documents`
 * @throws {CexiError} if no document has a field of `by`
 */
export function frequencies(
  documents: readonly CountableDocument[],
  tokenized: CountedCorpus,
  options?: FrequencyOptions & { readonly by?: never },
): FrequencyList;
export function frequencies(
  documents: readonly CountableDocument[],
  tokenized: CountedCorpus,
  options: FrequencyOptions & { readonly by: string },
): GroupedFrequencies;
export function frequencies(
  documents: readonly CountableDocument[],
  tokenized: CountedCorpus,
  options?: FrequencyOptions,
): FrequencyList | GroupedFrequencies;
export function frequencies(
  documents: readonly CountableDocument[],
  tokenized: CountedCorpus,
  options: FrequencyOptions = {},
): FrequencyList | GroupedFrequencies {
  const { by } = options;
  if (by !== undefined) return listsOf(documents, tokenized, options, documentGroups(groupsOf(documents, { by })));
  const all = { name: "", keys: {}, members: documents.map((_, index) => index) };
  return listsOf(documents, tokenized, options, [all]).groups[0]!;
}

interface Candidate {
  readonly id: number;
  readonly count: number;
  readonly documents: number;
}

function listsOf(
  documents: readonly CountableDocument[],
  cut: CountedCorpus,
  options: FrequencyOptions,
  groups: readonly DocumentGroup[],
): GroupedFrequencies {
  const tokenized = oneIdAString(cut);
  const all = documents.map((_, index) => index);
  const unlimited = unitsOf(tokenized, options);
  const counter = new TermCounter(unlimited.texts.length);
  const types = options.ngram
    ? (members: readonly number[]) => typesOf(tokenized, members)
    : (_: readonly number[], { ids }: TermFigures) => countedIn(ids, tokenized);
  const whole = counter.count(unlimited.documents);
  const units = withinLimits(unlimited, whole, options);
  const idf = idfOf(whole, units.texts.length, documents.length);
  const chosen = groups.map(({ members }) => {
    const countables = members.map((d) => units.documents[d]!);
    const figures = members.length === documents.length ? whole : counter.count(countables);
    const { listed, terms } = candidatesOf(figures, units, options.top);
    const dispersion = counter.dispersion(
      countables,
      terms.map(({ id }) => id),
      terms.map(({ count }) => count),
    );
    return { tokens: figures.tokens, types: types(members, figures), listed, terms, dispersion };
  });
  const texts = new TextFigures(
    documents,
    chosen.flatMap(({ terms }) => terms.map(({ id }) => units.texts[id]!)),
    options,
  );
  const idOf = groups.length > 1 && options.top === undefined ? listedIds(units) : null;
  const lists = groups.map(({ name, keys, members }, g) => {
    const { tokens, types: ofGroup, listed, terms, dispersion } = chosen[g]!;
    const { characters, substrings, held } = texts.of(members);
    const corpus = { documents: members.length, characters, tokens, types: ofGroup };
    const rows = terms.map(({ id, count, documents: inDocuments }, i): TermRow => {
      const term = units.texts[id]!;
      return {
        term,
        count,
        substring: substrings(term),
        per_10k: (count / tokens) * 10_000,
        documents: inDocuments,
        dispersion: Number.isNaN(dispersion[i]!) ? null : dispersion[i]!,
        tfidf: count * idf[id]!,
        pos: units.pos[id]!,
      };
    });
    if (idOf === null) return { name, keys, corpus, terms: rows, listed };
    const tokensHere = new Set(rows.map(({ term }) => term));
    const strings = held().filter((term) => !tokensHere.has(term));
    for (const term of strings.sort(byCodeUnit)) {
      const none = { count: 0, per_10k: 0, documents: 0, dispersion: null, tfidf: 0 };
      rows.push({ term, substring: substrings(term), ...none, pos: units.pos[idOf.get(term)!]! });
    }
    return { name, keys, corpus, terms: rows, listed: listed + strings.length };
  });
  const characters = lists.reduce((sum, { corpus }) => sum + corpus.characters, 0);
  const corpus = { documents: documents.length, characters, tokens: whole.tokens, types: types(all, whole) };
  return { corpus, groups: lists };
}

function withinLimits(units: Units, { ids, counts, documents }: TermFigures, options: FrequencyOptions): Units {
  const { minCount, minDocuments } = limitsOf(options);
  const listed = new Uint8Array(units.listed.length);
  for (let i = 0; i < ids.length; i++) {
    if (counts[i]! >= minCount && documents[i]! >= minDocuments) listed[ids[i]!] = units.listed[ids[i]!]!;
  }
  return { ...units, listed };
}

const listedIds = ({ texts, listed }: Units): ReadonlyMap<string, number> =>
  new Map(texts.flatMap((text, id): [string, number][] => (listed[id] === 1 ? [[text, id]] : [])));

/** The terms of a list in its order, and how many there are before `top` cuts it. */
function candidatesOf(figures: TermFigures, units: Units, top?: number): { listed: number; terms: Candidate[] } {
  const { ids, counts, documents } = figures;
  const indices = new Uint32Array(ids.length);
  const listedCounts = new Uint32Array(ids.length);
  let listed = 0;
  for (let i = 0; i < ids.length; i++) {
    if (units.listed[ids[i]!] === 0) continue;
    indices[listed] = i;
    listedCounts[listed++] = counts[i]!;
  }
  const least = leastCount(listedCounts.subarray(0, listed), top);
  const terms: Candidate[] = [];
  for (let n = 0; n < listed; n++) {
    if (listedCounts[n]! < least) continue; // most of a large vocabulary: never sorted
    const i = indices[n]!;
    terms.push({ id: ids[i]!, count: counts[i]!, documents: documents[i]! });
  }
  terms.sort((a, b) => b.count - a.count || byCodeUnit(units.texts[a.id]!, units.texts[b.id]!));
  return { listed, terms: terms.slice(0, top) };
}

/** What a term must count to be among the first `top`: the count of the last of them. */
const leastCount = (counts: Uint32Array, top = Number.POSITIVE_INFINITY): number =>
  top >= counts.length ? 0 : (counts.slice().sort()[counts.length - top] ?? Number.POSITIVE_INFINITY);

/**
 * Inverse document frequency of each id:
 *
 *     idf = ln((1 + N) / (1 + n)) + 1,   N documents of the corpus, n of them with the term
 *     tfidf = count · idf
 *
 * The smoothed form of scikit-learn (`TfidfVectorizer`, smooth_idf, without its L2 norm): a term of every document
 * keeps its count, one of few documents gains. `count` is that of the list; N and n are always those of the corpus.
 */
function idfOf(whole: TermFigures, size: number, corpusDocuments: number): Float64Array {
  const idf = new Float64Array(size);
  whole.ids.forEach((id, i) => {
    idf[id] = Math.log((1 + corpusDocuments) / (1 + whole.documents[i]!)) + 1;
  });
  return idf;
}

function countedIn(ids: Uint32Array, { vocabulary }: CountedCorpus): number {
  let types = 0;
  for (const id of ids) if (vocabulary.kinds[id] !== "punctuation") types++;
  return types;
}

function typesOf(tokenized: CountedCorpus, members: readonly number[]): number {
  const seen = countedMask(tokenized.vocabulary).map((counts) => 1 - counts);
  let types = 0;
  for (const d of members) {
    for (const id of tokenized.documents[d]!.bag.ids) {
      if (seen[id] === 0) {
        seen[id] = 1;
        types++;
      }
    }
  }
  return types;
}
