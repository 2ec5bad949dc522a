import { matchesOf } from "../../base/matches-of.js";
import { numeralValue } from "../numerals.js";
import { CLAUSE, namesOf, type Range, type Strength, withinAttribute, wordsOf } from "./pieces.js";

const LINKS =
  /和(?![谐平睦美])|(?<!参)与(?!会|时|[^、,;。]{0,12}?(?:无关|有关|相关|相适应|相匹配|相协调|相衔接))|(?<![普涉波危顾惠以])及(?!时|其)|暨/gu;

/** Ways to cut units so that there are `count` of them: as they are, or at 和 in the last, or at 和 in all. */
export function splits(text: string, units: readonly Range[], count: number, strength: Strength): Range[][] {
  const missing = count - units.length;
  if (missing === 0) return [[...units]];
  if (missing < 0 || strength > CLAUSE) return [];
  const ways = units.map((unit) => linked(text, unit, units.length > 1));
  if (missing === 1) {
    const found: Range[][] = [];
    for (let at = units.length - 1; at >= 0; at--)
      for (const parts of ways[at]!) found.push(units.toSpliced(at, 1, ...parts));
    return found;
  }
  const linkable = ways.filter((parts) => parts.length > 0).length;
  return linkable === missing ? [units.flatMap((unit, at) => ways[at]![0] ?? [unit])] : [];
}

/** A and B of A和B, for each link in it; of an item among others, those in its attribute aside. */
function linked(text: string, { start, end }: Range, isAmong: boolean): Range[][] {
  const unit = text.slice(start, end);
  const found: Range[][] = [];
  for (const { index, 0: link } of matchesOf(unit, LINKS)) {
    const behind = index + link.length;
    if (index === 0 || behind >= unit.length || withinQuotes(unit, index)) continue;
    if (isAmong && withinAttribute(unit, index)) continue;
    found.push([
      { start, end: start + index },
      { start: start + behind, end },
    ]);
  }
  return found;
}

const withinQuotes = (unit: string, at: number): boolean => {
  const before = unit.slice(0, at);
  return (before.match(/[“《(]/gu)?.length ?? 0) > (before.match(/[”》)]/gu)?.length ?? 0);
};

/** Do the first `count` units, and they alone, hold the character that is counted, or the word that the second ends in with it? */
export function bearsAlone(text: string, units: readonly Range[], count: number, label: string | null): boolean {
  const sign = label?.[0];
  if (sign === undefined) return false;
  const names = namesOf(text, units);
  const ending = names[1]!.slice(-2);
  const mark = ending.includes(sign) ? ending : sign;
  return names.every((name, at) => name.includes(mark) === at < count);
}

const COUNT = /(?<=.)(\d{1,2}|[三四五六七八九十]{1,2})(?:大类|大|个|项|种|条|类|张|篇|家|网|权|证)(?=\p{Script=Han})/u;
/** 甲、乙、丙三张网: does a unit say the number? */
export const saysCount = (text: string, unit: Range, count: number): boolean =>
  numeralValue(COUNT.exec(wordsOf(text, unit))?.[1] ?? "") === count;

/** The last `count` units, if the first of them is the only one with 的: that name begins behind it. */
export function behindAttribute(text: string, units: readonly Range[], count: number): readonly Range[] | null {
  const [first, ...others] = units.slice(-count);
  if (units.length <= count || namesOf(text, others).some((name) => name.includes("的"))) return null;
  const at = text.slice(first!.start, first!.end - 1).lastIndexOf("的");
  return at < 2 ? null : [{ start: first!.start + at + 1, end: first!.end }, ...others];
}

const OWNER =
  /^(?![全各我本乡城农县市区省村社])\p{Script=Han}*(?:\(\p{Script=Han}+\))?\p{Script=Han}{2,}(?:省(?![级会内])|市(?![场级民政容域区])|州|县(?![城域级乡])|区(?![域位级划县块])|镇(?![村域区街])|中心(?![城镇区])|集团(?![军化])|公司|医院|办事处|委员会)/u;
const IS_OWNER = /(?:[省市州县区镇港园城]|中心|集团|公司|医院|办事处|委员会)$/u;
/** Names as short as these have no owner's name in them. Unit: code units. */
const SHORT = 4;

/** 某区政务、监管、金融: names without that of the place or the office they all belong to, where it is glued to a first name over twice as long. */
export function withoutOwner(text: string, items: readonly Range[]): readonly Range[] {
  const [first, ...others] = items;
  const lengths = others.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const usual = lengths[(lengths.length - 1) >> 1] ?? 0;
  const longest = lengths.at(-1) ?? 0;
  if (first === undefined || others.length < 2 || longest > SHORT || first.end - first.start <= 2 * usual) return items;
  const name = wordsOf(text, first);
  const owner = IS_OWNER.test(name) ? undefined : OWNER.exec(name)?.[0];
  const left = owner === undefined ? 0 : name.length - owner.length;
  return left < 2 || left > longest + 1 ? items : [{ start: first.end - left, end: first.end }, ...others];
}
