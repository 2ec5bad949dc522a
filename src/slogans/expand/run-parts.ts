import { numeralValue } from "../numerals.js";
import type { Range } from "./pieces.js";

/** Do the first `count` units, and they alone, hold the character that is counted, or the word that the second ends in with it? */
export function bearsAlone(text: string, units: readonly Range[], count: number, label: string | null): boolean {
  const sign = label?.[0];
  if (sign === undefined) return false;
  const names = units.map(({ start, end }) => text.slice(start, end));
  const ending = names[1]!.slice(-2);
  const mark = ending.includes(sign) ? ending : sign;
  return names.every((name, at) => name.includes(mark) === at < count);
}

const COUNT = /(?<=.)(\d{1,2}|[三四五六七八九十]{1,2})(?:大类|大|个|项|种|条|类|张|篇|家|网|权|证)(?=\p{Script=Han})/u;
export const countsUnits = (text: string, { start, end }: Range, count: number): boolean => {
  const number = COUNT.exec(text.slice(start, end))?.[1];
  return number !== undefined && numeralValue(number) === count;
};

/** The last `count` units, if the first of them is the only one with 的: that name begins behind it. */
export function behindAttribute(text: string, units: readonly Range[], count: number): readonly Range[] | null {
  const [first, ...others] = units.slice(-count);
  if (units.length <= count || others.some(({ start, end }) => text.slice(start, end).includes("的"))) return null;
  const at = text.slice(first!.start, first!.end - 1).lastIndexOf("的");
  return at < 2 ? null : [{ start: first!.start + at + 1, end: first!.end }, ...others];
}
