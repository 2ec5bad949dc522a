import { eastAsianWidth } from "get-east-asian-width";
import { groupBy } from "../base/group-by.js";
import { once } from "../base/once.js";

const ASCII = /^[\x20-\x7e]*$/u;
const NO_COLUMN = /[\p{Cc}\p{Cf}\p{Cs}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/u;
/** What may join the characters of a picture: a joiner, a variation, a keycap, a tone of skin, the letters of a flag. */
const JOINS = /[\u200d\ufe0f\u20e3\p{Emoji_Modifier}\p{Regional_Indicator}]/u;
const PICTURE = /\p{Extended_Pictographic}|\u20e3|\p{Regional_Indicator}{2}/u;

/** Columns that a text takes on a terminal: 2 for a Han character or a picture, 0 for a combining mark. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  if (!JOINS.test(text)) return columnsOf(text);
  return clustersOf(text).reduce((sum, one) => sum + (JOINS.test(one) && PICTURE.test(one) ? 2 : columnsOf(one)), 0);
}

/** The same of a text in which each character stands for itself. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!NO_COLUMN.test(character)) columns += eastAsianWidth(character.codePointAt(0)!);
  }
  return columns;
}

const segmenter = once(() => new Intl.Segmenter(undefined, { granularity: "grapheme" }));
const ELLIPSIS = "…";
/** No terminal is this many code units wide for each of its columns; what is beyond is cut before it is measured. */
const UNITS_PER_COLUMN = 8;

/** Which end of a text goes where it does not fit; `middle` keeps both ends. */
type CutAt = "end" | "start" | "middle";

/** A text shortened to `width` columns, with … where something was left out. */
export function shorten(text: string, width: number, at: CutAt = "end"): string {
  if (text.length <= width / 2) return text;
  const limit = (width + 1) * UNITS_PER_COLUMN;
  if (text.length <= limit && displayWidth(text) <= width) return text;
  if (width < 1) return "";
  const room = width - 1; // the ellipsis
  const before = at === "end" ? room : at === "start" ? 0 : Math.ceil(room / 2);
  const head = taken(clustersOf(text.slice(0, limit)), before);
  const tail = taken(clustersOf(text.slice(-limit)).reverse(), room - displayWidth(head.join("")));
  return `${head.join("")}${ELLIPSIS}${at === "end" ? "" : tail.reverse().join("")}`;
}

const clustersOf = (text: string): string[] => [...segmenter().segment(text)].map((part) => part.segment);

function taken(clusters: readonly string[], room: number): string[] {
  let used = 0;
  const kept: string[] = [];
  for (const cluster of clusters) {
    used += displayWidth(cluster);
    if (used > room) break;
    kept.push(cluster);
  }
  return kept;
}

/**
 * Texts that stand below each other, shortened so that those that differ still do, where any of these ways can tell them
 * apart: cut at the end asked for, without what all of them begin and end with, cut at the other end, cut in the middle;
 * and those that the best of these makes alike without what they in turn begin and end with.
 */
export function shortenApart(texts: readonly string[], width: number, at: "end" | "start" = "end"): string[] {
  const different = [...new Set(texts)];
  const ways: readonly (() => (text: string) => string)[] = [
    () => (text) => shorten(text, width, at),
    () => withoutCommonEnds(different, width),
    () => (text) => shorten(text, width, at === "end" ? "start" : "end"),
    () => (text) => shorten(text, width, "middle"),
  ];
  let best: ((text: string) => string) | undefined;
  let most = 0;
  const tried = (short: (text: string) => string): boolean => {
    const told = new Set(different.map(short)).size;
    if (told > most) [best, most] = [short, told];
    return most === different.length;
  };
  if (!ways.some((way) => tried(way())) && best !== undefined) tried(withoutAlike(different, best, width));
  return best === undefined ? [] : texts.map(best);
}

/** Another way for those that one makes alike: without what they begin and end with. */
function withoutAlike(texts: readonly string[], short: (text: string) => string, width: number) {
  const own = new Map<string, string>();
  for (const [, alike] of groupBy(texts, short)) {
    const way = alike.length > 1 ? withoutCommonEnds(alike, width) : short;
    for (const text of alike) own.set(text, way(text));
  }
  return (text: string): string => own.get(text)!;
}

function withoutCommonEnds(texts: readonly string[], width: number): (text: string) => string {
  const parts = texts.map((text) => [...text]);
  const shortest = Math.min(...parts.map(({ length }) => length));
  const isCommon = (at: number): boolean => parts.every((characters) => characters.at(at) === parts[0]!.at(at));
  let before = 0;
  while (before < shortest && isCommon(before)) before++;
  let behind = 0;
  while (behind < shortest - before && isCommon(-1 - behind)) behind++;
  return (text) => {
    if (displayWidth(text) <= width) return text;
    const own = [...text].slice(before, text.length === 0 ? 0 : [...text].length - behind).join("");
    return shorten(`${before > 0 ? ELLIPSIS : ""}${own}${behind > 0 ? ELLIPSIS : ""}`, width);
  };
}

export function pad(text: string, width: number, align: "left" | "right"): string {
  const fill = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + fill : fill + text;
}
