import { matchesOf } from "../../base/matches-of.js";
import { numeralValue } from "../numerals.js";
import { bestEdge, type Edge, likenessOf, WORTH } from "./edge.js";
import type { Wanted } from "./list-features.js";
import { namesOf, type Range, wordsOf } from "./pieces.js";
import { GOVERNING, PURE_VERBS, VERB } from "./verbs.js";
import { pairs } from "./word-cuts.js";

/** Words that tell or close something: without them what stands behind a cut is part of the name. */
const PREDICATE = new RegExp(`[的等这均都已将在为达超过进“,。;\\d]|${GOVERNING}`, "u");

/** What is said of all items at once, between the last of them and the slogan. */
const BRIDGE_VERBS =
  /(?<=[\p{Script=Han}]{2})(?:互促|连续(?:\d+|[一二三四五六七八九十])年|首次|同步|持续|均)*(?:实现|达到|保持|持续|同步|互促|连续(?:\d+|[一二三四五六七八九十])年|(?<![行作有无敢能认])为)$/u;

const CLOSING =
  /(?:(?:等|的)?[“‘]?(?:这)?(?:共|共计)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:大|个|项|件|种|条|类|张|篇|本|方面|场|支|家|名|处|所|座|级|阶段|者|部分|环节)|等|的|这|之间|[“‘](?:[一二两三四五六七八九十]{1,2}|\d)(?:大|个|项|种|条|类)?|[“‘]|连续\d+年|实现|首次|同步|(?:[一二两三四五六七八九十]{1,3})者|合一|融合|联动|一体(?!化)|协同|统一|有保障|为(?=[^\p{Script=Han}]|[\p{Script=Han}]{2,8}$)|作为|全覆盖|整治(?=活动))/gu;

const CLOSES_CLAUSES = /^(?:等|[“‘]|\d|[一二两三四五六七八九十]|有保障|全覆盖)/u;
const COUNT_LAST =
  /(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:大|个|项|件|种|条|类|张|篇|本|方面|场|支|家|名|处|所|座|级|阶段|者|部分|环节)?$/u;

/** 等 behind names, not in 高等 or 等级. */
const OTHERS = /^[^高中初平同]等(?![级候于同)])/u;

/**
 * The last item of a list without the words behind it.
 *
 * @param items the others
 * @param clauses they are clauses, not names
 * @param closes the text or its sentence ends with it
 */
export function tailEdge(
  text: string,
  last: Range,
  items: readonly Range[],
  wanted: Wanted,
  clauses: boolean,
  closes: boolean,
): number {
  const { start } = last;
  const { label, n, fixedTail: fixed } = wanted;
  const others = namesOf(text, items);
  const rest = likenessOf(others);
  const marked = items.length > 0 && items.every(({ start, end }) => text[start - 1] === "“" && text[end] === "”");
  const whole = wordsOf(text, last);
  const unit = fixed ? whole.replace(BRIDGE_VERBS, "") : whole;
  const quote = unit.startsWith("“") ? unit.indexOf("”") : -1;
  // “甲乙”丙丁基地 among names without marks is a name as a whole.
  const isName = closes && !marked && rest.median > 0 && /^\p{Script=Han}{2,8}$/u.test(unit.slice(quote + 1));
  const isQuoted = others.length > 0 && others.every((other) => /^“[^”]+”./u.test(other));
  // “甲乙”丙丁 among “戊己”庚辛 and their like goes on as they do.
  if (quote > 0 && quote < unit.length - 1 && !isName && !isQuoted) return start + quote + 1;
  const edges: Edge[] = [];
  const add = (at: number, worth: number): number => edges.push({ at, worth });
  add(unit.length, closes ? WORTH.closing : WORTH.nothingBehind);
  for (const { index, 0: word } of matchesOf(unit, CLOSING)) {
    // 有甲的乙业 among 有丙的丁业: so are the others.
    if (word === "的" && index < unit.length - 1 && others.some((other) => other.includes("的"))) continue;
    // A clause has such words inside; only what closes a list ends it.
    if (clauses && !(word === "的" && unit.length - index <= 9) && !CLOSES_CLAUSES.test(word)) continue;
    const count = COUNT_LAST.exec(word)?.[1];
    if (count !== undefined && numeralValue(count) === n) add(index, WORTH.recount);
    else if (word === "等" && OTHERS.test(unit.slice(index - 1))) add(index, WORTH.others);
    else add(index, /[合融联一协统]/u.test(word) ? WORTH.together : WORTH.attribute);
  }
  const stem = label !== null && label.length >= 2 && unit.endsWith(label) ? unit.slice(0, -label.length) : null;
  if (stem !== null && !/[大个项种条类]$/u.test(stem)) add(stem.replace(/[双两]$/u, "").length, WORTH.together);
  // 甲、乙、丙的统称: what the names are to the slogan.
  const called = unit.search(/的(?:统称|简称|合称|总称|并称|缩写)/u);
  if (called > 0) add(called, WORTH.recount);
  const isOfNames = !fixed && !clauses;
  if (isOfNames && rest.even !== null && unit.length > rest.even && isBetweenWords(unit, rest.even))
    add(rest.even, rest.head === "" ? WORTH.sameLength : WORTH.sameBuild);
  // 名校、名师、名校长培育工程: what is done with all of them, where the name is far too long.
  if (isOfNames && !isName && unit.length > 2 * rest.median + 2)
    for (const { index } of matchesOf(unit, VERB)) if (index > 1) add(index, 0.2);
  const lastOfAll = rest.tail.at(-1);
  if (isOfNames && lastOfAll !== undefined) {
    // What is left of 昌通码 behind a shared 通 is no closing word.
    for (let at = unit.indexOf(lastOfAll); at >= 0; at = unit.indexOf(lastOfAll, at + 1))
      if (at + 2 !== unit.length || /[等的这]$/u.test(unit)) add(at + 1, WORTH.anyTail);
  }
  // 定甲、定乙、定丙和建立丁: what a verb tells behind 和 is no name.
  const told = rest.head === "" ? -1 : unit.search(TOLD_BEHIND);
  if (told > 1 && !unit.startsWith(rest.head, told + 1)) add(told, WORTH.recount);
  const bound = isOfNames ? sharedEnd(unit, closingOf(wanted), others) : null;
  if (bound !== null && bound < 2 * rest.median) add(bound, WORTH.together);
  // 甲园、乙园、丙园用地: where the others end in the character that is counted, this one does.
  const sign = label?.length === 1 && rest.tail.endsWith(label) ? label : null;
  const counted = sign !== null && !fixed ? unit.lastIndexOf(sign) + 1 : 0;
  if (counted > 1 && counted + 1 !== unit.length) add(counted, WORTH.counted);
  const worthOf = (item: string, edge: Edge, soFar: number): number => {
    let worth = soFar;
    if (rest.tail !== "" && item.endsWith(rest.tail.slice(-2)))
      worth += WORTH.sharedTail + 0.5 * Math.min(2, rest.tail.length);
    if (/[的和与及等、在对将有被]$/u.test(item)) worth -= WORTH.halfWord;
    // 同时投入使用: such verbs have an object.
    if (/[投纳进列融]入$/u.test(item) && !others.some((other) => other.endsWith("入"))) worth -= WORTH.halfWord;
    // 清甲沟和乙丙河: what 和 joins goes with the name.
    const behind = unit.slice(edge.at);
    if (/^[和与及]/u.test(behind)) worth -= WORTH.halfWord;
    // 建好、管好、养护好农村路: its object stands behind a verb.
    const isNoun = edge.worth === WORTH.anyTail && closes && !/[好化到清准实]$/u.test(item);
    if (isNoun && !PREDICATE.test(behind)) worth -= WORTH.nounBehind;
    return worth;
  };
  // 智慧化改造: where all names end in the character that is counted, it ends this one, too.
  const isCounted = (item: string): boolean => sign !== null && item.endsWith(sign);
  return start + bestEdge(unit, edges, rest, (at) => unit.slice(0, at), worthOf, isCounted);
}

/** What the name of a slogan ends in, behind the first character of what it counts. */
const closingOf = ({ slogan = "", behind = "" }: Wanted): string => (COUNTED.exec(slogan)?.[1] ?? "") + behind;
const COUNTED =
  /^[^一二两双三四五六七八九十\d]{0,6}(?:\d{1,2}|[一二两双三四五六七八九十]{1,3})(?:大|个|项|种|条|类)?\p{Script=Han}([^一二两双三四五六七八九十\d]*)$/u;

const isBetweenWords = (unit: string, at: number): boolean =>
  pairs().has(unit.slice(at - 2, at)) || pairs().has(unit.slice(at, at + 2));

const TOLD_BEHIND = new RegExp(`[和与及](?:${PURE_VERBS})`, "u");

/**
 * Where the last item ends before the noun that the name of the slogan ends in, too: 儿童甲病、乙病免费救治 for “两病”免费救治. No
 * other item has it.
 */
function sharedEnd(unit: string, closing: string, others: readonly string[]): number | null {
  for (let length = closing.length; length > 1; length--) {
    const noun = closing.slice(-length);
    const at = unit.lastIndexOf(noun);
    if (at > 1 && !others.some((other) => other.includes(noun))) return unit[at - 1] === "的" ? at - 1 : at;
  }
  return null;
}
