import { keptSpans, keptTextOf, type Line, type Span } from "../model/document.js";
import { DROPPED, FOLDED } from "../model/normalize.js";

/** The sentences of lines, one after another: in columns, for a text has very many of them. */
export class Sentences {
  readonly hashes: number[] = [];
  readonly lengths: number[] = [];
  /** Where each stands in its raw line, in code units. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
}

/** What two lines are compared by. */
export interface Print {
  readonly index: number;
  readonly hash: number;
  /** Characters without spaces. */
  readonly length: number;
  /** Its sentences: a half-open range. */
  readonly from: number;
  readonly to: number;
}

const SPACE = 0x20;
const ENDS = 1;
const CLOSES = 2;
/** What a code unit is to a sentence: its end, a mark that may follow the end, or 0. One look-up a character. */
const MARKS = new Uint8Array(0x10000);
for (const mark of "。!?;") MARKS[mark.charCodeAt(0)] = ENDS;
for (const mark of "”’\"'」』)】") MARKS[mark.charCodeAt(0)] = CLOSES;
// As V8 keeps whole numbers: others among them would have the loop compiled anew.
const START_1 = 0x811c9dc5 | 0;
const START_2 = 0x9747b28c | 0;

/**
 * Two multiplicative hashes (FNV-1a and a variant with another prime) joined to 53 bits: in a document of a million
 * sentences the chance that two different ones meet is about 1 in 20,000.
 */
const joined = (a: number, b: number): number => (a >>> 0) * 0x200000 + (b >>> 11);

/** Reads the kept part of a line once; spaces, width and characters without width make no difference. */
export function printOf(line: Line, index: number, sentences = new Sentences()): Print {
  const from = sentences.hashes.length;
  const prints = keptSpans(line).map((span) => printOfSpan(line.raw, span, sentences));
  const to = sentences.hashes.length;
  // What is cut out may part a sentence, but the line is the same as one without the cut.
  const kept = prints.length === 1 ? "" : keptTextOf(line);
  const { hash, length } =
    prints.length === 1 ? prints[0]! : printOfSpan(kept, { start: 0, end: kept.length }, new Sentences());
  return { index, hash, length, from, to };
}

/** The hash of a stretch is that of the hashes of its sentences and of the marks behind them, which they leave out. */
function printOfSpan(raw: string, span: Span, sentences: Sentences): Pick<Print, "hash" | "length"> {
  const { hashes, lengths, starts, ends } = sentences;
  const before = hashes.length;
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
        if (mark === CLOSES && hashes.length > before) {
          // It belongs to the sentence before, whose hash leaves it out.
          lengths[hashes.length - 1]!++;
          ends[hashes.length - 1] = at + 1;
          a = mixed(a, code);
          b = mixed(b, code);
          length++;
          continue;
        }
      }
      sa = Math.imul(sa ^ code, 0x01000193);
      sb = Math.imul(((sb ^ code) + 0x9e3779b9) | 0, 0x85ebca6b) ^ (sb >>> 13);
      inSentence++;
      end = at + 1;
    }
    if (inSentence === 0) continue;
    hashes.push(joined(sa, sb));
    lengths.push(inSentence);
    starts.push(start);
    ends.push(end);
    length += inSentence;
    a = mixed(a, sa);
    b = mixed(b, sb);
  }
  return { hash: joined(a, b), length };
}

const mixed = (hash: number, next: number): number => Math.imul(hash ^ next ^ (hash >>> 15), 0x2c1b3c6d);
