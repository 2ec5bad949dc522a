import type { Statement } from "./statements.js";

/** Before a figure that things are sorted by: 税收超3亿、5亿、10亿元的县. */
const FROM = /(?:超过?|过|破|突破|达到?|上)$/u;
/** Behind it: the things, and how many of them there are. */
const SORTED =
  /^(?:以上|以下)?的?(?:县|市|区|市县|县区|乡镇|镇|乡|村|企业|公司|园区|集群|产业|产业链|街道|单品|品牌|基地|景区)(?:分别|各|达到?|有|已|新增|增加|为|共|\d)/u;
const FROM_BEHIND = /^以上/u;

/** Behind a size, the things of that size and then their number (实施5000万元以上项目210个). */
const OF_SIZE =
  /^(?:以上|以下)的?[\p{Script=Han}]{0,8}(?:项目|企业|工程|大户|园区|固定资产投资)(?:完成|超过?|达到?|约)?\d/u;

/** Whether figures measure no series: a base that others are told from, or a size that things are sorted by and counted. */
export function measuresNothing(text: string, { figures, subjects, words }: Statement): boolean {
  if (subjects.some((name) => name.includes("基数"))) return true;
  const behind = text.slice(figures.at(-1)!.end, figures.at(-1)!.end + 18);
  return OF_SIZE.test(behind) || (SORTED.test(behind) && (FROM.test(words) || FROM_BEHIND.test(behind)));
}
