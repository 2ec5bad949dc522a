import { type Division, divisionOfCode, divisionsIn, divisionsNamed, isWithin } from "../model/divisions.js";
import { partsOfPath } from "../model/telling-path.js";

/** What a report calls its own place: 省长 and 省人民政府 speak for a 省. */
export type Unit = "国" | "省" | "自治区" | "地区" | "市" | "州" | "盟" | "县" | "区" | "旗";

const ENDING: Readonly<Record<Unit, RegExp>> = {
  国: /$^/u,
  省: /省$/u,
  自治区: /自治区$/u,
  地区: /(?:市|地区)$/u, // most have become cities
  市: /(?:市|地区)$/u,
  州: /州$/u,
  盟: /盟$/u,
  县: /县$/u,
  区: /(?<!自治|地)区$/u,
  旗: /旗$/u,
};

/** Whether a division, under its present name or a former one, is what a report calls its place. */
export const fitsUnit = ({ name, former }: Division, unit: Unit | null): boolean =>
  unit === null || [name, ...former.map((one) => one.name)].some((one) => ENDING[unit].test(one));

/** What stands in names of files beside a place. Numbers take their 年, 月, 日 along: 月湖区 and 平度市 keep theirs. */
const BESIDE =
  /\.[A-Za-z0-9]{1,6}(?:#\d+)?$|\d+ ?[年月日]?度?|[一二][〇○零Oo0一二三四五六七八九]{3}年|人民政府|政府工作报告|工作报告|政府|报告|汇总|全文|[\s_\-—–·.,，、()（）[\]【】《》]+/gu;

/** The places that the name of a file and of its folders say, the nearest that does; what several could mean is narrowed by the folders above. */
export function placesOfPath(path: string): readonly Division[] {
  let found: readonly Division[] = [];
  const parts = partsOfPath(path);
  for (const part of parts) {
    const named = todays(placesOfName(part));
    if (named.length === 0) continue;
    if (found.length === 0) found = named;
    else if (found.length > 1) {
      const inside = found.filter((one) => named.some((outer) => isWithin(one, outer)));
      if (inside.length > 0) found = inside;
    }
  }
  return found.length > 0 ? found : placeOfCode(parts);
}

/** Folders are called by names of today. */
function todays(divisions: readonly Division[]): readonly Division[] {
  const coded = divisions.filter(({ code }) => code !== null);
  return coded.length > 0 ? coded : divisions;
}

/** A name that is nothing but a place and what stands beside one; else, of a report, the last place in it. */
function placesOfName(part: string): readonly Division[] {
  const named = divisionsNamed(part.replace(BESIDE, ""));
  return named.length > 0 || !part.includes("工作报告") ? named : (divisionsIn(part).at(-1)?.candidates ?? []);
}

/** 430300_2015.txt: a code counts beside a year, for six digits alone may be a day. */
function placeOfCode(parts: readonly string[]): readonly Division[] {
  const numbers = parts.flatMap((part) => part.replace(/#\d+$/u, "").match(/\d+/gu) ?? []);
  if (!numbers.some((number) => /^(?:19|20)\d\d$/u.test(number))) return [];
  const coded = numbers.flatMap((number) => (number.length === 6 ? (divisionOfCode(number) ?? []) : []));
  return coded.slice(0, 1);
}
