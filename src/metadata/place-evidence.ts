import { type Division, divisionsNamed, isWithin } from "../model/divisions.js";
import { partsOfPath } from "../model/telling-path.js";

/** What a report calls its own place: 省长 and 省人民政府 speak for a 省. */
export type Unit = "国" | "省" | "自治区" | "市" | "州" | "盟" | "县" | "区" | "旗";

const ENDING: Readonly<Record<Unit, RegExp>> = {
  国: /$^/u,
  省: /省$/u,
  自治区: /自治区$/u,
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

/** What stands in names of files beside a place. */
const BESIDE =
  /\.[A-Za-z0-9]{1,6}(?:#\d+)?$|\d+|[年月日度]|人民政府|政府工作报告|工作报告|政府|报告|汇总|全文|[\s_\-—–·.,，、()（）[\]【】《》]+/gu;

/** The places that the name of a file and of its folders say, the nearest that does; what several could mean is narrowed by the folders above. */
export function placesOfPath(path: string): readonly Division[] {
  let found: readonly Division[] = [];
  for (const part of partsOfPath(path)) {
    const named = divisionsNamed(part.replace(BESIDE, ""));
    if (named.length === 0) continue;
    if (found.length === 0) found = named;
    else if (found.length > 1) {
      const inside = found.filter((one) => named.some((outer) => isWithin(one, outer)));
      if (inside.length > 0) found = inside;
    }
  }
  return found;
}
