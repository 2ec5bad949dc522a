import { matchesOf } from "../../base/matches-of.js";
import { numeralValue } from "../numerals.js";
import { type AlignedGroup, type Alignment, bestList, type Fixed, wantedOf } from "./alignment.js";
import { enumerationsIn } from "./enumeration.js";
import { featuresOf } from "./list-features.js";
import { numberedIn } from "./numbered.js";
import { partsIn } from "./parts.js";
import { CLAUSE, isMadeOf, namesOf, piecesOf, type Range, wordsOf } from "./pieces.js";
import { type Counted, coreOf, labelled, type Reading } from "./reading.js";
import { rows } from "./rows.js";

/** All ways to lay a reading over a range of a text; what one thing is made of fills no group of several. */
export function alignmentsIn(text: string, range: Range, reading: Reading, fixed: Fixed = {}): Alignment[] {
  const found = laidOver(text, range, reading, fixed);
  return reading.length < 2 ? found : found.filter(({ groups }) => !groups.some((group) => isAttribute(text, group)));
}

const isAttribute = (text: string, { counted: { label }, items }: AlignedGroup): boolean =>
  items.length > 1 && isMadeOf(text, items) && !bears(text, items, label);

/** Do all items hold what is counted? */
const bears = (text: string, items: readonly Range[], label: string | null): boolean =>
  label !== null && labelled(namesOf(text, items), coreOf(label));

function laidOver(text: string, range: Range, reading: Reading, fixed: Fixed): Alignment[] {
  const known = reading.every(({ n }) => n !== null);
  const total = reading.reduce((sum, { n }) => sum + (n ?? 0), 0);
  if (total < 2 && known) return [];
  const single = reading.every(({ n, label }) => n === 1 && label !== null);
  // Character by character: nothing but one list with these characters in it will do.
  const fold = single && reading.every(({ written, label }) => written === label);
  if (fold) {
    const words = wordsOf(text, range);
    return reading.every(({ written }) => words.includes(written)) ? flat(text, range, reading, total, fixed) : [];
  }
  if (reading.length === 1) return known ? lists(text, range, reading[0]!, fixed) : [];
  if (fixed.itemsOnly) return known ? flat(text, range, reading, total, fixed) : [];
  const named = partsIn(text, range, reading, fixed.slogan);
  if (named.length > 0) return named;
  const bracketed = bracketedIn(text, range, reading);
  if (bracketed.length > 0) return bracketed;
  return [
    ...pairsIn(text, range, reading, fixed.slogan),
    // One of each (一图一表): nothing but the names tells that these are the members.
    ...rows(text, range, reading, fixed.slogan).filter(
      ({ groups }) => !single || groups.every(({ counted, items }) => bears(text, items, counted.label)),
    ),
    ...(known ? flat(text, range, reading, total, fixed) : []),
  ];
}

const lists = (text: string, range: Range, counted: Counted, fixed: Fixed): Alignment[] => {
  const wanted = { ...wantedOf(counted), ...fixed };
  return enumerationsIn(text, range, wanted).map((list) => ({
    groups: [{ counted, items: list.items, open: list.open }],
    features: featuresOf(text, list, wanted),
  }));
};

/** What a character stands for is a word or two, what 一委 stands for a little more. Unit: code units. */
const LONGEST_FOLDED = 12;
const LONGEST_SINGLE = 14;

/** One row for all groups; labels, where the items bear them, tell that the borders are right. */
function flat(text: string, range: Range, reading: Reading, total: number, fixed: Fixed): Alignment[] {
  const wanted = { n: total, label: null, ...fixed };
  const isFold = reading.every(({ n }) => n === 1);
  const longest = reading.every(({ label, written }) => label === written) ? LONGEST_FOLDED : LONGEST_SINGLE;
  // The groups of 2+1 have no labels; digits that may be cut anywhere (21) need some.
  const isAdded = /[+加]/u.test(fixed.slogan ?? "");
  const labelledGroups = isAdded ? reading.filter(({ label }) => label !== null).length : reading.length;
  return enumerationsIn(text, range, wanted).flatMap((list): Alignment[] => {
    if (list.items.length !== total) return [];
    const features = featuresOf(text, list, wanted);
    const aligned = (groups: readonly AlignedGroup[], worth: number): Alignment[] => [
      { groups, features: [...features, { id: "labels", worth }] },
    ];
    const sorted = byLabels(text, list.items, reading);
    if (sorted !== null) return aligned(sorted, 3);
    let at = 0;
    const groups = reading.map((counted): AlignedGroup => {
      const items = list.items.slice(at, at + counted.n!);
      at += counted.n!;
      return { counted, items, open: false };
    });
    const others = groups.filter(({ counted, items }) => !bears(text, items, counted.label));
    const agreeing = groups.length - others.length;
    const unlike = others.filter(({ counted }) => counted.label?.length === 1).length;
    if (isFold)
      return agreeing < groups.length || list.items.some(({ start, end }) => end - start > longest)
        ? []
        : aligned(groups, 3);
    if (agreeing === 0 && features.some(({ id }) => id === "unlikeClauses")) return [];
    return aligned(groups, 1.5 * agreeing - 0.8 * (labelledGroups - agreeing) - 1.5 * unlike);
  });
}

/**
 * 减少甲、增加乙,减少丙、增加丁 for 两减两增, 甲区、乙中心、丙区 for 两区一中心: each item holds the character of its group, or
 * ends in its noun, and has those of no other.
 */
function byLabels(text: string, items: readonly Range[], reading: Reading): AlignedGroup[] | null {
  if (reading.length < 2 || reading.some(({ label, n }) => label === null || n === null)) return null;
  const isOfCharacters = reading.every(({ label, n }) => label!.length === 1 && n! > 1);
  const groups = reading.map((counted): AlignedGroup => {
    const holds = (name: string): boolean =>
      isOfCharacters ? name.includes(counted.label!) : name.endsWith(counted.label!);
    return { counted, items: items.filter((item) => holds(wordsOf(text, item))), open: false };
  });
  const each = new Set(groups.flatMap((group) => group.items)).size === items.length;
  return each && groups.every((group) => group.items.length === group.counted.n) ? groups : null;
}

/**
 * Groups of one size whose characters stand together in each item: 最严厉的甲、最严格的乙、最严肃的丙 for 三最三严, and
 * 一清甲,建立乙;二清丙,建立丁 for 两清两建. Each group has of each item the clause with its character; the same words are
 * named once.
 */
function pairsIn(text: string, range: Range, reading: Reading, slogan: string | undefined): Alignment[] {
  const n = reading[0]!.n;
  const isPaired =
    reading.length > 1 &&
    reading.every((one) => one.n === n && one.label !== null && one.label.length <= LONGEST_LABEL);
  if (n === null || n < 2 || !isPaired) return [];
  const wanted = { n, label: null, slogan };
  const numbered = numberedIn(text, range, n);
  const lists =
    numbered === null
      ? enumerationsIn(text, range, wanted)
          .filter(({ items }) => items.length === n)
          .map((list) => ({ items: list.items, features: featuresOf(text, list, wanted) }))
      : [{ items: numbered, features: [{ id: "numbered", worth: 3 }] }];
  return lists.flatMap(({ items, features }): Alignment[] => {
    const parted = items.map((item, index) => partsOf(text, withoutNumber(text, item, index), reading));
    if (parted.some((parts) => parts === null)) return [];
    const groups = reading.map(
      (counted, group): AlignedGroup => ({ counted, items: parted.map((parts) => parts![group]!), open: false }),
    );
    const told = groups.map((group, index) =>
      groups.slice(0, index).some((other) => isSame(other, group)) ? { ...group, items: [] } : group,
    );
    return [{ groups: told, features: [...features, { id: "labels", worth: 1.5 * groups.length }] }];
  });
}

/** 三管三必须. Unit: code units. */
const LONGEST_LABEL = 2;

const isSame = ({ items }: AlignedGroup, other: AlignedGroup): boolean =>
  items.every(({ start }, index) => start === other.items[index]!.start);

const NUMBERS = "一二三四五六七八九十";

/** 一查甲 as the first item is 查甲. */
const withoutNumber = (text: string, { start, end }: Range, index: number): Range => ({
  start: text[start] === NUMBERS[index] ? start + 1 : start,
  end,
});

/**
 * Of one item what each group has: from the name that begins with its character up to the name that begins with the next
 * one's; else the clause that holds it, if only one does.
 */
function partsOf(text: string, { start, end }: Range, reading: Reading): Range[] | null {
  const { pieces, marks } = piecesOf(text, start, end);
  const beginning = reading.map(({ label }) => pieces.filter((piece) => text.startsWith(label!, piece.start)));
  if (beginning.every(({ length }) => length === 1)) {
    const starts = beginning.map(([piece]) => piece!.start);
    return starts.map((from) => {
      const next = Math.min(...starts.filter((other) => other > from), end + 1);
      return { start: from, end: pieces.filter((piece) => piece.start >= from && piece.start < next).at(-1)!.end };
    });
  }
  const clauses = marks.every((mark) => mark >= CLAUSE) ? pieces : [{ start, end }];
  const found = reading.map(({ label }) => {
    const opening = clauses.filter((clause) => text.startsWith(label!, clause.start));
    const holding = clauses.filter((clause) => wordsOf(text, clause).includes(label!));
    return opening.length === 1 ? opening[0]! : holding.length === 1 ? holding[0]! : null;
  });
  return found.every((range) => range !== null) ? found : null;
}

/** 四大支柱产业(甲、乙、丙、丁), “三化同步”(甲、乙、丙): a name that counts, with its items in brackets behind it. */
const BRACKETED =
  /(\d{1,2}|十[一二三四五六七八九]|[一二两三四五六七八九十])\s?(?:大类|大|个|项|种|条|类|张|所|家|级)?\s?(\p{Script=Han}{1,16})[”’]?\(([^()]{2,300})\)/gu;

/**
 * Names with brackets whose numbers, in order, are those of a reading: 四大甲(…)、三大乙(…) for 43, 4+3 or 四甲三乙. What is not
 * counted (X, N) at the end of a code may be missing.
 */
function bracketedIn(text: string, { start, end }: Range, reading: Reading): Alignment[] {
  const counted = reading.at(-1)!.n === null ? reading.slice(0, -1) : reading;
  if (counted.length < 2 || !text.slice(start, end).includes("(")) return [];
  const names = matchesOf(text.slice(start, end), BRACKETED);
  for (let first = 0; first + counted.length <= names.length; first++) {
    const run = names.slice(first, first + counted.length);
    if (!run.every(([, numeral, name], index) => fits(counted[index]!, numeral!, name!))) continue;
    const groups = run.map(([whole, , name, inner], index): AlignedGroup => {
      const one = counted[index]!;
      const from = start + run[index]!.index + whole!.length - 1 - inner!.length;
      const range = { start: from, end: from + inner!.length };
      const items = one.n === 1 ? [range] : (bestList(text, range, one, undefined)?.list.items ?? []);
      return {
        counted: { ...one, label: one.label ?? name! },
        items: items.length === one.n ? items : [],
        open: false,
      };
    });
    const named = groups.filter(({ items }) => items.length > 0).length;
    if (2 * named <= groups.length) continue;
    const rest = reading.slice(counted.length).map((one): AlignedGroup => ({ counted: one, items: [], open: true }));
    return [{ groups: [...groups, ...rest], features: [{ id: "bracketed", worth: 3 + named }] }];
  }
  return [];
}

const fits = ({ n, label }: Reading[number], numeral: string, name: string): boolean =>
  numeralValue(numeral) === n && (label === null || name.startsWith(label) || name.endsWith(label));
