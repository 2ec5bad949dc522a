import { type AlignedGroup, type Alignment, type Fixed, wantedOf } from "./alignment.js";
import { isMadeOf } from "./attributes.js";
import { bracketedIn } from "./bracketed.js";
import { enumerationsIn } from "./enumeration.js";
import { featuresOf } from "./list-features.js";
import { pairsIn } from "./pairs.js";
import { partsIn } from "./parts.js";
import type { Range } from "./pieces.js";
import { type Counted, coreOf, labelled, type Reading } from "./reading.js";
import { rows } from "./rows.js";

/** All ways to lay a reading over a range of a text; what one thing is made of fills no group of several. */
export function alignmentsIn(text: string, range: Range, reading: Reading, fixed: Fixed = {}): Alignment[] {
  const found = laidOver(text, range, reading, fixed);
  return reading.length < 2 ? found : found.filter(({ groups }) => !groups.some((group) => isAttribute(text, group)));
}

const isAttribute = (text: string, { counted: { label }, items }: AlignedGroup): boolean => {
  if (items.length < 2 || !isMadeOf(text, items)) return false;
  const names = items.map(({ start, end }) => text.slice(start, end));
  return label === null || !labelled(names, coreOf(label));
};

function laidOver(text: string, range: Range, reading: Reading, fixed: Fixed): Alignment[] {
  const known = reading.every(({ n }) => n !== null);
  const total = reading.reduce((sum, { n }) => sum + (n ?? 0), 0);
  if (total < 2 && known) return [];
  const single = reading.every(({ n, label }) => n === 1 && label !== null);
  // Character by character: nothing but one list with these characters in it will do.
  const fold = single && reading.every(({ written, label }) => written === label);
  if (fold) return flat(text, range, reading, total, fixed);
  if (reading.length === 1) return known ? lists(text, range, reading[0]!, fixed) : [];
  if (fixed.itemsOnly) return known ? flat(text, range, reading, total, fixed) : [];
  const named = partsIn(text, range, reading, fixed);
  if (named.length > 0) return named;
  const bracketed = bracketedIn(text, range, reading);
  if (bracketed.length > 0) return bracketed;
  return [
    ...pairsIn(text, range, reading, fixed.slogan),
    ...rows(text, range, reading, fixed).filter((alignment) => !single || bearsLabels(text, alignment)),
    ...(known ? flat(text, range, reading, total, fixed) : []),
  ];
}

/** One of each (一图一表): nothing but the names tells that these are the members. */
const bearsLabels = (text: string, { groups }: Alignment): boolean =>
  groups.every(({ counted, items }) =>
    labelled(
      items.map(({ start, end }) => text.slice(start, end)),
      coreOf(counted.label!),
    ),
  );

const lists = (text: string, range: Range, counted: Counted, fixed: Fixed): Alignment[] => {
  const wanted = { ...wantedOf(counted), ...fixed };
  return enumerationsIn(text, range, wanted).map((list) => ({
    groups: [{ counted, items: list.items, open: list.open }],
    how: "list",
    features: featuresOf(text, list, wanted),
  }));
};

/** What a character stands for is a word or two, what 一委 stands for a little more. Unit: code units. */
const LONGEST_FOLDED = 12;
const LONGEST_SINGLE = 14;

/** One row for all groups; labels, where the items bear them, tell that the borders are right. */
function flat(text: string, range: Range, reading: Reading, total: number, fixed: Fixed): Alignment[] {
  const found: Alignment[] = [];
  for (const list of enumerationsIn(text, range, { n: total, label: null, ...fixed })) {
    if (list.items.length !== total) continue;
    const sorted = byLabels(text, list.items, reading);
    if (sorted !== null) {
      const features = featuresOf(text, list, { n: total, label: null, ...fixed });
      found.push({ groups: sorted, how: "flat", features: [...features, { id: "labels", worth: 3 }] });
      continue;
    }
    let at = 0;
    let agreeing = 0;
    let unlike = 0;
    const groups = reading.map((counted): AlignedGroup => {
      const items = list.items.slice(at, at + counted.n!);
      at += counted.n!;
      const names = items.map(({ start, end }) => text.slice(start, end));
      if (counted.label !== null && labelled(names, coreOf(counted.label))) agreeing++;
      else if (counted.label?.length === 1) unlike++;
      return { counted, items, open: false };
    });
    const isFold = reading.every(({ n }) => n === 1);
    const longest = reading.every(({ label, written }) => label === written) ? LONGEST_FOLDED : LONGEST_SINGLE;
    // The groups of 2+1 have no labels; digits that may be cut anywhere (21) need some.
    const isAdded = /[+加]/u.test(fixed.slogan ?? "");
    const labelledGroups = isAdded ? reading.filter(({ label }) => label !== null).length : reading.length;
    if (isFold && (agreeing < reading.length || list.items.some(({ start, end }) => end - start > longest))) continue;
    const evidence = isFold ? 3 : 1.5 * agreeing - 0.8 * (labelledGroups - agreeing) - 1.5 * unlike;
    const features = featuresOf(text, list, { n: total, label: null, ...fixed });
    if (agreeing === 0 && features.some(({ id }) => id === "unlikeClauses")) continue;
    found.push({ groups, how: "flat", features: [...features, { id: "labels", worth: evidence }] });
  }
  return found;
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
    return { counted, items: items.filter(({ start, end }) => holds(text.slice(start, end))), open: false };
  });
  const each = new Set(groups.flatMap((group) => group.items)).size === items.length;
  return each && groups.every((group) => group.items.length === group.counted.n) ? groups : null;
}
