import { isFirstHalf, isSecondHalf } from "./surrogates.js";

/** Characters (code points) of a text; half of a broken pair counts as one. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let i = 0; i + 1 < text.length; i++) {
    if (isFirstHalf(text.charCodeAt(i)) && isSecondHalf(text.charCodeAt(i + 1))) {
      count--;
      i++;
    }
  }
  return count;
}
