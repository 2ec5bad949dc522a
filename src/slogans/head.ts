import type { Candidate } from "./candidates.js";
import { commonPhrases } from "./common.js";
import { cutsWord } from "./expand/word-cuts.js";
import { programHead } from "./kind.js";
import type { SloganKind } from "./types.js";
import { ANY_HEAD_END, breakIn, breaksOf, DOINGS, HEAD_WORDS, STRATEGY_HEAD_END } from "./words.js";

export interface Head {
  readonly text: string;
  readonly position: "after" | "before" | "inside";
  /** A noun of strategy (体系, 战略, 行动), not a plain one (企业, 问题). */
  readonly strategic: boolean;
  /** It ends a list of names, of which the slogan is the first. */
  readonly ofList?: true;
}

/** 活动, 进程, or a plain noun: it may follow anything. */
export const isLight = ({ text, strategic }: Head): boolean => !strategic || LIGHT_END.test(text);
const LIGHT_END = /(?:活动|进程|典型)$/u;

/** Longest noun phrase looked at behind a slogan. Unit: characters. */
const LONGEST_RUN = 18;
const FOLLOWING_YEARS = /^(?:、[\p{Script=Han}]{2,14}年)+(?=[\p{Script=Han}])/u;
const FOLLOWING_QUOTES = /^(?:[、和与及]?[“‘「『"][^“”‘’「」『』"]{1,30}[”’」』"])+/u;
/** The mark of a footnote between a slogan and its noun: “…”[8]体系. */
const NOTE_MARK = /^(?:\[\^?\d{1,3}\]|[①-⑳])+/u;
const LIST_END = /^等(?:一系列|一批|一大批|若干|多个|几个|重点|各类|系列)?/u;
/** Of this kind, this one, or a measure word behind a code: none is part of the noun phrase. */
const POINTER = /^(?:[式型](?=\p{Script=Han}{2})|这[一个项]|(?:项(?!目)|个|件|类|条)(?=[\p{Script=Han}]{2}))/u;
/** Says how good or how many, not what. */
const PRAISE = /^(?:良好|一站式|共建共治共享|一批|首个|首批|多项|诸多)/u;
/** A term of years, another counted thing or a number inside a run. */
const COUNTED_INSIDE = "(?<=.)(?:[一二三四五]年|[二两三四五六七八九十](?:大|项)(?=\\p{Script=Han}{2})|\\d)";
const NUMBERED = /^(?:\d+|[一二两三四五六七八九十]+)(?:个|项|条|大|类|家)/u;
/** Verbs inside a noun phrase: followed by a noun of strategy they are part of it (工作推进体系). */
const LINKED =
  "(?:推进|推动|促进|同步|拉动|实行|解决|培育|提升|实施|落实|打造|强化|优化|完善|深化|引领|带动|加强|增长|发展|承接|化解|破解|发现)(?=(?:体系|机制|计划|行动|工程|专项|战略|方案|模式|工作|格局|政策|平台|活动))|实行(?=办法)";
const HEAD_BREAKS = breaksOf(`${LINKED}|`, `${COUNTED_INSIDE}|`);

/** What is done begins with a verb: “…”引进项目八个, “…”依法治理工作. */
const DONE = /^(?:引进(?!计划|工程|行动|政策|机制|培)|制定|依法)/u;

/** 以“甲”、“乙”为重点的改革: what the frame is of. */
const FRAME_END = /^为(?:重点|主要内容|内容|核心|代表|主体|主导|抓手|目标|载体|依托|引领|统领|支撑)的/u;
/** “甲”六期等工程, “甲”、乙提质等工程: a list of which the slogan is the first name. */
const NAMES_BESIDE = /^(?:[\p{Script=Han}\d]{1,4}|、[^,。;:]{2,40}?)等(?![级候于同])(?:\d+个)?/u;

/** “…”指…, “…”: …: what follows explains it. */
export const EXPLAINING = /^[*\s]*(?::|是指|系指|指(?![导标挥数引])|即(?![时将期可]))/u;

/** The noun phrase that follows a slogan; `after` begins right behind its closing mark. */
function headAfter(after: string): Head | null {
  let rest = after.replace(NOTE_MARK, "").replace(FOLLOWING_YEARS, "");
  if (EXPLAINING.test(rest)) return null;
  const others = FOLLOWING_QUOTES.exec(rest);
  const framed = rest.slice(others?.[0].length ?? 0);
  const frame = FRAME_END.exec(framed)?.[0];
  if (frame !== undefined) return phraseOf(runOf(framed.slice(frame.length)));
  const beside = others === null ? NAMES_BESIDE.exec(rest)?.[0] : undefined;
  if (beside !== undefined) {
    const head = phraseOf(runOf(rest.slice(beside.length)));
    if (head?.strategic) return { ...head, ofList: true };
  }
  if (others !== null) {
    const behind = rest.slice(others[0].length);
    // “甲”“乙”政策: the noun is that of the last; what ends in 等, or is joined by 和, shares it.
    const isShared = behind.startsWith("等") || /^[和与及]/u.test(rest);
    if (!/^[\p{Script=Han}]/u.test(behind) || !isShared) return null;
    rest = behind;
  }
  const list = LIST_END.exec(rest);
  if (list !== null) rest = rest.slice(list[0].length);
  rest = rest.replace(POINTER, "").replace(PRAISE, "");
  return phraseOf(runOf(rest));
}

const runOf = (text: string): string =>
  /^[\p{Script=Han}\d][\p{Script=Han}\dA-Za-z]*/u.exec(text.slice(0, LONGEST_RUN))?.[0] ?? "";

function phraseOf(run: string): Head | null {
  // 四条丝路 behind a slogan is a slogan of its own.
  if (run === "" || NUMBERED.test(run) || DONE.test(run) || run.startsWith("之")) return null;
  if (run === "制") return { text: run, position: "after", strategic: true }; // “一票否决”制
  const phrase = run.slice(0, breakIn(run, HEAD_BREAKS));
  for (let end = phrase.length; end > 0; end--) {
    const candidate = phrase.slice(0, end);
    const noun = ANY_HEAD_END.exec(candidate)?.[0];
    if (noun === undefined || /建设$|发展$|\d/u.test(candidate)) continue;
    if (end < phrase.length && (noun.length === 1 || DOINGS.has(noun) || LEADING.has(noun) || goesOn(phrase, end)))
      continue;
    if (DOINGS.has(noun) && TURNS.test(run.slice(end))) continue;
    if (VERBAL_END.test(candidate) || (noun === "基础" && run[end] === "上")) continue;
    const own = candidate.replace(SAID_OF_HEAD, "");
    const done = STRATEGY_HEAD_END.exec(own)?.[0] ?? "";
    if (own !== candidate && done.length > 1 && !DOINGS.has(done))
      return { text: own, position: "after", strategic: true };
    const strategic = STRATEGY_HEAD_END.test(candidate);
    const campaign = (strategic ? CAMPAIGN_OF : CAMPAIGN_FIRST).exec(candidate)?.[0];
    if (campaign !== undefined) return { text: campaign, position: "after", strategic: true };
    if (MADE_OF.test(candidate) || (!strategic && DOING_OF.test(candidate))) return null;
    return { text: candidate, position: "after", strategic };
  }
  const renewed = NEW_PLACE.exec(phrase)?.[0];
  return renewed === undefined ? null : { text: renewed, position: "after", strategic: false };
}

/** “…”体系运行效能, “…”平台群众: what a thing is able to do, or whom it serves. */
const SAID_OF_HEAD = /(?:实战|运行|服务|承载|综合|整体|突出)?(?:效能|效应|能力|水平|功能|优势|潜力|活力|群众)$/u;

/** “…”工程增补老城区: what a campaign does to what. */
const CAMPAIGN_FIRST = /^(?:工程|行动)(?=\p{Script=Han}{3})/u;
const CAMPAIGN_END = /(?:行动|工程|活动|体系|机制|计划|理念|品牌)$/u;
/** “…”行动重大项目. */
const CAMPAIGN_OF = /^(?:工程|行动|计划)(?=重[大点])/u;
/** “…”转变为甲, “…”升级成乙. */
const TURNS = /^(?:为|成(?![果效绩]))/u;

/** “…”新甲乙建设: the place that it is to become. */
const NEW_PLACE = /^新\p{Script=Han}{2}(?=(?:现代化)?建设)/u;

/** “…”建设名单 lists what takes part in doing it. */
const DOING_OF = /^(?:建设|发展)/u;
/** 做好“…”文章 says that much is made of it. */
const MADE_OF = /^大?文章$/u;

/** Nouns that say what kind of thing the next one is: 重点区域. */
const LEADING: ReadonlySet<string> = new Set(["重点", "主题"]);
/** Verbs that end as nouns do: 授权, 把关, 并网. */
const VERBAL_END = /(?:[授放赋确维扩]权|[把过闯]关|[上入联并触]网|[进入驻]村|[进入]园)$/u;

/** Does a word go on behind a cut: 决定性, 企业家, 文化IP, 协作心态? */
const goesOn = (phrase: string, at: number): boolean =>
  /[性化者率员型式家A-Za-z]/u.test(phrase[at]!) || cutsWord(phrase, at);

const SAID_OF = /把([\p{Script=Han}]{2,12})(?:作为|当作|列为)[^,。;]{0,16}$/u;
const BEFORE_RULES: readonly RegExp[] = [
  SAID_OF,
  /(?:牵住|抓住|抓好|扭住|紧扣|用好|牵牢|守住)?([\p{Script=Han}]{2,8})这(?:个|一|块|项|张|把)$/u,
  /(?:打造|擦亮|树立|形成|绘就)([\p{Script=Han}]{2,8})的$/u,
];

/** The noun phrase before a slogan that it is said of: 把招商引资作为“一号工程”. */
function headBefore(before: string): Head | null {
  for (const rule of BEFORE_RULES) {
    const found = rule.exec(before)?.[1];
    if (found) return { text: found.replace(/^(?:牵住|抓住|扭住|牢牢)/u, ""), position: "before", strategic: false };
  }
  return null;
}

const COUNTED_PREFIX = /^.*?(?:[二两三四五六七八九十]+|\d+)(?:大|项|个(?!一)|个一|件|篇|条|张|类|方面|场|本|支)/u;
const TIME_PREFIX = /^(?:\d+|[一两三半])(?:分钟|刻钟|小时)/u;
const NAMED_CODE = /^[\dN]+(?:[+×](?:\d+|[NMX]))*(?=\p{Script=Han}{2})/u;
const FOLDED_PREFIX = /^[一二两双三四五六七八九十百千万多][一二两双三四五六七八九十百千万多好高]/u;

/** One numeral with a measure word and a noun: 三支队伍. */
const COUNTED_ONCE = /^[二两三四五六七八九十]+(?:大|项|个|件|篇|条|张|类|支)[^一二两三四五六七八九十]{2,}$/u;

/** The noun inside a slogan: 提升行动 of 十大提升行动, 战略 of 八八战略. */
function headInside(text: string, kind: SloganKind): Head | null {
  const counts = kind === "action-program" || (kind === "numeral-abbreviation" && COUNTED_ONCE.test(text));
  const prefix = (
    counts
      ? COUNTED_PREFIX
      : kind === "numeric-code"
        ? NAMED_CODE
        : TIME_PREFIX.test(text)
          ? TIME_PREFIX
          : FOLDED_PREFIX
  ).exec(text)?.[0];
  if (prefix === undefined || prefix.length >= text.length) return programHeadOf(text, kind);
  const rest = text
    .slice(prefix.length)
    .replace(counts ? SIZED : /^(?:[百千万亿]+级|[百千万亿]+(?=工程|行动|计划))/u, "");
  if (kind !== "action-program" && (DOINGS.has(rest) || !(HEAD_WORDS.has(rest) || ANY_HEAD_END.test(rest))))
    return null;
  return { text: rest, position: "inside", strategic: STRATEGY_HEAD_END.test(rest) };
}

/** Of what size they are is no part of what they are. */
const SIZED = /^超?[百千万亿]+级(?:乃至[百千万亿]+级)?/u;

/** What a quoted name may say itself that it is: 蓝天工程. */
const NAMED_CAMPAIGN = /(?:工程|行动|计划|产业集群|攻坚战|保卫战)$/u;

function programHeadOf(text: string, kind: SloganKind): Head | null {
  const names = kind === "catchphrase" && text.length > 3 && !/[、,]/u.test(text) && NAMED_CAMPAIGN.test(text);
  const found = kind === "action-program" || names ? programHead(text) : null;
  return found === null ? null : { text: found, position: "inside", strategic: true };
}

/** A period of planning and a region of trade: everything stands in one. */
const SURROUNDING = /^(?:十[一二三四五六]?五|一带一路)$/u;
/** “…”的思路, “…”的格局: nouns that a quotation before 的 says in full. */
const OF_WHAT =
  /(?:格局|思路|原则|要求|方针|目标|理念|战略|布局|模式|机制|体系|路子|做法|策略|方略|定位|框架|骨架|方式|办法|精神|作风|形象|愿景|部署|底线|意识)$/u;

/** Stock phrases from this length on are sentences: 高效办成一件事. Unit: characters. */
const SENTENCE = 5;
/** What may stand behind the noun of a phrase without quotation marks. */
const FOLLOWS = /^(?:和|与|及|将|的|等|在|中).*/u;

/** “三新”(甲、乙、丙)产业: the noun stands behind the names. */
function behindBracket({ passage, end, depth, after }: Candidate): string {
  if (depth === null || !after.startsWith("(")) return after;
  const rest = passage.text.slice(end + 1, end + 1 + LONGEST_BRACKET);
  return rest.slice(/^\([^()]{3,}、[^()]*\)/u.exec(rest)?.[0].length ?? 0).slice(0, after.length);
}
/** Unit: code units. */
const LONGEST_BRACKET = 200;

/**
 * The head of a candidate: the noun phrase behind it, in it, or before it.
 *
 * @param key `sloganKey` of its text
 */
export function headOf(candidate: Candidate, key: string): Head | null {
  const { text, kind, depth, before } = candidate;
  const after = behindBracket(candidate);
  if (SURROUNDING.test(text)) return null;
  // An established phrase without quotation marks runs on into what is said of it, and labels none of that.
  if (depth === null && commonPhrases().get(key)?.plain) {
    if (kind === "action-program") return headInside(text, kind);
    const close = /^[户者式型化级]/u.test(after) ? null : headAfter(after);
    const ends = close !== null && !/^[\p{Script=Han}\d]/u.test(after.slice(close.text.length).replace(FOLLOWS, ""));
    if (close === null || DOINGS.has(close.text)) return null;
    return ends || (close.strategic && close.text.length === 2) ? close : null;
  }
  const isCounted = kind === "numeric-code" || kind === "numeral-abbreviation";
  if (depth !== null && kind !== "action-program" && after.startsWith("的")) {
    const of = headAfter(after.slice(1));
    if (of !== null && ((isCounted && of.strategic) || OF_WHAT.test(of.text))) return of;
  }
  if (candidate.via === "national" && kind === "action-program") return headInside(text, kind);
  if (kind === "action-program") {
    const own = headInside(text, kind);
    if (own !== null && !DOINGS.has(own.text)) {
      // “六大提升”工程: what is counted is done in it.
      const campaign = depth === null || ANY_HEAD_END.test(own.text) ? null : headAfter(after);
      return campaign !== null && campaign.text.length <= 6 && CAMPAIGN_END.test(campaign.text) ? campaign : own;
    }
    const outer = headAfter(after);
    return own === null || outer?.strategic ? outer : own;
  }
  const inside = headInside(text, kind);
  if (kind === "numeral-abbreviation" && inside?.strategic === true) return inside;
  if (kind === "numeric-code" && inside !== null) return inside;
  if (kind === "catchphrase" && SAID_OF.test(before)) return headBefore(before);
  const behind = headAfter(after);
  if (inside !== null && (behind?.ofList || (behind?.strategic === false && TIME_PREFIX.test(text)))) return inside;
  // What everybody says in so many words is a name; a plain noun behind it is no more than its next word.
  if (behind?.strategic === false && text.length >= SENTENCE && kind === "catchphrase" && commonPhrases().has(key))
    return inside;
  return behind ?? inside ?? headBefore(before);
}
