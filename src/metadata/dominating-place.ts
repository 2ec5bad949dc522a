import { getOrInsert, groupBy } from "../base/group-by.js";
import { once } from "../base/once.js";
import { type Division, divisionsOfStems, stemsInside } from "../model/divisions.js";
import { sum } from "../stats/parts.js";
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
    const reaching = inside.filter(({ parents }) => level <= parents.length);
    const groups = groupBy(reaching, ({ parents, name }) => parents[level] ?? name);
    const [best] = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    const total = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
    if (best === undefined || best[1].length < FEWEST_MENTIONS || best[1].length < total * DOMINANT) break;
    if (!speaksOfItself(levels(), level)) break;
    const named = best[1].find((one) => one.parents.length === level);
    place = named ?? place;
    inside = best[1];
  }
  return place?.level === "province" && !speaksOfProvince(levels()) ? null : place;
}

/** Times that a place must be named for short: by itself, and where counties of it are named too. */
const FEWEST_SHORT = 5;
const FEWEST_WITH_COUNTIES = 2;
/** Counties of it that must be named then, each of them at least once. */
const FEWEST_COUNTIES = 2;
/** Times that it and its counties must be named for each time of the next. */
const TIMES_NEXT = 3;

/**
 * The province or city that a report names most for short, it and its counties: 甘肃 in one that says 全省, 景德镇 with
 * 乐平 and 浮梁 in one that says 全市.
 */
export function dominatingByStem(context: string, unit: Unit): Division | null {
  const counted = stemsOf(unit).flatMap(({ stem, divisions, counties: parts }) => {
    const itself = occurrences(context, stem);
    if (itself === 0) return [];
    const counties = parts.map((part) => occurrences(context, part));
    return [{ divisions, itself, counties: counties.filter(Boolean).length, count: sum([itself, ...counties]) }];
  });
  const [best, second] = counted.sort((a, b) => b.count - a.count);
  if (best === undefined || best.count < TIMES_NEXT * (second?.count ?? 0) || best.divisions.length > 1) return null;
  const least = best.counties >= FEWEST_COUNTIES ? FEWEST_WITH_COUNTIES : FEWEST_SHORT;
  return best.itself >= least ? best.divisions[0]! : null;
}

/** A stem, what it can mean, and the stems of the counties there. */
interface Stem {
  readonly stem: string;
  readonly divisions: readonly Division[];
  readonly counties: readonly string[];
}

const stemsByUnit = new Map<Unit, readonly Stem[]>();

const stemsOf = (unit: Unit): readonly Stem[] =>
  getOrInsert(stemsByUnit, unit, () => {
    const divisions = divisionsOfStems((one) => fitsUnit(one, unit));
    return divisions.map(([stem, of]) => ({ stem, divisions: of, counties: of.flatMap(stemsInside) }));
  });

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}

/** What a report calls its place where no office says so: 全市 most often. */
export function unitOfText(context: string): Unit | null {
  const counted = (["省", "市", "州", "县", "区"] as const).map((unit) => ({
    unit,
    count: occurrences(context, `全${unit}`) + occurrences(context, `我${unit}`),
  }));
  const [best, second] = counted.sort((a, b) => b.count - a.count);
  return best!.count >= FEWEST_MENTIONS && best!.count > 2 * second!.count ? best!.unit : null;
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

/** What also says 全市 or 全县 often may be about a place in the province that its names do not tell. */
const speaksOfProvince = ({ province, city, county }: Levels): boolean => province >= 2 * (city + county);

/** A text about a province says 全省, 我省 or speaks of what lies in it; one about a city says 全市 or 我市, one about a district 全区, 我区 or 全县, more often than the level above. */
function speaksOfItself({ province, city, county }: Levels, level: number): boolean {
  if (level === 0) return province + city + county > 0;
  return level === 1 ? city + county > province : county > city;
}
