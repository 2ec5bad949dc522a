import { isHan } from "../base/han.js";
import { RULES } from "./rules/index.js";
import { isPattern, type PatternRule, type Rule } from "./rules/rule.js";
import { caseless, KELVIN, LONG_S } from "./word-list.js";

/** Of what rules need, as bits: what a rule asks for, or what a line offers. */
export interface Needs {
  /** A bit for each different `needs` of the rules. */
  readonly holds: number;
  /** A bit for each different `begins` of the rules, and `OTHERWISE`. */
  readonly begins: number;
}

/** In `Needs.begins`: begins with no Chinese character. */
const OTHERWISE = 1;

const PATTERNS = RULES.filter(isPattern);
const setsOf = (of: (rule: PatternRule) => string | undefined): string[] => {
  const sets = [...new Set(PATTERNS.flatMap((rule) => of(rule) ?? []))];
  if (sets.length > 31) throw new RangeError("more needs than bits");
  return sets;
};
const HELD = setsOf((rule) => rule.needs);
const BEGINNINGS = setsOf((rule) => rule.begins);

/** Which sets of characters a code unit is in, as bits. One look-up a character answers for all rules. */
function membership(sets: readonly string[], firstBit: number): Uint32Array {
  const bits = new Uint32Array(0x10000);
  sets.forEach((characters, index) => {
    for (let i = 0; i < characters.length; i++) bits[characters.charCodeAt(i)]! |= firstBit << index;
  });
  for (const code of [LONG_S, KELVIN, ...Array.from({ length: 26 }, (_, letter) => 0x41 + letter)]) {
    bits[code] = bits[caseless(code)]!;
  }
  return bits;
}
const IN_HELD = membership(HELD, 1);
const IN_BEGINNINGS = membership(BEGINNINGS, OTHERWISE << 1);

/** What a line (without spaces) offers of all that rules need. */
export function offersOf(line: string): Needs {
  const first = line.charCodeAt(0);
  let holds = 0;
  for (let i = 0; i < line.length; i++) holds |= IN_HELD[line.charCodeAt(i)]!;
  return { holds, begins: line === "" ? OTHERWISE : IN_BEGINNINGS[first]! | (isHan(first) ? 0 : OTHERWISE) };
}

/** What a rule asks of a line. */
export function needsOf(rule: Rule): Needs {
  if (!isPattern(rule)) return { holds: 0, begins: 0 };
  return {
    holds: rule.needs === undefined ? 0 : 1 << HELD.indexOf(rule.needs),
    begins:
      (rule.begins === undefined ? 0 : (OTHERWISE << 1) << BEGINNINGS.indexOf(rule.begins)) |
      (rule.beginsOtherwise ? OTHERWISE : 0),
  };
}

/** Whether a line offers all that a rule asks for. */
export const offersAll = (needs: Needs, offers: Needs): boolean =>
  (needs.holds & ~offers.holds) === 0 && (needs.begins & ~offers.begins) === 0;
