import { bareForm } from "../variants.js";
import { LEADING_VERBS } from "./edges.js";
import { bareRange, type Enumeration, enumerationsIn, unframed, type Wanted } from "./enumeration.js";
import { type Feature, featuresOf, sumOf } from "./list-features.js";
import { namedParts } from "./named-parts.js";
import { CLAUSE, GROUP, ITEM, piecesOf, type Range, SENTENCE, type Strength } from "./pieces.js";
import { type Counted, coreOf, labelled, type Reading } from "./reading.js";

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
  /** Where it stands, if that is not where its items stand. */
  readonly span?: Range;
}

export const scoreOf = ({ features }: Alignment): number => sumOf(features);

/** Whether the text begins with the first item, or ends with the last. */
export type Fixed = Pick<Wanted, "fixedHead" | "fixedTail" | "itemsOnly" | "slogan">;

/** Items of a pair of groups that are the same words (三最三严). */
const wantedOf = ({ n, label }: Counted) => ({ n, label: label === null ? null : coreOf(label) });

/** All ways to lay a reading over a range of a text. */
export function alignmentsIn(text: string, range: Range, reading: Reading, fixed: Fixed = {}): Alignment[] {
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
  return [
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

/** The best list of a range, or `null`. */
function bestList(
  text: string,
  range: Range,
  counted: Counted,
  slogan: string | undefined,
  least = 0,
): { list: Enumeration; features: Feature[] } | null {
  const wanted = { ...wantedOf(counted), ...(slogan === undefined ? {} : { slogan }) };
  let best: { list: Enumeration; features: Feature[] } | null = null;
  for (const list of enumerationsIn(text, range, wanted)) {
    const features = featuresOf(text, list, wanted);
    if (sumOf(features) > (best === null ? least : sumOf(best.features))) best = { list, features };
  }
  return best;
}

/** “三区”指…;“三线”指…: a part for each group. */
export function partsIn(text: string, range: Range, reading: Reading, { slogan }: Fixed): Alignment[] {
  const segments = namedParts(text, range, reading);
  if (segments === null) return [];
  const groups = reading.map((counted, index): AlignedGroup => {
    const segment = segments[index]!;
    if (counted.n === 1) return { counted, items: [onlyItem(text, segment, counted)], open: false };
    const found = bestList(text, segment, counted, slogan);
    // Any number of clauses is no list of several.
    if (counted.n === null && found !== null && found.list.strength > ITEM) return { counted, items: [], open: true };
    return { counted, items: found?.list.items ?? [], open: found?.list.open ?? counted.n === null };
  });
  if (groups.every(({ items }) => items.length === 0)) return [];
  const named = groups.filter(({ items }) => items.length > 0).length;
  // A part that lists something else than it counts was not understood.
  const unread = groups.some(({ counted, items }, index) => {
    const { start, end } = segments[index]!;
    return (
      items.length === 0 &&
      (text.slice(start, end).includes("、") || (counted.n !== null && end - start > LONGEST_RECOUNT))
    );
  });
  const told = groups.some(
    ({ counted, items: [item] }, index) => counted.n === 1 && isTold(text, segments[index]!, item!),
  );
  return [
    {
      groups,
      how: "parts",
      features: [
        { id: "namedParts", worth: 4 + 2 * named },
        ...(unread ? [{ id: "unreadPart", worth: -12 }] : []),
        ...(told ? [{ id: "toldPart", worth: -12 }] : []),
      ],
    },
  ];
}

const LEAD = new RegExp(
  `^(?:主要|具体|就)?(?:是指|指的是|指|即|是|为|包括|表示|代表)?(?:${LEADING_VERBS.source})?`,
  "u",
);
/** 一个目标,即…: the one thing is counted again before it is named. */
const RECOUNTED_ONE =
  /^(?:是指|指的是|指|即|是|为)?一(?:个|大|条|项|张|套|把|根)?\p{Script=Han}{1,8}?(?:[,:](?:即|就是|是指|是|指|为)?|即|就是|是指|指的是)(?=.{2})/u;

/** 以旧城为中心,包括…,形成…: a story in which no clause is the name. */
const isTold = (text: string, { start, end }: Range, item: Range): boolean =>
  /^(?:以|依托|围绕|按照|根据)/u.test(text.slice(item.start, item.end)) ||
  (/(?:以|依托|围绕)$/u.test(text.slice(start, item.start)) && /[,;]/u.test(text.slice(item.end, end)));

/** 九纵,即九条连接南北的道路: what says the number again lists nothing. Unit: code units. */
const LONGEST_RECOUNT = 20;

/** The first clause of a part that counts one. */
function onlyItem(text: string, segment: Range, { label }: Counted): Range {
  const { end } = segment;
  const recount = RECOUNTED_ONE.exec(text.slice(segment.start, end))?.[0].length ?? 0;
  const start = segment.start + recount;
  const { pieces, marks } = piecesOf(text, start, end);
  let to = pieces[0]?.end ?? end;
  for (let index = 0; index < marks.length && marks[index]! < CLAUSE; index++) to = pieces[index + 1]!.end;
  const led = LEAD.exec(text.slice(start, to))![0];
  // 创建文明城市 for 一创: the verb is what is counted.
  const isLabel = label !== null && led.includes(label[0]!) && !text.slice(start + led.length, to).includes(label[0]!);
  // 一个目标,即建设强区: behind its count a goal is told whole.
  const lead = isLabel || recount > 0 ? 0 : led.length;
  return bareRange(text, unframed(text, { start: start + lead < to ? start + lead : start, end: to }));
}

/** Most rows of one note. */
const MOST_ROWS = 40;

/** Rows in the order of the groups: A、B,C、D、E for two and three. */
function rows(text: string, range: Range, reading: Reading, fixed: Fixed): Alignment[] {
  return ([GROUP, CLAUSE, SENTENCE] as const)
    .map((strength) => rowsAt(text, range, reading, strength, fixed))
    .filter((alignment) => alignment !== null);
}

interface Laid {
  readonly score: number;
  readonly groups: readonly AlignedGroup[];
  readonly features: readonly Feature[];
}

function rowsAt(text: string, range: Range, reading: Reading, strength: Strength, { slogan }: Fixed): Alignment | null {
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
      return {
        score: rest === 0 ? 1 : -0.5 * Math.min(rest, 3),
        groups: [],
        features: [{ id: rest === 0 ? "allRows" : "rowsLeft", worth: rest === 0 ? 1 : -0.5 * Math.min(rest, 3) }],
      };
    }
    const counted = reading[group]!;
    let most: Laid | null = null;
    const longest = Math.min(counted.n ?? 1, cut.length - row - (reading.length - group - 1));
    for (let taken = 1; taken <= longest; taken++) {
      const span = { start: cut[row]!.start, end: cut[row + taken - 1]!.end };
      const own = groupIn(text, span, counted, taken, slogan);
      if (own === null) continue;
      const others = best(group + 1, row + taken);
      if (others === null) continue;
      const score = own.score + others.score;
      if (most === null || score > most.score)
        most = { score, groups: [own.group, ...others.groups], features: [...own.features, ...others.features] };
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
function groupIn(
  text: string,
  span: Range,
  counted: Counted,
  taken: number,
  slogan: string | undefined,
): { group: AlignedGroup; score: number; features: Feature[] } | null {
  if (counted.n === 1) {
    if (taken > 1) return null;
    const item = onlyItem(text, span, counted);
    if (slogan !== undefined && bareForm(text.slice(item.start, item.end)).includes(slogan)) return null;
    const has = counted.label !== null && labelled([text.slice(item.start, item.end)], coreOf(counted.label));
    const features = [
      {
        id: "single",
        worth: has ? 0.8 : counted.label?.length === 1 ? -4 : text.slice(item.start, item.end).includes("、") ? -1 : 0,
      },
    ];
    return { group: { counted, items: [item], open: false }, score: features[0]!.worth, features };
  }
  const found = bestList(text, span, counted, slogan, -2);
  if (found === null)
    return counted.n === null ? { group: { counted, items: [], open: true }, score: 0, features: [] } : null;
  const { list } = found;
  // The list has to fill its rows.
  if (list.items[0]!.start > span.start + 24 || list.items.at(-1)!.end < span.end - 24) return null;
  const features = found.features.map((feature) => ({ ...feature, worth: feature.worth * 0.6 }));
  if (counted.label?.length === 1 && !features.some(({ id }) => id === "label")) {
    const holding = list.items.filter(({ start, end }) => text.slice(start, end).includes(counted.label!)).length;
    // Some bear the character and others do not: the border between the groups is somewhere else.
    features.push({ id: "unlabelled", worth: holding > 0 ? -4 : -0.8 });
  }
  return { group: { counted, items: list.items, open: list.open }, score: sumOf(features), features };
}

/** What a character stands for is a word or two. Unit: code units. */
const LONGEST_FOLDED = 14;

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
    if (isFold && (agreeing < reading.length || list.items.some(({ start, end }) => end - start > LONGEST_FOLDED)))
      continue;
    const evidence = isFold ? 3 : 1.5 * agreeing - 0.8 * (reading.length - agreeing) - 1.5 * unlike;
    const features = featuresOf(text, list, { n: total, label: null, ...fixed });
    found.push({ groups, how: "flat", features: [...features, { id: "labels", worth: evidence }] });
  }
  return found;
}

/** 减少甲、增加乙,减少丙、增加丁 for 两减两增: each item holds the character of its group, and of no other. */
function byLabels(text: string, items: readonly Range[], reading: Reading): AlignedGroup[] | null {
  if (reading.length < 2 || reading.some(({ label, n }) => label?.length !== 1 || n === null || n < 2)) return null;
  const groups = reading.map(
    (counted): AlignedGroup => ({
      counted,
      items: items.filter(({ start, end }) => text.slice(start, end).includes(counted.label!)),
      open: false,
    }),
  );
  const each = new Set(groups.flatMap((group) => group.items)).size === items.length;
  return each && groups.every((group) => group.items.length === group.counted.n) ? groups : null;
}
