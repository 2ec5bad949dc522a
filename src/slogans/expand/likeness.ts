import { VERB_FIRST } from "./verbs.js";

/** What the other items of a list tell about the one whose edge is looked for. */
export interface Likeness {
  /** Lengths in code units, in rising order. */
  readonly median: number;
  /** The longest beginning and ending that all of them share. */
  readonly head: string;
  readonly tail: string;
  /** The length of all of them, if it is one and they are two or more; else `null`. */
  readonly even: number | null;
  /** Each of them begins with a quotation and goes on behind it. */
  readonly quoted: boolean;
  /** Share of them that begin with a verb of policy. */
  readonly verbs: number;
}

/** What a name adds in brackets is no measure of its length. */
const BRACKET = /\([^()]*\)/gu;

export function likenessOf(items: readonly string[]): Likeness {
  const lengths = items.map((item) => item.replace(BRACKET, "").length).sort((a, b) => a - b);
  return {
    median: ((lengths[lengths.length >> 1] ?? 0) + (lengths[(lengths.length - 1) >> 1] ?? 0)) / 2,
    even: items.length > 1 && lengths[0] === lengths.at(-1) && lengths[0]! > 1 ? lengths[0]! : null,
    quoted: items.length > 0 && items.every((item) => /^“[^”]+”./u.test(item)),
    head: sharedHead(items),
    tail: sharedTail(items),
    verbs: items.filter((item) => VERB_FIRST.test(item)).length / Math.max(1, items.length),
  };
}

function sharedTail(items: readonly string[]): string {
  const [first = "", ...rest] = items;
  let length = first.length;
  for (const item of rest) {
    let same = 0;
    while (same < length && item[item.length - 1 - same] === first[first.length - 1 - same]) same++;
    length = same;
  }
  return first.slice(first.length - length);
}

function sharedHead(items: readonly string[]): string {
  const [first = "", ...rest] = items;
  let length = first.length;
  for (const item of rest) {
    let same = 0;
    while (same < length && item[same] === first[same]) same++;
    length = same;
  }
  return first.slice(0, length);
}
