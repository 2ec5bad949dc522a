import { bareForm } from "../variants.js";
import { type AlignedGroup, type Alignment, bestList } from "./alignment.js";
import { type Feature, sumOf } from "./list-features.js";
import { onlyItem } from "./parts.js";
import { CLAUSE, GROUP, lengthBefore, namesOf, piecesOf, type Range, runsOf, SENTENCE, wordsOf } from "./pieces.js";
import { type Counted, coreOf, labelled, type Reading } from "./reading.js";

/** Most rows of one note. */
const MOST_ROWS = 40;

/** Rows in the order of the groups: A、B,C、D、E for two and three. */
export function rows(text: string, range: Range, reading: Reading, slogan: string | undefined): Alignment[] {
  const cut = piecesOf(text, range.start, range.end);
  return ([GROUP, CLAUSE, SENTENCE] as const).flatMap((strength) => {
    const laid = laidIn(text, runsOf(cut, strength).flat(), reading, slogan);
    return laid === null ? [] : [{ groups: laid.groups, features: [{ id: "rows", worth: 0.5 }, ...laid.features] }];
  });
}

interface Laid extends Pick<Alignment, "groups" | "features"> {
  readonly score: number;
}

/** The best way to deal rows out to groups. */
function laidIn(text: string, cut: readonly Range[], reading: Reading, slogan: string | undefined): Laid | null {
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
      const left = rest === 0 ? { id: "allRows", worth: 1 } : { id: "rowsLeft", worth: -0.5 * Math.min(rest, 3) };
      return { score: left.worth, groups: [], features: [left] };
    }
    const counted = reading[group]!;
    let most: Laid | null = null;
    const longest = Math.min(counted.n ?? 1, cut.length - row - (reading.length - group - 1));
    for (let taken = 1; taken <= longest; taken++) {
      const span = { start: cut[row]!.start, end: cut[row + taken - 1]!.end };
      const own = groupIn(text, span, counted, taken, slogan);
      const others = own && best(group + 1, row + taken);
      if (!others) continue;
      const score = own.score + others.score;
      if (most === null || score > most.score)
        most = { score, groups: [own.group, ...others.groups], features: [...own.features, ...others.features] };
    }
    return most;
  };
  return best(0, 0);
}

/** One group in the rows given: all of them are its items, or hold them. */
function groupIn(
  text: string,
  span: Range,
  counted: Counted,
  taken: number,
  slogan: string | undefined,
): { group: AlignedGroup; score: number; features: Feature[] } | null {
  const { n, label } = counted;
  if (n === 1) {
    if (taken > 1) return null;
    const item = onlyItem(text, span, counted);
    const name = wordsOf(text, item);
    if (slogan !== undefined && bareForm(name).includes(slogan)) return null;
    // 以甲城为核心 for 一核: the clause says so.
    const has = label !== null && labelled([text.slice(item.start, span.end)], coreOf(label));
    const score = has ? 0.8 : label?.length === 1 ? -4 : name.includes("、") ? -1 : 0;
    return { group: { counted, items: [item], open: false }, score, features: [{ id: "single", worth: score }] };
  }
  const found = bestList(text, span, counted, slogan, -2);
  if (found === null) return n === null ? { group: { counted, items: [], open: true }, score: 0, features: [] } : null;
  const { list } = found;
  // Clauses that nothing makes alike are no row.
  if (found.features.some(({ id }) => id === "unlikeClauses")) return null;
  // The list has to fill its rows.
  if (lengthBefore(text, span.start, list.items[0]!.start) > 24 || list.items.at(-1)!.end < span.end - 24) return null;
  const features = found.features.map((feature) => ({ ...feature, worth: feature.worth * 0.6 }));
  if (label?.length === 1 && !features.some(({ id }) => id === "label")) {
    const holding = namesOf(text, list.items).filter((name) => name.includes(label)).length;
    // Some bear the character and others do not: the border between the groups is somewhere else.
    // 以甲、乙为两翼: the clause says so of all.
    const isSaid = holding === 0 && text.slice(list.items.at(-1)!.end, span.end).includes(label);
    features.push(isSaid ? { id: "label", worth: 1.2 } : { id: "unlabelled", worth: holding > 0 ? -4 : -0.8 });
  }
  return { group: { counted, items: list.items, open: list.open }, score: sumOf(features), features };
}
