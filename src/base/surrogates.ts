/** A character beyond U+FFFF is two code units. */
export const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
export const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
