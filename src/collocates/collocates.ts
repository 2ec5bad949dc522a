import { getOrInsert } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import { folded, foldedTerm } from "../count/folded.js";
import { type ListedOptions, listedMask, memberMask } from "../count/listed.js";
import { stringIds } from "../count/one-string.js";
import { tokenSpans } from "../count/token-spans.js";
import type { CleanDocument } from "../model/document.js";
import { passages, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import { followed, following, type ProgressOptions } from "../model/progress.js";
import type { Count } from "../model/quantity.js";
import { endsSentence } from "../model/sentence.js";
import { ofRecords, type Table } from "../model/table.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";
import { GAP } from "../segment/vocabulary.js";
import { logDice, mutualInformation, tScore } from "../stats/association.js";
import { pairTable } from "../stats/contingency.js";
import { logLikelihoodOfTable } from "../stats/log-likelihood.js";

/** Within what two words co-occur: some tokens left and right, or one sentence. */
export interface CollocateOptions extends ListedOptions, ProgressOptions {
  /** Tokens on each side; marks are not counted, and no window crosses a sentence or a line. */
  readonly window?: number;
  readonly sentence?: boolean;
  /** Leave out rarer pairs. Unit: co-occurrences. */
  readonly minCount?: number;
  readonly sort?: CollocateMeasure;
  readonly top?: number;
}

export const COLLOCATE_MEASURES = ["log-dice", "mi", "t", "g2", "count"] as const;
type CollocateMeasure = (typeof COLLOCATE_MEASURES)[number];

export const COLLOCATE_DEFAULTS = {
  window: 5, // tokens a side, as in Sinclair's OSTI report and most tools since
  minCount: 2, // a pair seen once is a sentence, not a habit
  sort: "log-dice",
} as const;

/** Places shown for each pair. Unit: places. */
const PLACES_SHOWN = 3;

/** A word beside the term. Names are those of the JSON result. */
export interface Collocate {
  readonly word: string;
  /** Occurrences of the word within the spans around the term, each counted once. */
  readonly together: Count;
  /** Occurrences of the word in all. */
  readonly count: Count;
  /** Documents in which the two co-occur. */
  readonly documents: Count;
  /** Occurrences before and after the term. */
  readonly left: Count;
  readonly right: Count;
  readonly log_dice: number | null;
  readonly mi: number | null;
  readonly t: number | null;
  readonly g2: number;
  readonly places: readonly Place[];
}

export interface CollocateResult {
  readonly term: string;
  /** Occurrences of the term as a token, N all words, and the words within the spans. */
  readonly occurrences: Count;
  readonly tokens: Count;
  readonly span_tokens: Count;
  readonly span: string;
  readonly collocates: readonly Collocate[];
  readonly listed: number;
}

interface Tally {
  together: number;
  left: number;
  right: number;
  documents: number;
  lastDocument: number;
  readonly places: { document: number; token: number }[];
}

/**
 * Words that stand with a term. The span of each occurrence is cut at sentence ends and lines; a word in the spans of two
 * occurrences is counted once. A pair's table: the word inside the spans and outside, all other words likewise; log-Dice
 * is over the counts of term and word.
 *
 * @param documents the cleaned documents, in the order of `tokenized.documents`
 * @throws {CexiError} if the term is empty
 */
export function collocates(
  documents: readonly CleanDocument[],
  tokenized: TokenizedCorpus,
  term: string,
  options: CollocateOptions = {},
): CollocateResult {
  const { window, minCount, sort } = { ...COLLOCATE_DEFAULTS, ...options };
  const { vocabulary, pos } = tokenized;
  const needle = foldedTerm(term);
  const isTerm = Uint8Array.from(vocabulary.texts, (text) => (folded(text) === needle ? 1 : 0));
  const isWord = Uint8Array.from(vocabulary.kinds, (kind, id) => (id !== GAP && kind !== "punctuation" ? 1 : 0));
  const listed = listedMask(vocabulary.texts, pos, memberMask(vocabulary, options), options);
  const strings = stringIds(tokenized);
  const stringOf = (id: number): number => strings?.[id] ?? id;
  const counts = new Uint32Array(vocabulary.size);
  const tallies = new Map<number, Tally>();
  let [occurrences, tokens, spanTokens] = [0, 0, 0];
  for (const document of followed(tokenized.documents.length, "counting", options.onProgress)) {
    const { ids } = tokenized.documents[document]!;
    for (const id of ids) {
      counts[stringOf(id)]!++;
      tokens += isWord[id]!;
      occurrences += isTerm[id]!;
    }
    const reach = options.sentence ? Number.POSITIVE_INFINITY : window;
    for (const { token, side } of neighbours(ids, isTerm, isWord, vocabulary.texts, reach)) {
      spanTokens++;
      const word = stringOf(ids[token]!);
      if (listed[word] === 1) tallyOf(tallies, word, document, token, side);
    }
  }
  const found = [...tallies].filter(([, { together }]) => together >= minCount);
  const ranked = found
    .map(([id, tally]) => ({
      id,
      tally,
      row: figuresOf(vocabulary.texts[id]!, tally, counts[id]!, occurrences, tokens, spanTokens),
    }))
    .sort((a, b) => byFigure(sort)(a.row, b.row));
  const placeOf = placeFinder(documents, tokenized);
  return {
    term: needle,
    occurrences,
    tokens,
    span_tokens: spanTokens,
    span: options.sentence ? "sentence" : `${window} tokens a side`,
    collocates: Array.from(following(ranked.slice(0, options.top), "places", options.onProgress), ({ tally, row }) => ({
      ...row,
      places: tally.places.map(({ document, token }) => placeOf(document, token)),
    })),
    listed: ranked.length,
  };
}

/** Words in the span of any occurrence, each once, with the side of the nearest occurrence; the term itself is none. */
function* neighbours(
  ids: Uint32Array,
  isTerm: Uint8Array,
  isWord: Uint8Array,
  texts: readonly string[],
  reach: number,
): Generator<{ token: number; side: -1 | 1 }> {
  let sentence: number[] = [];
  for (let token = 0; token <= ids.length; token++) {
    const id = ids[token] ?? GAP;
    if (isWord[id] === 1) sentence.push(token);
    else if (id === GAP || endsSentence(texts[id]!)) {
      const nodes = sentence.flatMap((at, place) => (isTerm[ids[at]!] === 1 ? [place] : []));
      if (nodes.length > 0) yield* around(sentence, nodes, ids, isTerm, reach);
      sentence = [];
    }
  }
}

function* around(
  sentence: readonly number[],
  nodes: readonly number[],
  ids: Uint32Array,
  isTerm: Uint8Array,
  reach: number,
): Generator<{ token: number; side: -1 | 1 }> {
  let next = 0;
  for (let place = 0; place < sentence.length; place++) {
    if (isTerm[ids[sentence[place]!]!] === 1) continue;
    while (next < nodes.length && nodes[next]! < place) next++;
    const after = next < nodes.length ? nodes[next]! - place : Number.POSITIVE_INFINITY;
    const before = next > 0 ? place - nodes[next - 1]! : Number.POSITIVE_INFINITY;
    if (Math.min(after, before) <= reach) yield { token: sentence[place]!, side: after < before ? -1 : 1 };
  }
}

function tallyOf(tallies: Map<number, Tally>, id: number, document: number, token: number, side: -1 | 1): void {
  const none = (): Tally => ({ together: 0, left: 0, right: 0, documents: 0, lastDocument: -1, places: [] });
  const tally = getOrInsert(tallies, id, none);
  tally.together++;
  tally[side < 0 ? "left" : "right"]++;
  if (tally.lastDocument !== document) {
    tally.documents++;
    tally.lastDocument = document;
  }
  if (tally.places.length < PLACES_SHOWN) tally.places.push({ document, token });
}

function figuresOf(
  word: string,
  { together, left, right, documents }: Tally,
  count: number,
  occurrences: number,
  tokens: number,
  spanTokens: number,
): Omit<Collocate, "places"> {
  // Row 1: the spans; row 2: the rest of the text. The term itself belongs to neither.
  const size = tokens - occurrences;
  const pair = { together, first: spanTokens, second: count, size };
  return {
    word,
    together,
    count,
    documents,
    left,
    right,
    // Of several words beside one occurrence of the term one is its partner: a pair cannot be firmer than never apart.
    log_dice: logDice({ together: Math.min(together, occurrences), first: occurrences, second: count }),
    mi: mutualInformation(pair),
    t: tScore(pair),
    g2: logLikelihoodOfTable(pairTable(together, spanTokens, count, size)),
  };
}

const byFigure = (measure: CollocateMeasure) => {
  const key = { "log-dice": "log_dice", mi: "mi", t: "t", g2: "g2", count: "together" } as const;
  const figure = (row: Omit<Collocate, "places">): number => row[key[measure]] ?? Number.NEGATIVE_INFINITY;
  return (a: Omit<Collocate, "places">, b: Omit<Collocate, "places">): number =>
    figure(b) - figure(a) || b.together - a.together || byCodeUnit(a.word, b.word);
};

/** Places of tokens; the spans of a document are worked out once. */
function placeFinder(documents: readonly CleanDocument[], tokenized: TokenizedCorpus) {
  const known = new Map<number, Place[]>();
  const placesOf = (index: number): Place[] => {
    const document = documents[index]!;
    const kept = passages(document);
    const places: Place[] = [];
    let token = 0;
    let line = 0;
    for (const spans of tokenSpans(kept, tokenized.documents[index]!.ids, tokenized.vocabulary)) {
      for (const { start, end } of spans) places[token++] = placeIn(document.path, kept[line]!, start, end);
      token++;
      line++;
    }
    return places;
  };
  return (document: number, token: number): Place => getOrInsert(known, document, () => placesOf(document))[token]!;
}

/** One row per word that co-occurs with the term, with the first place where it does. */
export const collocatesTable = (collocates: readonly Collocate[]): Table =>
  ofRecords(
    [
      { name: "word", elastic: true, tone: "strong" },
      { name: "together", unit: "tokens", bar: true },
      { name: "count", unit: "tokens" },
      { name: "documents", header: "docs", unit: "documents" },
      { name: "left", type: "integer" },
      { name: "right", type: "integer" },
      { name: "log_dice", digits: 2 },
      { name: "mi", digits: 2 },
      { name: "t", digits: 2 },
      { name: "g2", digits: 1 },
      { name: "place", elastic: true, cut: "start", tone: "quiet" },
    ],
    collocates.map(({ places: [first], ...row }) => ({
      ...row,
      place: first ? `${first.path}:${first.line}:${first.column}` : "",
    })),
  );

/** Every place where a word co-occurs with the term. */
export const collocatePlacesTable = (collocates: readonly Collocate[]): Table => ({
  name: "places",
  ...ofRecords(
    [
      { name: "word", type: "text" },
      { name: "path", type: "text" },
      { name: "line", type: "integer" },
      { name: "column", type: "integer" },
      { name: "quote", type: "text" },
    ],
    collocates.flatMap(({ word, places }) => places.map((place) => ({ word, ...place }))),
  ),
});
