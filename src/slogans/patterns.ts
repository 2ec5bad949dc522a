import { cutsWord } from "./expand/word-cuts.js";
import { numeralValue } from "./numerals.js";
import type { SloganKind } from "./types.js";
import { BREAKS, breakIn, NUMERAL_IDIOMS, PROGRAM_HEAD_WORDS, QUALITIES, RANKED } from "./words.js";

/** A stretch of a passage that a rule proposes. */
export interface Proposal {
  readonly start: number;
  readonly end: number;
  readonly kind: SloganKind;
}

/** A way in which slogans stand in a text without quotation marks. */
export interface PatternRule {
  readonly id: string;
  /** What must be in a passage at all; saves the search in most passages. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  /** Mends the bounds of a match; `null` drops it. */
  readonly fit: (match: RegExpExecArray, text: string) => Proposal | null;
  readonly why: string;
  readonly example: { readonly text: string; readonly found: string };
}

const BEFORE = "(?<![一二两三四五六七八九十百千万第近约几数每前后\\d.])";
const NUMERAL = "(?:十[一二三四五六七八九]|[二三四五六七八九]十|[二两三四五六七八九十](?!大(?:桥|山人|班子)))";
/** 十七大, 二十大 are congresses. */
const PARTY_CONGRESS = /^(?:十[五六七八九]|二十)大/u;
/** What a layout of a place counts: 核, 轴, 组团. */
const LAYOUT_NOUN =
  "(?:组团|集群|板块|中心|核心|通道|走廊|基地|片区|园区|支点|节点|高地|新城|屏障|核|极|轴|带|廊|区|圈|环|翼|心|城|园|片|屏|湾|港|谷|群|链|副)";
/** 一核三极四区: groups of a layout side by side, which may begin with one. */
const LAYOUT = `[一双两二三四五六七八九](?:大|个)?${LAYOUT_NOUN}(?:[一双两二三四五六七八九十多](?:大|个)?(?:${LAYOUT_NOUN}|(?<=多)点)){1,7}`;
/** Without its size or rank. Unit: characters. */
const LONGEST_PROGRAM = 9;
const LONGEST_NOUN = 8;
/** Nouns of work that join any programme without being part of its name: 七大功能片区建设. */
const WEAK_TAILS: ReadonlySet<string> = new Set(["建设", "治理", "发展", "整治", "优化", "突破", "工作"]);
const PHRASE_STOP =
  /[的和与及在将被是有了等并而过把从由占、]|为(?!民)|未(?!来)|(?<!方)向|(?<!应)对|着(?!力)|[二两三四五六七八九十](?:大|项|个)\p{Script=Han}{2}/u;

/** What a counted noun is said to be stands before it, and is no name by itself: 三大突出的短板, 五大千载难逢的机会. */
const QUALITY = new RegExp(`^(?:${[...NUMERAL_IDIOMS, ...QUALITIES].join("|")})的`, "u");

/** What a counted noun does is no part of it: 发挥两大果园作用. */
const DONE_WITH = /(?<=..)作用/u;

const HAN_RUN = /^\p{Script=Han}+/u;

/** The longest beginning of `run` that ends in a programme noun; one with a weak tail gives way to a shorter one. */
function programEnd(run: string, isLoose = false): number | null {
  const stop = run.search(PHRASE_STOP);
  const longest = LONGEST_PROGRAM + (isLoose ? 0 : (RANKED.exec(run)?.[0].length ?? 0));
  const until = [stop, run.search(SAID_OF_PROGRAM), longest].filter((at) => at >= 0);
  const phrase = run.slice(0, Math.min(...until));
  let best: number | null = null;
  for (let end = 1; end <= phrase.length; end++) {
    for (let start = 0; start < end; start++) {
      const word = phrase.slice(start, end);
      if (!PROGRAM_HEAD_WORDS.has(word)) continue;
      if (cutsWord(run, end) || GOES_ON.test(run.slice(end)) || (isLoose && THINGS.test(run.slice(end)))) break;
      if (best === null || !WEAK_TAILS.has(word)) best = end;
      break;
    }
  }
  return best;
}
/** What makes a noun of work another one: 三个工作日, 四个平台组. */
const GOES_ON = /^(?:[日者员室站]|[组队](?![织建成伍]))/u;
/** 十个工业项目: any things may be counted with 个. */
const THINGS = /^(?:项目|企业)/u;
/** What happens to a programme: 三大陆港加快建设. */
const SAID_OF_PROGRAM = /(?<=.)(?:加快|加速|年度|顺利|稳步|取得|进展|持续|逐步)/u;

const whole =
  (kind: SloganKind) =>
  (match: RegExpExecArray): Proposal => ({ start: match.index, end: match.index + match[0].length, kind });

/** Words before the name of a campaign; words that such names are made of (优化, 服务, 突破) are not among them. */
const BEFORE_CAMPAIGNS =
  /^.*(?:开展|实施|推进|深化(?!年)|启动|扎实|深入|持续|接续|确定为|定为|作为|组织|围绕|以|、|和|了|好)(?=[\p{Script=Han}]{3,}$)/u;

/** Where the name of a campaign begins, behind the last word that may introduce it. */
const behindLastVerb = (name: string): number => BEFORE_CAMPAIGNS.exec(name)?.[0].length ?? 0;

const EXCLUDED_PARTS =
  /[年月日天个次届级位名元时分秒点里米斤亩岁人种中全会项件条大是的了在和与及一二三四五六七八九十百千万亿〇]/u;

export const PATTERN_RULES: readonly PatternRule[] = [
  {
    id: "counted-program",
    needs: /[大项个件篇条张面]/u,
    pattern: new RegExp(
      `${BEFORE}(?:[一二三四五]年)?${NUMERAL}(?:大|项|个|件|篇|条|张|方面)(?=([\\p{Script=Han}]{2,20}))`,
      "gu",
    ),
    fit(match) {
      if (PARTY_CONGRESS.test(match[0])) return null; // the run stands in a look-ahead, since another programme may begin in it
      const run = match[1]!;
      const end = programEnd(run, match[0].endsWith("个"));
      if (end === null) return null;
      const start = match.index;
      return { start, end: start + match[0].length + end, kind: "action-program" };
    },
    why: "a numeral, a measure word and the noun of a programme",
    example: { text: "扎实开展八大惠民行动。", found: "八大惠民行动" },
  },
  {
    id: "counted-list",
    needs: /[两二三四五六七八九十]大/u,
    pattern: new RegExp(`${BEFORE}${NUMERAL}大(?=([\\p{Script=Han}]{2,12}))`, "gu"),
    fit(match, text) {
      if (PARTY_CONGRESS.test(match[0]) || programEnd(match[1]!) !== null) return null;
      const run = match[1]!;
      const quality = QUALITY.exec(run)?.[0].length ?? 0;
      const from = match.index + match[0].length + quality;
      const noun = HAN_RUN.exec(text.slice(from, from + 2 * LONGEST_NOUN))?.[0] ?? "";
      const stops = [PHRASE_STOP, DONE_WITH].map((stop) => noun.search(stop)).filter((stop) => stop >= 0);
      const end = Math.min(breakIn(noun, BREAKS), LONGEST_NOUN, ...stops);
      if (end < 2 || (end === LONGEST_NOUN && cutsWord(noun, end))) return null;
      return { start: match.index, end: from + end, kind: "action-program" };
    },
    why: "any noun counted with 大; a slogan only behind the list of its members",
    example: { text: "建设甲湾、乙湾两大湖湾。", found: "两大湖湾" },
  },
  {
    id: "counted-bracket",
    needs: /\(/u,
    pattern: new RegExp(`${BEFORE}(${NUMERAL})(?:大|个|项|类)?[\\p{Script=Han}]{1,5}(?=\\(([^()]{3,120})\\))`, "gu"),
    fit: (match) =>
      match[2]!.split("、").length === numeralValue(match[1]!) && !/[为是即指]/u.test(match[0])
        ? whole("numeral-abbreviation")(match)
        : null,
    why: "a counted noun and as many names in brackets right behind it",
    example: { text: "修好三渠(甲渠、乙渠、丙渠)。", found: "三渠" },
  },
  {
    id: "counted-quotation",
    needs: /[”"]的?[两二三四五六七八九十]/u,
    pattern:
      /(?<=[”"]的?)[二两三四五六七八九十](?![个大项条张件名家位座所处种类县市区镇乡村省地国州人者方年月天])(?:\p{Script=Han}{2,3}|\p{Script=Han}{1,4}(?:措施|举措|机制|模式|体系|行动|工程|计划))(?=[,。;、!)的]|$)/gu,
    fit: whole("numeral-abbreviation"),
    why: "a numeral and two or three characters, or a noun of planning; a slogan only behind the quoted list of its members",
    example: { text: "做到“学、思、用”三结合。", found: "三结合" },
  },
  {
    id: "counted-deeds",
    needs: /实事/u,
    pattern: /(?<![\d.])(?:\d{1,2}类)?(?<![\d.])\d{1,3}(?:件|项)[\p{Script=Han}]{0,4}实事(?:候选项目|项目)?/gu,
    fit: whole("action-program"),
    why: "a year's list of good deeds is known by its number",
    example: { text: "办好12件民生实事", found: "12件民生实事" },
  },
  {
    id: "counted-pairs",
    needs: /[双两三四五六七八九多]/u,
    pattern: new RegExp(
      `${BEFORE}(?:${LAYOUT}|[双两三四五六七八九]([\\p{Script=Han}])[双两三四五六七八九多]([\\p{Script=Han}]))`,
      "gu",
    ),
    fit(match, text) {
      if (NUMERAL_IDIOMS.has(match[0])) return null;
      if (match[1] === undefined)
        return /[双两二三四五六七八九十多]/u.test(match[0]) ? whole("numeral-abbreviation")(match) : null;
      if (EXCLUDED_PARTS.test(match[1] + match[2]!) || cutsWord(text, match.index + match[0].length)) return null;
      return whole("numeral-abbreviation")(match);
    },
    why: "numeral, character, numeral, character: a fold that needs no quotation marks",
    example: { text: "推进六提六促工作", found: "六提六促" },
  },
  {
    id: "themed-year",
    needs: /年(?:、[\p{Script=Han}]{3,16}年|活动|行动|专项|工作部署|主题|建设活动)|[定作列]为[\p{Script=Han}]{3,18}年/u,
    pattern:
      /([\p{Script=Han}]{3,16}?(?<![之数当今去明每全连周百千近多些几个往历三两五整本上下一二四六七八九十少青老壮童幼])年)(?=(?:、[\p{Script=Han}]{3,16}?年){0,3}(?:活动|行动|专项行动|工作部署|主题活动|建设活动))|(?<=(?:确定|定|作|列)为(?:全[省市区县]?的?)?)([\p{Script=Han}]{3,14}(?<![之一二两三四五六七八九十少青老壮童幼])年)(?![\p{Script=Han}])/gu,
    fit(match) {
      const name = match[1] ?? match[2]!;
      const from = behindLastVerb(name.slice(0, -1));
      if (name.length - from < 4) return null;
      return { start: match.index + from, end: match.index + name.length, kind: "themed-year" };
    },
    why: "a year with a theme, named as a campaign",
    example: { text: "扎实开展作风提升年活动", found: "作风提升年" },
  },
  {
    id: "circle",
    needs: /钟/u,
    pattern: /(?:(?<![\d.])\d{1,2}|[一两三半])(?:分钟|刻钟)[\p{Script=Han}]{0,6}?圈/gu,
    fit: whole("catchphrase"),
    why: "a circle named by the time it takes to cross it",
    example: { text: "打造15分钟健身圈", found: "15分钟健身圈" },
  },
  {
    id: "open-code",
    needs: /\d\+/u,
    pattern:
      /(?<![\d.+A-Za-z])\d{1,2}(?:\+(?:\d{1,2}|[NX]))+(?=[\p{Script=Han}])(?![元个年月日号点米公人万亿名项家])/gu,
    fit: whole("numeric-code"),
    why: "numbers joined by plus signs before a noun",
    example: { text: "完善1+6+N规划体系", found: "1+6+N" },
  },
  {
    id: "bare-code",
    needs: /\d{3}/u,
    pattern:
      /\d{3,6}(?=工程|战略|行动|体系|布局|工作|格局|计划|模式|机制|发展思路|产业)(?<=(?:实施|构建|推进|深化|打造|落实|优化|完善)\d{3,6})/gu,
    fit: whole("numeric-code"),
    why: "a code between a verb that introduces it and its noun",
    example: { text: "全面实施3456工程", found: "3456" },
  },
  {
    id: "parallel-motto",
    needs: /推动|促进|带动|引领|赋能/u,
    pattern: /以([\p{Script=Han}]{3,8}?)(?:推动|促进|带动|引领|赋能)([\p{Script=Han}]{3,8})(?![\p{Script=Han}])/gu,
    fit: (match) => (parallel(match[1]!, match[2]!) ? whole("catchphrase")(match) : null),
    why: "two halves of one build around a verb of effect",
    example: { text: "以作风大转变促进效能大提升。", found: "以作风大转变促进效能大提升" },
  },
  {
    id: "chain-of-steps",
    needs: /即/u,
    pattern: /[\p{Script=Han}]{2,4}即[\p{Script=Han}]{2,4}(?:、[\p{Script=Han}]{2,4}即[\p{Script=Han}]{2,4})+/gu,
    fit(match) {
      const text = match[0].replace(/^(?:做到|实现|推行|落实)/u, "");
      const end = match.index + match[0].length;
      return { start: end - text.length, end, kind: "catchphrase" };
    },
    why: "steps that follow each other at once",
    example: { text: "实现签约即供地、供地即开工。", found: "签约即供地、供地即开工" },
  },
];

/** Do two halves have one build: the same length, and the same word of degree in the same place (大提升, 大发展)? */
const parallel = (left: string, right: string): boolean =>
  left.length === right.length &&
  [...left].some(
    (character, index) => "大新高强优".includes(character) && character === right[index] && index < left.length - 1,
  );
