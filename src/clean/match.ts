import { isHan } from "../base/code-units.js";
import { addTo } from "../base/group-by.js";
import type { LineFeatures } from "./features.js";
import { RULES } from "./rules/index.js";
import { SURE_NAVIGATION_WORDS } from "./rules/navigation.js";
import { isPattern, type PatternRule, type Rule, type WordsRule, type Zone } from "./rules/rule.js";

/** Some words, to be looked for at given places without regard to case. */
export class WordList {
  /** By their first code unit; longest first, so that a word is never taken for the beginning of another. */
  readonly #words = new Map<number, string[]>();

  constructor(words: readonly string[]) {
    for (const word of [...new Set(words.map((word) => word.toLowerCase()))].sort((a, b) => b.length - a.length)) {
      addTo(this.#words, word.charCodeAt(0), word);
    }
  }

  /** Where the longest word ends that begins at a place; -1 where none does. */
  endAt(text: string, at: number): number {
    const words = this.#words.get(caseless(text.charCodeAt(at)));
    const word = words?.find((one) => standsAt(text, at, one));
    return word === undefined ? -1 : at + word.length;
  }
}

function standsAt(text: string, at: number, word: string): boolean {
  if (at + word.length > text.length) return false;
  for (let k = 1; k < word.length; k++) if (caseless(text.charCodeAt(at + k)) !== word.charCodeAt(k)) return false;
  return true;
}

/**
 * What a code unit is where case does not matter: A is a, and so are for the standard the long s an s and the Kelvin
 * sign a k. Chinese has no case, and the rules name no other letters.
 */
export function caseless(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  return code === LONG_S ? 0x73 : code === KELVIN ? 0x6b : code;
}

export const LONG_S = 0x17f;
export const KELVIN = 0x212a;

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

export function needsOf(rule: Rule): Needs {
  if (!isPattern(rule)) return { holds: 0, begins: 0 };
  return {
    holds: rule.needs === undefined ? 0 : 1 << HELD.indexOf(rule.needs),
    begins:
      (rule.begins === undefined ? 0 : (OTHERWISE << 1) << BEGINNINGS.indexOf(rule.begins)) |
      (rule.beginsOtherwise ? OTHERWISE : 0),
  };
}

export const offersAll = (needs: Needs, offers: Needs): boolean =>
  (needs.holds & ~offers.holds) === 0 && (needs.begins & ~offers.begins) === 0;

const SEPARATOR = /[\s|·•/\\,、:;>»›<«【】[\]()《》+*._~=—–★☆■◆●→-]/u;

const lists = new Map<WordsRule, WordList>();

/** How many words of the rule make up the line with separators alone between them; 0 where anything else stands there. */
export function wordsIn(line: string, rule: WordsRule): number {
  let words = lists.get(rule);
  if (!words) lists.set(rule, (words = new WordList(rule.words)));
  let count = 0;
  for (let at = 0; at < line.length; ) {
    const end = words.endAt(line, at);
    if (end >= 0) {
      count++;
      at = end;
    } else if (SEPARATOR.test(line[at]!)) at++;
    else return 0;
  }
  return count;
}

export function holds(rule: Rule, line: Pick<LineFeatures, "compact" | "text">): boolean {
  if (line.compact.length > rule.atMost) return false;
  if (isPattern(rule)) return rule.pattern.test(rule.spaced ? line.text : line.compact);
  return wordsIn(line.compact, rule) >= rule.atLeast;
}

/** The rules of some zones. */
class Shelf {
  readonly #rules: readonly { readonly rule: Rule; readonly needs: Needs }[];

  constructor(...zones: Zone[]) {
    this.#rules = RULES.filter((rule) => zones.includes(rule.where)).map((rule) => ({ rule, needs: needsOf(rule) }));
  }

  first(line: LineFeatures): Rule | undefined {
    if (line.long) return undefined;
    const offers = offersOf(line.compact);
    for (const { rule, needs } of this.#rules) if (offersAll(needs, offers) && holds(rule, line)) return rule;
    return undefined;
  }
}

const ANYWHERE = new Shelf("anywhere");
const BY_PLACE = {
  head: new Shelf("edges", "head"),
  tail: new Shelf("edges", "tail"),
  foot: new Shelf("edges", "tail", "foot"),
} as const;

export const ruleAnywhere = (line: LineFeatures): Rule | undefined => ANYWHERE.first(line);

/** The first rule that holds for a line before or after the body. */
export const ruleAt = (line: LineFeatures, place: keyof typeof BY_PLACE): Rule | undefined =>
  BY_PLACE[place].first(line);

const MENU = RULES.filter((rule): rule is WordsRule => !isPattern(rule));
const SHORTEST_MENU_WORD = 2; // characters
const menuWords = new WordList(MENU.flatMap((rule) => rule.words).filter((word) => word.length >= SHORTEST_MENU_WORD));

const sureWords = new WordList(SURE_NAVIGATION_WORDS);

/** A glued menu has at least this many of its words … */
const MENU_WORDS = 5;
/** … and they make up at least this share of its characters; names of places and campaigns fill the rest. */
const MENU_SHARE = 0.4;

/** Words among them that only a site uses. */
const SURE_WORDS = 2;

/** True for a whole menu glued into one line: many channel and button names, no sentence. */
export function isGluedMenu(line: LineFeatures): boolean {
  if (line.hasSentence && !line.long) return false;
  const text = line.compact;
  if (text.length < MENU_WORDS * SHORTEST_MENU_WORD) return false;
  let words = 0;
  let sure = 0;
  let covered = 0;
  for (let at = 0; at < text.length; ) {
    const end = menuWords.endAt(text, at);
    if (sureWords.endAt(text, at) >= 0) sure++;
    if (end >= 0) {
      words++;
      covered += end - at;
      at = end;
    } else at++;
  }
  return words >= MENU_WORDS && sure >= SURE_WORDS && covered >= MENU_SHARE * text.length;
}

/** What a rule or its neighbourhood says of a line, before title and headings are looked for. */
export interface Verdict {
  readonly label: "boilerplate" | "meta";
  readonly reason: string;
  readonly id: string;
  readonly ends: boolean;
}

export const verdictOf = (rule: Rule): Verdict => ({
  label: rule.label,
  reason: `${rule.id}: ${rule.why}`,
  id: rule.id,
  ends: rule.ends ?? false,
});

export const because = (id: string, why: string, label: Verdict["label"] = "boilerplate"): Verdict => ({
  label,
  reason: `${id}: ${why}`,
  id,
  ends: false,
});

export type Verdicts = (Verdict | undefined)[];
