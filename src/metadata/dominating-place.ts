import { once } from "../base/once.js";
import { type Division, divisionsOfStems, stemsInside } from "../model/divisions.js";
import { fitsUnit, type Unit } from "./place-evidence.js";

/** Times that a place must be named before the text alone decides. */
const FEWEST_MENTIONS = 3;
/** Share that a place must have among all of its level. */
const DOMINANT = 0.6;

/** From the country down, as long as one place outweighs all others of its level; only with enough mentions. */
export function dominating(mentions: readonly Division[], context: string): Division | null {
  const levels = once(() => levelsIn(context));
  let place: Division | null = null;
  let inside = mentions;
  for (let level = 0; level <= 2; level++) {
    const groups = new Map<string, Division[]>();
    for (const one of inside) {
      const name =
        level < one.parents.length ? one.parents[level] : level === one.parents.length ? one.name : undefined;
      if (name === undefined) continue;
      const group = groups.get(name);
      if (group) group.push(one);
      else groups.set(name, [one]);
    }
    const [best] = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    const total = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
    if (best === undefined || best[1].length < FEWEST_MENTIONS || best[1].length < total * DOMINANT) break;
    if (!speaksOfItself(levels(), level)) break;
    const named = best[1].find((one) => one.parents.length === level);
    place = named ?? place;
    inside = best[1];
  }
  return place;
}

/** Times that a place and what lies in it must be named for short, and the place itself. */
const FEWEST_SHORT = 3;
const FEWEST_ITSELF = 2;

/**
 * The province or city that a report names most for short, it and what lies in it: 甘肃 in one that says 全省, 景德镇
 * with 乐平 and 浮梁 in one that says 全市.
 */
export function dominatingByStem(context: string, unit: Unit): Division | null {
  const counted = divisionsOfStems((one) => fitsUnit(one, unit)).flatMap(([stem, divisions]) => {
    const itself = occurrences(context, stem);
    if (itself === 0) return [];
    const inside = divisions.flatMap(stemsInside).reduce((sum, part) => sum + occurrences(context, part), 0);
    return [{ divisions, itself, count: itself + inside }];
  });
  const [best] = [...counted].sort((a, b) => b.count - a.count);
  if (best === undefined || best.itself < FEWEST_ITSELF || best.count < FEWEST_SHORT) return null;
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  return best.count >= total * DOMINANT && best.divisions.length === 1 ? best.divisions[0]! : null;
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}

/** How often a text speaks of its own province, city and county. */
type Levels = Readonly<Record<"province" | "city" | "county", number>>;

function levelsIn(context: string): Levels {
  const times = (...words: readonly string[]) => words.reduce((sum, word) => sum + occurrences(context, word), 0);
  return {
    province: times("全省", "我省"),
    city: times("全市", "我市", "全州", "我州"),
    county: times("全区", "我区", "全县", "我县", "区委", "县委", "全旗", "我旗"),
  };
}

/** A text about a province says 全省, 我省 or speaks of what lies in it; one about a city says 全市 or 我市, one about a district 全区, 我区 or 全县, more often than the level above. */
function speaksOfItself({ province, city, county }: Levels, level: number): boolean {
  if (level === 0) return province + city + county > 0;
  return level === 1 ? city + county > province : county > city;
}
