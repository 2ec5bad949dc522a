import { writtenNumber } from "../../base/han-number.js";
import type { CleanDocument } from "../../model/document.js";
import { passages, placeIn } from "../../model/passage.js";
import type { Place } from "../../model/place.js";

/** How a claim limits its figure: 70余 and 超过70 at least, 不到70 at most, 近70 and 70左右 about. */
export type Bound = "least" | "most" | "about";

/** That a word is said so many times. */
export interface Claim {
  readonly term: string;
  readonly claimed: number;
  readonly bound: Bound | null;
  /** Whether the words are a string that can be looked for; 改革相关表述 is none. */
  readonly countable: boolean;
  /** Whether the sentence says that it speaks of a work report. */
  readonly ofReport: boolean;
  readonly place: Place;
}

interface ClaimRule {
  readonly id: string;
  /** Groups: `term`, `number`, and words around the number. */
  readonly pattern: RegExp;
  /** It is said of a theme, in whatever words: no string that can be looked for. */
  readonly isTheme?: true;
  /** It counts only where its sentence speaks of how often words are said. */
  readonly asks?: true;
  readonly example: string;
}

const OPEN = '[“"「‘《]';
const CLOSE = '[”"」’》]';
const TERM = `${OPEN}(?<term>[^”"」’》“「‘《,。;!?]{1,20})${CLOSE}`;
const BEFORE =
  "(?<before>约|近|将近|接近|超过?|逾|至少|不少于|不下于?|多达|高达|达到?|不到|不足|至多|不超过|大约|整整|足足|就有|有)?(?:了)?";
const NUMBER = "(?<number>\\d{1,3}(?:,\\d{3})+|\\d{1,6}|[一二三四五六七八九十百千零两]{1,7})";
const AFTER = "(?<after>余|多)?(?:个)?(?:次|处|遍|回)(?<behind>之多|以上|左右|上下)?";
const SAID =
  "(?:提到|提及|提了|谈到|谈及|讲到|说到|出现|现身|用到|用了|使用|重复|强调|被提及|被提到|亮相|述及|写到|写入|露面)";
const ONE = "(?:这?一?词汇?|[一二两三四五]?个?字|这?一?个?词语?|一语|字样|的字眼|等?关键词|这一表述|的提法|一说)?";

/** The words of claims, each with an example that a test repeats. */
export const CLAIM_RULES: readonly ClaimRule[] = [
  {
    id: "term-said-times",
    pattern: new RegExp(
      `${TERM}${ONE}(?<gap>[^“「‘《。;!?]{0,22}?)${SAID}(?:的?次数|频次|频率)?(?:了|共|为|是|高)*${BEFORE}${NUMBER}${AFTER}`,
      "gu",
    ),
    example: "“创新”一词出现频率最高,共提到55次",
  },
  {
    id: "times-said-term",
    pattern: new RegExp(`${BEFORE}${NUMBER}${AFTER}${SAID}(?:了)?${TERM}`, "gu"),
    example: "报告39次提到“改革”",
  },
  {
    id: "said-term-times",
    pattern: new RegExp(
      `${SAID}(?:了)?${TERM}${ONE}(?:的次数)?(?:共|达|有|多|是|为|一共)*${BEFORE}${NUMBER}${AFTER}`,
      "gu",
    ),
    example: "全文提到“民生”28次",
  },
  {
    id: "said-as-often",
    pattern: new RegExp(`${TERM}${ONE}(?:共|一共|总共|先后)*(?:被)?${SAID}${BEFORE}${NUMBER}${AFTER}`, "gu"),
    example: "“稳”字先后出现30余次",
  },
  {
    id: "term-times",
    pattern: new RegExp(`${TERM}${ONE}(?:共|有|达|多达|则有|为|也有|分别)*${BEFORE}${NUMBER}${AFTER}`, "gu"),
    asks: true,
    example: "高频词依次为“发展”80次、“改革”60次",
  },
  {
    id: "term-bracket",
    pattern: new RegExp(
      `(?:${OPEN})?(?<term>[\\p{Script=Han}A-Za-z+]{1,12})(?:${CLOSE})?\\(${BEFORE}${NUMBER}${AFTER}\\)`,
      "gu",
    ),
    asks: true,
    example: "高频词:发展(80次)、改革(60次)",
  },
  {
    id: "about-a-theme",
    pattern: new RegExp(
      `(?:${SAID}(?:了|与)?)?(?<term>[\\p{Script=Han}]{2,8}(?:相关|有关)(?:的)?(?:表述|内容|词语|词汇|字眼|话题|提法))(?:的?(?:次数)?)?(?:共|总共|累计|${SAID}|达|多达|有|了)*${BEFORE}${NUMBER}${AFTER}`,
      "gu",
    ),
    isTheme: true,
    example: "改革相关表述出现80次",
  },
  {
    id: "english",
    pattern:
      /[“"](?<term>[^”"]{1,30})[”"][^.“"]{0,40}?(?:appears?|appeared|mentioned|occurs?|occurred|used|said)\s+(?:a total of\s+)?(?<before>nearly|about|over|more than|at least|almost)?\s*(?<number>\d{1,5})\s+times/giu,
    example: "the word “reform” is mentioned 55 times",
  },
];

/** A sentence that speaks of how often words are said. */
const ASKS = /高频词|热词|词频|关键词|出现|提到|提及|次数|频次|字眼|词语|词汇/u;
const OF_REPORT = /(?:政府)?工作报告|报告(?:全文|中|里|正文)?/u;
/** How far before a claim the words that it belongs to are looked for. Unit: characters. */
const CONTEXT = 120;

/** The claims of an article, in the order of the text; of two that overlap the one of the earlier rule. */
export function claimsIn(document: CleanDocument): Claim[] {
  const found: Claim[] = [];
  let spoken = false; // an earlier line names the report
  let lists = false; // an earlier line announces a list
  for (const passage of passages(document)) {
    const { text } = passage;
    const here: { readonly start: number; readonly end: number; readonly claim: Claim }[] = [];
    for (const { pattern, isTheme, asks } of CLAIM_RULES) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (here.some((other) => start < other.end && end > other.start)) continue;
        const before = text.slice(Math.max(0, start - CONTEXT), start);
        if (asks && !ASKS.test(before + match[0]) && !lists) continue;
        const claim = claimOf(match.groups!, !isTheme);
        if (claim === null) continue;
        const ofReport = OF_REPORT.test(before + match[0]) || spoken;
        here.push({ start, end, claim: { ...claim, ofReport, place: placeIn(document.path, passage, start, end) } });
      }
    }
    found.push(...here.sort((a, b) => a.start - b.start).map(({ claim }) => claim));
    spoken ||= OF_REPORT.test(text);
    lists = /(?:高频词|热词|词频|关键词)[^。]{0,24}[::]?\s*$/u.test(text);
  }
  return found;
}

/** “营商环境”至少出现9次 */
const EARLY = /(?:至少|不少于|至多|约|近|超过)$/u;
const ABOUT = /约|近|接近|nearly|about|almost/u;
const LEAST = /超|逾|至少|不少于|不下|余|多$|以上|over|more than|at least/u;
const MOST = /不到|不足|至多|不超过/u;

function claimOf(
  groups: Readonly<Record<string, string | undefined>>,
  countable: boolean,
): Omit<Claim, "place" | "ofReport"> | null {
  const { term, number, after = "", behind = "", gap = "" } = groups;
  const before = groups.before ?? EARLY.exec(gap)?.[0] ?? "";
  const claimed = writtenNumber(number!.replaceAll(",", ""));
  if (claimed === null || claimed === 0) return null;
  const bound = MOST.test(before)
    ? "most"
    : LEAST.test(before) || after !== "" || behind === "以上"
      ? "least"
      : ABOUT.test(before) || /左右|上下/u.test(behind)
        ? "about"
        : null;
  return { term: term!.trim(), claimed, bound, countable: countable && !/相关|有关|之类|等$/u.test(term!) };
}

const HEADER = /^(?:term|word|词|词语|关键词|高频词)\s*[\t,，]\s*(?:count|n|次数|频次|出现次数)\s*$/iu;
const ROW = /^"?([^\t,，"]{1,40})"?\s*[\t,，]\s*"?(\d{1,9})"?\s*$/u;

/**
 * The claims of a table of two columns, term and count, with or without a header.
 * @returns `null` where the text is no such table
 */
export function claimsInTable(text: string, path: string): Claim[] | null {
  const lines = text.replace(/^\ufeff/u, "").split(/\r?\n/u);
  const filled = lines.filter((line) => line.trim() !== "");
  const rows = filled.filter((line) => ROW.test(line));
  const isTable = HEADER.test(filled[0] ?? "") ? rows.length > 0 : rows.length > 0 && rows.length === filled.length;
  if (!isTable) return null;
  return lines.flatMap((line, index) => {
    const match = ROW.exec(line);
    if (match === null) return [];
    const place = { path, line: index + 1, column: 1, quote: line };
    return [
      { term: match[1]!.trim(), claimed: Number(match[2]), bound: null, countable: true, ofReport: false, place },
    ];
  });
}
