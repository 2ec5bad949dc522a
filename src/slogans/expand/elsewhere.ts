import { escaped } from "../../base/escape-pattern.js";
import type { Passage } from "../../model/passage.js";
import type { Candidate } from "../candidates.js";
import { commonPhrase } from "../common.js";
import { oneList } from "./alignment.js";
import { type Claim, claimOf } from "./claim.js";
import { enumerationsIn } from "./enumeration.js";
import { CLAUSE, ITEM, namesOf, piecesOf, type Range, runsOf, wordsOf } from "./pieces.js";
import { coreOf, readingsOf } from "./reading.js";
import { stretchOf } from "./stretch.js";
import { VERB_FIRST } from "./verbs.js";
import { cutsWord } from "./word-cuts.js";

/**
 * What sentences near by name without saying of what: as many names side by side as a slogan counts, no more and no fewer, each of
 * which holds the word that is counted (甲更加…,乙更加… for 七个更加). Names of one length that begin or end with the one character
 * that is counted (稳甲、稳乙、稳丙、稳丁 for 四稳) may stand anywhere in the text.
 *
 * @param at index of the passage of the slogan
 */
export function claimsElsewhere(
  path: string,
  { text: slogan, kind, passage: own, start }: Candidate,
  text: readonly Passage[],
  at: number,
): Claim[] {
  const [reading, ...others] = readingsOf(slogan);
  const [counted, ...rest] = reading ?? [];
  if (counted === undefined || others.length > 0 || rest.length > 0 || kind === "numeric-code") return [];
  const { n, label: whole } = counted;
  if (n === null || n < 3 || whole === null || !/^[三四五六七八九十]/u.test(slogan)) return [];
  const label = coreOf(whole);
  const isEverywhere = label.length === 1 && n > 3;
  // What everybody says has members of its own: 保甲、保乙、保丙 stands near 三保 by chance.
  if (!isEverywhere && commonPhrase(slogan) !== undefined) return [];
  const lists = label.length === 1 ? listsOfCharacter : kind === "action-program" ? listsOfNoun : listsOfWord;
  const found: Claim[] = [];
  for (const passage of isEverywhere ? text : text.slice(Math.max(0, at - 1), at + 2)) {
    if (passage.text.split(label).length <= n) continue;
    const stretch = stretchOf(path, [{ passage, start: 0, end: passage.text.length }]);
    for (const items of [...lists(stretch.text, n, label), ...sentencesOf(stretch.text, n, label)]) {
      const isBefore = passage.line < own.line || (passage === own && items[0]!.start < start);
      found.push(claimOf(isBefore ? "before" : "behind", stretch, oneList(counted, items, { id: "label", worth: 2 })));
    }
  }
  // Two lists are one too many.
  const told = new Set(found.map(({ stretch, alignment }) => namesOf(stretch.text, alignment.groups[0]!.items).join()));
  return told.size === 1 ? found.slice(0, 1) : [];
}

/** The longest rows of units of one strength side by side that hold a word once each, if they are as many as wanted. */
function rowsHolding(text: string, n: number, label: string): Range[][] {
  const cut = piecesOf(text, 0, text.length);
  const found: Range[][] = [[]];
  for (const units of [...runsOf(cut, ITEM), ...runsOf(cut, CLAUSE)]) {
    for (const unit of units)
      if (wordsOf(text, unit).split(label).length === 2) found.at(-1)!.push(unit);
      else found.push([]);
    found.push([]);
  }
  return found.filter(({ length }) => length === n);
}

/** 稳甲、稳乙、稳丙: names of one length, the first at the end of its unit, the last at the beginning of its own. */
const listsOfCharacter = (text: string, n: number, label: string): Range[][] =>
  rowsHolding(text, n, label).flatMap((units) => {
    const length = units[1]!.end - units[1]!.start;
    const items = units.map(
      ({ start, end }, at): Range =>
        at === 0 ? { start: end - length, end } : at === n - 1 ? { start, end: start + length } : { start, end },
    );
    const names = namesOf(text, items);
    const isAlike =
      length > 1 && length < 6 && items[0]!.start >= units[0]!.start && names.every((name) => name.length === length);
    const isBorne =
      names.every((name) => name.startsWith(label)) ||
      names.every((name) => name.endsWith(label) && !VERB_FIRST.test(name));
    return isAlike && isBorne && new Set(names).size === n && !cutsWord(text, items[0]!.start) ? [items] : [];
  });

/** 甲更加…,乙更加…: what holds a longer word, as a list is cut. */
const listsOfWord = (text: string, n: number, label: string): Range[][] =>
  rowsHolding(text, n, label).flatMap((units) => {
    const range = { start: units[0]!.start, end: units.at(-1)!.end };
    const [list] = enumerationsIn(text, range, { n, label }).filter(({ items }) => {
      const names = namesOf(text, items);
      return new Set(names).size === n && names.every((name) => name.includes(label) && name !== label);
    });
    return list === undefined ? [] : [[...list.items]];
  });

/** 甲经济、乙经济、丙经济: names end in the noun of a programme. */
const listsOfNoun = (text: string, n: number, label: string): Range[][] =>
  listsOfWord(text, n, label).filter((items) => namesOf(text, items).every((name) => name.endsWith(label)));

/** 打造甲集群。…。打造乙集群。…: sentences that say with one verb no more than a name, and 全力稳甲,…。全力稳乙,…: those that begin so. */
function sentencesOf(text: string, n: number, label: string): Range[][] {
  const name =
    label.length > 1 ? `[\u3400-\u9fff]{2,18}${escaped(label)}(?=[。;])` : `${label}[\u3400-\u9fff]{1,4}(?=[,。;])`;
  const found = [...text.matchAll(new RegExp(`(?<=^|[。;])([\u3400-\u9fff]{2})(${name})`, "gu"))];
  const [first] = found;
  if (found.length !== n || found.some(([, lead]) => lead !== first![1])) return [];
  const isLed = VERB_FIRST.test(first![1]!) || label.length === 1;
  const items = found.map(({ index, 1: lead, 2: own }) => ({
    start: index + lead!.length,
    end: index + lead!.length + own!.length,
  }));
  return isLed && new Set(namesOf(text, items)).size === n ? [items] : [];
}
