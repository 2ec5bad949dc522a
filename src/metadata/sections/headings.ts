import { HEADING_RULES, type HeadingRule } from "./rules.js";
import type { Sentence } from "./sentences.js";

/** A heading among the sentences of a report, and what it speaks of. */
export interface Heading {
  /** Of its sentence. */
  readonly at: number;
  /** The rule that told its topic; `null` for one with a number that says nothing of time or task. */
  readonly rule: HeadingRule | null;
  /** Its number; `null` where it has none. */
  readonly number: number | null;
}

/** 一、 二. 第一部分: the first level; deeper ones head tasks. */
const NUMBER =
  /^(?:第[一二三四五六七八九十]{1,2}(?:部分|章|篇)|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,2} ?[、.,·]|[ⅠⅡⅢⅣⅤ][、.]) ?[:、]?/u;
/** 一 as 1, 第二部分 as 2; up to 19. */
function numberOf(mark: string): number | null {
  const plain = mark.replace(
    /[壹贰叁肆伍陆柒捌玖拾]/gu,
    (one) => "一二三四五六七八九十"["壹贰叁肆伍陆柒捌玖拾".indexOf(one)]!,
  );
  const han = /[一二三四五六七八九十]+|[ⅠⅡⅢⅣⅤ]/u.exec(plain)?.[0];
  if (han === undefined) return null;
  const roman = "ⅠⅡⅢⅣⅤ".indexOf(han);
  if (roman >= 0) return roman + 1;
  const last = "一二三四五六七八九".indexOf(han.slice(-1)) + 1;
  return han.startsWith("十") ? 10 + last : last;
}
const DEEPER = /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.]|[①-⑳]|[一二三四五六七八九十]是)/u;

/** Nouns in which headings end: behind one of them glued text may begin. */
const LAST_NOUN =
  "(?:回顾|总结|成就|成绩|情况|概况|安排|部署|任务|目标|要求|重点|思路|打算|建议|措施|举措|考虑|构想|说明|草案|工作)";
const GLUED = new RegExp(
  `^[^,。:;]{1,40}?${LAST_NOUN}(?:(?:和|及|与|、|以及|暨)[^,。:;]{1,24}?${LAST_NOUN}|${LAST_NOUN})*`,
  "u",
);
/** Glued without a number: only where the words of time are said again behind it, as texts do. */
const GLUED_BARE = new RegExp(
  `^[NLPF](?:的|全[市省县区州])?(?:政府)?(?:的|主要|重点)?${LAST_NOUN}(?:${LAST_NOUN}|(?:和|及|与)[^,。:;]{1,16}?${LAST_NOUN})*(?=[NLPF]|各位代表|[(（]一[)）])`,
  "u",
);

/** The headings of the first level, in the order of the text. */
export function headingsOf(sentences: readonly Sentence[]): Heading[] {
  return sentences.flatMap((sentence, at) => headingAt(sentence, at) ?? []);
}

function headingAt({ text, alone, begins }: Sentence, at: number): Heading | null {
  const mark = NUMBER.exec(text)?.[0];
  if (mark !== undefined) {
    const words = text.slice(mark.length).trim();
    const glued = alone && begins ? words : GLUED.exec(words)?.[0];
    const number = numberOf(mark);
    return { at, number, rule: glued === undefined ? null : ruleOf(glued, number) };
  }
  const bare = alone && begins && !DEEPER.test(text) ? BARE.exec(text)?.[0] : GLUED_BARE.exec(text)?.[0];
  const rule = bare === undefined ? null : ruleOf(bare, null);
  return rule && { at, number: null, rule };
}

const ruleOf = (words: string, number: number | null): HeadingRule | null =>
  HEADING_RULES.find(({ pattern, first }) => (!first || number === 1) && pattern.test(words)) ?? null;

/** A heading without a number: begins with its time or with 关于, or looks back, and ends in one of the nouns. */
const BARE = new RegExp(
  `^(?:关于|[NLPFE“《]|工作|政府|主要)[^,。;!?]*(?:${LAST_NOUN}|草案|说明)》?(?:[(（].{0,12}[)）])?$|^(?:N|L)的?(?:政府)?工作$`,
  "u",
);
