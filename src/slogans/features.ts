import type { Candidate } from "./candidates.js";
import { commonPhrases } from "./common.js";
import type { Head } from "./head.js";
import { countNumerals } from "./numerals.js";
import {
  EVENT_END,
  HONOUR_END,
  HONOURED,
  HONOURED_FAR,
  INTRODUCED,
  INTRODUCED_DIRECTLY,
  SPOKEN_AFTER,
  SPOKEN_BEFORE,
} from "./words.js";

/** What a document as a whole tells about a candidate. */
export interface DocumentView {
  /** How often the same key occurs as a candidate. */
  readonly repeats: number;
  /** Names that fit its numeral stand right before it. */
  readonly listed: boolean;
  /** A note of the document explains it. */
  readonly noted: boolean;
  /** It is itself the list of names before a label that counts them. */
  readonly isList: boolean;
}

/** Everything known about a candidate when the decision falls. */
export interface Evidence {
  readonly candidate: Candidate;
  /** `sloganKey` of its text. */
  readonly key: string;
  readonly head: Head | null;
  readonly view: DocumentView;
}

export interface FeatureRule {
  readonly id: string;
  readonly holds: Holds;
  /** The reason for people, where the feature speaks for a slogan. */
  readonly reason: string;
  /** The reason for people, where it speaks against one. */
  readonly against?: string;
}

/** Other quotations in the same row. */
const SIBLINGS = /(?:[“「"][^“”「」"]{1,30}[”」"][、和]?)+$/u;
/** What stands before the row of quotations that a candidate ends; few have one. */
const beforeSiblings = ({ before }: Candidate): string =>
  /[”」"][、和]?$/u.test(before) ? before.replace(SIBLINGS, "") : before;
const HONOURED_AFTER = /^(?:荣获|获得?(?:国家|全国|省)|获评|入选|等(?:荣誉|称号|奖项))/u;
/** 跻身“四个百强”: an honour is one. */
const COUNTS = /^[两三四五六七八九]个(?!一)/u;
/** 通过“甲”“乙”复评: honours are looked at again. */
const REVIEWED = /^(?:[、和]?[“「"][^“”「」"]{1,30}[”」"])*复[评审核]/u;
const STAGED = /(?:举办|承办|主办|召开)(?:了|好|第[一二三四五六七八九十]+届|首届)?$/u;
/** What is staged under a motto is a campaign, whatever the verb. */
const CAMPAIGN = /(?:活动|行动|计划|工程|品牌)$/u;
const NAMED_ROAD = /[\p{Script=Han}\d]+[路街道]—[\p{Script=Han}\d]+[路街道]$/u;
/** What goes from place to place: “甲—乙”航线. */
const ROUTE =
  /^(?:\p{Script=Han}{0,6}?(?:航线|航班|班列|列车|专列|铁路|高铁|公路|高速(?![发增推]))|(?:专|客|货)?线(?![上下索]))/u;
/** A ward for the sick is no sickness, a subsidy no prize. */
const NAMED_THING =
  /^(?:台风|飓风|卫星|号(?![召角])|轮(?![训换值岗])|杯|奖(?![补励惩优])|病(?![房区床人虫])|菌|星(?!级)|站(?![点位岗好])|字[,，、的]?|[二两三四]字|一[词书文诗剧]|专案|系列案|APP|小程序|(?:软?胶囊|颗粒|注射液|口服液))/u;
/** Storms, spacecraft, medicines and works have names in quotation marks. */
const NAMED_BEFORE =
  /(?:台风|飓风|热带风暴|卫星|飞船|探测器|[假劣]药|疫苗|[话舞京歌乐视播短]剧|电影|影片|纪录片|专题片|歌曲|组歌|小说|诗歌|画册|专著)$/u;
/** 热带风暴. Unit: code units. */
const LONGEST_NAMED = 4;
/** A law is known by what it is about. */
const LAW =
  /^中华人民共和国|(?:条例|细则|管理办法|(?:保护|促进|处罚|诉讼|合同|防治|保障|救助|组织|安全生产|食品安全|义务教育)法)$/u;
/** Whom an honour was given to: a name stands behind it, of a family whose name hardly begins a word. */
const HONOURED_PERSON = /..(?:楷模|模范|.[者人员手士兵匠星雄])$/u;
const NAME_BEHIND =
  /^(?:\p{Script=Han}{1,6}·\p{Script=Han}|[王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗郑梁谢唐许冯宋韩邓彭曹曾田萧潘袁蔡蒋杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖贾韦夏邹熊孟秦邱侯尹薛雷黎史龙陶贺毛郝顾龚邵覃武钱戴严莫孔汤康乔赖]\p{Script=Han}{1,2}(?=[、,。;等和与的]|同志|$))/u;
const OF_A_WORD = /^(?:的|之|字)/u;
const AGES = /^(?:40|50){2}$/u;
const RANK_UNIT =
  /^(?:强|佳|米|千米|公里|亿|万|元|岁|小时|分钟|%|个百分点|版|届|篮球|人(?![才民大居])|号|名|户|吨|亩|\p{Script=Han}{0,6}(?:热线|电话)|平台|[年月日](?!活动|行动))/u;
const PERIODS =
  /^(?:[二三]甲|[一二三四五六七八九十](?:期|标段|级|段|号线|中全会|届|楼|环)|二?十[一二三四五六七八九]?[冬运])$/u;
/** Days that are known by their numbers. */
const NAMED_TIMES = /^(?:三八|五[一四]|六一|七[一七]|八一|九一八|一二九|双十[一二]|双1[12]|\d{1,2}[·.]\d{1,2})$/u;
/** A plan of five years is known by its number, whatever follows: “七五”普法规划. */
const PLAN_OF_YEARS = /^[一二三四五六七八九]·?五$/u;
const NATIONAL_TITLE =
  /^(?:全国|国家(?:级)?|省级|市级|国际|世界|中国|中国十大)[\p{Script=Han}]{2,16}(?:城市|单位|县|区|村|组织|集体|基地|地|进展|之都)$/u;
/** Codes of the customs (9610, 1210), times, numbers to call (96123). */
const TIME_CODE = /^(?:9[678]10$|1210$|1[02]39$|\d{1,2}[·.]\d{1,2}|7[×xX*]24|96\d{3}$|24小时|(?:19|20)\d\d)/u;

type Holds = (candidate: Candidate, evidence: Evidence) => boolean;

const speaksFor = (id: string, reason: string, holds: Holds): FeatureRule => ({ id, reason, holds });
const speaksAgainst = (id: string, against: string, holds: Holds, reason = ""): FeatureRule => ({
  ...speaksFor(id, reason, holds),
  against,
});

export const FEATURES: readonly FeatureRule[] = [
  speaksFor("bias", "", () => true),
  speaksFor("quoted", "stands in quotation marks", ({ depth }) => depth === 0),
  speaksFor("nested-quote", "stands in quotation marks within a quotation", ({ depth }) => (depth ?? 0) > 0),
  speaksFor(
    "strategy-head-after",
    "a noun of planning follows",
    (_, { head }) => head?.position === "after" && head.strategic,
  ),
  speaksFor(
    "plain-head-after",
    "a noun that it labels follows",
    (_, { head }) => head?.position === "after" && !head.strategic,
  ),
  speaksFor("head-before", "it is said of a noun before it", (_, { head }) => head?.position === "before"),
  speaksFor("program-noun", "a numeral and the noun of a programme", ({ kind }) => kind === "action-program"),
  speaksFor("introduced", "a verb of policy introduces it", ({ before }) => INTRODUCED.test(before.slice(-12))),
  speaksFor("introduced-directly", "a verb of policy stands right before it", ({ before }) =>
    INTRODUCED_DIRECTLY.test(before.slice(-6)),
  ),
  speaksFor("digits", "digits that count members", ({ kind }) => kind === "numeric-code"),
  speaksFor(
    "numerals",
    "several numerals folded into one phrase",
    ({ kind, text }) => kind === "numeral-abbreviation" && countNumerals(text) >= 2,
  ),
  speaksFor(
    "one-numeral",
    "a numeral folded into a phrase",
    ({ kind, text }) => kind === "numeral-abbreviation" && countNumerals(text) === 1,
  ),
  speaksFor("themed-year", "a year with a theme", ({ kind }) => kind === "themed-year"),
  speaksFor("folded", "each character stands for a word", ({ kind }) => kind === "contraction"),
  speaksFor("parallel", "parallel parts", ({ text }) => /[、,]/u.test(text)),
  speaksFor("formula", "parts joined by signs", ({ text }) => /[+—]/u.test(text) && /\p{Script=Han}/u.test(text)),
  speaksFor("in-heading", "stands in a title or heading", ({ label }) => label !== "content"),
  speaksFor("repeated", "is repeated in the document", (_, { view }) => view.repeats > 1),
  speaksFor("national", "an established phrase of national policy", (_, { key }) => commonPhrases().has(key)),
  speaksFor("noted", "a note of the document explains it", (_, { view }) => view.noted),
  speaksFor("list-before", "its members are listed before it", (_, { view }) => view.listed),
  speaksFor(
    "fixed-count",
    "counted with 大, as names are",
    ({ depth, text }) => depth === null && /^[二两三四五六七八九十]+大/u.test(text),
  ),
  speaksAgainst(
    "loose-count",
    "a plain count",
    ({ depth, text }) => depth === null && /^[二两三四五六七八九十]+(?:个|类|张|条|方面)/u.test(text),
    "counted",
  ),
  speaksFor("dated", "named for the year", ({ before }) => /\d{4}年$|今年|明年|去年/u.test(before.slice(-8))),
  speaksAgainst(
    "short",
    "a plain word",
    ({ text, kind }) => text.length === 2 && kind === "catchphrase",
    "a short word in quotation marks",
  ),
  speaksAgainst("single-character", "a single character", ({ text }) => text.length === 1),
  speaksAgainst("long", "long for a slogan", ({ text }) => text.length > 24),
  speaksAgainst("sentence", "quoted speech", ({ text }) => /[。!?]|(?:我们|我将|他们)/u.test(text)),
  speaksAgainst(
    "spoken",
    "quoted speech",
    ({ depth, text, before, after }) =>
      depth !== null && text.length > 12 && (SPOKEN_BEFORE.test(before) || SPOKEN_AFTER.test(after)),
  ),
  speaksAgainst(
    "honoured",
    "the name of an honour",
    (candidate, { head }) =>
      candidate.depth !== null &&
      !COUNTS.test(candidate.text) &&
      (HONOURED.test(beforeSiblings(candidate)) ||
        HONOURED_AFTER.test(candidate.after) ||
        REVIEWED.test(candidate.after) ||
        (head === null && HONOURED_FAR.test(candidate.before))),
  ),
  speaksAgainst(
    "honour",
    "the name of an honour",
    ({ depth, text, after }) =>
      depth !== null &&
      !COUNTS.test(text) &&
      (HONOUR_END.test(text) || NATIONAL_TITLE.test(text) || (HONOURED_PERSON.test(text) && NAME_BEHIND.test(after))),
  ),
  speaksAgainst(
    "event",
    "the name of an event or body",
    (candidate, { head }) =>
      candidate.depth !== null &&
      ((EVENT_END.test(candidate.text) && candidate.kind !== "contraction") ||
        (!CAMPAIGN.test(head?.text ?? "") && STAGED.test(beforeSiblings(candidate)))),
  ),
  speaksAgainst(
    "plain-quantity",
    "a plain count",
    ({ depth, kind, before }) => depth === null && kind === "action-program" && /[了各有共的余超]$/u.test(before),
  ),
  speaksAgainst("list-of-members", "the members of what follows", (_, { view }) => view.isList),
  speaksAgainst(
    "road",
    "roads",
    ({ text, after }) => text.includes("—") && (NAMED_ROAD.test(text) || (!text.includes("+") && ROUTE.test(after))),
  ),
  speaksAgainst(
    "named-thing",
    "a name or a word spoken of as a word",
    (candidate) =>
      NAMED_THING.test(candidate.after) ||
      NAMED_BEFORE.test(beforeSiblings(candidate).slice(-LONGEST_NAMED)) ||
      (candidate.depth !== null && LAW.test(candidate.text)),
  ),
  speaksAgainst(
    "of-a-word",
    "a plain word in quotation marks",
    ({ text, after }) => text.length <= 2 && OF_A_WORD.test(after),
  ),
  speaksAgainst("ages", "age groups", ({ text }) => AGES.test(text)),
  speaksAgainst(
    "unit",
    "a quantity, a date or a telephone number",
    ({ kind, text, after }) => kind === "numeric-code" && (RANK_UNIT.test(after) || TIME_CODE.test(text)),
  ),
  speaksAgainst("ordinal", "an ordinal", ({ before }) => /第\d*$/u.test(before)),
  speaksAgainst(
    "period",
    "a stage, a grade or a day",
    ({ text }, { head }) =>
      PERIODS.test(text) ||
      (NAMED_TIMES.test(text) && (/\d/u.test(text) || !(head?.position === "after" && head.strategic))),
  ),
  speaksAgainst("plan-of-years", "a stage, a grade or a day", ({ text }) => PLAN_OF_YEARS.test(text)),
  speaksAgainst("aspects", "a plain count", ({ text }) =>
    /(?:个方面|个阶段|个地区|个区|个月|个县|个市|个村)/u.test(text),
  ),
  speaksFor("motto-pattern", "two halves of one build", ({ via }) =>
    ["parallel-motto", "chain-of-steps", "inner-quotes"].includes(via),
  ),
  speaksFor("pair-pattern", "numeral, word, numeral, word", ({ via }) => via === "counted-pairs"),
  speaksFor("circle", "a circle named by the time it takes", ({ via }) => via === "circle"),
  speaksFor(
    "deeds",
    "a year's list of good deeds",
    ({ text, kind }) => /实事(?:候选项目|项目)?$/u.test(text) && kind === "action-program",
  ),
];
