import { RULES } from "./rules/index.js";
import { isPattern, type Rule } from "./rules/rule.js";
import { caseless, KELVIN, LONG_S } from "./word-list.js";

/** Each different `needs` of the rules has a bit, and so has a beginning that is no Chinese character. */
const BEGINS_OTHERWISE = 1;
const NEEDS = [...new Set(RULES.map((rule) => (isPattern(rule) && rule.needs) || ""))].filter(Boolean);
if (NEEDS.length > 30) throw new RangeError("more needs than bits");

/** Which needs a code unit meets. One look-up a character answers for all rules. */
const MEETS = new Uint32Array(0x10000);
NEEDS.forEach((characters, index) => {
  for (let i = 0; i < characters.length; i++) MEETS[characters.charCodeAt(i)]! |= 2 << index;
});
for (const code of [LONG_S, KELVIN, ...Array.from({ length: 26 }, (_, letter) => 0x41 + letter)]) {
  MEETS[code] = MEETS[caseless(code)]!;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fa5;

/** What a line offers of all that rules need, as bits. */
export function offersOf(line: string): number {
  let bits = isHan(line.charCodeAt(0)) ? 0 : BEGINS_OTHERWISE;
  for (let i = 0; i < line.length; i++) bits |= MEETS[line.charCodeAt(i)]!;
  return bits;
}

/** What a rule needs, as bits that a line must offer. */
export function needsOf(rule: Rule): number {
  if (!isPattern(rule)) return 0;
  return (rule.needs ? 2 << NEEDS.indexOf(rule.needs) : 0) | (rule.beginsOtherwise ? BEGINS_OTHERWISE : 0);
}
