import type { Figure } from "./figure.js";
import { sharedEnd } from "./names.js";
import { nounBehind } from "./nouns.js";
import { MEASURE } from "./words.js";

/** What was told before a measure. */
interface Owner {
  readonly subjects: readonly string[];
  readonly figures: readonly Figure[];
}

/** Clauses before a measure in which what it is of may stand. */
export const TOPIC_CLAUSES = 2;

/** Measures that name no series without what they are measured of. */
export const BARE =
  /^(?:总投资|投资总额|总量|总额|总数|总里程|[总全]长|单产|面积|数量|[税总]?占比|增量(?:占.{2,8})?)$/u;
/** How things were come by, which is none of their name (新登记企业9家,总量达到60家). */
const CAME =
  /(?<=^(?:全[国省市区县州])?)(?:新?(?:认定|签约|注册|晋|培育|引进)|新增|新登记|新设立?|新建|净增|日均|引育|集聚|开工)+|(?:新增通车)?里程$|总数$|总产(?:量)?$/gu;
/** What the figures of a bare measure are of: the things behind them (总投资9亿元的6个项目), or what was told of last. */
export function ownersOf(
  name: string,
  text: string,
  list: readonly Figure[],
  previous: Owner | null,
  between: string,
  names: readonly string[],
): readonly string[] {
  const { end } = list.at(-1)!;
  const of = /^(?:以上|左右)?的(?:\d+[多余]?[个项座家条处])?/u.exec(text.slice(end, end + 12))?.[0];
  const behind = of === undefined ? "" : nounBehind(text, { end: end + of.length });
  if (behind !== "") return [behind];
  if (previous === null || !/^(?:以上|左右)?[,、]?$/u.test(between)) return [];
  if (name === "面积" && previous.figures[0]!.kind !== "count") return [];
  const told = previous.subjects.length === list.length ? previous.subjects : names.slice(-1);
  return told
    .map((owner) => owner.replace(CAME, ""))
    .filter((owner) => owner.length > 1 && !/总投资|\d[万亿]/u.test(owner));
}

/** Measures that are of the trade told of just before (建筑行业平稳发展,产值增长5%), of nothing known where there is none. */
export const OWNED = /^(?:增加值|总?产值|总?收入|投资)$/u;
/** Words that tell a time and no owner (去年,产值…). */
export const TIME_ALONE = /^[^,]{0,8}(?:年|月|期间|以?来|季度)[,:]$/u;
/** What is done to a trade, before it. */
const FURTHERS =
  /^(?:(?:大力|加快|积极|着力|全面|进一步|深入|继续|稳步|不断|支持|推动|推进|促进|发展|拓展|做[大强优]|壮大|提升|培育|振兴)|[\s*、])+/u;
/** A trade that opens its clause, and what became of it. */
const TRADE =
  /^(?!新增|建设|打造|引[进导]|鼓励|帮助|完成|实施|围绕|聚焦|[企产行]业(?:[^链]|$))(\p{Script=Han}{1,14}?(?:(?<![就创作专事毕失营置学])业|经济|旅游|集群))(?=不断|持续|继续|进一步|加[快速]|较快|快速|呈|发展|保持|明显|势头|健康|增[势长速]|平?稳|强劲|转型|升级|[壮做]大|实现|逆势|提[质速]|回[升暖]|向好|蓬勃|迅速|全面|质效|门槛|总量|效益|运行|规模|优化|复苏|繁荣|跨越|突破|取得|量质|出现|有|异军|$)/u;
/** The trade or the things that such a measure is of; empty where they are not known. */
export function ownerBefore(name: string, between: string, previous: Owner | null): string {
  const clauses = between.split(/[,:]/u).slice(-1 - TOPIC_CLAUSES);
  for (const clause of clauses.toReversed()) {
    const trade = TRADE.exec(clause.replace(FURTHERS, ""))?.[1];
    if (trade !== undefined) return trade;
  }
  if (previous === null || !/^(?:以上|左右)?[,、]?$/u.test(between)) return "";
  const { subjects, figures } = previous;
  const told = (figures.length > 1 ? subjects.slice(-1) : subjects).join("、");
  if (figures[0]!.kind === "count") {
    const things = told.replace(UNDERTAKEN, "");
    return things.length > 2 && (name === "投资" ? WORKS_OR_FIRMS : FIRMS).test(things) ? things : "";
  }
  const measure = name === "投资" ? "" : (MEASURE.exec(told)?.[2] ?? "");
  const owner = measure === "" ? "" : told.slice(0, -measure.length).replace(/(?:完成|实现|总)+$/u, "");
  return /^(?:新?建设?|新增)$/u.test(owner) ? "" : owner;
}
/** What is done to projects and firms, before them. */
const UNDERTAKEN =
  /^.*(?:实施|引进|谋划|推进)(?=.{2})|^(?:安排|建设|帮助|全力|支持|兴办|培育|规划|新增|新?开工|新?签约|新建|其中)+/u;
const WORKS_OR_FIRMS = /(?<!亿元|[十百千]亿|\d.{0,12})(?:项目|工程|企业|机构|建设)$/u;
const FIRMS = /(?:企业|公司|合作社)$/u;

/** A part named with the measure of its whole. */
export function partNamed(part: string, whole: string): string {
  if (MODE.test(part) && /[货客]运|货物|旅客|运输/u.test(whole)) return part + whole.replace(/^全[国省市区县州]/u, "");
  const end = MEASURE.exec(whole)?.[2] === whole ? whole : sharedEnd(part, whole);
  if (/^(?:总?[额量数值]|规模|水平)$/u.test(end)) return part; // of what, it does not say
  return part + (/生产总值$/u.test(end) ? (part.endsWith("业") ? "增加值" : "") : end);
}
const MODE = /^(?:铁路|公路|水路|水运|航空|民航|管道)$/u;
