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
  readonly holds: (evidence: Evidence) => boolean;
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
const STAGED = /(?:举办|承办|主办|召开)(?:了|好|第[一二三四五六七八九十]+届|首届)?$/u;
/** What is staged under a motto is a campaign, whatever the verb. */
const CAMPAIGN = /(?:活动|行动|计划|工程|品牌)$/u;
const NAMED_ROAD = /[\p{Script=Han}\d]+[路街道]—[\p{Script=Han}\d]+[路街道]$/u;
const NAMED_THING = /^(?:台风|飓风|卫星|号|轮|杯|奖|病|菌|星|站|字[,，、的]?|二字|两字|三字|四字|一词|APP|小程序)/u;
/** Storms and spacecraft have names in quotation marks. */
const NAMED_BEFORE = /(?:台风|飓风|热带风暴|卫星|飞船|探测器)$/u;
const OF_A_WORD = /^(?:的|之|字)/u;
const AGES = /^(?:40|50){2}$/u;
const RANK_UNIT =
  /^(?:强|佳|米|千米|公里|亿|万|元|岁|小时|分钟|%|个百分点|版|届|人(?![才民大居])|名|户|吨|亩|\p{Script=Han}{0,6}(?:热线|电话)|平台|[年月日](?!活动|行动))/u;
const PERIODS = /^[一二三四五六七八九十](?:期|标段|级|段|号线|中全会|届|楼|环)$/u;
/** Days and plans of five years that are known by their numbers. */
const NAMED_TIMES =
  /^(?:三八|五[一四]|六一|七[一七]|八一|九一八|一二九|双十[一二]|双1[12]|\d{1,2}[·.]\d{1,2}|[一二三四五六七八九]五)$/u;
const NATIONAL_TITLE =
  /^(?:全国|国家(?:级)?|省级|市级|国际|世界|中国|中国十大)[\p{Script=Han}]{2,16}(?:城市|单位|县|区|村|组织|集体|基地|地|进展|之都)$/u;
/** Codes of the customs (9610, 1210). */
const TIME_CODE = /^(?:9[678]10$|1210$|1[02]39$|\d{1,2}[·.]\d{1,2}|7×24|24小时|(?:19|20)\d\d)/u;

export const FEATURES: readonly FeatureRule[] = [
  { id: "bias", holds: () => true, reason: "" },
  { id: "quoted", holds: ({ candidate }) => candidate.depth === 0, reason: "stands in quotation marks" },
  {
    id: "nested-quote",
    holds: ({ candidate }) => (candidate.depth ?? 0) > 0,
    reason: "stands in quotation marks within a quotation",
  },
  {
    id: "strategy-head-after",
    holds: ({ head }) => head?.position === "after" && head.strategic,
    reason: "a noun of planning follows",
  },
  {
    id: "plain-head-after",
    holds: ({ head }) => head?.position === "after" && !head.strategic,
    reason: "a noun that it labels follows",
  },
  { id: "head-before", holds: ({ head }) => head?.position === "before", reason: "it is said of a noun before it" },
  {
    id: "program-noun",
    holds: ({ candidate }) => candidate.kind === "action-program",
    reason: "a numeral and the noun of a programme",
  },
  {
    id: "introduced",
    holds: ({ candidate }) => INTRODUCED.test(candidate.before.slice(-12)),
    reason: "a verb of policy introduces it",
  },
  {
    id: "introduced-directly",
    holds: ({ candidate }) => INTRODUCED_DIRECTLY.test(candidate.before.slice(-6)),
    reason: "a verb of policy stands right before it",
  },
  { id: "digits", holds: ({ candidate }) => candidate.kind === "numeric-code", reason: "digits that count members" },
  {
    id: "numerals",
    holds: ({ candidate }) => candidate.kind === "numeral-abbreviation" && countNumerals(candidate.text) >= 2,
    reason: "several numerals folded into one phrase",
  },
  {
    id: "one-numeral",
    holds: ({ candidate }) => candidate.kind === "numeral-abbreviation" && countNumerals(candidate.text) === 1,
    reason: "a numeral folded into a phrase",
  },
  { id: "themed-year", holds: ({ candidate }) => candidate.kind === "themed-year", reason: "a year with a theme" },
  {
    id: "folded",
    holds: ({ candidate }) => candidate.kind === "contraction",
    reason: "each character stands for a word",
  },
  { id: "parallel", holds: ({ candidate }) => /[、,]/u.test(candidate.text), reason: "parallel parts" },
  {
    id: "formula",
    holds: ({ candidate }) => /[+—]/u.test(candidate.text) && /\p{Script=Han}/u.test(candidate.text),
    reason: "parts joined by signs",
  },
  { id: "in-heading", holds: ({ candidate }) => candidate.label !== "content", reason: "stands in a title or heading" },
  { id: "repeated", holds: ({ view }) => view.repeats > 1, reason: "is repeated in the document" },
  {
    id: "national",
    holds: ({ candidate }) => commonPhrases().has(candidate.text),
    reason: "an established phrase of national policy",
  },
  { id: "noted", holds: ({ view }) => view.noted, reason: "a note of the document explains it" },
  {
    id: "list-before",
    holds: ({ view }) => view.listed,
    reason: "its members are listed before it",
  },
  {
    id: "fixed-count",
    holds: ({ candidate }) => candidate.depth === null && /^[二两三四五六七八九十]+大/u.test(candidate.text),
    reason: "counted with 大, as names are",
  },
  {
    id: "loose-count",
    holds: ({ candidate }) =>
      candidate.depth === null && /^[二两三四五六七八九十]+(?:个|类|张|条|方面)/u.test(candidate.text),
    reason: "counted",
    against: "a plain count",
  },
  {
    id: "dated",
    holds: ({ candidate }) => /\d{4}年$|今年|明年|去年/u.test(candidate.before.slice(-8)),
    reason: "named for the year",
  },
  {
    id: "short",
    holds: ({ candidate }) => candidate.text.length === 2 && candidate.kind === "catchphrase",
    reason: "a short word in quotation marks",
    against: "a plain word",
  },
  {
    id: "single-character",
    holds: ({ candidate }) => candidate.text.length === 1,
    reason: "",
    against: "a single character",
  },
  { id: "long", holds: ({ candidate }) => candidate.text.length > 24, reason: "", against: "long for a slogan" },
  {
    id: "sentence",
    holds: ({ candidate }) => /[。!?]|(?:我们|我将|他们)/u.test(candidate.text),
    reason: "",
    against: "quoted speech",
  },
  {
    id: "spoken",
    holds: ({ candidate }) =>
      candidate.depth !== null &&
      candidate.text.length > 12 &&
      (SPOKEN_BEFORE.test(candidate.before) || SPOKEN_AFTER.test(candidate.after)),
    reason: "",
    against: "quoted speech",
  },
  {
    id: "honoured",
    holds: ({ candidate, head }) =>
      candidate.depth !== null &&
      (HONOURED.test(beforeSiblings(candidate)) ||
        HONOURED_AFTER.test(candidate.after) ||
        (head === null && HONOURED_FAR.test(candidate.before))),
    reason: "",
    against: "the name of an honour",
  },
  {
    id: "honour",
    holds: ({ candidate }) =>
      candidate.depth !== null && (HONOUR_END.test(candidate.text) || NATIONAL_TITLE.test(candidate.text)),
    reason: "",
    against: "the name of an honour",
  },
  {
    id: "event",
    holds: ({ candidate, head }) =>
      candidate.depth !== null &&
      (EVENT_END.test(candidate.text) || (!CAMPAIGN.test(head?.text ?? "") && STAGED.test(beforeSiblings(candidate)))),
    reason: "",
    against: "the name of an event or body",
  },
  {
    id: "plain-quantity",
    holds: ({ candidate }) =>
      candidate.depth === null && candidate.kind === "action-program" && /[了各有共的余超]$/u.test(candidate.before),
    reason: "",
    against: "a plain count",
  },
  { id: "list-of-members", holds: ({ view }) => view.isList, reason: "", against: "the members of what follows" },
  { id: "road", holds: ({ candidate }) => NAMED_ROAD.test(candidate.text), reason: "", against: "roads" },
  {
    id: "named-thing",
    holds: ({ candidate }) => NAMED_THING.test(candidate.after) || NAMED_BEFORE.test(beforeSiblings(candidate)),
    reason: "",
    against: "a name or a word spoken of as a word",
  },
  {
    id: "of-a-word",
    holds: ({ candidate }) => candidate.text.length <= 2 && OF_A_WORD.test(candidate.after),
    reason: "",
    against: "a plain word in quotation marks",
  },
  { id: "ages", holds: ({ candidate }) => AGES.test(candidate.text), reason: "", against: "age groups" },
  {
    id: "unit",
    holds: ({ candidate }) =>
      candidate.kind === "numeric-code" && (RANK_UNIT.test(candidate.after) || TIME_CODE.test(candidate.text)),
    reason: "",
    against: "a quantity, a date or a telephone number",
  },
  {
    id: "ordinal",
    holds: ({ candidate }) => /第$|[第]\d*$/u.test(candidate.before),
    reason: "",
    against: "an ordinal",
  },
  {
    id: "period",
    holds: ({ candidate: { text }, head }) =>
      PERIODS.test(text) ||
      (NAMED_TIMES.test(text) && (/\d/u.test(text) || !(head?.position === "after" && head.strategic))),
    reason: "",
    against: "a stage, a grade or a day",
  },
  {
    id: "aspects",
    holds: ({ candidate }) => /(?:个方面|个阶段|个地区|个区|个月|个县|个市|个村)/u.test(candidate.text),
    reason: "",
    against: "a plain count",
  },
  {
    id: "motto-pattern",
    holds: ({ candidate }) => ["parallel-motto", "chain-of-steps", "inner-quotes"].includes(candidate.via),
    reason: "two halves of one build",
  },
  {
    id: "pair-pattern",
    holds: ({ candidate }) => candidate.via === "counted-pairs",
    reason: "numeral, word, numeral, word",
  },
  { id: "circle", holds: ({ candidate }) => candidate.via === "circle", reason: "a circle named by the time it takes" },
  {
    id: "deeds",
    holds: ({ candidate }) => /实事(?:候选项目|项目)?$/u.test(candidate.text) && candidate.kind === "action-program",
    reason: "a year's list of good deeds",
  },
];
