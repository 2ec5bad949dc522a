import type { Range } from "./pieces.js";

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
  const name = text.slice(first.start, first.end);
  const owner = IS_OWNER.test(name) ? undefined : OWNER.exec(name)?.[0];
  const left = owner === undefined ? 0 : name.length - owner.length;
  return left < 2 || left > longest + 1 ? items : [{ start: first.end - left, end: first.end }, ...others];
}
