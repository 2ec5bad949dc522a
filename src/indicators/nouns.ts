import type { Figure } from "./figure.js";
import { outsideQuotes } from "./names.js";
import { STOPS_NOUN } from "./words.js";

/** How far behind a figure its noun goes. Unit: characters. */
const NOUN_REACH = 24;

/** The noun that a figure counts, where it stands behind it (10所中小学), the size of the things left out (3座5万吨级码头). */
export function nounBehind(text: string, { end }: Pick<Figure, "end">): string {
  const { rest, start } = restBehind(text, end);
  const [levels = "", first = ""] = LEVELS.exec(rest) ?? [];
  const shared = levels === "" ? "" : ownNoun(text, start + levels.length);
  return shared === "" ? ownNoun(text, end) : first + shared;
}

/** What stands behind a figure, without the size of the things, and where it begins. */
function restBehind(text: string, end: number): { readonly rest: string; readonly start: number } {
  const behind = text.slice(end, end + NOUN_REACH);
  const rest = behind.replace(LIMITS, "").replace(SIZE, "");
  return { rest, start: end + behind.length - rest.length };
}

function ownNoun(text: string, end: number): string {
  const { rest } = restBehind(text, end);
  if (!/^(?:[\p{Script=Han}“"]|\d{1,2}周?岁(?:及?以[上下]|[的老儿妇青少人]))/u.test(rest)) return "";
  const noun = rest
    .slice(0, STOPS_NOUN.exec(outsideQuotes(rest))?.index)
    .replace(/(?:全[国省市区县州]|均|也|都|共|将|即|尚|并|正|有|免费|稳步|超过|超|达|(?<![签条节集合])约|分别)+$/u, "");
  return /台阶|大关|关口/u.test(noun) ? "" : noun;
}
/** 4个国家级、6个省级示范园: the things stand behind the last level. */
const LEVELS = /^(\p{Script=Han}{1,4}级)[、和]\d+[个家所处项]\p{Script=Han}{1,4}级(?=\p{Script=Han})/u;
const SIZE =
  /^(?:\d[\d.]*[十百千]?[万亿]?(?:吨|千瓦|兆瓦|吉瓦|千伏|立方米|平方米|亩|元)级?(?:及?以上)?(?:的|[、和及](?=\d))?)+(?=[\p{Script=Han}“"])/u;
const LIMITS = /^(?:(?:以上|左右|以内|以下)(?=[\p{Script=Han}“"])|[多余](?=[,。;、]|$))/u;

/** The things of which a share is told, where it opens its clause (90%以上的村通公路). */
export function partBehind(text: string, { end }: Figure): string {
  const rest = text.slice(end, end + NOUN_REACH);
  const of = PART.exec(rest)?.[0];
  return of === undefined ? "" : nounBehind(text, { end: end + of.length });
}
const PART =
  /^(?:以上|左右|以下)?(?:的(?!速度|增速|增长|幅度|水平|目标|预期|比例|比重|份额|概率)|(?![的以左]|用[于在]|投[向入]|来自|源于|在|属|由|是|为|流向|集中|分布|已|可|能|都))/u;
/** Words before a share that name nothing. */
export const ALONE =
  /^(?:其中|已有|有|每年|将|把|约|近|超过?|逾|全[国省市区县州]|[\s“"])*$|(?:覆盖|惠及|[和与及])(?:全[国省市区县州])?$/u;
