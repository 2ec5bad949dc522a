/** A character beyond U+FFFF is two code units. */
export const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
export const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether a character of two code units begins at a place of a text, and ends before `to`. */
export const isPairAt = (text: string, at: number, to: number): boolean =>
  isFirstHalf(text.charCodeAt(at)) && at + 1 < to && isSecondHalf(text.charCodeAt(at + 1));
