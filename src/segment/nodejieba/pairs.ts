/** Whether a character of two code units begins at a place of a text, and ends before `to`. */
export const isPairAt = (text: string, at: number, to: number): boolean =>
  isHigh(text.charCodeAt(at)) && at + 1 < to && isLow(text.charCodeAt(at + 1));

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;
