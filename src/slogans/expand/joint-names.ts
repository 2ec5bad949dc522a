import type { AlignedGroup, Alignment } from "./alignment.js";
import { enumerationsIn } from "./enumeration.js";
import { featuresOf } from "./list-features.js";
import { ITEM, type Range } from "./pieces.js";
import type { Enumeration } from "./wanted.js";

/**
 * What the note of a slogan without numbers names as its members:
 * 即河长制和湖长制的统称: names that together hold all its characters;
 * 包括“甲改造”和“乙改造”: quoted names that end as it does;
 * 即新品迭出、不同寻常、品质优越和特有个性: as many names as it has characters, all but one of which stand in one name each.
 */
export function jointNamesIn(text: string, range: Range, slogan: string): Alignment[] {
  if (!/^\p{Script=Han}{3,8}$/u.test(slogan)) return [];
  return [...collected(text, range, slogan), ...quoted(text, range, slogan), ...charactered(text, range, slogan)];
}

const COLLECTED = /^(?:即|是|指|是指|为|就是)?([^。;]{4,60}?)的(?:统称|合称|总称|并称|简称)/u;

function collected(text: string, { start, end }: Range, slogan: string): Alignment[] {
  const match = COLLECTED.exec(text.slice(start, end));
  if (match === null) return [];
  const from = start + match[0].indexOf(match[1]!);
  const names = { start: from, end: from + match[1]!.length };
  return [...lists(text, names, slogan, null), ...lists(text, names, slogan, 2)].filter(({ groups: [group] }) => {
    const items = group!.items.map((item) => text.slice(item.start, item.end));
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
  const isNamed = names.length > 1 && names.every((name) => text.slice(name.start, name.end).endsWith(tail));
  return isNamed ? [alignmentOf(slogan, names, [{ id: "quoted", worth: 3 }])] : [];
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
  if (letters.length < 4 || new Set(letters).size < letters.length) return [];
  return lists(text, range, slogan, letters.length).filter(({ groups: [group] }) => {
    const items = group!.items.map(({ start, end }) => text.slice(start, end));
    const found = letters.filter((letter) => items.filter((item) => item.includes(letter)).length === 1);
    const holding = items.filter((item) => holdsAny(item, slogan)).length;
    return found.length >= letters.length - 1 && holding >= letters.length - 1;
  });
}

const holdsAny = (item: string, slogan: string): boolean => [...slogan].some((letter) => item.includes(letter));

/** Lists parted by 、 with which the words begin. */
function lists(text: string, range: Range, slogan: string, n: number | null): Alignment[] {
  const wanted = { n, label: null, slogan };
  const isOne = ({ items, strength, first }: Enumeration): boolean =>
    strength === ITEM && first && items.length > 1 && (n === null || items.length === n);
  return enumerationsIn(text, range, wanted)
    .filter(isOne)
    .map((list) => alignmentOf(slogan, list.items, [...featuresOf(text, list, wanted), { id: "labels", worth: 3 }]));
}

function alignmentOf(slogan: string, items: readonly Range[], features: Alignment["features"]): Alignment {
  const group: AlignedGroup = { counted: { n: null, label: null, written: slogan }, items, open: false };
  return { groups: [group], how: "list", features };
}
