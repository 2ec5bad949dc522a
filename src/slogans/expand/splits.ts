import { withinAttribute } from "./attributes.js";
import { CLAUSE, type Range, type Strength } from "./pieces.js";

const LINKS =
  /和(?![谐平睦美])|(?<!参)与(?!会|时|[^、,;。]{0,12}?(?:无关|有关|相关|相适应|相匹配|相协调|相衔接))|(?<![普涉波危顾惠以])及(?!时|其)|暨/gu;

/** Units cut so that there are `count` of them: as they are, or at 和 in the last, or at 和 in all. */
export function splits(text: string, units: readonly Range[], count: number, strength: Strength): [Range[], boolean][] {
  const missing = count - units.length;
  if (missing === 0) return [[[...units], false]];
  if (missing < 0 || strength > CLAUSE) return [];
  const ways = units.map((unit) => linked(text, unit, units.length > 1));
  const split = (at: number, parts: readonly Range[]): Range[] => [
    ...units.slice(0, at),
    ...parts,
    ...units.slice(at + 1),
  ];
  if (missing === 1) {
    const found: [Range[], boolean][] = [];
    for (let at = units.length - 1; at >= 0; at--) for (const parts of ways[at]!) found.push([split(at, parts), true]);
    return found;
  }
  const linkable = ways.filter((parts) => parts.length > 0).length;
  return linkable === missing ? [[units.flatMap((unit, at) => ways[at]![0] ?? [unit]), true]] : [];
}

/** A and B of A和B, for each link in it; of an item among others, those in its attribute aside. */
function linked(text: string, { start, end }: Range, isAmong: boolean): Range[][] {
  const unit = text.slice(start, end);
  const found: Range[][] = [];
  if (!/[和与及暨]/u.test(unit)) return found;
  for (const match of unit.matchAll(LINKS)) {
    if (match.index === 0 || match.index + match[0].length >= unit.length) continue;
    if (withinQuotes(unit, match.index) || (isAmong && withinAttribute(unit, match.index))) continue;
    found.push([
      { start, end: start + match.index },
      { start: start + match.index + match[0].length, end },
    ]);
  }
  return found;
}

const withinQuotes = (unit: string, at: number): boolean => {
  const before = unit.slice(0, at);
  return (before.match(/[“《(]/gu)?.length ?? 0) > (before.match(/[”》)]/gu)?.length ?? 0);
};
