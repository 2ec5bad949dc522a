import { median } from "../../stats/parts.js";
import { cutsWord } from "./word-cuts.js";

export interface Edge {
  readonly at: number;
  readonly worth: number;
}

/** Weights of the features of an edge: how much each speaks for a cut there. Set by hand, measured on annotated reports. */
export const WORTH = {
  connective: 2.2, // 即, 包括: a list begins behind it
  verb: 0.9, // 推进, 打好: it governs the list
  pureVerb: 0.8, // 构建, 实施: no name has one, and no other item either
  beforeVerb: 0.2,
  preposition: 0.4,
  attributive: 1.4, // what only one has belongs to all
  opening: 1.3, // the text begins with the name
  nothingBefore: 0.6, // the clause begins with the name
  sharedHead: 2.4, // the other items begin alike
  looseShare: -1.4, // it begins alike, but nothing else speaks for an edge there
  sharedTail: 2.4,
  likeVerb: 1.2, // begins with a verb as the others do, or does not as they do not
  length: 2, // times the difference from the usual length, relative
  halfWord: 3,
  anyTail: 0.1, // it ends as the others do
  nounBehind: 3, // a noun stands right behind such an ending: it is part of the name
  sameLength: 0, // as long as the others, which are of one length
  sameBuild: 0.6, // that, and the others share a character or are many
  closing: 1, // the text ends with the name
  nothingBehind: 0.6,
  recount: 5, // the number of the items is said again
  attribute: 0.9, // 的 and what closes a list
  others: 2, // 等: there are more
  counted: 2, // the others end in the character that is counted
  together: 1.4, // 合一, 融合: what is done with all items
} as const;

const difference = (length: number, usual: number): number =>
  Math.min(1.5, Math.abs(length - usual) / (Math.min(length, usual) + 2));

/** What the other items of a list tell about the one whose edge is looked for. */
export interface Likeness {
  /** Of their lengths in code units. */
  readonly median: number;
  /** The longest beginning and ending that all of them share. */
  readonly head: string;
  readonly tail: string;
  /** The length of all of them, if it is one and they are two or more; else `null`. */
  readonly even: number | null;
}

/**
 * Where a unit is best cut; of equal edges at the first.
 *
 * @param itemOf what is left of the unit
 * @param worthOf its worth, by its length so far, with what else speaks for and against it
 * @param isWhole whether it cuts none
 */
export function bestEdge(
  unit: string,
  edges: readonly Edge[],
  { median }: Likeness,
  itemOf: (at: number) => string,
  worthOf: (item: string, edge: Edge, soFar: number) => number,
  isWhole: (item: string) => boolean = () => false,
): number {
  let best = edges[0]!.at;
  let most = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    const item = itemOf(edge.at);
    if (item.length < 1 || (item.length === 1 && median > 1)) continue;
    let worth = worthOf(item, edge, edge.worth - WORTH.length * difference(item.length, median));
    if (worth > most && !isWhole(item) && cutsWord(unit, edge.at)) worth -= WORTH.halfWord;
    if (worth <= most) continue;
    most = worth;
    best = edge.at;
  }
  return best;
}

/** What a name adds in brackets is no measure of its length. */
const BRACKET = /\([^()]*\)/gu;

export function likenessOf(items: readonly string[]): Likeness {
  const lengths = items.map((item) => item.replace(BRACKET, "").length);
  const [length = 0] = lengths;
  return {
    median: median(lengths) ?? 0,
    even: items.length > 1 && length > 1 && lengths.every((other) => other === length) ? length : null,
    head: sharedHead(items),
    tail: sharedTail(items),
  };
}

export function sharedHead([first = "", ...rest]: readonly string[]): string {
  let end = 0;
  while (end < first.length && rest.every((item) => item[end] === first[end])) end++;
  return first.slice(0, end);
}

export function sharedTail([first = "", ...rest]: readonly string[]): string {
  let length = 0;
  while (length < first.length && rest.every((item) => item.at(-1 - length) === first.at(-1 - length))) length++;
  return first.slice(first.length - length);
}
