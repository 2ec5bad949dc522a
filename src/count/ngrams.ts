import { PairTable } from "../base/pair-table.js";
import { BagMaker, type TokenizedCorpus } from "../segment/tokenized.js";
import { countedMask, tokensOf } from "./listed.js";
import type { Countable } from "./term-counter.js";

/** Phrases and where they stand, in the form that `TermCounter` reads. */
export interface PhraseCorpus {
  /** Text of each phrase; id 0 is none. */
  readonly texts: readonly string[];
  /** Parts of speech of its words: `v+n`. */
  readonly pos: readonly string[];
  /** One for each document of the corpus. */
  readonly documents: readonly Countable[];
  /**
   * Asked for with `places`: for each document and each length from `from` on, the phrase that begins at each token, or 0.
   */
  readonly places?: readonly (readonly Uint32Array[])[];
}

export interface NgramOptions {
  /** Fewest and most words of a phrase. */
  readonly from: number;
  readonly to: number;
  /** Leave out phrases that occur more seldom. Unit: occurrences in the corpus. */
  readonly minCount: number;
  /** Say where each phrase stands, too. */
  readonly places?: boolean;
}

/** A phrase that occurs once is a sentence's own; what is repeated is a phrase. Unit: occurrences. */
export const MIN_NGRAM_COUNT = 2;
/** Longest phrase. Unit: words. */
export const MAX_NGRAM = 8;

/**
 * Repeated phrases of `from` to `to` words. A phrase crosses no gap, no mark, no number and no stop word: all its
 * tokens are members.
 *
 * Phrases grow word by word (as in Apriori): one of n words is looked for only where both its halves of n − 1 words,
 * without the last and without the first word, are frequent. So memory follows the number of frequent phrases and the
 * ids of the text, never the number of all n-grams.
 *
 * @param members 1 for each id that may stand in a phrase
 */
export function ngrams(corpus: TokenizedCorpus, members: Uint8Array, options: NgramOptions): PhraseCorpus {
  const found = new PhraseList();
  const emitted: Uint32Array[][] = corpus.documents.map(() => []);
  const places: Uint32Array[][] = corpus.documents.map(() => []);
  let level = wordLevel(corpus, members, options.minCount);
  for (let n = 1; n <= options.to; n++) {
    if (n > 1) level = nextLevel(level, options.minCount);
    if (n < options.from) continue;
    const ids = Uint32Array.from(level.words, (words, id) => (id === 0 ? 0 : found.idOf(words, corpus)));
    level.streams.forEach((stream, d) => {
      const phrases = stream.map((id) => ids[id]!);
      emitted[d]!.push(phrases.filter((id) => id !== 0));
      if (options.places) places[d]!.push(phrases);
    });
  }
  const counted = countedMask(corpus.vocabulary);
  const bags = new BagMaker();
  const documents = corpus.documents.map((document, d) => ({
    bag: bags.bagOf(concatenated(emitted[d]!)),
    tokens: tokensOf(document.bag, counted),
  }));
  return { texts: found.texts, pos: found.pos, documents, ...(options.places ? { places } : {}) };
}

interface Level {
  /** For each document, at each token: id of the frequent phrase that begins there, or 0. */
  readonly streams: readonly Uint32Array[];
  /** Token ids of each phrase; none at id 0. */
  readonly words: readonly (readonly number[])[];
}

function wordLevel(corpus: TokenizedCorpus, members: Uint8Array, minCount: number): Level {
  const counts = new Uint32Array(members.length);
  for (const { bag } of corpus.documents)
    bag.ids.forEach((id, i) => {
      counts[id]! += bag.counts[i]!;
    });
  const words: number[][] = [[]];
  const phraseOf = new Uint32Array(members.length);
  for (let id = 1; id < members.length; id++) {
    if (members[id] === 1 && counts[id]! >= minCount) phraseOf[id] = words.push([id]) - 1;
  }
  return { words, streams: corpus.documents.map(({ ids }) => ids.map((id) => phraseOf[id]!)) };
}

function nextLevel(level: Level, minCount: number): Level {
  const pairs = new PairTable();
  const candidates = level.streams.map((stream) =>
    stream.map((first, i) => {
      const second = stream[i + 1] ?? 0;
      return first !== 0 && second !== 0 ? pairs.add(first, second) + 1 : 0;
    }),
  );
  const words: (readonly number[])[] = [[]];
  const phraseOf = new Uint32Array(pairs.size + 1);
  for (let pair = 0; pair < pairs.size; pair++) {
    if (pairs.countOf(pair) < minCount) continue;
    const lastWord = level.words[pairs.secondOf(pair)]!.at(-1)!;
    phraseOf[pair + 1] = words.push([...level.words[pairs.firstOf(pair)]!, lastWord]) - 1;
  }
  return { words, streams: candidates.map((stream) => stream.map((candidate) => phraseOf[candidate]!)) };
}

/** Phrases by their text: the same string cut in two ways (新能源 车, 新 能源车) is one phrase. */
class PhraseList {
  readonly texts: string[] = [""];
  readonly pos: string[] = [""];
  readonly #ids = new Map<string, number>();

  idOf(words: readonly number[], corpus: TokenizedCorpus): number {
    const text = joined(words.map((id) => corpus.vocabulary.texts[id]!));
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.texts.push(text) - 1;
      this.pos.push(words.map((word) => corpus.pos[word] ?? "x").join("+"));
      this.#ids.set(text, id);
    }
    return id;
  }
}

const ENDS_LATIN = /[\p{Script=Latin}\d]$/u;
const BEGINS_LATIN = /^[\p{Script=Latin}\d]/u;

/** Words joined as they are written: a space between two Latin words, none between Han. */
const joined = (words: readonly string[]): string =>
  words.reduce(
    (text, word) => (ENDS_LATIN.test(text) && BEGINS_LATIN.test(word) ? `${text} ${word}` : text + word),
    "",
  );

function concatenated(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
