/** Chinese numerals that stand for one number each; 两 and 双 count as two. */
const DIGIT_VALUES: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Numerals that may begin or link the parts of a folded phrase; 多 and N stand for "several". */
export const COUNTING = "一二两双三四五六七八九十百千万亿多";
/** Numerals that count members: at least two of them. */
export const MEMBERS = "二两双三四五六七八九十";

const COUNTING_CHARACTER = new RegExp(`[${COUNTING}]`, "gu");

/**
 * The whole number from 1 to 99 that a Chinese numeral or a run of digits writes.
 * @returns `null` where it is none of these
 * @example numeralValue("十三") // 13
 */
export function numeralValue(numeral: string): number | null {
  if (/^\d{1,4}$/u.test(numeral)) return Number(numeral);
  const match = /^(?:([一二两三四五六七八九])?(十))?([一二两双三四五六七八九])?$/u.exec(numeral);
  if (match === null || numeral === "") return null;
  const [, tens, ten, ones] = match;
  return (ten ? 10 * (tens ? DIGIT_VALUES[tens]! : 1) : 0) + (ones ? DIGIT_VALUES[ones]! : 0);
}

/** How many numerals a text holds. */
export const countNumerals = (text: string): number => text.match(COUNTING_CHARACTER)?.length ?? 0;
