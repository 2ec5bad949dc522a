import type { LineFeatures } from "./features.js";
import { RULES } from "./rules/index.js";
import { SURE_NAVIGATION_WORDS } from "./rules/navigation.js";
import type { PatternRule, Rule, WordsRule, Zone } from "./rules/rule.js";

/** Longest first, so that a word is never taken for the beginning of another. */
const byLength = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
const wordPattern = (words: readonly string[]): RegExp =>
  new RegExp([...new Set(words)].sort(byLength).map(escaped).join("|"), "iuy");

const SEPARATOR = /[\s|·•/\\,、:;>»›<«【】[\]()《》+*._~=—–★☆■◆●→-]/u;

const compiled = new Map<WordsRule, RegExp>();

/** How many words of the rule make up the line with separators alone between them; 0 where anything else stands there. */
export function wordsIn(line: string, rule: WordsRule): number {
  let pattern = compiled.get(rule);
  if (!pattern) compiled.set(rule, (pattern = wordPattern(rule.words)));
  let count = 0;
  for (let at = 0; at < line.length; ) {
    pattern.lastIndex = at;
    if (pattern.test(line)) {
      count++;
      at = pattern.lastIndex;
    } else if (SEPARATOR.test(line[at]!)) at++;
    else return 0;
  }
  return count;
}

const isPattern = (rule: Rule): rule is PatternRule => "pattern" in rule;

export function holds(rule: Rule, line: Pick<LineFeatures, "compact" | "text">): boolean {
  if (line.compact.length > rule.atMost) return false;
  if (isPattern(rule)) return rule.pattern.test(rule.spaced ? line.text : line.compact);
  return wordsIn(line.compact, rule) >= rule.atLeast;
}

/** The rules of some zones, by the length of the line, so that none is asked about a line that is too long for it. */
class Shelf {
  readonly #rules: readonly Rule[];
  readonly #byLength: (readonly Rule[])[] = [];

  constructor(...zones: Zone[]) {
    this.#rules = RULES.filter((rule) => zones.includes(rule.where));
  }

  first(line: LineFeatures): Rule | undefined {
    if (line.long) return undefined;
    const { length } = line.compact;
    this.#byLength[length] ??= this.#rules.filter((rule) => rule.atMost >= length);
    return this.#byLength[length].find((rule) => holds(rule, line));
  }
}

const ANYWHERE = new Shelf("anywhere");
const BY_PLACE = {
  head: new Shelf("edges", "head"),
  tail: new Shelf("edges", "tail"),
  foot: new Shelf("edges", "tail", "foot"),
} as const;

/** The first rule that holds wherever the line stands. */
export const ruleAnywhere = (line: LineFeatures): Rule | undefined => ANYWHERE.first(line);

/** The first rule that holds for a line before or after the body. */
export const ruleAt = (line: LineFeatures, place: keyof typeof BY_PLACE): Rule | undefined =>
  BY_PLACE[place].first(line);

const MENU = RULES.filter((rule): rule is WordsRule => !isPattern(rule));
const menuWords = wordPattern(MENU.flatMap((rule) => rule.words).filter((word) => word.length >= 2));

const sureWords = wordPattern(SURE_NAVIGATION_WORDS);

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
  let words = 0;
  let sure = 0;
  let covered = 0;
  for (let at = 0; at < text.length; ) {
    menuWords.lastIndex = at;
    sureWords.lastIndex = at;
    if (sureWords.test(text)) sure++;
    if (menuWords.test(text)) {
      words++;
      covered += menuWords.lastIndex - at;
      at = menuWords.lastIndex;
    } else at++;
  }
  return words >= MENU_WORDS && sure >= SURE_WORDS && covered >= MENU_SHARE * text.length;
}
