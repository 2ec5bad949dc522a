import { bareForm } from "../variants.js";
import { type AlignedGroup, type Alignment, bestList, type Fixed } from "./alignment.js";
import { lengthBefore } from "./attributes.js";
import { type Feature, sumOf } from "./list-features.js";
import { onlyItem } from "./parts.js";
import { CLAUSE, GROUP, piecesOf, type Range, SENTENCE, type Strength } from "./pieces.js";
import { type Counted, coreOf, labelled, type Reading } from "./reading.js";

/** Most rows of one note. */
const MOST_ROWS = 40;

/** Rows in the order of the groups: A、B,C、D、E for two and three. */
export function rows(text: string, range: Range, reading: Reading, fixed: Fixed): Alignment[] {
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
  return { groups: laid.groups, how: "rows", features: [{ id: "rows", worth: 0.5 }, ...laid.features] };
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
    // 以甲城为核心 for 一核: the clause says so.
    const has = counted.label !== null && labelled([text.slice(item.start, span.end)], coreOf(counted.label));
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
  // Clauses that nothing makes alike are no row.
  if (found.features.some(({ id }) => id === "unlikeClauses")) return null;
  // The list has to fill its rows.
  if (lengthBefore(text, span.start, list.items[0]!.start) > 24 || list.items.at(-1)!.end < span.end - 24) return null;
  const features = found.features.map((feature) => ({ ...feature, worth: feature.worth * 0.6 }));
  if (counted.label?.length === 1 && !features.some(({ id }) => id === "label")) {
    const holding = list.items.filter(({ start, end }) => text.slice(start, end).includes(counted.label!)).length;
    // Some bear the character and others do not: the border between the groups is somewhere else.
    // 以甲、乙为两翼: the clause says so of all.
    const isSaid = holding === 0 && text.slice(list.items.at(-1)!.end, span.end).includes(counted.label);
    features.push(isSaid ? { id: "label", worth: 1.2 } : { id: "unlabelled", worth: holding > 0 ? -4 : -0.8 });
  }
  return { group: { counted, items: list.items, open: list.open }, score: sumOf(features), features };
}
