import { type Division, divisionOfCode, divisionsIn, divisionsNamed, isWithin } from "../model/divisions.js";
import { partsOfPath } from "../model/telling-path.js";
import type { MetadataLine } from "./line.js";

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
  const parts = partsOfPath(path);
  const found = nearest(parts.map((part) => todays(placesOfName(part))));
  return found.length > 0 ? found : placeOfCode(parts);
}

/** The first that names a place, narrowed by those that name what it lies in. */
function nearest(parts: readonly (readonly Division[])[]): readonly Division[] {
  const [first = [], ...wider] = parts.filter((named) => named.length > 0);
  let found = first;
  for (const named of wider) {
    const inside = found.filter((one) => named.some((outer) => isWithin(one, outer)));
    if (inside.length > 0) found = inside;
  }
  return found;
}

/** Lines at the head that may name the place of a report and nothing else, and characters of each. */
const HEAD_LINES = 12;
const LONGEST_LINE = 80;
const PLACE_FIELD =
  /^(?:(?:所属|所在)?(?:省份?|城市|地级?市|市州|区县|县[市区]{1,2}|地区|地域|行政区划?)|(?:发布|发文|报告)?(?:机构|机关|单位)|province|city|county|region) ?: ?/iu;
/** What stands around the name of a place in that of its site or government. */
const AROUND_PLACE =
  /^中国[·.\s-]?|(?:人民)?政府(?:办公[室厅])?$|(?:(?:人民)?政府)?(?:门户网站?|信息网|网站|官网|网)(?:首页)?$/u;

/**
 * The place that lines at the head name and say nothing else: in a field (城市：…), as the name of a site, or alone.
 * None where they name several: menus list the places below.
 */
export function placesOfHead(lines: readonly MetadataLine[]): readonly Division[] {
  const short = lines.slice(0, HEAD_LINES).filter(({ whole }) => whole.length <= LONGEST_LINE);
  const parts = short.flatMap(({ whole }) => {
    const isField = PLACE_FIELD.test(whole);
    const pieces = isField ? [whole.replace(PLACE_FIELD, "")] : whole.split(/[>»|\s:：]+/u);
    return pieces.flatMap((piece) => {
      const name = piece.replace(AROUND_PLACE, "");
      const isName = isField || name !== piece || (name.length > 2 && /[省市州县区旗盟]$/u.test(name));
      const named = isName ? todays(divisionsNamed(name)) : [];
      return named.length > 0 ? [named] : [];
    });
  });
  const found = nearest(parts.reverse());
  const isOne = parts.every((named) => found.some((one) => named.some((other) => isWithin(one, other))));
  return isOne ? found : [];
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
