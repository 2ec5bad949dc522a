import {
  type CleanDocument,
  type Cut,
  isKept,
  keptSpans,
  keptTextOf,
  type Line,
  type Span,
} from "../model/document.js";
import { DROPPED, FOLDED } from "../model/normalize.js";

/**
 * Lines shorter than this may recur in a speech (`各位代表！`): they are repeats only inside a repeated block.
 * Unit: characters without spaces.
 */
export const SHORTEST_REPEAT = 10;
/** Lines without a full stop (headings, cells of a table) may recur up to this length. Unit: characters without spaces. */
const LONGEST_HEADING = 30;
/** Items of numbered lists recur from list to list up to this length. Unit: characters without spaces. */
const LONGEST_ITEM = 50;
/** A line that repeats the title is a repeat from this length on; lists of names are shorter. */
const SHORTEST_TITLE = 4;

/** A sentence said twice in one line is cut from this length on; shorter ones may be a figure of speech. */
const SHORTEST_SENTENCE = 20;
/** A line made of sentences that stand earlier is a repeat from this length on. */
const SHORTEST_REASSEMBLED = 60;
/** Share of a line's characters that must stand earlier before the repeated sentences are cut from it. */
const SHARE_REASSEMBLED = 0.8;

/** A sentence within a line. */
interface Sentence {
  readonly hash: number;
  readonly length: number;
  /** Where it stands in the raw line, in code units. */
  readonly start: number;
  readonly end: number;
}

/** What two lines are compared by. */
interface Print {
  readonly index: number;
  readonly hash: number;
  /** Characters without spaces. */
  readonly length: number;
  readonly sentences: readonly Sentence[];
}

/**
 * Keeps the first copy of every paragraph that a document holds more than once. Two lines are the same when they are
 * so after normalisation: width, spaces and characters without width do not count. Works on kept text only; what
 * was removed before stays removed for its own reason. Time and memory grow with the text.
 */
export function dropRepeatedParagraphs(document: CleanDocument): CleanDocument {
  const prints = document.lines.flatMap((line, index) => (isKept(line) ? [printOf(line, index)] : []));
  const repeats = repeatedLines(document, prints);
  const changed = new Map<number, Line>();
  for (const [index, of] of repeats) changed.set(index, asDuplicate(document.lines[index]!, of));
  for (const [index, line] of repeatedSentences(document, prints, repeats)) changed.set(index, line);
  if (changed.size === 0) return document;
  return { ...document, lines: document.lines.map((line, index) => changed.get(index) ?? line) };
}

const asDuplicate = (line: Line, of: number): Line => ({
  ...line,
  label: "duplicate",
  reason: `repeated-paragraph: stands already in line ${of + 1}`,
  cuts: [],
});

/** Index of each repeated line and of the line that it repeats. */
function repeatedLines(document: CleanDocument, prints: readonly Print[]): Map<number, number> {
  const first = new Map<number, number>();
  const titles = titleHashes(document);
  const of = new Int32Array(prints.length).fill(-1);
  prints.forEach((print, k) => {
    if (print.length === 0) return;
    const earlier = first.get(print.hash);
    const title = titles.get(print.hash);
    if (earlier === undefined) {
      first.set(print.hash, k);
      if (title !== undefined && title < print.index && document.lines[print.index]!.label !== "title")
        of[k] = -2 - title;
      return;
    }
    if (print.length >= shortestOf(print, document) || (title !== undefined && print.length >= SHORTEST_TITLE))
      of[k] = earlier;
  });
  spreadInBlocks(prints, of);
  const found = new Map<number, number>();
  prints.forEach((print, k) => {
    if (of[k]! >= 0) found.set(print.index, prints[of[k]!]!.index);
    else if (of[k]! < -1) found.set(print.index, -2 - of[k]!);
  });
  return found;
}

const ENDS_SENTENCE = /[。！？!?；;：:]\s*$/u;

/** A speaker turns to the audience more than once. */
const ADDRESS =
  /^\s*(?:各位|尊敬的|亲爱的|同志们|女士们|先生们|朋友们|同胞们|乡亲们|代表们|主席|委员长)[^。，,；;]{0,30}[！!：:]\s*$/u;
const LONGEST_ADDRESS = 40; // code units
const ITEM = /^\s*(?:\d{1,2}[.．、)）]|[(（][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])/u;

function shortestOf(print: Print, document: CleanDocument): number {
  const { raw } = document.lines[print.index]!;
  if (raw.length <= LONGEST_ADDRESS && ADDRESS.test(raw)) return Number.POSITIVE_INFINITY;
  if (!ENDS_SENTENCE.test(raw.slice(-8))) return LONGEST_HEADING;
  return ITEM.test(raw) ? LONGEST_ITEM : SHORTEST_REPEAT;
}

/** Hashes of the title: each of its lines and, of a title over several lines, the whole. */
function titleHashes(document: CleanDocument): Map<number, number> {
  const titles = document.lines.flatMap((line, index) => (line.label === "title" ? [{ line, index }] : []));
  const hashes = new Map<number, number>();
  for (const { line, index } of titles) {
    hashes.set(printOf(line, index).hash, index);
    hashes.set(printOf({ ...line, cuts: [] }, index).hash, index);
  }
  if (titles.length > 1) {
    const whole = titles.map(({ line }) => line.raw).join("");
    hashes.set(printOf({ ...titles[0]!.line, raw: whole, cuts: [] }, titles[0]!.index).hash, titles[0]!.index);
  }
  return hashes;
}

/** A short line is a repeat where its neighbour is one and the neighbour's first copy has the same line beside it. */
function spreadInBlocks(prints: readonly Print[], of: Int32Array): void {
  const spread = (k: number, step: 1 | -1): void => {
    if (of[k]! >= 0 || of[k]! < -1) return;
    const neighbour = prints[k - step];
    if (!neighbour) return;
    if (step === 1 && neighbour.hash === prints[k]!.hash) {
      of[k] = of[k - 1]! >= 0 ? of[k - 1]! : k - 1;
      return;
    }
    const original = of[k - step]!;
    if (original < 0) return;
    const beside = original + step;
    if (beside < k && prints[beside]?.hash === prints[k]!.hash) of[k] = of[beside]! >= 0 ? of[beside]! : beside;
  };
  for (let k = 0; k < prints.length; k++) spread(k, 1);
  for (let k = prints.length - 1; k >= 0; k--) spread(k, -1);
}

/** Lines made of sentences that stand earlier, and sentences said twice in one line. */
function repeatedSentences(
  document: CleanDocument,
  prints: readonly Print[],
  repeats: ReadonlyMap<number, number>,
): Map<number, Line> {
  const seen = new Map<number, number>();
  const changed = new Map<number, Line>();
  for (const print of prints) {
    if (repeats.has(print.index)) continue;
    const line = document.lines[print.index]!;
    let isWhole = true;
    let covered = 0;
    for (const { hash, length } of print.sentences) {
      if (seen.has(hash)) covered += length;
      else isWhole = false;
    }
    if (covered >= SHORTEST_REASSEMBLED && isWhole) {
      changed.set(print.index, asDuplicate(line, seen.get(print.sentences[0]!.hash)!));
      continue;
    }
    const isMostly = covered >= SHORTEST_REASSEMBLED && covered >= SHARE_REASSEMBLED * print.length;
    const cuts = [...(isMostly ? standEarlier(print, seen) : []), ...saidTwice(print)];
    if (cuts.length > 0) changed.set(print.index, { ...line, cuts: merged([...line.cuts, ...cuts]) });
    for (const { hash } of print.sentences) if (!seen.has(hash)) seen.set(hash, print.index);
  }
  return changed;
}

const standEarlier = (print: Print, seen: ReadonlyMap<number, number>): Cut[] =>
  print.sentences.flatMap((sentence) => {
    const of = seen.get(sentence.hash);
    return of === undefined ? [] : [cutOf(sentence, of)];
  });

const cutOf = (sentence: Sentence, of: number): Cut => ({
  start: sentence.start,
  end: sentence.end,
  label: "duplicate",
  reason: `repeated-sentence: stands already in line ${of + 1}`,
});

/**
 * Sentences that a paste brought into a line a second time: one that follows its own copy, or a run of two and more
 * that stood in the same order before. A single sentence taken up again later is the author's.
 */
function saidTwice(print: Print): Cut[] {
  const { sentences } = print;
  if (!isAnyTwice(sentences)) return [];
  const first = new Map<number, number>();
  const earlier = sentences.map(({ hash }, k) => {
    const known = first.get(hash);
    if (known === undefined) first.set(hash, k);
    return known;
  });
  const cuts: Cut[] = [];
  for (let k = 1; k < sentences.length; k++) {
    const of = earlier[k];
    if (of === undefined) continue;
    let end = k + 1;
    while (end < sentences.length && earlier[end] === of + end - k) end++;
    const run = sentences.slice(k, end);
    const length = run.reduce((sum, sentence) => sum + sentence.length, 0);
    const pasted = run.length >= 2 ? length >= SHORTEST_REASSEMBLED : of === k - 1 && length >= SHORTEST_SENTENCE;
    if (pasted) cuts.push(...run.map((sentence) => cutOf(sentence, print.index)));
    k = end - 1;
  }
  return cuts;
}

/** So few sentences, as nearly all lines have, are compared each with each sooner than a set is made of them. */
const FEW_SENTENCES = 12;

function isAnyTwice(sentences: readonly Sentence[]): boolean {
  if (sentences.length > FEW_SENTENCES) return new Set(sentences.map(({ hash }) => hash)).size < sentences.length;
  for (let k = 1; k < sentences.length; k++) {
    for (let j = 0; j < k; j++) if (sentences[j]!.hash === sentences[k]!.hash) return true;
  }
  return false;
}

/** Cuts in order; of two that overlap the first stays and the other begins where it ends. */
function merged(cuts: readonly Cut[]): Cut[] {
  const ordered = [...cuts].sort((a, b) => a.start - b.start || a.end - b.end);
  const result: Cut[] = [];
  let until = 0;
  for (const cut of ordered) {
    const start = Math.max(cut.start, until);
    if (start >= cut.end) continue;
    result.push({ ...cut, start });
    until = cut.end;
  }
  return result;
}

const SPACE = 0x20;
const ENDS = 1;
const CLOSES = 2;
/** What a code unit is to a sentence: its end, a mark that may follow the end, or 0. One look-up a character. */
const MARKS = new Uint8Array(0x10000);
for (const mark of "。!?;") MARKS[mark.charCodeAt(0)] = ENDS;
for (const mark of "”’\"'」』)】") MARKS[mark.charCodeAt(0)] = CLOSES;
const START_1 = 0x811c9dc5;
const START_2 = 0x9747b28c;

/**
 * Two multiplicative hashes (FNV-1a and a variant with another prime) joined to 53 bits: in a document of a million
 * sentences the chance that two different ones meet is about 1 in 20,000.
 */
const joined = (a: number, b: number): number => (a >>> 0) * 0x200000 + (b >>> 11);

/** Reads the kept part of a line once; spaces, width and characters without width make no difference. */
function printOf(line: Line, index: number): Print {
  const spans = keptSpans(line);
  const sentences: Sentence[] = [];
  if (spans.length === 1) return { index, sentences, ...printOfSpan(line.raw, spans[0]!, sentences) };
  for (const span of spans) printOfSpan(line.raw, span, sentences);
  // What is cut out may part a sentence, but the line is the same as one without the cut.
  const kept = keptTextOf(line);
  return { index, sentences, ...printOfSpan(kept, { start: 0, end: kept.length }, []) };
}

/** The hash of a stretch is that of the hashes of its sentences and of the marks behind them, which they leave out. */
function printOfSpan(raw: string, span: Span, sentences: Sentence[]): Pick<Print, "hash" | "length"> {
  const before = sentences.length;
  let a = START_1;
  let b = START_2;
  let length = 0;
  for (let at = span.start; at < span.end; ) {
    let sa = START_1;
    let sb = START_2;
    let inSentence = 0;
    let start = 0;
    let end = -1;
    let mark = 0;
    for (; at < span.end && mark !== ENDS; at++) {
      const code = FOLDED[raw.charCodeAt(at)]!;
      if (code === SPACE || code === DROPPED) continue;
      mark = MARKS[code]!;
      if (inSentence === 0) {
        start = at;
        const last = mark === CLOSES && sentences.length > before ? sentences.at(-1)! : undefined;
        if (last !== undefined) {
          // It belongs to the sentence before, whose hash leaves it out.
          sentences[sentences.length - 1] = { ...last, length: last.length + 1, end: at + 1 };
          a = mixed(a, code);
          b = mixed(b, code);
          length++;
          continue;
        }
      }
      sa = Math.imul(sa ^ code, 0x01000193);
      sb = Math.imul((sb ^ code) + 0x9e3779b9, 0x85ebca6b) ^ (sb >>> 13);
      inSentence++;
      end = at + 1;
    }
    if (inSentence === 0) continue;
    sentences.push({ hash: joined(sa, sb), length: inSentence, start, end });
    length += inSentence;
    a = mixed(a, sa);
    b = mixed(b, sb);
  }
  return { hash: joined(a, b), length };
}

const mixed = (hash: number, next: number): number => Math.imul(hash ^ next ^ (hash >>> 15), 0x2c1b3c6d);
