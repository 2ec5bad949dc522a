import { numeralValue } from "../numerals.js";
import { attributesOut } from "./attributes.js";
import { bareRange, framed, unframed } from "./frames.js";
import { headEdge } from "./head-edge.js";
import { likenessOf } from "./likeness.js";
import { withoutOwner } from "./owner.js";
import { CLAUSE, GROUP, ITEM, piecesOf, type Range, SENTENCE, type Strength } from "./pieces.js";
import { labelled } from "./reading.js";
import { bearsAlone, behindAttribute, countsUnits } from "./run-parts.js";
import { mixedRuns, runsOf } from "./runs.js";
import { splits } from "./splits.js";
import { tailEdge } from "./tail-edge.js";
import { LEADING_VERBS } from "./verbs.js";
import type { Enumeration, Wanted } from "./wanted.js";

const OPEN_END = /等(?![级候于同])(?:若干|多个|几个|多项|各类|各种|多种|方面|领域|内容)?$/u;
const RECOUNT =
  /^(?!\d+\p{Script=Han}[,;。])等?(?:这)?(?:共|共计)?[“‘]?(\d{1,2}|十[一二三四五六]|[两二三四五六七八九十])(?:大类|大|个|项|种|条|类|张|篇|本|方面|场|支|家|名|处|所|座|阶段|者|部分|环节|权|证|规|网|区|新|化)/u;

/** A list has no more items. */
const MOST_ITEMS = 60;

/** All lists of a range that may be what is wanted. */
export function enumerationsIn(text: string, { start, end }: Range, wanted: Wanted): Enumeration[] {
  const cut = piecesOf(text, start, end);
  const found: Enumeration[] = [];
  for (const strength of wanted.itemsOnly ? ([ITEM] as const) : ([ITEM, CLAUSE, GROUP, SENTENCE] as const)) {
    for (const units of runsOf(cut, strength))
      if (mayFit(units.length, strength, wanted.n)) found.push(...fitting(text, units, strength, wanted, start, end));
  }
  if (!wanted.itemsOnly)
    for (const units of mixedRuns(cut)) found.push(...fitting(text, units, CLAUSE, wanted, start, end, "whole"));
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
  from: number,
  to: number,
  extent: "whole" | "part" = "part",
): Enumeration[] {
  if (units.length > MOST_ITEMS) return [];
  const { n } = wanted;
  const counts = n === null ? [units.length] : [n];
  const found: Enumeration[] = [];
  for (const count of counts) {
    if (count < 2) continue;
    for (const [split, joined] of splits(text, units, count, strength)) {
      const list = withEdges(text, split, strength, wanted, joined, from, to);
      if (list !== null) found.push(list);
    }
    // 联结甲、乙的丙、丁、戊: what the first is said to be may be a list, too.
    const named = strength === ITEM && wanted.fixedTail && count > 2 ? behindAttribute(text, units, count) : null;
    if (named !== null) {
      const list = withEdges(text, named, strength, { ...wanted, fixedHead: true }, false, from, to);
      if (list !== null) found.push(list);
    }
    // 甲、乙、丙三张网与丁、戊: behind their number another list goes on.
    if (strength === ITEM && count > 2 && units.length > count && countsUnits(text, units[count - 1]!, count)) {
      const list = withEdges(text, units.slice(0, count), strength, wanted, false, from, to);
      if (list !== null) found.push(list);
    }
    // 甲调解、乙调解、丙调解相互衔接、联合处置: behind names with what is counted a story goes on.
    const isOfItems = strength === ITEM && count > 2 && units.length > count && wanted.fixedTail !== true;
    if (isOfItems && bearsAlone(text, units, count, wanted.label)) {
      const list = withEdges(text, units.slice(0, count), strength, wanted, false, from, to);
      if (list !== null) found.push(list);
    }
    // Clauses go on behind a list of clauses: the first or last of them may be it.
    // 一是…;二是…;三是…: of numbered ones all are.
    const isOfSome = strength >= CLAUSE && units.length > count && units.length <= count + MOST_BESIDE;
    if (extent === "part" && isOfSome && !numbered(text, units)) {
      for (let at = 0; at + count <= units.length; at++) {
        const list = withEdges(text, units.slice(at, at + count), strength, wanted, false, from, to);
        if (list !== null) found.push(list);
      }
    }
  }
  // What 和 makes complete is not open: A、B、C和D等四个….
  const isComplete = found.some(({ items }) => items.length === n);
  if (n !== null && strength === ITEM && units.length >= 2 && units.length < n && !isComplete) {
    const list = withEdges(text, units, strength, wanted, false, from, to);
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
  from: number,
  to: number,
): Enumeration | null {
  // All but the outer ones are items as they are.
  if (units.some(({ start, end }, at) => end - start > LONGEST_UNIT && at > 0 && at < units.length - 1)) return null;
  const bare = leadersOut(
    text,
    attributesOut(text, behindThatIs(text, units)).map((unit) => bareRange(text, unit)),
    strength,
  );
  const named = namesWithin(text, bare, strength, wanted.label);
  const middle = framed(text, named, wanted);
  const isFramed = middle !== null;
  const inner = middle ?? named;
  const lastUnit = inner.at(-1)!;
  const openEnd = OPEN_END.exec(text.slice(lastUnit.start, lastUnit.end));
  const slice = ({ start, end }: Range): string => text.slice(start, end);
  const closing = openEnd === null ? lastUnit : { start: lastUnit.start, end: lastUnit.end - openEnd[0].length };
  const tailIn = (others: readonly Range[]): Range => {
    if (isFramed || strength >= GROUP) return closing;
    const names = others.map(slice);
    const end = tailEdge(text, closing, likenessOf(names), wanted.label, {
      others: names,
      closing: closingOf(wanted),
      fixed: wanted.fixedTail === true,
      clauses: strength >= CLAUSE,
      closes: closing.end >= to - 1 || /[。;]/u.test(text[closing.end] ?? "。"),
      n: wanted.n,
      marked: others.length > 0 && others.every(({ start, end: to }) => text[start - 1] === "“" && text[to] === "”"),
    });
    return bareRange(text, { start: lastUnit.start, end });
  };
  // The edges depend on each other: first a look at the last item, then the first, then both again.
  const early = tailIn(inner.slice(inner.length > 2 ? 1 : 0, -1));
  const headIn = (end: Range): Range => {
    const start = headEdge(text, inner[0]!, likenessOf([...inner.slice(1, -1), end].map(slice)), {
      fixed: isFramed || wanted.fixedHead === true || numbered(text, units),
      opens: inner[0]!.start === from,
      isNoted: wanted.fixedTail !== true,
      others: inner.slice(1).map(slice),
    });
    return bareRange(text, { start, end: inner[0]!.end });
  };
  const begun = headIn(early);
  const ended = tailIn([begun, ...inner.slice(1, -1)]);
  const first = ended.end === early.end ? begun : headIn(ended);
  const last = first.start === begun.start ? ended : tailIn([first, ...inner.slice(1, -1)]);
  const whole = [first, ...inner.slice(1, -1), last];
  const edged = strength === ITEM && !wanted.fixedHead ? withoutOwner(text, whole) : whole;
  // One frame among them is one item told at length; where all have one, it is part of what is told.
  const frames = strength < CLAUSE ? 0 : edged.filter((item) => unframed(text, item).start > item.start).length;
  const alike = likenessOf(edged.map(slice)).head !== "";
  const items = frames === 1 && !alike ? edged.map((item) => bareRange(text, unframed(text, item))) : edged;
  if (items.some(({ start, end }) => end <= start || text.slice(start, end).includes("\n"))) return null;
  const closed = strength >= GROUP ? units.at(-1)!.end : last.end;
  const behind = text.slice(last.end, Math.min(to, last.end + 24)).replace(/^[”’]/u, "");
  const recount = RECOUNT.exec(behind)?.[1];
  const saysMore = /^等(?![级候于同])/u.test(behind);
  const counted = recount === undefined ? null : numeralValue(recount);
  return {
    items,
    open: saysMore && (counted === null || counted !== items.length),
    strength,
    first: LEADING.test(text.slice(from, first.start)),
    last: TRAILING.test(sentenceRest(text, closed, to)),
    whole: WHOLE.test(text.slice(closed, to)),
    recount: counted,
    joined,
  };
}

/** What the name of a slogan ends in, behind the first character of what it counts. */
const closingOf = ({ slogan = "", behind = "" }: Wanted): string => (COUNTED.exec(slogan)?.[1] ?? "") + behind;
const COUNTED =
  /^[^一二两双三四五六七八九十\d]{0,6}(?:\d{1,2}|[一二两双三四五六七八九十]{1,3})(?:大|个|项|种|条|类)?\p{Script=Han}([^一二两双三四五六七八九十\d]*)$/u;

/** 坚持…的方略,即坚持甲;坚持乙;坚持丙: behind 即 the first item begins as the others do. */
function behindThatIs(text: string, units: readonly Range[]): readonly Range[] {
  const [first, ...others] = units;
  if (first === undefined || others.length < 2) return units;
  const { head } = likenessOf(others.map(({ start, end }) => text.slice(start, end)));
  const lead = THAT_IS.exec(text.slice(first.start, first.end))?.[0].length ?? 0;
  const isAlike = lead > 0 && head !== "" && text.startsWith(head, first.start + lead);
  return isAlike ? [{ start: first.start + lead, end: first.end }, ...others] : units;
}
const THAT_IS = /^.{2,}[,:](?:即|就是|也就是|具体是|分别是)?要?(?=.{2})/u;

/** 以社区为平台,联动社工、志愿者: the frame round the first name goes, and the verb before the others. */
function leadersOut(text: string, units: readonly Range[], strength: Strength): readonly Range[] {
  const [first, second, ...others] = units;
  if (strength !== CLAUSE || second === undefined || others.length === 0) return units;
  const core = unframed(text, first!);
  const verb = VERBS_FIRST.exec(text.slice(second.start, second.end))?.[0].length ?? 0;
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
  const quoted = items.map(({ start, end }) => {
    const marks = [...text.slice(start, end).matchAll(/[“‘]([^“”‘’]+)[”’]/gu)].filter((match) =>
      labelled([match[1]!], label),
    );
    const [only] = marks;
    return marks.length === 1
      ? { start: start + only!.index + 1, end: start + only!.index + only![0].length - 1 }
      : null;
  });
  if (quoted.every((range) => range !== null)) return quoted;
  const subjects = items.map(({ start, end }) => {
    const at = text.slice(start, Math.min(end, start + LONGEST_SUBJECT)).indexOf(label);
    const told = at > 0 && TOLD.test(text.slice(start + at + label.length, end));
    return told ? { start, end: start + at + label.length } : null;
  });
  if (label.length > 1 && subjects.every((range) => range !== null)) return subjects;
  if (strength < GROUP) return items;
  const clauses = items.map(({ start, end }) => {
    const [first, ...others] = runsOf(piecesOf(text, start, end), CLAUSE).flat();
    if (first === undefined || others.length === 0) return { start, end };
    const holds = text.slice(first.start, first.end).includes(label);
    if (!holds && /^(?:即|指|是指)?(?:把|将|同|对)/u.test(text.slice(start, end))) return { start, end };
    const bearing = [first, ...others].find((clause) => text.slice(clause.start, clause.end).includes(label));
    // …,特别是甲业不强: it goes on with what is before it.
    if (bearing !== undefined && /^(?:特别是|尤其是|而且|并且)/u.test(text.slice(bearing.start, bearing.end)))
      return { start, end };
    return bearing ?? null;
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
