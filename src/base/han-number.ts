/** The digits by their values; 两 is another way to say two, 零 to write the nought. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  ["〇零", "一", "二两", "三", "四", "五", "六", "七", "八", "九"].flatMap((signs, value) =>
    [...signs].map((sign): [string, number] => [sign, value]),
  ),
);
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters that write numbers in Chinese; `点` parts the decimals. */
export const HAN_NUMERALS = "零〇一二两三四五六七八九十百千";

/**
 * The number that Chinese numerals write, with 十百千万亿 or digit by digit, and decimals behind 点.
 *
 * @returns `null` where the characters write no number
 * @example hanNumber("二百三十") // 230
 * @example hanNumber("二〇二六") // 2026
 * @example hanNumber("五点五") // 5.5
 */
export function hanNumber(numeral: string): number | null {
  const [whole, decimals, more] = numeral.split("点") as [string, string?, string?];
  if (more !== undefined || whole === "") return null;
  const number = wholeNumber(whole);
  if (number === null || decimals === undefined) return number;
  const digits = [...decimals].map((character) => DIGITS.get(character));
  if (digits.length === 0 || digits.includes(undefined)) return null;
  return Number(`${number}.${digits.join("")}`);
}

/** The number that digits or Chinese numerals write; `null` where they write none. */
export const writtenNumber = (word: string): number | null => (/\d/u.test(word) ? Number(word) : hanNumber(word));

function wholeNumber(numeral: string): number | null {
  const characters = [...numeral];
  if (characters.length > 1 && characters.every((character) => DIGITS.has(character))) {
    return Number(characters.map((character) => DIGITS.get(character)).join(""));
  }
  let total = 0; // whole 亿
  let myriads = 0; // whole 万
  let section = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const value = DIGITS.get(character);
    if (value !== undefined) {
      if (digit) return null;
      digit = value;
      continue;
    }
    if (character in TENS) section += (digit ?? 1) * TENS[character]!;
    else if (character === "万") {
      myriads = (section + (digit ?? (section === 0 ? 1 : 0))) * 1e4;
      section = 0;
    } else if (character === "亿") {
      const written = myriads + section + (digit ?? 0);
      total = (written === 0 ? 1 : written) * 1e8;
      myriads = section = 0;
    } else return null;
    digit = null;
  }
  return total + myriads + section + (digit ?? 0);
}

/** A year, month or day as dates write it: 二〇二四, 二OO四, 十二, 廿九, 卅一. */
export const hanDatePart = (written: string): number =>
  hanNumber(
    written
      .replaceAll(" ", "")
      .replaceAll(/[○Oo0]/gu, "零")
      .replace("廿", "二十")
      .replace("卅", "三十"),
  ) ?? Number.NaN;
