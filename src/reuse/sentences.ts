import { firstThat } from "../base/first-that.js";
import { sequenceDiff } from "../base/word-diff.js";
import type { CleanDocument } from "../model/document.js";
import { type Passage, passages, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import { followed, type ProgressOptions } from "../model/progress.js";
import type { Share } from "../model/quantity.js";
import { sentenceRanges } from "../model/sentence.js";
import { letterPositions, lettersOf } from "./letters.js";
import { passageAt } from "./runs.js";
import { eachSeed, SeedIndex } from "./seed-index.js";

/** A sentence and the nearest one of the sources. Names are those of the JSON result. */
export interface SentencePair {
  readonly place: Place;
  readonly source: Place;
  /** Twice the letters that both have in the same order over the letters of both: above 0, up to 1. */
  readonly similarity: Share;
  /** Words that only the text has, and that only the source has, in their order. */
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  /** Words that say how firmly, in either sentence. */
  readonly strength: readonly string[];
  readonly source_strength: readonly string[];
}

/** Sentences less alike have a subject in common, not a wording. */
const LEAST_SIMILARITY = 0.5;
/** Shorter sentences say too little. Unit: letters. */
const SHORTEST_SENTENCE = 10;

/** Words of degree and duty: what changes first when a sentence is handed down. */
const STRENGTH = new Set(
  "坚决 坚定 坚持 必须 务必 严禁 严格 严厉 全面 全力 大力 着力 强力 强化 加快 加强 深入 深化 切实 确保 力争 争取 积极 主动 稳步 稳妥 有序 逐步 适度 鼓励 支持 引导 探索 试点 研究 可以 应当 不得 一律 坚持不懈 持续 进一步 更加 显著 大幅 基本".split(
    " ",
  ),
);

export interface Sentence {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** The nearest sentence of the sources for each sentence of some documents that has one. */
export function sentencePairs(
  documents: readonly CleanDocument[],
  sources: readonly CleanDocument[],
  options: ProgressOptions = {},
): SentencePair[] {
  const letters = sources.map(lettersOf);
  const index = new SeedIndex(letters);
  const own = new Map(sources.map(({ path }, n) => [path, n]));
  const kept = new Map<number, Passage[]>();
  const sentenceOf = (source: number, letter: number): Sentence | undefined => {
    const read = kept.get(source) ?? passages(sources[source]!);
    kept.set(source, read);
    return sentenceAt(read, letters[source]!.starts, letter);
  };
  const pairs: SentencePair[] = [];
  for (const n of followed(documents.length, "comparing", options.onProgress)) {
    const { path } = documents[n]!;
    const itself = own.get(path) ?? -1;
    for (const sentence of passages(documents[n]!).flatMap((passage) => splitOf(passage).sentences)) {
      const candidates = piecesFor(sentence, index, itself).flatMap(({ source, letter }) => {
        const there = sentenceOf(source, letter);
        return there === undefined ? [] : [pairOf(path, sentence, sources[source]!.path, there)];
      });
      const best = candidates.reduce((most, one) => (one.similarity > most.similarity ? one : most), candidates[0]!);
      if (best !== undefined && best.similarity >= LEAST_SIMILARITY) pairs.push(best);
    }
  }
  return pairs;
}

/** Sentences of sources that are compared letter by letter, for each sentence. */
const CANDIDATES = 8;
/** Seeds vote for the piece of a source they stand in. Unit: letters. */
const PIECE = 32;
/** Pieces of one source are numbered below. */
const PIECES = 2 ** 26;

/** The pieces of sources that hold most of a sentence's seeds, the fullest first. */
function piecesFor({ passage, start, end }: Sentence, index: SeedIndex, itself: number) {
  const positions = letterPositions(passage.text.slice(start, end));
  if (positions.length < SHORTEST_SENTENCE) return [];
  const units = Uint16Array.from(positions, (at) => passage.text.charCodeAt(start + at));
  const votes = new Map<number, { seeds: number; first: number; last: number }>();
  eachSeed({ units, starts: Uint32Array.of(0, units.length) }, 0, units.length, (hash) => {
    index.each(hash, (source, at) => {
      if (source === itself) return;
      const key = source * PIECES + Math.floor(at / PIECE);
      const piece = votes.get(key);
      if (piece === undefined) votes.set(key, { seeds: 1, first: at, last: at });
      else {
        piece.seeds++;
        piece.first = Math.min(piece.first, at);
        piece.last = Math.max(piece.last, at);
      }
    });
  });
  return [...votes]
    .sort(([a, most], [b, more]) => more.seeds - most.seeds || a - b)
    .slice(0, CANDIDATES)
    .flatMap(([key, piece]) =>
      // A piece may hold the end of one sentence and the beginning of the next.
      [...new Set([piece.first, piece.last])].map((letter) => ({ source: Math.floor(key / PIECES), letter })),
    );
}

function sentenceAt(kept: readonly Passage[], starts: Uint32Array, letter: number): Sentence | undefined {
  const passage = passageAt(starts, letter);
  const { sentences, positions } = splitOf(kept[passage]!);
  const at = positions[letter - starts[passage]!]!;
  return sentences[firstThat(0, sentences.length - 1, (n) => sentences[n]!.end > at)];
}

interface Split {
  readonly sentences: readonly Sentence[];
  readonly positions: Uint32Array;
}

const splits = new WeakMap<Passage, Split>();

/** The sentences of a passage and where its letters are; found once. */
function splitOf(passage: Passage): Split {
  const known = splits.get(passage);
  if (known !== undefined) return known;
  const { text } = passage;
  const ranges = sentenceRanges(text.length, (at) => text[at]!);
  const sentences = Array.from(ranges, ([start, end]): Sentence => ({ passage, start, end }));
  const split = { sentences, positions: letterPositions(text) };
  splits.set(passage, split);
  return split;
}

/** The sentences of a passage, in order; together they are all of it. */
export const sentencesOf = (passage: Passage): readonly Sentence[] => splitOf(passage).sentences;

export const sentenceText = ({ passage, start, end }: Sentence): string => passage.text.slice(start, end);

const words = new Intl.Segmenter("zh", { granularity: "word" });
const wordsOf = (text: string): string[] =>
  [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

function pairOf(path: string, sentence: Sentence, sourcePath: string, source: Sentence): SentencePair {
  const [mine, theirs] = [wordsOf(sentenceText(sentence)), wordsOf(sentenceText(source))];
  const added: string[] = [];
  const dropped: string[] = [];
  let same = 0;
  for (const { kind, items } of sequenceDiff(theirs, mine) ?? []) {
    if (kind === "added") added.push(...items);
    else if (kind === "removed") dropped.push(...items);
    else same += items.join("").length;
  }
  const size = mine.join("").length + theirs.join("").length;
  return {
    place: placeIn(path, sentence.passage, sentence.start, sentence.end),
    source: placeIn(sourcePath, source.passage, source.start, source.end),
    similarity: size === 0 ? 0 : (2 * same) / size,
    added,
    dropped,
    strength: mine.filter((word) => STRENGTH.has(word)),
    source_strength: theirs.filter((word) => STRENGTH.has(word)),
  };
}
