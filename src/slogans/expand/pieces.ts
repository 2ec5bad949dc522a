import { matchesOf } from "../../base/matches-of.js";
/** A half-open range of code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The words of a range, and of several. */
export const wordsOf = (text: string, { start, end }: Range): string => text.slice(start, end);
export const namesOf = (text: string, ranges: readonly Range[]): string[] =>
  ranges.map((range) => wordsOf(text, range));

/** A range without white space and stars at its ends. */
export function trimmed(text: string, { start, end }: Range): Range {
  while (start < end && /[\s*]/u.test(text[start]!)) start++;
  while (end > start && /[\s*]/u.test(text[end - 1]!)) end--;
  return { start, end };
}

/** From the first of some ranges to the last. */
export const spanOf = (ranges: readonly Range[]): Range => ({
  start: Math.min(...ranges.map(({ start }) => start)),
  end: Math.max(...ranges.map(({ end }) => end)),
});

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
    if (end > start) {
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

/** Runs of units of one strength: at ITEM the pieces themselves, at CLAUSE what stands between commas, and so on. */
export function runsOf({ pieces, marks }: Pieces, strength: Strength): Range[][] {
  const runs: Range[][] = [];
  let units: Range[] = [];
  let start: number | null = null;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    start ??= piece.start;
    const mark = marks[index];
    if (mark !== undefined && mark < strength) continue;
    units.push({ start, end: piece.end });
    start = null;
    if (mark === strength) continue;
    runs.push(units);
    units = [];
  }
  return runs;
}

/** Two strengths taken as one: A、B,C、D. */
export function mixedRuns({ pieces, marks }: Pieces): Range[][] {
  const runs: Range[][] = [];
  let units: Range[] = [];
  let mixed = 0;
  for (let index = 0; index < pieces.length; index++) {
    units.push(pieces[index]!);
    const mark = marks[index];
    if (mark === ITEM || mark === CLAUSE) {
      mixed |= mark;
      continue;
    }
    if (mixed === (ITEM | CLAUSE)) runs.push(units);
    units = [];
    mixed = 0;
  }
  return runs;
}

/** 以甲、乙为主的, 包括甲、乙在内的: what the noun behind it is, or is made of. */
const ATTRIBUTE =
  /(?:以(?!及)[^以,;。:“”\n]{2,40}?为(?:主要?|主导|主体|代表|重点|核心|支撑|龙头|特色|基础|支柱)的|包括[^,;。:“”\n]{2,40}?在内的)(?=\p{Script=Han}{2})/gu;

/**
 * Attributes that hold names and belong to one item of a list each: there are several, or one stands among names. What one alone holds
 * may be what is listed.
 */
export function attributesIn(text: string, from: number, to: number): readonly Range[] {
  const at = text.indexOf("的", from);
  if (at < 0 || at >= to) return [];
  const found = matchesOf(text.slice(from, to), ATTRIBUTE).map(({ index, 0: whole }) => ({
    start: from + index,
    end: from + index + whole.length,
  }));
  const isAmong = ({ start, end }: Range): boolean =>
    (start > from && /[、和与及]/u.test(text[start - 1]!)) || /^\p{Script=Han}{2,12}、/u.test(text.slice(end, to));
  return found.length > 1 ? found : found.filter(isAmong);
}

/** 以甲和乙为主的丙业: does a place in a name stand within its attribute? */
export const withinAttribute = (name: string, at: number): boolean =>
  matchesOf(name, ATTRIBUTE).some(({ index, 0: whole }) => index < at && at < index + whole.length);

/** How much stands before a name besides its attribute. Unit: code units. */
export const lengthBefore = (text: string, from: number, name: number): number =>
  text.slice(from, name + 2).replace(ATTRIBUTE, "").length - 2;

/** 以甲为主的乙业、以丙为主的丁业: the names alone, where several have such an attribute. */
export function attributesOut(text: string, units: readonly Range[]): readonly Range[] {
  const bare = units.map(({ start, end }) => {
    const found = matchesOf(text.slice(start, end), ATTRIBUTE);
    const last = found.length === 1 ? found[0]! : null;
    return last === null ? { start, end } : { start: start + last.index + last[0].length, end };
  });
  return bare.filter(({ start }, at) => start > units[at]!.start).length > 1 ? bare : units;
}

/** 集甲、乙、丙于一体的, 以甲、乙为主的: do such words stand round names, or at their edges? They tell what one thing is made of. */
export function isMadeOf(text: string, items: readonly Range[]): boolean {
  const { start } = items[0]!;
  const { end } = items.at(-1)!;
  const behind = /[于为]/u.test(text[end - 1]!) ? end - 1 : end;
  return (
    /[集融汇聚以]/u.test(text.slice(Math.max(0, start - 1), start + 1)) && MADE_OF.test(text.slice(behind, end + 12))
  );
}
const MADE_OF =
  /^[”’]?(?:等[\p{Script=Han}]{0,6})?(?:[于为成]一[体身]|为(?:主要?|主导|主体|代表|重点|核心|支撑|龙头|特色|基础|支柱)的)/u;
