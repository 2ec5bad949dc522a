import { once } from "../../base/once.js";
import { loadLexicon } from "../../segment/lexicon.js";
import { numeralValue } from "../numerals.js";
import { GOVERNING_WORDS } from "../words.js";
import type { Range } from "./pieces.js";

/** What the other items of a list tell about the one whose edge is looked for. */
export interface Likeness {
  /** Lengths in code units, in rising order. */
  readonly median: number;
  /** The longest beginning and ending that all of them share. */
  readonly head: string;
  readonly tail: string;
  /** The length of all of them, if it is one and they are two or more; else `null`. */
  readonly even: number | null;
  /** Share of them that begin with a verb of policy. */
  readonly verbs: number;
}

export function likenessOf(items: readonly string[]): Likeness {
  const lengths = items.map((item) => item.length).sort((a, b) => a - b);
  return {
    median: lengths[lengths.length >> 1] ?? 0,
    even: items.length > 1 && lengths[0] === lengths.at(-1) && lengths[0]! > 1 ? lengths[0]! : null,
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

const verbs = [...GOVERNING_WORDS].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
const ADVERB =
  "(?:大力|强力|全力|着力|深入|积极|扎实|牢牢|坚决|坚定|努力|奋力|持续|进一步|重点|认真|全面|统筹|切实|主动|稳步|分别|主要|同步)*";
const VERB = new RegExp(`${ADVERB}(?:${verbs})`, "gu");
/** A verb of policy at the very beginning. */
export const VERB_FIRST = new RegExp(`^${ADVERB}(?:${verbs})`, "u");
/** Verbs that lead on to what is named. */
export const LEADING_VERBS = new RegExp(`(?:${ADVERB}(?:${verbs})[了好]?)+`, "u");
/** Nothing but verbs: no name. */
export const ONLY_VERBS = new RegExp(`^(?:${ADVERB}(?:${verbs}|做到|拥护|守好|守住|捍卫)[了好着]?)+$`, "u");
/** Behind these a name begins; what they are part of is no edge (对外, 以旧换新). */
const PREPOSITION =
  /(?:即|指|是|在|将|把|由|为(?![民企农])|向(?![海数绿])|从|对(?![外接口内])|以(?!旧换|文化人|文塑|文促|人民|人为|严)|含|通过(?!率)|取得(?!感)|实现|有(?![机色限线效])|抓(?!手)|打(?!造|赢|好|响)|建(?!设|成|立|材|好|筑|议)|用(?!地|水|电|户|好))/gu;
const CONNECTIVE =
  /(?:是指|指的是|指|即|就是|表示|代表|分别是|分别为|分别指|包括|包含|涵盖|主要是|主要有|主要指|具体是|具体指|简称|提出|确定|明确)(?:了|为)?/gu;
/** Verbs keep these: 实施了, 抓好. */
const ASPECT = /^(?:了|着|过|好|住|以|为|成|起|出(?![版口台入租行])|到|全市|全省|我市|我省)/u;

const LED = /^(?:即|指|是|在|将|把|由|从|对|以|含|有)/u;

interface Edge {
  readonly at: number;
  readonly worth: number;
}

const lexicon = once(() => loadLexicon().lexicon);
/** Words of two characters, from the halves of the terms of the lexicon. */
export const pairs = once(() => {
  const words = new Set<string>(GOVERNING_WORDS);
  for (const term of lexicon().terms.keys()) {
    if (!/^(?:\p{Script=Han}{2}){1,3}$/u.test(term)) continue;
    for (let at = 0; at < term.length; at += 2) words.add(term.slice(at, at + 2));
  }
  return words;
});

/** Does a cut at `at` leave half of a word on either side, by the terms of the lexicon and the words they are made of? */
export function cutsWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const words = pairs();
  const across = words.has(text.slice(at - 1, at + 1));
  if (across && !words.has(text.slice(at, at + 2)) && !words.has(text.slice(at - 2, at))) return true;
  for (let start = Math.max(0, at - 7); start < at; start++) {
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
  beforeVerb: 0.2,
  preposition: 0.4,
  opening: 1.3, // the text begins with the name
  nothingBefore: 0.6, // the clause begins with the name
  sharedHead: 2.4, // the other items begin alike
  looseShare: -1.4, // it begins alike, but nothing else speaks for an edge there
  sharedTail: 2.4,
  likeVerb: 1.2, // begins with a verb as the others do, or does not as they do not
  length: 2, // times the difference from the usual length, relative
  halfWord: 3,
  sameLength: 0, // as long as the others, which are of one length
  sameBuild: 0.6, // that, and the others share a character
  closing: 1, // the text ends with the name
  nothingBehind: 0.6,
  recount: 4, // the number of the items is said again
  attribute: 0.9, // 的, 等 and what closes a list
  together: 1.4, // 合一, 融合: what is done with all items
} as const;

const difference = (length: number, usual: number): number =>
  Math.min(1.5, Math.abs(length - usual) / (Math.min(length, usual) + 2));

/** May a word end here and another begin, as far as the lexicon knows? */
const isEdge = (unit: string, at: number): boolean =>
  /[的了业区市省县]$/u.test(unit.slice(0, at)) || pairs().has(unit.slice(at - 2, at));

/** The first item of a list without the words before it. */
export function headEdge(
  text: string,
  { start, end }: Range,
  rest: Likeness,
  { fixed, opens, others }: { readonly fixed: boolean; readonly opens: boolean; readonly others: readonly string[] },
): number {
  if (fixed) return start;
  const unit = text.slice(start, end);
  const led = LED.test(unit) || VERB_FIRST.test(unit);
  const quote = unit.endsWith("”") ? unit.indexOf("“") : -1;
  if (quote > 0 && unit.indexOf("”") === unit.length - 1) return start + quote;
  const edges: Edge[] = [{ at: 0, worth: led ? 0 : opens ? WORTH.opening : WORTH.nothingBefore }];
  const add = (pattern: RegExp, worth: number): void => {
    for (const match of unit.matchAll(pattern)) {
      let at = match.index + match[0].length;
      at += ASPECT.exec(unit.slice(at))?.[0].length ?? 0;
      edges.push({ at, worth });
    }
  };
  add(CONNECTIVE, WORTH.connective);
  for (const match of unit.matchAll(VERB)) {
    const at = match.index + match[0].length;
    edges.push({ at: match.index, worth: WORTH.beforeVerb });
    edges.push({ at: at + (ASPECT.exec(unit.slice(at, at + 2))?.[0].length ?? 0), worth: WORTH.verb });
  }
  add(PREPOSITION, WORTH.preposition);
  add(/全[省市区县国州]|我[省市区县州]/gu, WORTH.preposition);
  if (!others.some((other) => other.includes("的"))) add(/的/gu, WORTH.preposition);
  if (rest.head !== "") {
    const at = unit.lastIndexOf(rest.head.slice(0, 2));
    const one = at >= 0 ? at : unit.lastIndexOf(rest.head[0]!);
    if (one >= 0) edges.push({ at: one, worth: unit[one - 1] === "的" ? 0.6 : WORTH.looseShare });
  }
  if (rest.even !== null && unit.length === rest.even) return start;
  if (rest.even !== null && unit.length > rest.even && isEdge(unit, unit.length - rest.even)) {
    edges.push({ at: unit.length - rest.even, worth: rest.tail === "" ? WORTH.sameLength : WORTH.sameBuild });
  }
  let best = edges[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    const item = unit.slice(edge.at);
    if (item.length < 1 || (item.length === 1 && rest.median > 1)) continue;
    let worth = edge.worth - WORTH.length * difference(item.length, rest.median);
    if (rest.head !== "" && item.startsWith(rest.head[0]!)) worth += WORTH.sharedHead;
    if (rest.verbs >= 0.6 || rest.verbs <= 0.2)
      worth += VERB_FIRST.test(item) === rest.verbs >= 0.6 ? WORTH.likeVerb : -WORTH.likeVerb;
    if (worth > most && edge.at > 0 && cutsWord(unit, edge.at)) worth -= WORTH.halfWord;
    if (/^[的和与及等了]/u.test(item)) worth -= WORTH.halfWord;
    // 发展生产…、发展教育…: a verb that other items have, too, belongs to the name.
    if (edge.at >= 2 && others.some((other) => other.startsWith(unit.slice(edge.at - 2, edge.at))))
      worth -= WORTH.halfWord;
    if (worth > most) {
      most = worth;
      best = edge;
    }
  }
  return start + best.at;
}

/** What is said of all items at once, between the last of them and the slogan. */
const BRIDGE_VERBS =
  /(?<=[\p{Script=Han}]{2})(?:互促|连续(?:\d+|[一二三四五六七八九十])年|首次|同步|持续|均)*(?:实现|达到|保持|持续|同步|互促|连续(?:\d+|[一二三四五六七八九十])年)$/u;

const CLOSING =
  /(?:(?:等)?(?:这)?(?:共|共计)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:大|个|项|种|条|类|张|篇|本|方面|场|支|家|名|处|所|座|阶段|者|部分|环节)|等|的|这|之间|[“‘](?:[一二两三四五六七八九十]{1,2}|\d)(?:大|个|项|种|条|类)?|[“‘]|连续\d+年|实现|首次|同步|(?:[一二两三四五六七八九十]{1,3})者|合一|融合|联动|一体(?!化)|协同|统一|有保障|为(?=[^\p{Script=Han}]|[\p{Script=Han}]{2,8}$)|作为|全覆盖|整治(?=活动))/gu;

/** The last item of a list without the words behind it; `label` is what the slogan calls its members. */
export function tailEdge(
  text: string,
  { start, end }: Range,
  rest: Likeness,
  label: string | null,
  {
    fixed,
    clauses,
    closes,
    n,
  }: { readonly fixed: boolean; readonly clauses: boolean; readonly closes: boolean; readonly n: number | null },
): number {
  const whole = text.slice(start, end);
  const unit = fixed ? whole.replace(BRIDGE_VERBS, "") : whole;
  const quote = unit.startsWith("“") ? unit.indexOf("”") : -1;
  if (quote > 0 && quote < unit.length - 1) return start + quote + 1;
  const edges: Edge[] = [{ at: unit.length, worth: closes ? WORTH.closing : WORTH.nothingBehind }];
  for (const match of unit.matchAll(CLOSING)) {
    // A clause has such words inside; only what closes a list ends it.
    if (
      clauses &&
      !(match[0] === "的" && unit.length - match.index <= 9) &&
      !/^(?:等|[“‘]|\d|[一二两三四五六七八九十]|有保障|全覆盖)/u.test(match[0])
    )
      continue;
    const count =
      /(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:大|个|项|种|条|类|张|篇|本|方面|场|支|家|名|处|所|座|阶段|者|部分|环节)?$/u.exec(
        match[0],
      )?.[1];
    const worth =
      count !== undefined && numeralValue(count) === n
        ? WORTH.recount
        : /[合融联一协统]/u.test(match[0])
          ? WORTH.together
          : WORTH.attribute;
    edges.push({ at: match.index, worth });
  }
  if (
    label !== null &&
    label.length >= 2 &&
    unit.endsWith(label) &&
    !/[大个项种条类]$/u.test(unit.slice(0, -label.length))
  )
    edges.push({ at: unit.length - label.length, worth: WORTH.together });
  if (rest.even !== null && unit.length > rest.even && !fixed && !clauses) {
    edges.push({ at: rest.even, worth: rest.head === "" ? WORTH.sameLength : WORTH.sameBuild });
  }
  if (rest.tail !== "" && !fixed && !clauses) {
    // What is left of 昌通码 behind a shared 通 is no closing word.
    for (let at = unit.indexOf(rest.tail.at(-1)!); at >= 0; at = unit.indexOf(rest.tail.at(-1)!, at + 1))
      if (at + 2 !== unit.length || /[等的这]$/u.test(unit)) edges.push({ at: at + 1, worth: 0.1 });
  }
  let best = edges[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    const item = unit.slice(0, edge.at);
    if (item.length < 1 || (item.length === 1 && rest.median > 1)) continue;
    let worth = edge.worth - WORTH.length * difference(item.length, rest.median);
    if (rest.tail !== "" && item.endsWith(rest.tail.slice(-2)))
      worth += WORTH.sharedTail + 0.5 * Math.min(2, rest.tail.length);
    if (worth > most && edge.at < unit.length && cutsWord(unit, edge.at)) worth -= WORTH.halfWord;
    if (/[的和与及等、在对将有被]$/u.test(item)) worth -= WORTH.halfWord;
    if (worth > most) {
      most = worth;
      best = edge;
    }
  }
  return start + best.at;
}
