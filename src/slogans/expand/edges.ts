import { once } from "../../base/once.js";
import { loadLexicon } from "../../segment/lexicon.js";
import { GOVERNING_WORDS } from "../words.js";
import type { Range } from "./pieces.js";

/** What the other items of a list tell about the one whose edge is looked for. */
export interface Likeness {
  /** Lengths in code units, in rising order. */
  readonly median: number;
  /** The longest beginning and ending that all of them share. */
  readonly head: string;
  readonly tail: string;
  /** Share of them that begin with a verb of policy. */
  readonly verbs: number;
}

export function likenessOf(items: readonly string[]): Likeness {
  const lengths = items.map((item) => item.length).sort((a, b) => a - b);
  return {
    median: lengths[lengths.length >> 1] ?? 0,
    head: sharedHead(items),
    tail: reversed(sharedHead(items.map(reversed))),
    verbs: items.filter((item) => VERB_FIRST.test(item)).length / Math.max(1, items.length),
  };
}

const reversed = (text: string): string => [...text].reverse().join("");

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

const verbs = [...GOVERNING_WORDS].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
const ADVERB = "(?:大力|全力|着力|深入|积极|扎实|牢牢|坚决|坚定|努力|奋力|持续|进一步|重点|认真|全面|统筹|切实|主动|稳步|分别|主要|同步)*";
const VERB = new RegExp(`${ADVERB}(?:${verbs})`, "gu");
/** A verb of policy at the very beginning. */
export const VERB_FIRST = new RegExp(`^${ADVERB}(?:${verbs})`, "u");
/** Nothing but verbs: no name. */
export const ONLY_VERBS = new RegExp(`^(?:${ADVERB}(?:${verbs}|做到|拥护|守好|守住|捍卫)[了好着]?)+$`, "u");
/** Behind these a name begins; what they are part of is no edge (对外, 以旧换新). */
const PREPOSITION =
  /(?:即|指|是|在|将|把|由|为(?![民企农])|向(?![海数绿])|从|对(?![外接口内])|以(?![旧文人严])|含|有(?![机色限线效])|抓(?!手)|打(?!造|赢|好|响)|建(?!设|成|立|材|好|筑|议)|用(?!地|水|电|户|好))/gu;
const CONNECTIVE =
  /(?:是指|指的是|指|即|就是|分别是|分别为|分别指|包括|包含|涵盖|主要是|主要有|主要指|具体是|具体指|简称|提出|确定|明确)(?:了|为)?/gu;
/** Verbs keep these: 实施了, 抓好. */
const ASPECT = /^(?:了|着|过|好|住|以|为|成|起|出|到|全市|全省|我市|我省)/u;

const LED = /^(?:即|指|是|在|将|把|由|向|从|对|以|含|有)/u;

interface Edge {
  readonly at: number;
  readonly worth: number;
}

const lexicon = once(() => loadLexicon().lexicon);

/** Does a cut at `at` leave half of a word of the lexicon on either side? */
export function cutsWord(text: string, at: number): boolean {
  const from = Math.max(0, at - 7);
  for (let start = from; start < at; start++) {
    const match = lexicon().next(text.slice(0, at + 8), start);
    if (match === null || match.start >= at) return false;
    if (match.end > at) return true;
    start = match.start;
  }
  return false;
}

/** Weights of the features of an edge: how much each speaks for a cut there. Set by hand, measured on annotated reports. */
const WORTH = {
  connective: 2.2, // 即, 包括: a list begins behind it
  verb: 0.9, // 推进, 打好: it governs the list
  preposition: 0.4,
  nothingBefore: 0.6, // the clause begins with the name
  sharedHead: 2.4, // the other items begin alike
  sharedTail: 2.4,
  likeVerb: 1.2, // begins with a verb as the others do, or does not as they do not
  length: 2, // times the difference from the usual length, relative
  halfWord: 3,
  nothingBehind: 0.6,
  attribute: 0.9, // 的, 等 and what closes a list
  together: 0.8, // 合一, 融合: what is done with all items
} as const;

const difference = (length: number, usual: number): number => Math.min(1.5, Math.abs(length - usual) / (Math.min(length, usual) + 2));

/** The first item of a list without the words before it. */
export function headEdge(text: string, { start, end }: Range, rest: Likeness, fixed = false): number {
  if (fixed) return start;
  const unit = text.slice(start, end);
  const led = LED.test(unit) || VERB_FIRST.test(unit);
  const edges: Edge[] = [{ at: 0, worth: led ? 0 : WORTH.nothingBefore }];
  const add = (pattern: RegExp, worth: number): void => {
    for (const match of unit.matchAll(pattern)) {
      let at = match.index + match[0].length;
      at += ASPECT.exec(unit.slice(at))?.[0].length ?? 0;
      edges.push({ at, worth });
    }
  };
  add(CONNECTIVE, WORTH.connective);
  add(VERB, WORTH.verb);
  add(PREPOSITION, WORTH.preposition);
  for (const match of unit.matchAll(VERB)) edges.push({ at: match.index, worth: 0.2 });
  if (rest.head !== "") {
    const at = unit.lastIndexOf(rest.head.slice(0, 2));
    const one = at >= 0 ? at : unit.lastIndexOf(rest.head[0]!);
    if (one >= 0) edges.push({ at: one, worth: 0.2 });
  }
  if (rest.median >= 2 && unit.length > rest.median) edges.push({ at: unit.length - rest.median, worth: 0 });
  let best = edges[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    const item = unit.slice(edge.at);
    if (item.length < 1 || (item.length === 1 && rest.median > 1)) continue;
    let worth = edge.worth - WORTH.length * difference(item.length, rest.median);
    if (rest.head !== "" && item.startsWith(rest.head[0]!)) worth += WORTH.sharedHead;
    if (rest.verbs >= 0.6 || rest.verbs <= 0.2) worth += VERB_FIRST.test(item) === rest.verbs >= 0.6 ? WORTH.likeVerb : -WORTH.likeVerb;
    if (edge.at > 0 && cutsWord(unit, edge.at)) worth -= WORTH.halfWord;
    if (/^[的和与及等了]/u.test(item)) worth -= WORTH.halfWord;
    if (worth > most) {
      most = worth;
      best = edge;
    }
  }
  return start + best.at;
}

const CLOSING =
  /(?:等|的|这|之间|[“‘(]|(?:共|共计)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:大|个|项|种|条|类|张|篇|本|方面|场|支|家|名|处|所|座|阶段|者|部分|环节)|(?:[一二两三四五六七八九十]{1,3})者|合一|融合|联动|一体|协同|统一|有保障|为(?=[^\p{Script=Han}]|[\p{Script=Han}]{2,8}$)|作为|全覆盖|整治(?=活动))/gu;

/** The last item of a list without the words behind it; `label` is what the slogan calls its members. */
export function tailEdge(
  text: string,
  { start, end }: Range,
  rest: Likeness,
  label: string | null,
  fixed = false,
): number {
  const unit = text.slice(start, end);
  const edges: Edge[] = [{ at: unit.length, worth: WORTH.nothingBehind }];
  for (const match of unit.matchAll(CLOSING)) {
    edges.push({ at: match.index, worth: /[合融联一协统]/u.test(match[0]) ? WORTH.together : WORTH.attribute });
  }
  if (!fixed) for (const match of unit.matchAll(VERB)) edges.push({ at: match.index, worth: 0.1 });
  if (label !== null && label.length >= 2 && unit.endsWith(label)) edges.push({ at: unit.length - label.length, worth: WORTH.together });
  if (rest.tail !== "" && !fixed) {
    for (let at = unit.indexOf(rest.tail.at(-1)!); at >= 0; at = unit.indexOf(rest.tail.at(-1)!, at + 1)) edges.push({ at: at + 1, worth: 0.1 });
  }
  let best = edges[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    const item = unit.slice(0, edge.at);
    if (item.length < 1 || (item.length === 1 && rest.median > 1)) continue;
    let worth = edge.worth - WORTH.length * difference(item.length, rest.median);
    if (rest.tail !== "" && item.endsWith(rest.tail.slice(-2))) worth += WORTH.sharedTail + 0.5 * Math.min(2, rest.tail.length);
    if (edge.at < unit.length && cutsWord(unit, edge.at)) worth -= WORTH.halfWord;
    if (/[的和与及等、在对将]$/u.test(item)) worth -= WORTH.halfWord;
    if (worth > most) {
      most = worth;
      best = edge;
    }
  }
  return start + best.at;
}
