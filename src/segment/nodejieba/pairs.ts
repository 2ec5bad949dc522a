import { isFirstHalf, isSecondHalf } from "../../base/surrogates.js";

/** Whether a character of two code units begins at a place of a text, and ends before `to`. */
export const isPairAt = (text: string, at: number, to: number): boolean =>
  isFirstHalf(text.charCodeAt(at)) && at + 1 < to && isSecondHalf(text.charCodeAt(at + 1));
