import { isKept, type Line } from "../../model/document.js";
import { type NormalizedText, originOf } from "../../model/normalize.js";
import type { TimeWords } from "./time-words.js";

/** A sentence of kept text, as the rules of sections read it. */
export interface Sentence {
  /** The line it stands in, counted from 1, and its beginning there in code units of the line as decoded. */
  readonly line: number;
  readonly offset: number;
  /** Its head, normalised, without marks of Markdown at its beginning, with letters for words of time. */
  readonly text: string;
  /** The first of its line. */
  readonly begins: boolean;
  /** The whole line, where it is short and holds no full stop: what may be a heading of its own. */
  readonly alone: boolean;
  /** Code units of the whole sentence. */
  readonly length: number;
}

/** Of a sentence so much is read. Unit: code units. */
const HEAD = 400;
const LONGEST_HEADING = 70; // code units of a line that may be a heading
const ENDS = /[。!?！？]+[”’"'」』)）]*\s*/gu;
/** No sentences of their own: they go with the next. */
const ADDRESSES = ["各位代表!", "同志们!"];
const MARKS = /^[\s*#>_]+/u;

/** The sentences of the kept lines, titles left out. */
export function sentencesOf(lines: readonly Line[], whole: readonly NormalizedText[], times: TimeWords): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [index, line] of lines.entries()) {
    if (isKept(line) && line.label !== "title") addSentences(line, whole[index]!, times, sentences);
  }
  return sentences;
}

function addSentences(line: Line, normalized: NormalizedText, times: TimeWords, sentences: Sentence[]): void {
  const { text } = normalized;
  let start = MARKS.exec(text)?.[0].length ?? 0;
  const alone = text.length - start <= LONGEST_HEADING && !/[。;!?]/u.test(text.trimEnd().slice(start, -1));
  let begins = true;
  const add = (end: number): void => {
    const said = text.slice(start, Math.min(end, start + HEAD)).trim();
    if (ADDRESSES.includes(said)) return;
    const head = said.replaceAll("**", "").trim();
    if (head !== "") {
      // What stands before the first sentence of a line (marks, spaces) goes with it.
      const offset = begins ? 0 : originOf(normalized, start);
      sentences.push({ line: line.number, offset, text: times.read(head), begins, alone, length: end - start });
      begins = false;
    }
    start = end;
  };
  ENDS.lastIndex = 0;
  while (ENDS.test(text)) add(ENDS.lastIndex);
  add(text.length);
}
