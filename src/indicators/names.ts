import { LEAD_HEAD, MEASURE, PARALLEL, PREDICATE_TAIL, QUOTED } from "./words.js";

/** 连续跨越7万亿、8万亿两个台阶: what was passed on the way names nothing. */
const STEP = /(?:连续)?(?:跨越|跨过|连跨|迈上|跃上|站上|突破|跨上|越过|踏上)(?:[^,;]{0,12})(?:大关|台阶|关口)[、,]?$/u;
/** A rank or record told in passing, between the name of a series and its next figure (稳居全国前十强、增长4%). */
const RECORD =
  /(?:继续|仍|均|稳|跃|又|再次?|首次|连续\d{1,2}年|总量|规模|增速|增幅|位)*(?:居(?![民住])|列(?!车)|跻身|进入|跃升|升[至到]|排(?:名|在)|保持|创下?(?!新(?![高低])|业|投|建)|刷新|领跑)[^、,\d]{0,14}?(?:前列|前(?:[一二三四五六七八九十百]{1,3}|\d{1,3})[强位名佳]?|首位|榜首|第一方阵|第[一二三四五六七八九十]{1,2}[位名]?|新高|新低|历史(?:最[高好佳低])?(?:水平|[纪记]录)|[纪记]录|领先(?:水平|地位)?)$/u;

/** Parts the words before a figure into the name of a series and the predicate behind it. */
export function parted(words: string): { readonly name: string; readonly predicate: string } {
  let name = words.replace(/\([^()]{0,30}\)/gu, "");
  for (;;) {
    const step = STEP.exec(name) ?? RECORD.exec(name) ?? PREDICATE_TAIL.exec(name);
    if (step === null || step[0] === "" || (CLOSING.test(step[0]) && ENDS_QUOTED.test(name))) break;
    name = name.slice(0, step.index);
  }
  const predicate = words.slice(words.lastIndexOf(name) + name.length);
  name = balanced(withoutLead(name))
    .replace(PRAISE, "")
    .replace(/^(全[国省市区县州])(?:实现|完成|共(?=[有实签])(?:有|实现)?)(?=.{2})/u, "$1")
    .replace(/(?<=.[业司区团])(?:[一二三四]季度|上半年|全年)?实现(?=产值|增加值|营|利|销售|税|收入|主营|总产值)/u, "")
    .replace(/连续[\d一二三四五六七八九十]{1,2}年(?=占)/u, "");
  return { name, predicate: name === "" ? words : predicate };
}

/** How great the thing is that the name stands behind (规模最大、技术领先的项目). */
const PRAISE = /^(?:[^、]{2,16}(?:最[大高多长快新强优]|领先)[、的])+(?=.{3})/u;

const OPENING = /^["“‘]$/u;
const CLOSING = /^["”’]$/u;
const ENDS_QUOTED = new RegExp(`(?:${QUOTED.source})$`, "u");
const BEGINS_QUOTED = new RegExp(`^(?:${QUOTED.source})`, "u");

/** A name without what stands before it and does not belong to it; a quotation mark stays with the one that closes it. */
function withoutLead(name: string): string {
  let bare = name;
  for (;;) {
    const lead = LEAD_HEAD.exec(bare)?.[0] ?? "";
    if (lead === "" || (OPENING.test(lead) && BEGINS_QUOTED.test(bare))) return bare;
    bare = bare.slice(lead.length);
  }
}

/** A name without half of a pair of quotation marks: what stands before the one that opens, or behind the one that closes. */
function balanced(name: string): string {
  const rest = outsideQuotes(name);
  const closes = Math.max(rest.lastIndexOf("”"), rest.lastIndexOf("’"));
  const opens = rest.slice(closes + 1).search(/["“‘]/u);
  return closes < 0 && opens < 0 ? name : name.slice(closes + 1, opens < 0 ? undefined : closes + 1 + opens);
}

/** A text of the same length, in which what stands in quotation marks is no word of any rule. */
export const outsideQuotes = (text: string): string => text.replaceAll(QUOTED, (quoted) => "_".repeat(quoted.length));

/** Ends of names that are whole by themselves; an item of a list without one shares the end of the last item. */
export const WHOLE =
  /(?:收入|收人|支出|投资|总额|总值|增加值|产值|率|量|额|数|费|价格|面积|人口|企业|项目|资金|外资|利润|税收|贷款|存款|就业|游客|人次|里程|浓度|规模|消费|出口|进口|强度|比重|用户|主体|指数|涨幅|增幅|增速|水平|比例|GDP|船舶进出|进出|货值|利税)$/u;

/** Items that are no name by themselves (县、乡公路). Unit: characters. */
const SHORT = 2;
/** What parts a list of names. */
const PARTS = /、|和(?![龙谐美平])|(?<![参给赋])与|以及|(?<![普涉触危顾惠])及其?(?![时格]|以[上下])/gu;
/** 费用与产值的比率 is one thing, and so is what several come to (甲、乙合计产值). */
const ONE_THING = /与.{1,20}(?:之比|的比[率例值])$|(?:合计|总计)/u;
/** 存贷款, 内外资: two names in one. */
const TWO_IN_ONE: readonly (readonly [RegExp, string, string])[] = [
  [/收支$/u, "收入", "支出"],
  [/存贷款/u, "存款", "贷款"],
  [/内外资/u, "内资", "外资"],
  [/牛羊(?=[出存]栏)/u, "牛", "羊"],
  [/客货(?=运|周转)/u, "客", "货"],
];

/** The series that a name lists (城镇、农村居民收入; 城乡居民收入 where there are two figures). */
export function named(given: string, figures: number): string[] {
  const name = given.replace("存、贷款", "存贷款");
  if (name === "") return [];
  if (figures === 2) {
    const both = /^(.{0,8}?)城乡(居民|人民|常住居民)(.*)$/u.exec(name);
    if (both !== null && !/[、和]/u.test(both[3]!))
      return [`${both[1]}城镇${both[2]}${both[3]}`, `${both[1]}农村${both[2]}${both[3]}`];
    const rates = /^(.{0,8}?)城乡(低保标准|低保|养老金|供水率|人口)$/u.exec(name);
    if (rates !== null) return ["城市", "农村"].map((part) => `${rates[1]}${part}${rates[2]}`);
    const two = TWO_IN_ONE.find(([pattern]) => pattern.test(name));
    if (two !== undefined) return two.slice(1).map((one) => name.replace(two[0], one as string));
  }
  const all = /^(.{0,8}?)三次产业(.+)$/u.exec(name);
  if (all !== null && figures === 3) return ["一", "二", "三"].map((n) => `${all[1]}第${n}产业${all[2]}`);
  const sectors = /^(.{0,8}?)((?:第?[一二三]、){1,2}第?[一二三])(?:次)?产业(.*)$/u.exec(name);
  const numbers = sectors?.[2]?.match(/[一二三]/gu) ?? [];
  if (sectors !== null && numbers.length === figures) return numbers.map((n) => `${sectors[1]}第${n}产业${sectors[3]}`);
  const listed = name.split("、");
  const items = figures > 1 && listed.length === figures ? listed : itemsOf(name.replaceAll("货物和服务", "货物服务"));
  if (items.length < 2 || (ONE_THING.test(name) && items.length !== figures)) return [name];
  if (figures === 1 && !/[、和及]/u.test(outsideQuotes(name))) return [name]; // 公交与轨道换乘比例
  const last = items.at(-1)!;
  const shared = /等(.{2,16})$/u.exec(last)?.[1];
  if (shared !== undefined) {
    if (figures === 1) return [name]; // one figure for what the items are examples of
    const rest = items.slice(0, -1).map((item) => item + shared);
    const own = last.replace(/等.*$/u, "");
    return own === "" ? rest : [...rest, own + shared];
  }
  return items.map((item, index) => {
    if (BUILDS.exec(item)?.[0] === item && BUILDS.test(last)) return item + last.replace(BUILDS, "");
    return index === items.length - 1 || WHOLE.test(item) || ACTS.test(last) ? item : item + sharedEnd(item, last);
  });
}

function itemsOf(name: string): string[] {
  const items: string[] = [];
  let start = 0;
  for (const { index, 0: part } of outsideQuotes(name).matchAll(PARTS)) {
    items.push(name.slice(start, index));
    start = index + part.length;
  }
  items.push(name.slice(start));
  return items.map((item) => item.replace(/^(?:实现|完成)/u, "")).filter((item) => item !== "");
}

/** What the last item of a list has at its end for the items before it, too (手机、工业机器人产量). */
export function sharedEnd(item: string, last: string): string {
  const own = item.replace(/^(?:全|我)[国省市区县州]/u, ""); // said once for all of the list
  const head = PARALLEL.exec(last)?.[0];
  const begun = own.slice(PARALLEL.exec(own)?.[0].length ?? own.length);
  if (head !== undefined && begun !== "" && last.startsWith(begun, head.length))
    return last.slice(head.length + begun.length); // 城市低保、农村低保标准
  if (head !== undefined && PARALLEL.exec(own)?.[0] === own) return last.slice(own.length === 1 ? 1 : head.length);
  const kindOf = item.endsWith("型") ? /^.{1,10}型(?=[^的])/u.exec(last)?.[0] : undefined; // 急难型、支出型救助
  if (kindOf !== undefined) return last.slice(kindOf.length);
  const end = MEASURE.exec(last);
  const [, kind = "", measure = ""] = end ?? [];
  if (end === null || (end.index === 0 && kind === ""))
    return own.length <= SHORT && own.length < last.length ? last.slice(own.length) : "";
  return end.index === 0 || measure === "项目" || item.endsWith(kind.at(-1) ?? " ") ? measure : kind + measure;
}

/** 开展评估、压减资金: the last item is an act of its own, and shares nothing. */
const ACTS = /^(?:压减|新增|新建|节约|减免|盘活|累计)/u;

/** 新建、改扩建学校: what is built stands behind the last of the verbs. */
const BUILDS = /^(?:(?:[新改扩续迁重在]|改扩|新改扩)建|改造提升|改造|修缮)/u;
