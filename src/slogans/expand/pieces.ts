import { attributesIn } from "./attributes.js";
import type { Range } from "./range.js";

export type { Range } from "./range.js";

/** How strongly two pieces of a sentence are parted; a list has one strength throughout, or alternates in groups. */
export const ITEM = 1; // 、 and marks side by side: ”“
export const CLAUSE = 2; // ,
export const GROUP = 3; // ;
export const SENTENCE = 4; // 。!? and the end of a line
export const OPENING = 5; // : and ——, behind which something new begins
export type Strength = 1 | 2 | 3 | 4 | 5;

/** A text cut at its marks. `marks[i]` stands between the pieces `i` and `i + 1`. */
export interface Pieces {
  readonly pieces: readonly Range[];
  readonly marks: readonly Strength[];
}

const STRENGTHS: Readonly<Record<string, Strength>> = {
  "、": ITEM,
  ",": CLAUSE,
  ";": GROUP,
  "。": SENTENCE,
  "!": SENTENCE,
  "?": SENTENCE,
  "\n": SENTENCE,
  ":": OPENING,
};
const PAIRS: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "「": "」", "《": "》", "(": ")", "[": "]" };
/** Everything that may part pieces or keep them together; all else is passed over. */
const ANY_MARK = new RegExp(
  `[${Object.keys(STRENGTHS).join("")}${Object.keys(PAIRS).join("").replace("[", "\\[")}]|以及|——`,
  "gu",
);
/** Marks whose contents are one name; side by side they are a list without marks between. */
const NAMING = /[”’」》]/u;
const NAMES = /[“‘「《]/u;
/** A bracket that is not closed within this length was a slip. Unit: code units. */
const LONGEST_BRACKET = 400;

/** Cuts a range of a text at its marks, those within quotation marks, brackets and attributes of one name aside. Linear in the range. */
export function piecesOf(text: string, from: number, to: number): Pieces {
  const pieces: Range[] = [];
  const marks: Strength[] = [];
  let start = from;
  const cut = (end: number, next: number, strength: Strength): void => {
    if (end > start || pieces.length === 0) {
      if (end <= start) {
        start = next;
        return;
      }
      pieces.push({ start, end });
      marks.push(strength);
    } else if (marks.length > 0) {
      // Two marks side by side (。”;) part as the stronger of them.
      marks[marks.length - 1] = Math.max(marks.at(-1)!, strength) as Strength;
    }
    start = next;
  };
  const attributes = attributesIn(text, from, to);
  ANY_MARK.lastIndex = from;
  for (let match = ANY_MARK.exec(text); match !== null && match.index < to; match = ANY_MARK.exec(text)) {
    const at = match.index;
    const [mark] = match;
    const closing = PAIRS[mark];
    if (closing !== undefined) {
      const end = closingOf(text, at, to, mark, closing);
      if (NAMES.test(mark) && at > start && NAMING.test(text[at - 1]!)) cut(at, at, ITEM);
      ANY_MARK.lastIndex = end + 1;
    } else if (attributes.some((attribute) => at > attribute.start && at < attribute.end)) continue;
    else if (mark !== "以及") cut(at, at + mark.length, STRENGTHS[mark] ?? OPENING);
    else if (at > start) cut(at, at + 2, ITEM);
  }
  if (to > start) pieces.push({ start, end: to });
  return { pieces, marks: marks.slice(0, Math.max(0, pieces.length - 1)) };
}

/** Where a bracket closes; the bracket itself where it does not. */
function closingOf(text: string, at: number, to: number, opening: string, closing: string): number {
  const limit = Math.min(to, at + LONGEST_BRACKET);
  let depth = 0;
  for (let index = at; index < limit; index++) {
    if (text[index] === opening) depth++;
    else if (text[index] === closing && --depth === 0) return index;
    else if (text[index] === "\n") return at;
  }
  return at;
}
