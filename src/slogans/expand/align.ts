import { bareRange, type Enumeration, enumerationsIn, type Feature, featuresOf, labelled, sumOf, type Wanted } from "./enumeration.js";
import { namedParts } from "./named-parts.js";
import { CLAUSE, GROUP, piecesOf, type Range, SENTENCE, type Strength } from "./pieces.js";
import { type Counted, coreOf, type Reading } from "./reading.js";

/** The items of one thing counted. */
export interface AlignedGroup {
  readonly counted: Counted;
  /** Empty where the text says what is counted, but does not list it. */
  readonly items: readonly Range[];
  readonly open: boolean;
}

/** A reading of a slogan laid over a text. */
export interface Alignment {
  readonly groups: readonly AlignedGroup[];
  /** What was found: one list; a part for each group that is named; rows of items in order; one row for all. */
  readonly how: "list" | "parts" | "rows" | "flat" | "labels";
  readonly features: readonly Feature[];
}

export const scoreOf = ({ features }: Alignment): number => sumOf(features);

/** Whether the text begins with the first item, or ends with the last. */
export type Fixed = Pick<Wanted, "fixedHead" | "fixedTail">;

/** Items of a pair of groups that are the same words (三最三严). */
const wantedOf = ({ n, label }: Counted) => ({ n, label: label === null ? null : coreOf(label) });

/** All ways to lay a reading over a range of a text. */
export function alignmentsIn(text: string, range: Range, reading: Reading, fixed: Fixed = {}): Alignment[] {
  const known = reading.every(({ n }) => n !== null);
  const total = reading.reduce((sum, { n }) => sum + (n ?? 0), 0);
  if (total < 2 && known) return [];
  const single = reading.every(({ n, label }) => n === 1 && label !== null);
  if (reading.length === 1) return known ? lists(text, range, reading[0]!, fixed) : [];
  return [...parts(text, range, reading), ...rows(text, range, reading).filter((alignment) => !single || bearsLabels(text, alignment)), ...(known ? flat(text, range, reading, total, fixed) : [])];
}

/** One of each (一图一表): nothing but the names tells that these are the members. */
const bearsLabels = (text: string, { groups }: Alignment): boolean =>
  groups.every(({ counted, items }) => labelled(items.map(({ start, end }) => text.slice(start, end)), coreOf(counted.label!)));

const lists = (text: string, range: Range, counted: Counted, fixed: Fixed): Alignment[] => {
  const wanted = { ...wantedOf(counted), ...fixed };
  return enumerationsIn(text, range, wanted).map((list) => ({
    groups: [{ counted, items: list.items, open: list.open }],
    how: "list",
    features: featuresOf(text, list, wanted),
  }));
};

/** The best list of a range, or `null`. */
function bestList(text: string, range: Range, counted: Counted, least = 0): { list: Enumeration; features: Feature[] } | null {
  const wanted = wantedOf(counted);
  let best: { list: Enumeration; features: Feature[] } | null = null;
  for (const list of enumerationsIn(text, range, wanted)) {
    const features = featuresOf(text, list, wanted);
    if (sumOf(features) > (best === null ? least : sumOf(best.features))) best = { list, features };
  }
  return best;
}

/** “三区”指…;“三线”指…: a part for each group. */
function parts(text: string, range: Range, reading: Reading): Alignment[] {
  const segments = namedParts(text, range, reading);
  if (segments === null) return [];
  const groups = reading.map((counted, index): AlignedGroup => {
    const segment = segments[index]!;
    if (counted.n === 1) return { counted, items: [onlyItem(text, segment)], open: false };
    const found = bestList(text, segment, counted);
    return { counted, items: found?.list.items ?? [], open: found?.list.open ?? counted.n === null };
  });
  if (groups.every(({ items }) => items.length === 0)) return [];
  const named = groups.filter(({ items }) => items.length > 0).length;
  return [{ groups, how: "parts", features: [{ id: "namedParts", worth: 4 + 2 * named }] }];
}

const LEAD = /^(?:主要|具体|就)?(?:是指|指的是|指|即|是|为|包括)?(?:推动|推进|建设|完善|设立|实施|打造|建成|构建|建立|强化|支持|把|以|由)?/u;

/** The first clause of a part that counts one. */
function onlyItem(text: string, { start, end }: Range): Range {
  const { pieces, marks } = piecesOf(text, start, end);
  let to = pieces[0]?.end ?? end;
  for (let index = 0; index < marks.length && marks[index]! < CLAUSE; index++) to = pieces[index + 1]!.end;
  const lead = LEAD.exec(text.slice(start, to))![0].length;
  return bareRange(text, { start: start + lead < to ? start + lead : start, end: to });
}

/** Most rows of one note. */
const MOST_ROWS = 40;

/** Rows in the order of the groups: A、B,C、D、E for two and three. */
function rows(text: string, range: Range, reading: Reading): Alignment[] {
  return ([GROUP, CLAUSE, SENTENCE] as const)
    .map((strength) => rowsAt(text, range, reading, strength))
    .filter((alignment) => alignment !== null);
}

interface Laid {
  readonly score: number;
  readonly groups: readonly AlignedGroup[];
  readonly features: readonly Feature[];
}

function rowsAt(text: string, range: Range, reading: Reading, strength: Strength): Alignment | null {
  const cut = unitsAt(text, range, strength);
  if (cut.length < 2 || cut.length > MOST_ROWS) return null;
  const known = new Map<number, Laid | null>();
  const best = (group: number, row: number): Laid | null => {
    const id = group * (MOST_ROWS + 1) + row;
    if (!known.has(id)) known.set(id, lay(group, row));
    return known.get(id)!;
  };
  const lay = (group: number, row: number): Laid | null => {
    if (group === reading.length) {
      const rest = cut.length - row;
      return { score: rest === 0 ? 1 : -0.5 * Math.min(rest, 3), groups: [], features: [{ id: rest === 0 ? "allRows" : "rowsLeft", worth: rest === 0 ? 1 : -0.5 * Math.min(rest, 3) }] };
    }
    const counted = reading[group]!;
    let most: Laid | null = null;
    const longest = Math.min(counted.n ?? 1, cut.length - row - (reading.length - group - 1));
    for (let taken = 1; taken <= longest; taken++) {
      const span = { start: cut[row]!.start, end: cut[row + taken - 1]!.end };
      const own = groupIn(text, span, counted, taken);
      if (own === null) continue;
      const others = best(group + 1, row + taken);
      if (others === null) continue;
      const score = own.score + others.score;
      if (most === null || score > most.score) most = { score, groups: [own.group, ...others.groups], features: [...own.features, ...others.features] };
    }
    return most;
  };
  const laid = best(0, 0);
  if (laid === null) return null;
  return { groups: laid.groups, how: "rows", features: [{ id: "rows", worth: 1 }, ...laid.features] };
}

function unitsAt(text: string, { start, end }: Range, strength: Strength): Range[] {
  const { pieces, marks } = piecesOf(text, start, end);
  const units: Range[] = [];
  let open: Range | null = null;
  pieces.forEach((piece, index) => {
    open = open === null ? piece : { start: open.start, end: piece.end };
    if ((marks[index] ?? strength) < strength) return;
    units.push(open);
    open = null;
  });
  return units;
}

/** One group in the rows given: all of them are its items, or hold them. */
function groupIn(text: string, span: Range, counted: Counted, taken: number): { group: AlignedGroup; score: number; features: Feature[] } | null {
  if (counted.n === 1) {
    if (taken > 1) return null;
    const item = onlyItem(text, span);
    const has = counted.label !== null && labelled([text.slice(item.start, item.end)], coreOf(counted.label));
    const features = [{ id: "single", worth: has ? 0.8 : counted.label?.length === 1 ? -1.5 : text.slice(item.start, item.end).includes("、") ? -1 : 0 }];
    return { group: { counted, items: [item], open: false }, score: features[0]!.worth, features };
  }
  const found = bestList(text, span, counted, -2);
  if (found === null) return counted.n === null ? { group: { counted, items: [], open: true }, score: 0, features: [] } : null;
  const { list } = found;
  // The list has to fill its rows.
  if (list.items[0]!.start > span.start + 24 || list.items.at(-1)!.end < span.end - 24) return null;
  const features = found.features.map((feature) => ({ ...feature, worth: feature.worth * 0.6 }));
  if (counted.label?.length === 1 && !features.some(({ id }) => id === "label")) features.push({ id: "unlabelled", worth: -0.8 });
  return { group: { counted, items: list.items, open: list.open }, score: sumOf(features), features };
}

/** One row for all groups; labels, where the items bear them, tell that the borders are right. */
function flat(text: string, range: Range, reading: Reading, total: number, fixed: Fixed): Alignment[] {
  const found: Alignment[] = [];
  for (const list of enumerationsIn(text, range, { n: total, label: null, ...fixed })) {
    if (list.items.length !== total) continue;
    let at = 0;
    let agreeing = 0;
    const groups = reading.map((counted): AlignedGroup => {
      const items = list.items.slice(at, at + counted.n!);
      at += counted.n!;
      const names = items.map(({ start, end }) => text.slice(start, end));
      if (counted.label !== null && labelled(names, coreOf(counted.label))) agreeing++;
      return { counted, items, open: false };
    });
    const isFold = reading.every(({ n }) => n === 1);
    if (isFold && agreeing < reading.length) continue;
    const evidence = isFold ? 3 : 1.5 * agreeing - 0.8 * (reading.length - agreeing);
    const features = featuresOf(text, list, { n: total, label: null });
    found.push({ groups, how: "flat", features: [...features, { id: "labels", worth: evidence }] });
  }
  return found;
}
