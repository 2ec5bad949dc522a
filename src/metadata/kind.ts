import type { DocumentKind } from "../model/document.js";
import { partsOfPath } from "../model/telling-path.js";
import type { MetadataLine } from "./line.js";

interface KindRule {
  readonly id: string;
  readonly kind: DocumentKind;
  /** Where it looks: the title, or the lines of the text. */
  readonly in: "title" | "text";
  readonly pattern: RegExp;
  /** One of these stands in every line that the pattern takes: most lines of a text are never shown to it. */
  readonly needs?: readonly string[];
  readonly why: string;
  readonly example: string;
}

/** Tried in order; the first that matches decides. */
export const KIND_RULES: readonly KindRule[] = [
  {
    id: "press-conference-title",
    kind: "press-conference",
    in: "title",
    pattern: /(?:新闻|媒体)(?:发布会|吹风会|通气会)|记者招待会|政策吹风会|新闻发布(?:会)?实录/u,
    why: "the headline names a press conference",
    example: "某市举行优化营商环境新闻发布会",
  },
  {
    id: "question-answer-title",
    kind: "question-answer",
    in: "title",
    pattern:
      /答记者问|(?:政策|热点|常见|百姓|有关)(?:问题)?(?:解答|问答|答疑)|问答(?:[(（].*)?$|[0-9一二三四五六七八九十]+问[0-9一二三四五六七八九十]+答/u,
    why: "the headline says that questions are answered",
    example: "某市公积金政策问答",
  },
  {
    id: "interview-title",
    kind: "interview",
    in: "title",
    pattern: /专访|访谈|对话|——访/u,
    why: "the headline says that somebody was asked",
    example: "向新而行——专访某区区长李明",
  },
  {
    id: "interpretation-title",
    kind: "interpretation",
    in: "title",
    pattern: /解读|图解|一图(?:读|看)懂|名词解释/u,
    why: "the headline says that it explains another document",
    example: "媒体解读:一图读懂某区2024年政府工作报告",
  },
  {
    id: "printed-report-title",
    kind: "work-report",
    in: "title",
    pattern: /印发《?[^《》]{0,24}政府工作报告》?(?:[(（][^)）]*[)）])?的通知$/u,
    why: "a notice that prints a report and says nothing else",
    example: "某市人民政府办公室关于印发2024年政府工作报告的通知",
  },
  {
    id: "work-report-title",
    kind: "work-report",
    in: "title",
    pattern:
      /(?<!(?:热议|[审评]议|讨论|聚焦|学习|宣传|贯彻|落实|点赞|关注|听取|围绕)[^,。:]{0,8})(?:(?:政府|人大常委会|法院|检察院)?工作|五年(?:规划|计划)纲要(?:\(草案\))?)(?:的)?报告[》”"]?\s*(?:[(（【[—─―－-].*|(?:\d{4}|[一二][〇○零Oo0一二三四五六七八九]{3})年.*)?$|所?作(?:的)?政府工作报告$/u,
    why: "the title is that of a report to a congress",
    example: "2024年某市政府工作报告",
  },
  {
    id: "law-title",
    kind: "law",
    in: "title",
    pattern:
      /(?:中华人民共和国\p{Script=Han}{1,30}|^\p{Script=Han}{2,20}(?<![办方说看想做用书语没无执立守普])(?<!(?:司|执|立|违|合|非|依|宪)))法(?:[(（].*)?$|^中华人民共和国(?:宪法|刑法|民法典)/u,
    why: "the title is that of a law",
    example: "中华人民共和国乡村振兴促进法(2021年4月29日通过)",
  },
  {
    id: "bulletin-title",
    kind: "bulletin",
    in: "title",
    pattern: /(?:统计|普查|状况|环境|质量|水资源|会议|全会|全体会议|工作)?公报(?:[(（【[—－-].*|\[.*)?$/u,
    why: "the title is that of a bulletin",
    example: "2023年某市国民经济和社会发展统计公报",
  },
  {
    id: "notice-title",
    kind: "notice",
    in: "title",
    pattern: /(?:公告|通告|公示|通报|处分|(?<!印发.{1,60})通知)(?:[(（].*)?$|接受.{0,8}(?:审查|调查)|被?开除党籍/u,
    why: "an announcement of an office on one matter",
    example: "关于开展环境卫生检查的通知",
  },
  {
    id: "policy-title",
    kind: "policy",
    in: "title",
    pattern:
      /(?:意见|办法|规定|条例|方案|规划|决定|细则|措施|政策|纲要|规则|预案|决议|行动计划|办法的通知|印发.{1,60}的通知)(?:[(（].*)?$/u,
    why: "the title names an instrument of government",
    example: "某省数字经济促进条例",
  },
  {
    id: "work-report-text",
    kind: "work-report",
    in: "text",
    pattern:
      /(?<![“"‘])(?:我(?:谨|受.{2,12}委托,?)?代表.{0,24}(?:政府|国务院),?(?:现)?.{0,30}(?:报告.{0,14}工作|作.{0,14}报告)|现在,我向(?:大会|第?.{1,30}会议)(?:报告|作).{0,14}工作)/u,
    needs: ["我"],
    why: "the opening words of a report to a congress",
    example: "现在,我代表市人民政府,向大会报告工作,请予审议",
  },
  {
    id: "news-dateline",
    kind: "news",
    in: "text",
    pattern:
      /^.{0,12}(?:本报|新华社|中新社|\p{Script=Han}{2,6}[网社]).{0,12}(?:\d{1,2}月)?\d{0,2}日?(?:讯|电)(?![\p{Script=Han}])/u,
    needs: ["讯", "电"],
    why: "a dateline",
    example: "新华社济南1月17日电 (李明)昨日",
  },
  {
    id: "news-reporter",
    kind: "news",
    in: "text",
    pattern: /记者从|\(?(?:本报|本网|实习|□)? ?记者 ?\p{Script=Han}{2,4}|告诉(?:本报)?记者/u,
    needs: ["记者"],
    why: "a byline, or words said to a reporter",
    example: "昨日,记者从区政府获悉",
  },
  {
    id: "news-quotes",
    kind: "news",
    in: "text",
    pattern: /(?:书记|区长|市长|县长|局长|主任)\p{Script=Han}{2,3}(?:表示|介绍|说)(?![\p{Script=Han}]{2})/u,
    needs: ["表示", "介绍", "说"],
    why: "an official is quoted by name",
    example: "“要抓好落实。”区委书记李明表示,",
  },
  {
    id: "policy-text",
    kind: "policy",
    in: "text",
    pattern: /制定本(?:意见|办法|规定|条例|方案|规划|细则|措施|行动计划|实施意见|实施方案|计划)/u,
    needs: ["制定本"],
    why: "the sentence with which instruments of government begin",
    example: "结合我市实际,制定本方案。",
  },
  {
    id: "essay-text",
    kind: "essay",
    in: "text",
    pattern: /^(?:综上所述|总而言之|总之)|笔者/u,
    why: "words of an argument by an author in his own name",
    example: "综上所述,县域经济大有可为。",
  },
];

const offers = (text: string, { needs }: KindRule): boolean =>
  needs === undefined || needs.some((need) => text.includes(need));

/** Lines of the text that are looked at: kinds show at the head and in the last words. */
const LOOKED_AT = 60;
/** Characters of a line looked at. */
const LINE_HEAD = 2_000;

/** Names of media that publish news. Offices of government put up all kinds of texts, so their names tell nothing. */
const NEWS_MEDIUM =
  /(?:[日晚早晨时商]报|都市报|新闻网?|电视台|融媒体?(?:中心)?|在线|新华[社网]|人民网|中新[社网]|大众网)$/u;

/** Whom a report to a congress addresses, at the head of a line; speeches of a session and of a party address comrades, too. */
const TO_DEPUTIES = /^各位代表 ?(?:$|[:,!](?! ?(?:各位)?同志))/u;
/** What other reports to a congress are about, and what else is said at one. */
const NO_WORK_REPORT =
  /计划(?:草案)?(?:的)?执行情况|预算(?:草案)?(?:的)?(?:执行|编制)|决算|届委员会|胜利?闭幕|隆重开幕|议案/u;
/** Lines that tell whether a text is one of those. */
const OPENING_LINES = 8;
/** Lines at the end that address the deputies once more. */
const CLOSING_LINES = 12;

/** A report whose title and opening words are lost still speaks to the deputies. */
function isToDeputies(heads: readonly string[], last: readonly string[]): boolean {
  const isAddressed = [...heads, ...last].some((line) => TO_DEPUTIES.test(line));
  return isAddressed && !heads.slice(0, OPENING_LINES).some((line) => NO_WORK_REPORT.test(line));
}

/** 2013年某市政府工作报告.txt: the name of the file, where the text has no title that tells. */
function isNamedReport(path: string): boolean {
  const name = partsOfPath(path)[0]!.replace(/[\s\d_.-]*(?:\.[A-Za-z0-9]{1,6})?(?:#\d+)?$/u, "");
  return KIND_RULES.find(({ in: where, pattern }) => where === "title" && pattern.test(name))?.kind === "work-report";
}

/** 某政发〔2024〕3号《某市关于…的意见》: a title that is set in its marks as a whole. */
const IN_MARKS = /^(?:[^《》]{0,20}号 ?)?《(.+)》$/u;

/**
 * What sort of text it is, or `null` where neither title, name of the file, words nor source say.
 *
 * @param source the medium or body that the page names
 */
export function kindOf(
  title: string | null,
  allLines: readonly MetadataLine[],
  source: string | null = null,
  path = "",
): DocumentKind | null {
  const lines = allLines.filter((line) => line.label !== "boilerplate" && line.label !== "duplicate");
  const headline = title?.replaceAll("：", ":").replaceAll("，", ",").replace(IN_MARKS, "$1") ?? "";
  const titled = KIND_RULES.find((rule) => rule.in === "title" && rule.pattern.test(headline));
  if (titled) return titled.kind;
  const headsOf = (some: readonly MetadataLine[]) => some.map((line) => line.whole.slice(0, LINE_HEAD));
  const heads = headsOf(lines.slice(0, LOOKED_AT));
  if (isNamedReport(path) || isToDeputies(heads, headsOf(lines.slice(-CLOSING_LINES)))) return "work-report";
  const text = heads.join("\n"); // a rule that finds nothing it needs in all of it need not look at each line
  const decides = (rule: KindRule) =>
    rule.in === "text" && offers(text, rule) && heads.some((head) => offers(head, rule) && rule.pattern.test(head));
  return KIND_RULES.find(decides)?.kind ?? (source !== null && NEWS_MEDIUM.test(source) ? "news" : null);
}
