import type { LineFeatures } from "./features.js";
import { type Needs, needsOf, offersAll, offersOf } from "./needs.js";
import { RULES } from "./rules/index.js";
import { SURE_NAVIGATION_WORDS } from "./rules/navigation.js";
import { isPattern, type Rule, type WordsRule, type Zone } from "./rules/rule.js";
import { WordList } from "./word-list.js";

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

/** Whether a rule decides a line. */
export function holds(rule: Rule, line: Pick<LineFeatures, "compact" | "text">): boolean {
  if (line.compact.length > rule.atMost) return false;
  if (isPattern(rule)) return rule.pattern.test(rule.spaced ? line.text : line.compact);
  return wordsIn(line.compact, rule) >= rule.atLeast;
}

/** The rules of some zones, by the length of the line, so that none is asked about a line that is too long for it. */
class Shelf {
  readonly #rules: readonly Asked[];
  readonly #byLength: (readonly Asked[])[] = [];

  constructor(...zones: Zone[]) {
    this.#rules = RULES.filter((rule) => zones.includes(rule.where)).map((rule) => ({ rule, needs: needsOf(rule) }));
  }

  first(line: LineFeatures): Rule | undefined {
    if (line.long) return undefined;
    const { length } = line.compact;
    const offers = offersOf(line.compact);
    this.#byLength[length] ??= this.#rules.filter(({ rule }) => rule.atMost >= length);
    for (const { rule, needs } of this.#byLength[length]) {
      if (offersAll(needs, offers) && holds(rule, line)) return rule;
    }
    return undefined;
  }
}

interface Asked {
  readonly rule: Rule;
  readonly needs: Needs;
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
const menuWords = new WordList(MENU.flatMap((rule) => rule.words).filter((word) => word.length >= 2));

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
