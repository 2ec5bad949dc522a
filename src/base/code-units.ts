/** A character beyond U+FFFF is two code units. */
export const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
export const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether a character of two code units begins at a place of a text, and ends before `to`. */
export const isPairAt = (text: string, at: number, to: number): boolean =>
  isFirstHalf(text.charCodeAt(at)) && at + 1 < to && isSecondHalf(text.charCodeAt(at + 1));

/** Characters (code points) of a text; half of a broken pair counts as one. */
export const characterCount = (text: string): number => text.length - (text.match(PAIR)?.length ?? 0);
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Whether a code unit is a Han character (〇 is one), or the first half of one beyond the basic plane. */
export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  unit === 0x3007 ||
  (unit >= 0xd840 && unit <= 0xd88d);
