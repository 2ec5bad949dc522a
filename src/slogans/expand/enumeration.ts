import { matchesOf } from "../../base/matches-of.js";
import { numeralValue } from "../numerals.js";
import { sharedHead } from "./edge.js";
import { bareRange, framed, unframed } from "./frames.js";
import { headEdge } from "./head-edge.js";
import type { Enumeration, Wanted } from "./list-features.js";
import {
  attributesOut,
  CLAUSE,
  GROUP,
  ITEM,
  mixedRuns,
  namesOf,
  piecesOf,
  type Range,
  runsOf,
  SENTENCE,
  type Strength,
  wordsOf,
} from "./pieces.js";
import { labelled } from "./reading.js";
import { tailEdge } from "./tail-edge.js";
import { bearsAlone, behindAttribute, saysCount, splits, withoutOwner } from "./units.js";
import { LEADING_VERBS } from "./verbs.js";

const OPEN_END = /等(?![级候于同])(?:若干|多个|几个|多项|各类|各种|多种|方面|领域|内容)?$/u;
const RECOUNT =
  /^(?!\d+\p{Script=Han}[,;。])等?(?:这)?(?:共|共计)?[“‘]?(\d{1,2}|十[一二三四五六]|[两二三四五六七八九十])(?:大类|大|个|项|种|条|类|张|篇|本|方面|场|支|家|名|处|所|座|阶段|者|部分|环节|权|证|规|网|区|新|化)/u;

/** A list has no more items. */
const MOST_ITEMS = 60;

/** All lists of a range that may be what is wanted. */
export function enumerationsIn(text: string, range: Range, wanted: Wanted): Enumeration[] {
  const { start, end } = range;
  const cut = piecesOf(text, start, end);
  const found: Enumeration[] = [];
  for (const strength of wanted.itemsOnly ? ([ITEM] as const) : ([ITEM, CLAUSE, GROUP, SENTENCE] as const)) {
    for (const units of runsOf(cut, strength))
      if (mayFit(units.length, strength, wanted.n)) found.push(...fitting(text, units, strength, wanted, range));
  }
  if (!wanted.itemsOnly)
    for (const units of mixedRuns(cut)) found.push(...fitting(text, units, CLAUSE, wanted, range, "whole"));
  const quote = text.indexOf("“", start);
  if (quote < 0 || quote >= end) return found;
  for (const piece of cut.pieces) {
    // A quotation that holds a list is a text of its own.
    for (const inner of quotedListsIn(text, piece))
      found.push(
        ...enumerationsIn(text, inner, { ...wanted, fixedHead: true, itemsOnly: false }).map((list) => ({
          ...list,
          first: inner.start - 2 <= start,
        })),
      );
  }
  return found;
}

/** Can so many units be, hold or be cut into as many items as are wanted? Most runs cannot. */
function mayFit(units: number, strength: Strength, n: number | null): boolean {
  if (n === null || units === n) return units >= 2;
  if (units > n) return units <= n + MOST_BESIDE;
  return strength <= CLAUSE && (2 * units >= n || (strength === ITEM && units >= 2));
}
/** Clauses that may stand beside a list of clauses. */
const MOST_BESIDE = 4;

function quotedListsIn(text: string, { start, end }: Range): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf("“", start); at >= 0 && at < end; at = text.indexOf("“", at + 1)) {
    const close = text.indexOf("”", at);
    if (close < 0 || close > end) break;
    if (/[、,]/u.test(text.slice(at, close))) found.push({ start: at + 1, end: close });
    at = close;
  }
  return found;
}

function fitting(
  text: string,
  units: readonly Range[],
  strength: Strength,
  wanted: Wanted,
  range: Range,
  extent: "whole" | "part" = "part",
): Enumeration[] {
  if (units.length > MOST_ITEMS) return [];
  const { n, label, fixedTail } = wanted;
  const count = n ?? units.length;
  const found: Enumeration[] = [];
  const add = (some: readonly Range[], like = wanted): void => {
    const list = withEdges(text, some, strength, like, some.length > units.length, range);
    if (list !== null) found.push(list);
  };
  if (count >= 2) {
    for (const split of splits(text, units, count, strength)) add(split);
    const isOfItems = strength === ITEM && count > 2;
    // 联结甲、乙的丙、丁、戊: what the first is said to be may be a list, too.
    const named = isOfItems && fixedTail ? behindAttribute(text, units, count) : null;
    if (named !== null) add(named, { ...wanted, fixedHead: true });
    const first = units.slice(0, count);
    // 甲、乙、丙三张网与丁、戊: behind their number another list goes on.
    const areSome = isOfItems && units.length > count;
    if (areSome && saysCount(text, first.at(-1)!, count)) add(first);
    // 甲调解、乙调解、丙调解相互衔接、联合处置: behind names with what is counted a story goes on.
    if (areSome && fixedTail !== true && bearsAlone(text, units, count, label)) add(first);
    // Clauses go on behind a list of clauses: the first or last of them may be it.
    // 一是…;二是…;三是…: of numbered ones all are.
    const isOfSome = strength >= CLAUSE && units.length > count && units.length <= count + MOST_BESIDE;
    if (extent === "part" && isOfSome && !numbered(text, units))
      for (let at = 0; at + count <= units.length; at++) add(units.slice(at, at + count));
  }
  // What 和 makes complete is not open: A、B、C和D等四个….
  const isShort = n !== null && strength === ITEM && units.length >= 2 && units.length < n;
  if (isShort && wordsOf(text, units.at(-1)!).includes("等") && !found.some(({ items }) => items.length === n)) {
    const list = withEdges(text, units, strength, wanted, false, range);
    if (list?.open) found.push(list);
  }
  return found;
}

/** A longer stretch between two marks is no item. Unit: code units. */
const LONGEST_UNIT = 150;

function withEdges(
  text: string,
  units: readonly Range[],
  strength: Strength,
  wanted: Wanted,
  joined: boolean,
  { start: from, end: to }: Range,
): Enumeration | null {
  // All but the outer ones are items as they are.
  if (units.slice(1, -1).some(({ start, end }) => end - start > LONGEST_UNIT)) return null;
  const bare = attributesOut(text, behindThatIs(text, units)).map((unit) => bareRange(text, unit));
  const named = namesWithin(text, leadersOut(text, bare, strength), strength, wanted.label);
  const framedUnits = wanted.fixedHead || wanted.fixedTail ? null : framed(text, named);
  const inner = framedUnits ?? named;
  const [firstUnit, lastUnit, middle] = [inner[0]!, inner.at(-1)!, inner.slice(1, -1)];
  const others = namesOf(text, inner.slice(1));
  const openEnd = OPEN_END.exec(wordsOf(text, lastUnit))?.[0].length ?? 0;
  const closing = { start: lastUnit.start, end: lastUnit.end - openEnd };
  const closes = closing.end >= to - 1 || /[。;]/u.test(text[closing.end] ?? "。");
  const tailIn = (items: readonly Range[]): Range => {
    if (framedUnits !== null || strength >= GROUP) return closing;
    const end = tailEdge(text, closing, items, wanted, strength >= CLAUSE, closes);
    return bareRange(text, { start: lastUnit.start, end });
  };
  const isFixed = framedUnits !== null || wanted.fixedHead === true || numbered(text, units);
  const headIn = (end: Range): Range => {
    const trimmed = namesOf(text, [...middle, end]);
    const start = headEdge(text, firstUnit, others, trimmed, firstUnit.start === from, wanted.fixedTail !== true);
    return bareRange(text, { start, end: firstUnit.end });
  };
  // The edges depend on each other: first a look at the last item, then the first, then both again.
  const early = isFixed ? null : tailIn(inner.length > 2 ? middle : inner.slice(0, -1));
  const begun = early === null ? bareRange(text, firstUnit) : headIn(early);
  const ended = tailIn([begun, ...middle]);
  const first = early === null || ended.end === early.end ? begun : headIn(ended);
  const last = first.start === begun.start ? ended : tailIn([first, ...middle]);
  const whole = [first, ...middle, last];
  const edged = strength === ITEM && !wanted.fixedHead ? withoutOwner(text, whole) : whole;
  // One frame among them is one item told at length; where all have one, it is part of what is told.
  const frames = strength < CLAUSE ? 0 : edged.filter((item) => unframed(text, item).start > item.start).length;
  const isTold = frames === 1 && sharedHead(namesOf(text, edged)) === "";
  const items = isTold ? edged.map((item) => bareRange(text, unframed(text, item))) : edged;
  if (items.some((item) => item.end <= item.start || wordsOf(text, item).includes("\n"))) return null;
  const closed = strength >= GROUP ? units.at(-1)!.end : last.end;
  const behind = text.slice(last.end, Math.min(to, last.end + 24)).replace(/^[”’]/u, "");
  const recount = numeralValue(RECOUNT.exec(behind)?.[1] ?? "");
  return {
    items,
    open: /^等(?![级候于同])/u.test(behind) && recount !== items.length,
    strength,
    first: LEADING.test(text.slice(from, first.start)),
    last: TRAILING.test(sentenceRest(text, closed, to)),
    whole: WHOLE.test(text.slice(closed, to)),
    recount,
    joined,
  };
}

/** 坚持…的方略,即坚持甲;坚持乙;坚持丙: behind 即 the first item begins as the others do. */
function behindThatIs(text: string, units: readonly Range[]): readonly Range[] {
  const [first, ...others] = units;
  if (first === undefined || others.length < 2) return units;
  const head = sharedHead(namesOf(text, others));
  const lead = THAT_IS.exec(wordsOf(text, first))?.[0].length ?? 0;
  const isAlike = lead > 0 && head !== "" && text.startsWith(head, first.start + lead);
  return isAlike ? [{ start: first.start + lead, end: first.end }, ...others] : units;
}
const THAT_IS = /^.{2,}[,:](?:即|就是|也就是|具体是|分别是)?要?(?=.{2})/u;

/** 以社区为平台,联动社工、志愿者: the frame round the first name goes, and the verb before the others. */
function leadersOut(text: string, units: readonly Range[], strength: Strength): readonly Range[] {
  const [first, second, ...others] = units;
  if (strength !== CLAUSE || second === undefined || others.length === 0) return units;
  const core = unframed(text, first!);
  const verb = VERBS_FIRST.exec(wordsOf(text, second))?.[0].length ?? 0;
  const isLed = core.start > first!.start && verb > 0 && text[second.start - 1] === "," && text[second.end] === "、";
  return isLed ? [core, { start: second.start + verb, end: second.end }, ...others] : units;
}
const VERBS_FIRST = new RegExp(`^(?:${LEADING_VERBS.source}|联动|带动|整合|汇聚)(?=\\p{Script=Han}{2})`, "u");

/** Is each item marked with its number? Then nothing stands before the first. */
const numbered = (text: string, units: readonly Range[]): boolean =>
  units.every(({ start, end }) => NUMBERED.test(text.slice(start, Math.min(end, start + 8))));
const NUMBERED =
  /^[\s*]*(?:[一二三四五六七八九十]{1,2}(?:是|要)|第[一二三四五六七八九十]|\([\d一二三四五六七八九十]{1,2}\)|[①-⑳]|\d{1,2}[.、])/u;

/** 松岭组团重点建设…: what is told of a name that ends in what is counted. */
const TOLD = /^(?:[:,]|(?:着力|重点|大力|全力|主要|加快|负责)\p{Script=Han})/u;
/** Unit: code units. */
const LONGEST_SUBJECT = 16;

/** Of items that are clauses or more, the quotation or the clause that holds what is counted. */
function namesWithin(
  text: string,
  items: readonly Range[],
  strength: Strength,
  label: string | null,
): readonly Range[] {
  if (strength < CLAUSE || label === null) return items;
  const quoted = items.map((item) => {
    const [only, ...others] = matchesOf(wordsOf(text, item), /[“‘]([^“”‘’]+)[”’]/gu).filter((match) =>
      labelled([match[1]!], label),
    );
    if (only === undefined || others.length > 0) return null;
    const start = item.start + only.index + 1;
    return { start, end: start + only[1]!.length };
  });
  if (quoted.every((range) => range !== null)) return quoted;
  const subjects = items.map(({ start, end }) => {
    const at = text.slice(start, Math.min(end, start + LONGEST_SUBJECT)).indexOf(label);
    const told = at > 0 && TOLD.test(text.slice(start + at + label.length, end));
    return told ? { start, end: start + at + label.length } : null;
  });
  if (label.length > 1 && subjects.every((range) => range !== null)) return subjects;
  if (strength < GROUP) return items;
  const clauses = items.map((item) => {
    const parts = runsOf(piecesOf(text, item.start, item.end), CLAUSE).flat();
    if (parts.length < 2) return item;
    const holding = parts.find((clause) => wordsOf(text, clause).includes(label));
    if (holding !== parts[0] && /^(?:即|指|是指)?(?:把|将|同|对)/u.test(wordsOf(text, item))) return item;
    // …,特别是甲业不强: it goes on with what is before it.
    const goesOn = holding !== undefined && /^(?:特别是|尤其是|而且|并且)/u.test(wordsOf(text, holding));
    return goesOn ? item : (holding ?? null);
  });
  return clauses.every((range) => range !== null) ? clauses : items;
}

const LEADING =
  /^[\s“‘*]*(?:(?:主要|具体|就)?(?:是指|指的是|指|即|是|包括|包含|分别是|分别为|为|在|将|对|由|以))?[:,]?[“‘]?(?:[\p{Script=Han}]{0,4}(?=$))?$/u;
const TRAILING = /^[”’]?(?:等|的)?[\p{Script=Han}”’“‘\d]{0,12}[。;]?$/u;

const WHOLE = /^[”’]?(?:等|的)?[\p{Script=Han}”’“‘\d]{0,16}[。;,]?$/u;

/** The text behind an item up to the end of its sentence. */
function sentenceRest(text: string, from: number, to: number): string {
  const rest = text.slice(from, Math.min(to, from + 80));
  const end = rest.search(/[。!?;\n]/u);
  return end < 0 ? rest : rest.slice(0, end);
}
