import { matchEnd, matchesOf } from "../base/matches-of.js";
import { type Passage, placeIn } from "../model/passage.js";
import type { Rejection } from "./types.js";

interface NumberRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly reason: string;
  readonly example: string;
}

/**
 * Digits that count no members, told by their surroundings; the first rule that holds at a
 * place wins. All repetitions are bounded, so that a line of nothing but digits costs no more than another.
 */
export const NUMBER_RULES: readonly NumberRule[] = [
  {
    id: "identifier",
    pattern: /\d{6,24}[A-Za-z]{0,4}[-/][A-Za-z0-9/-]{1,30}/uy,
    reason: "an identifier",
    example: "11370112X/2024-0000018",
  },
  {
    id: "date",
    pattern:
      /(?:19|20)\d\d(?:[-./]\d{1,2}[-./]\d{1,2}|年(?:\d{1,2}月(?:\d{1,2}日)?)?)|\d{1,2}月(?:\d{1,2}日)?(?:份)?/uy,
    reason: "a date",
    example: "2024-01-17",
  },
  { id: "time", pattern: /\d{1,2}:\d{2}:\d{2}|\d{1,2}时\d{1,2}分|7×24小时/uy, reason: "a time", example: "09:24:00" },
  {
    id: "ratio",
    pattern: /\d{1,9}(?:\.\d{1,6})?(?::\d{1,9}(?:\.\d{1,6})?){1,4}/uy,
    reason: "a ratio",
    example: "2.27:1",
  },
  {
    id: "hotline",
    pattern: /\d{3,6}(?=["”’」]?(?:[\p{Script=Han}]{0,6}(?:热线|电话)|(?:[市便]民)?(?:服务)?平台))/uy,
    reason: "a telephone number",
    example: "12345热线",
  },
  {
    id: "rank",
    pattern: /(?:世界|国内|全国|中国|全球|亚洲|民营)?(?:企业)?\d{2,4}(?:强|佳)/uy,
    reason: "a list of ranks",
    example: "世界500强",
  },
  { id: "road", pattern: /[GSX]\d{2,4}|\d{3}国道/uy, reason: "the number of a road", example: "G107" },
  {
    id: "share",
    pattern: /\d{1,15}(?:\.\d{1,6})?(?:[-~—至]\d{1,15}(?:\.\d{1,6})?)?(?:%|个?百分点)/uy,
    reason: "a share",
    example: "6.8%",
  },
  {
    id: "amount",
    pattern:
      /\d{1,15}(?:[.,]\d{1,6}){0,5}(?:[-~—至]\d{1,15}(?:\.\d{1,6})?)?(?:余|多)?(?:千|百|万|亿){0,3}(?:美?元|平方米|平方公里|公里|米|亩|吨|千瓦|人|户|家|个|项|件|处|所|座|套|条|次|场|名|村|岁|年|天|小时|分钟|只|辆|台|批|种|类|位|期|届|倍|张|块|片|斤|公顷)/uy,
    reason: "an amount with its unit",
    example: "1310亿元",
  },
  { id: "name", pattern: /\d{2,15}(?=[\p{Script=Han}]{2,})/uy, reason: "digits in a name", example: "579百工集" },
  {
    id: "other",
    pattern: /\d{1,15}(?:\.\d{1,6})?/uy,
    reason: "a number without a noun that it numbers",
    example: "38",
  },
];

const NUMBER_START = /(?:世界|国内|全国|中国|全球|亚洲|民营)(?:企业)?(?=\d)|[GSX](?=\d{2})|\d/gu;

/** The numbers of a passage that lie in none of the taken stretches, each with the reason why it is no slogan. */
export function numbersIn(path: string, passage: Passage, taken: readonly (readonly [number, number])[]): Rejection[] {
  const found: Rejection[] = [];
  const ordered = [...taken].sort((a, b) => a[0] - b[0]);
  let next = 0;
  let last = 0;
  for (const { index } of matchesOf(passage.text, NUMBER_START)) {
    while (next < ordered.length && ordered[next]![1] <= index) next++;
    if (index < last || (next < ordered.length && ordered[next]![0] <= index)) continue;
    for (const { pattern, reason } of NUMBER_RULES) {
      const end = matchEnd(passage.text, index, pattern);
      if (end === null) continue;
      last = end;
      found.push({ ...placeIn(path, passage, index, last), reason });
      break;
    }
  }
  return found;
}
