import type { Figure } from "./figure.js";
import { named, outsideQuotes, parted, WHOLE } from "./names.js";
import { ALONE, nounBehind, partBehind } from "./nouns.js";
import { BARE, OWNED, ownerBefore, ownersOf, partNamed, TIME_ALONE, TOPIC_CLAUSES } from "./owners.js";
import { plainAmount } from "./units.js";
import { GROWS, MEASURE } from "./words.js";

/** One or several figures with what they are about: a series and a predicate (`城乡居民收入` `分别增长` 5%、6%). */
export interface Statement {
  readonly figures: readonly Figure[];
  /** Names as the text has them: one for each figure, or one for all, or several that share a figure. Empty: none found. */
  readonly subjects: readonly string[];
  /** Where the words begin that this statement is told with. */
  readonly start: number;
  /** Verbs and adverbs between the name and the first figure. */
  readonly predicate: string;
  /** All words before the first figure, as far as they belong to this statement. */
  readonly words: string;
  /** What its name was taken from: its own words, words behind the figure, or the statement before. */
  readonly from: "before" | "behind" | "inherited";
  /** The series that it tells a part of (其中铁路…), `null` where it is none. */
  readonly whole: string | null;
  /** Words of the clauses between the figure before and this clause. */
  readonly between: string;
  /** Begin of the sentence, and of the part between semicolons. */
  readonly sentence: number;
  readonly segment: number;
}

/** Words before a figure that are looked at. Unit: characters; the longest names of series have some 40. */
const REACH = 90;
/** Names in a sentence that 分别 may reach back to. */
const REMEMBERED = 12;

const PART_END = /[。!?;]/gu;
const GLUE = /^ ?(?:(?:[、,]|和|与|及|以及|或)(?:[-–−]$)?)?(?:分别)?(?:全[国省市])?(?:约|近|超过|超|突破|达到|达)? ?$/u;
/** Verbs that leave the name to the words behind the figure (新增260万平方米绿色建筑). */
const MAKES =
  /(?:新增|新建|新开工|开工|建设|建成|完成|实施|打造|培育|引进|吸引|组织|举办|开展|发放|发行|筹集|投入|签约|新签约|落实|争取|推进|推广|改造|提升|整治|创建|新打造|新引进|招引|抓好|办好|拥有|有|解决|安排|帮助|资助|惠及|形成|年产|为|达|超|近|约|整合|盘活|谋划|续建|推出|认定|设立|成立|建立|新培育|新认定|新设|集聚|储备|供应|出台|修建|栽植|种植|治理|修复|绿化|启动|实现|取得|获得|荣获|新获|带动|支持|培训|转移|减免|拨付|兑付|争取到)$/u;

export function statementsOf(text: string, figures: readonly Figure[]): Statement[] {
  const found: Statement[] = [];
  const names: string[] = []; // of this segment, the latest last
  let sentence = 0;
  let segment = 0;
  const ends = [...text.matchAll(PART_END)];
  let end = 0;
  for (let i = 0; i < figures.length; ) {
    const first = figures[i]!;
    for (; end < ends.length && ends[end]!.index < first.start; end++) {
      segment = ends[end]!.index + 1;
      if (ends[end]![0] !== ";") sentence = segment;
      names.length = 0;
    }
    const list = listAt(text, figures, i);
    i += list.length;
    const previous = found.at(-1);
    const from = Math.max(segment, first.start - REACH, previous === undefined ? 0 : previous.figures.at(-1)!.end);
    const isNear =
      previous?.segment === segment ||
      (previous?.sentence === sentence && MEAN_ALONE.test(text.slice(from, first.start)));
    const of = { text, from, list, previous: isNear ? previous! : null, names };
    const told = tell(of);
    const whole = wholeOf(of, told, found);
    const subjects = whole === null ? told.subjects : told.subjects.map((part) => partNamed(part, whole));
    const between = text.slice(from, told.start);
    const statement = { ...told, subjects, whole, figures: list, sentence, segment, between };
    for (const name of statement.subjects) if (name !== names.at(-1)) names.push(name);
    names.splice(0, names.length - REMEMBERED);
    found.push(statement);
  }
  for (const index of found.keys()) shareOut(text, found, index);
  return found;
}

/** A mean told behind a semicolon of what stands before it (;与2020年相比,两年平均增长6%). */
const MEAN_ALONE = /^(?:以上|左右)?;?(?:[与比]\d{4}年相比,)?[两三四五]年平均增长$/u;

/** Between figures of a 分别 list that verbs part (分别增长5%和下降3%). */
const PARTED = /^(?:以上|左右|以内|以下)?(?:[、,]|和|与|及|以及)(?:同比)?[^,;。、]{1,4}$/u;

/** Gives each figure of such a list its own series. */
function shareOut(text: string, statements: Statement[], index: number): void {
  const { subjects, words } = statements[index]!;
  if (subjects.length < 2 || !words.includes("分别")) return;
  let next = index;
  let given = 0;
  do {
    given += statements[next++]!.figures.length;
  } while (
    given < subjects.length &&
    next < statements.length &&
    goesOn(text, statements[next - 1]!, statements[next]!)
  );
  if (given !== subjects.length) return;
  let first = 0;
  for (let i = index; i < next; i++) {
    const statement = statements[i]!;
    statements[i] = { ...statement, subjects: subjects.slice(first, first + statement.figures.length) };
    first += statement.figures.length;
  }
}

function goesOn(text: string, before: Statement, { figures, subjects, from }: Statement): boolean {
  const between = text.slice(before.figures.at(-1)!.end, figures[0]!.start);
  return from === "inherited" && subjects === before.subjects && PARTED.test(between) && GROWS.test(between);
}

/** The figures that follow one another with nothing but 、 or 和 between. */
function listAt(text: string, figures: readonly Figure[], index: number): Figure[] {
  const list = [figures[index]!];
  for (let i = index + 1; i < figures.length; i++) {
    const gap = text.slice(list.at(-1)!.end, Math.min(figures[i]!.start, list.at(-1)!.end + 10));
    const glue = gap.replace(/^(?:以上|左右|以内|以下)/u, "");
    if (list.at(-1)!.end + gap.length !== figures[i]!.start || glue === "" || !GLUE.test(glue)) break;
    if (glue.includes("全") && list[0]!.kind !== "points") break;
    if (!isAlike(figures[i]!, list[0]!)) break;
    const isApart = list[0]!.kind === "rank" || /^、(?:突破|达|超过)/u.test(glue); // 新增6条、达到40条
    if (isApart && !SHARED.test(text.slice(Math.max(0, list[0]!.start - 16), list[0]!.start))) break;
    if (/^,/u.test(glue) && (list[0]!.unit !== figures[i]!.unit || OPENS_CLAUSE.test(text.slice(figures[i]!.end))))
      break;
    list.push(figures[i]!);
  }
  return list;
}

/** Figures of one list (5亿元、6亿元; 增长1.5倍、40%). */
const isAlike = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind || [a, b].every(({ kind }) => kind === "share" || kind === "times");

/** Behind a share that opens a clause of its own (增长90%,70%村卫生室实现一体化). */
const OPENS_CLAUSE = /^(?:以上|左右)?的?(?!以[上下内]|左右|和|与|及)\p{Script=Han}/u;

/** A capacity that qualifies what stands behind it (甲厂300万吨重油装置), not the amount of what stands before. */
const isCapacity = ({ kind }: Figure, own: string, predicate: string, behind: string): boolean =>
  kind === "measure" && predicate === "" && (PLANT.test(behind) || (!WHOLE.test(own) && !WORKS.test(behind)));
/** What is done to what stands before (新建路段20公里全线贯通, 完成水渠8公里治理任务). */
const WORKS = /^(?:全[线部面]|贯通|建设|治理|整治|改造|修复|硬化|并网|投产|.{0,3}任务)/u;
const PLANT =
  /(?:装置|机组|生产线|项目|工程|电站|电厂|变电站|泊位|码头|基地|改造|扩建|机|设备|系统|园|厂|中心|场|[铝钢铜镍锌铁酸碱醇烯铵肥板材纸糖水泥])$/u;

/** 分别 and what may stand between it and a list of ranks. */
const SHARED = /分别[^,;。]{0,12}$/u;

type Told = Pick<Statement, "subjects" | "start" | "predicate" | "words" | "from">;

/** Figures that stand side by side, from where on their words are, and what was told before them in their segment. */
interface Untold {
  readonly text: string;
  readonly from: number;
  readonly list: readonly Figure[];
  readonly previous: Statement | null;
  readonly names: readonly string[];
}

function tell({ text, from, list, previous, names }: Untold): Told {
  const first = list[0]!;
  const before = text.slice(from, first.start);
  // 、 parts statements behind a figure (12311元、农民人均纯收入3410元), names elsewhere.
  const marks = outsideQuotes(before);
  const clause = Math.max(...[",", ":", "。", ";"].map((mark) => marks.lastIndexOf(mark))) + 1;
  // What stands right behind a figure up to 、 is what that one counts (惠及60万名亲属、金额7亿元).
  const isCounted = clause === 0 && previous?.from === "behind" && !/分别/u.test(before);
  const cut = isCounted ? marks.indexOf("、") + 1 : clause;
  const start = from + cut;
  const words = before.slice(cut).replace(/^(?:以上|左右|以内|以下|大关|关口|台阶|、)+/u, "");
  const { name: own, predicate: verbs } = parted(words);
  const isShareAlone = SHARE_ALONE.test(own) || OF_BUDGET.test(words);
  const predicate = isShareAlone && !COMPARED.test(own) ? "占" : verbs;
  const where = { start, predicate, words };
  const name = isShareAlone ? "" : first.kind === "rank" ? withoutField(own) : own;
  const behind = nounBehind(text, list.at(-1)!);
  if (
    behind !== "" &&
    (first.kind === "count" || name === "" || MAKES.test(words) || isCapacity(first, own, predicate, behind)) &&
    first.kind !== "share" &&
    first.kind !== "ratio"
  ) {
    const verb = /(?:新增|新建|新开工|新签约|引进|吸引|在建)$/u.exec(words)?.[0] ?? "";
    return { subjects: [verb + behind], ...where, from: "behind" };
  }
  // 内资60亿元,外资9亿元,增长26%和16%: two figures without 分别 are of the two series before them.
  const areShared = /分别/u.test(words) || (list.length > 1 && first.kind === "share" && names.length >= list.length);
  if (areShared && name === "") {
    const latest = names.slice(-list.length);
    if (latest.length > 0) return { subjects: latest, ...where, from: "inherited" };
  }
  if (first.kind === "rank" && previous !== null && RANK_ALONE.test(name))
    return { subjects: previous.subjects, ...where, from: "inherited" };
  const part = first.kind === "share" && ALONE.test(words) ? partBehind(text, list.at(-1)!) : "";
  if (part !== "") return { subjects: [part], ...where, from: "behind" };
  if (BARE.test(name)) {
    const told = ownersOf(name, text, list, previous, before.slice(0, cut), names);
    const topic = topicBefore(before.slice(0, Math.max(0, clause - 1)));
    const owners = told.length > 0 || topic === "" ? told : [topic];
    if (owners.length > 0) return { subjects: owners.map((owner) => owner + name), ...where, from: "before" };
  }
  const told = before.slice(0, cut).replace(TIME_ALONE, "");
  if (OWNED.test(name) && (name !== "投资" || first.kind === "money") && (told !== "" || previous !== null)) {
    const owner = ownerBefore(name, told, previous);
    return { subjects: owner === "" ? [] : [owner + name], ...where, from: "before" };
  }
  const topic = name === "" ? topicBefore(before.slice(0, Math.max(0, clause - 1))) : name;
  const subjects = named(topic === "" && previous === null ? own : topic, list.length);
  if (subjects.length > 0) return { subjects, ...where, from: "before" };
  const isOfOthers = first.kind === "count" && ALONE.test(words) && COUNTS_OTHERS.test(text.slice(list.at(-1)!.end));
  return { subjects: isOfOthers ? [] : (previous?.subjects ?? []), ...where, from: "inherited" };
}

/** Before a part of what was told of (其中,铁路9亿吨公里). */
const AMONG = /其中[,:]?$/u;
/** Names of parts that say themselves what is measured of them. */
const MEASURED = /^新[增建]|(?:产|投入|补助|标准|占|创汇|创收|资产)$/u;

/** The series that figures tell a part of, where they are in its unit and their name says only which part. */
function wholeOf({ text, from, list, previous }: Untold, told: Told, found: readonly Statement[]): string | null {
  const { kind, unit } = list[0]!;
  if (previous === null || told.from !== "before" || told.subjects.length === 0) return null;
  const between = text.slice(from, told.start);
  const isNext = previous.whole !== null && /^[、,]$/u.test(between || text[from]!);
  if (!isNext && !AMONG.test(between) && !told.words.startsWith("其中")) return null;
  if (kind !== "money" && kind !== "measure" && !(kind === "share" && GROWS.test(told.predicate))) return null;
  if (told.subjects.some((name) => WHOLE.test(name) || MEASURED.test(name) || MEASURE.test(name))) return null;
  if (isNext) return previous.whole;
  const whole = previous.subjects.length === 1 ? previous.subjects[0]! : "";
  const bare = plainAmount(1, unit).unit;
  const isSameUnit = found
    .slice(-REMEMBERED)
    .some(({ subjects, figures }) => subjects === previous.subjects && plainAmount(1, figures[0]!.unit).unit === bare);
  return isSameUnit && MEASURE.test(whole) ? whole : null;
}

/** Behind a count that opens a clause: things or persons that no name is found for (1300人凭成果晋升). */
const COUNTS_OTHERS = /^(?!以[上下内]|左右)\p{Script=Han}/u;

/** Behind the name of a series, among whom its rank is (产值由2017年全国第15位). */
const FIELD =
  /(?:[由从](?:\d{4}年(?:末|底)?|上年|去年)?的?|连续\d{1,2}年|分别|均|继续|稳|跃|保持|[位分]?居|[位分]?列|排名?|提?升至?到?|进至|在)*(?:全[国省市区县州](?:各[省市区县]{1,2})?|世界|全球|(?:中国)?[东中西]{1,2}部|东北|内地|沿海|各省区市?)(?:前列)?$|(?:稳|跃|位|名|分)?[居列]$/u;
/** The name alone, where words of a rank stand behind one. */
const withoutField = (name: string): string =>
  name.slice(0, FIELD.exec(name)?.index ?? name.length).replace(/[、,]$/u, "") || name;
/** Words before a share of something wider, which name no series (占全省的23%). */
const SHARE_ALONE =
  /^(?:分别)?(?:约|已|均|仅|只)?占(?!地|道|用|有率).{2,20}$|^(?:高于|快于|低于|高出|超时序|超序时).{2,16}$|^比.{2,18}[高低快]$/u;
const COMPARED = /^[高快低超比]/u;
/** What was planned, of which a share says how much came true (为预算的101.2%). */
const OF_BUDGET =
  /^(?:仅|只)?(?:分别|均)?(?:为|占|达到?|完成)(?:了)?(?:[省市县区](?:政府)?下达的?)?(?:年初|调整|年度|全年|目标|投资|省定){0,2}(?:预算|预期|计划|任务|目标)数?的?$/u;
/** Words before a rank that name no series (跻身全省第7). */
const RANK_ALONE =
  /^(?:[由从](?:\d{4}年(?:末|底)?|上年|去年)?(?:的)?|分别|完成|继续|和|、|跻身|稳居|位居|分?居|位列|分?列|排(?:名|位(?![居列]))?|保持|跃居|升至|升|跃升至?|均|为|总量|规模|增速|增幅|金额|综合)*(?:全[国省市区县州](?:各[省市区县]{1,2})?|世界|全球|(?:中国)?[东中西]{1,2}部|东北|内地|沿海|各省区市?|[^,]{0,6}(?:城市|地区|省份)){0,3}(?:前列|(?<=全[国省市区县州]|世界)排[名位])?$/u;

/** The series that a clause without a figure names, on which the next ones go on (进出口总值创历史新高,达到5379亿元). */
function topicBefore(before: string): string {
  const shares = STRUCTURE.exec(before)?.[1];
  if (shares !== undefined) return shares;
  const clauses = before
    .split(/[,:。;]/u)
    .slice(-TOPIC_CLAUSES)
    .reverse();
  for (const clause of clauses) {
    const { name } = parted(clause);
    if (name !== "" && name !== clause && WHOLE.test(name)) return name;
  }
  return "";
}
/** 三次产业结构进一步优化,调整为8:41:51. */
const STRUCTURE = /(\p{Script=Han}{2,8}(?:结构|比例))(?:不断|进一步|持续|明显|逐步)?(?:优化|改善|调整)$/u;

/** Before a figure that things are sorted by: 税收超3亿、5亿、10亿元的县. */
const FROM = /(?:超过?|过|破|突破|达到?|上)$/u;
/** Behind it: the things, and how many of them there are. */
const SORTED =
  /^(?:以上|以下)?的?(?:人口(?:的)?)?(?:县|市|区|市县|县区|乡镇|镇|乡|(?:行政)?村|企业|公司|园区|集群|产业|产业链|街道|单品|品牌|基地|景区|项目)(?:分别|各|达到?|有|已|新增|增加|为|共|占|实现|\d)/u;

/** Behind a size, the things of that size and then their number (实施5000万元以上项目210个). */
const OF_SIZE =
  /^(?:或\d[\d.]*[万亿]?美?元)?(?:以上|以下|的(?=项目))的?[\p{Script=Han}]{0,8}(?:项目|企业|工程|大户|园区|固定资产投资|锅炉|煤矿|机组|泊位|码头|桥梁|线路)(?:完成|超过?|达到?|约)?\d/u;

/** Whether figures measure no series: a base that others are told from, or a size that things are sorted by and counted. */
export function measuresNothing(text: string, { figures, subjects, words }: Statement): boolean {
  if (subjects.some((name) => name.includes("基数"))) return true;
  const behind = text.slice(figures.at(-1)!.end, figures.at(-1)!.end + 18);
  if (figures[0]!.kind === "share" && !/\d/u.test(behind)) return false; // 超50%的村达到标准
  return (
    OF_SIZE.test(behind) ||
    (behind.startsWith("以上") && /(?<!第)一批$/u.test(words)) ||
    (SORTED.test(behind) && (FROM.test(words) || behind.startsWith("以上")))
  );
}
