import { hanNumber } from "../base/han-number.js";

/** Numerals that may begin or link the parts of a folded phrase; 多 and N stand for "several". */
export const COUNTING = "一二两双三四五六七八九十百千万亿多";
/** Numerals that count members: at least two of them. */
export const MEMBERS = "二两双三四五六七八九十";

const COUNTING_CHARACTER = new RegExp(`[${COUNTING}]`, "gu");

const TO_NINETY_NINE = /^(?=.)(?:[一二两三四五六七八九]?十)?[一二两双三四五六七八九]?$/u;

/**
 * The whole number from 1 to 99 that a Chinese numeral or a run of digits writes; 两 and 双 count as two.
 * @returns `null` where it is none of these
 * @example numeralValue("十三") // 13
 */
export function numeralValue(numeral: string): number | null {
  if (/^\d{1,4}$/u.test(numeral)) return Number(numeral);
  return TO_NINETY_NINE.test(numeral) ? hanNumber(numeral.replace("双", "两")) : null;
}

/** Numerals by what they write, up to twenty. */
export const CHINESE: readonly string[] =
  " 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十".split(" ");

/** How many numerals a text holds. */
export const countNumerals = (text: string): number => text.match(COUNTING_CHARACTER)?.length ?? 0;
