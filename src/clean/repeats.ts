import { type CleanDocument, type Cut, isKept, type Line } from "../model/document.js";
import { sum } from "../stats/parts.js";
import { type Print, printOf, Sentences } from "./prints.js";

/**
 * Lines shorter than this may recur in a speech (`各位代表！`): they are repeats only inside a repeated block.
 * Unit: characters without spaces.
 */
const SHORTEST_REPEAT = 10;
/** Lines without a full stop (headings, cells of a table) may recur up to this length. Unit: characters without spaces. */
const LONGEST_HEADING = 30;
/** Items of numbered lists, and answers and labelled entries, recur up to this length. Unit: characters without spaces. */
const LONGEST_ITEM = 50;
/** A line that repeats the title is a repeat from this length on; lists of names are shorter. */
const SHORTEST_TITLE = 4;

/** A sentence said twice in one line is cut from this length on; shorter ones may be a figure of speech. */
const SHORTEST_SENTENCE = 20;
/** A line made of sentences that stand earlier is a repeat from this length on. */
const SHORTEST_REASSEMBLED = 60;
/** Share of a line's characters that must stand earlier before the repeated sentences are cut from it. */
const SHARE_REASSEMBLED = 0.8;

/**
 * Keeps the first copy of every paragraph that a document holds more than once. Two lines are the same when they are
 * so after normalisation: width, spaces and characters without width do not count. Works on kept text only; what
 * was removed before stays removed for its own reason. Time and memory grow with the text.
 */
export function dropRepeatedParagraphs(document: CleanDocument): CleanDocument {
  const sentences = new Sentences();
  const prints: Print[] = [];
  document.lines.forEach((line, index) => {
    if (isKept(line)) prints.push(printOf(line, index, sentences));
  });
  const repeats = repeatedLines(document, prints);
  const changed = new Map<number, Line>();
  for (const [index, of] of repeats) changed.set(index, asDuplicate(document.lines[index]!, of));
  for (const [index, line] of repeatedSentences(document, prints, sentences, repeats)) changed.set(index, line);
  if (changed.size === 0) return document;
  return { ...document, lines: document.lines.map((line, index) => changed.get(index) ?? line) };
}

const asDuplicate = ({ number, raw }: Line, of: number): Line => ({
  number,
  raw,
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
const ITEM =
  /^\s*(?:\d{1,2}[.．、)）]|[(（][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|(?:[答问]|\p{Script=Han}{0,4}(?:单位|部门|时限|进展|情况|措施|目标|标准|方式|条件|材料))[:：])/u;

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
    if (of[k] !== -1) return;
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
  sentences: Sentences,
  repeats: ReadonlyMap<number, number>,
): Map<number, Line> {
  const seen = new Map<number, number>();
  const changed = new Map<number, Line>();
  for (const print of prints) {
    if (repeats.has(print.index)) continue;
    const line = withoutRepeats(document.lines[print.index]!, print, sentences, seen);
    if (line !== null) changed.set(print.index, line);
    if (line?.label === "duplicate") continue;
    for (let k = print.from; k < print.to; k++) {
      const hash = sentences.hashes[k]!;
      if (!seen.has(hash)) seen.set(hash, print.index);
    }
  }
  return changed;
}

/** The line in which each sentence stood first, by its hash. */
type Seen = ReadonlyMap<number, number>;

/** A line without the sentences that stand earlier; `null` where it has none. */
function withoutRepeats(line: Line, print: Print, sentences: Sentences, seen: Seen): Line | null {
  const { hashes, lengths } = sentences;
  let isWhole = true;
  let covered = 0;
  for (let k = print.from; k < print.to; k++) {
    if (seen.has(hashes[k]!)) covered += lengths[k]!;
    else isWhole = false;
  }
  if (covered >= SHORTEST_REASSEMBLED && isWhole) return asDuplicate(line, seen.get(hashes[print.from]!)!);
  const isMostly = covered >= SHORTEST_REASSEMBLED && covered >= SHARE_REASSEMBLED * print.length;
  const cuts = isMostly ? standEarlier(print, sentences, seen) : [];
  if (isAnyTwice(print, hashes)) cuts.push(...saidTwice(print, sentences));
  if (cuts.length === 0) return null;
  const { number, raw, label, reason } = line;
  return { number, raw, label, reason, cuts: merged([...line.cuts, ...cuts]) };
}

function standEarlier({ from, to }: Print, sentences: Sentences, seen: Seen): Cut[] {
  const cuts: Cut[] = [];
  for (let k = from; k < to; k++) {
    const of = seen.get(sentences.hashes[k]!);
    if (of !== undefined) cuts.push(cutOf(sentences, k, of));
  }
  return cuts;
}

const cutOf = ({ starts, ends }: Sentences, k: number, of: number): Cut => ({
  start: starts[k]!,
  end: ends[k]!,
  label: "duplicate",
  reason: `repeated-sentence: stands already in line ${of + 1}`,
});

/**
 * Sentences that a paste brought into a line a second time: one that follows its own copy, or a run of two and more
 * that stood in the same order before. A single sentence taken up again later is the author's.
 */
function saidTwice({ index, from, to }: Print, sentences: Sentences): Cut[] {
  const hashes = sentences.hashes.slice(from, to);
  const first = new Map<number, number>();
  for (const [k, hash] of hashes.entries()) if (!first.has(hash)) first.set(hash, k);
  const cuts: Cut[] = [];
  for (let k = 1; k < hashes.length; k++) {
    const of = first.get(hashes[k]!)!;
    if (of === k) continue;
    let end = k + 1;
    while (end < hashes.length && first.get(hashes[end]!) === of + end - k) end++;
    const length = sum(sentences.lengths.slice(from + k, from + end));
    const pasted = end - k >= 2 ? length >= SHORTEST_REASSEMBLED : of === k - 1 && length >= SHORTEST_SENTENCE;
    for (; pasted && k < end; k++) cuts.push(cutOf(sentences, from + k, index));
    k = end - 1;
  }
  return cuts;
}

/** So few sentences, as nearly all lines have, are compared each with each sooner than a set is made of them. */
const FEW_SENTENCES = 12;

function isAnyTwice({ from, to }: Print, hashes: readonly number[]): boolean {
  if (to - from > FEW_SENTENCES) return new Set(hashes.slice(from, to)).size < to - from;
  for (let k = from + 1; k < to; k++) {
    for (let j = from; j < k; j++) if (hashes[j] === hashes[k]) return true;
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
