import { type AlignedGroup, type Alignment, oneList } from "./alignment.js";
import { listCounted } from "./counted-groups.js";
import { enumerationsIn } from "./enumeration.js";
import { featuresOf } from "./list-features.js";
import { ITEM, namesOf, type Range, wordsOf } from "./pieces.js";
import type { Counted } from "./reading.js";

const UNIT = "年|个|%|倍|项|亿|万|千|天|日|小时|分钟|名|家|户|条|公里|次|所|镇|村|亩";
const POWERS: Readonly<Record<string, number>> = { 个: 1, 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

/**
 * Items that each hold the number of their place in the slogan: 甲5年倍增、乙4年倍增、丙3年倍增 for 543, 70%…、20%…、10%… for 721,
 * 十个甲、百个乙、千名丙 for 十百千. The numbers measure; a group has the one item that holds its number.
 */
export function amountsIn(text: string, range: Range, slogan: string): Alignment[] {
  const numbers = numbersOf(slogan);
  const wanted = { n: numbers.length, label: null, slogan };
  return (numbers.length === 0 ? [] : enumerationsIn(text, range, wanted))
    .filter(({ items }) => items.length === numbers.length)
    .filter(({ items }) => namesOf(text, items).every((name, index) => numbers[index]!.stands.test(name)))
    .map((list) => ({
      groups: list.items.map((item, index): AlignedGroup => {
        // “十”指培育十个甲: what stands behind the name of the part.
        const name = PART_NAME.exec(wordsOf(text, item))?.[0].length ?? 0;
        const { counted } = numbers[index]!;
        const own = { start: item.start + name, end: item.end };
        return { counted, items: listCounted(text, own, counted.n!) ?? [own], open: false };
      }),
      features: [...featuresOf(text, list, wanted), { id: "labels", worth: 1.5 * numbers.length }],
    }));
}
const PART_NAME = /^[“‘]?[个十百千万亿\d][”’]?(?:是指|指|是|为|:)/u;

interface Amount {
  readonly counted: Counted;
  /** How the number stands in its item. */
  readonly stands: RegExp;
}

function numbersOf(slogan: string): Amount[] {
  const digits = /^([1-9]{2,6})(?!\d)/u.exec(slogan)?.[1];
  if (digits !== undefined) {
    return [...digits].map((written) => ({
      counted: { n: Number(written), label: null, written },
      stands: new RegExp(`(?<![\\d.])${written}0{0,4}(?:${UNIT})|[${HAN_DIGITS[Number(written)]}](?:${UNIT})`, "u"),
    }));
  }
  const powers = /(?:^|\p{Script=Han}{2,6}?)([个十百千万亿]{2,6})(?=工程|行动|计划|$)/u.exec(slogan)?.[1] ?? "";
  return [...powers].map((written) => ({
    counted: { n: POWERS[written]!, label: null, written },
    stands:
      written === "个" ? /[一1]个/u : new RegExp(`${written}(?=\\p{Script=Han})|${POWERS[written]}(?:${UNIT})`, "u"),
  }));
}

const HAN_DIGITS = ["", "一", "二两", "三", "四", "五", "六", "七", "八", "九"];

/**
 * What the note of a slogan without numbers names as its members:
 * 即田长制和山长制的统称: names that together hold all its characters;
 * 包括“甲改造”和“乙改造”: quoted names that end as it does;
 * 即甲新…、乙奇…、丙优…: as many names as it has characters, all but one of which stand in one name each.
 */
export function jointNamesIn(text: string, range: Range, slogan: string): Alignment[] {
  if (!/^\p{Script=Han}{3,8}$/u.test(slogan)) return [];
  return [...collected(text, range, slogan), ...quoted(text, range, slogan), ...charactered(text, range, slogan)];
}

const COLLECTED = /^(?:即|是|指|是指|为|就是)?([^。;]{4,60}?)的(?:统称|合称|总称|并称|简称)/u;

function collected(text: string, range: Range, slogan: string): Alignment[] {
  const match = COLLECTED.exec(wordsOf(text, range));
  if (match === null) return [];
  const from = range.start + match[0].indexOf(match[1]!);
  const names = { start: from, end: from + match[1]!.length };
  return [...lists(text, names, slogan, null), ...lists(text, names, slogan, 2)].filter(({ groups: [group] }) => {
    const items = namesOf(text, group!.items);
    const all = items.join("");
    return [...slogan].every((letter) => all.includes(letter)) && items.every((item) => holdsAny(item, slogan));
  });
}

const INCLUDES = /^(?:即|是|指|是指)?(?:主要)?(?:包括|包含|分为)(?=“)/u;

function quoted(text: string, { start, end }: Range, slogan: string): Alignment[] {
  const lead = INCLUDES.exec(text.slice(start, end))?.[0];
  if (lead === undefined) return [];
  const tail = slogan.slice(-2);
  const names: Range[] = [];
  let at = start + lead.length;
  for (let name = nameAt(text, at); name !== null && name.end < end; name = nameAt(text, at)) {
    names.push(name);
    at = name.end + 1;
    at += /^(?:、|和|与|以及|及)/u.exec(text.slice(at, at + 2))?.[0].length ?? 0;
  }
  const isNamed = names.length > 1 && namesOf(text, names).every((name) => name.endsWith(tail));
  return isNamed ? [oneList(uncounted(slogan), names, { id: "quoted", worth: 3 })] : [];
}

function nameAt(text: string, at: number): Range | null {
  if (text[at] !== "“") return null;
  const close = text.indexOf("”", at);
  return close < 0 || close - at > LONGEST_NAME ? null : { start: at + 1, end: close };
}
/** Unit: code units. */
const LONGEST_NAME = 24;

function charactered(text: string, range: Range, slogan: string): Alignment[] {
  const letters = [...slogan];
  const words = wordsOf(text, range);
  if (
    letters.length < 4 ||
    new Set(letters).size < letters.length ||
    letters.filter((letter) => words.includes(letter)).length < letters.length - 1
  )
    return [];
  return lists(text, range, slogan, letters.length).filter(({ groups: [group] }) => {
    const items = namesOf(text, group!.items);
    const found = letters.filter((letter) => items.filter((item) => item.includes(letter)).length === 1);
    const holding = items.filter((item) => holdsAny(item, slogan)).length;
    return found.length >= letters.length - 1 && holding >= letters.length - 1;
  });
}

const holdsAny = (item: string, slogan: string): boolean => [...slogan].some((letter) => item.includes(letter));

/** Lists parted by 、 with which the words begin. */
function lists(text: string, range: Range, slogan: string, n: number | null): Alignment[] {
  const wanted = { n, label: null, slogan, itemsOnly: true };
  return enumerationsIn(text, range, wanted)
    .filter(({ strength, first }) => strength === ITEM && first)
    .filter(({ items }) => items.length > 1 && (n === null || items.length === n))
    .map((list) =>
      oneList(uncounted(slogan), list.items, ...featuresOf(text, list, wanted), { id: "labels", worth: 3 }),
    );
}

const uncounted = (written: string): Counted => ({ n: null, label: null, written });
