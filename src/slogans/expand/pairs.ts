import type { AlignedGroup, Alignment } from "./alignment.js";
import { enumerationsIn } from "./enumeration.js";
import { featuresOf } from "./list-features.js";
import { numberedIn } from "./numbered.js";
import { CLAUSE, piecesOf, type Range } from "./pieces.js";
import type { Reading } from "./reading.js";

/**
 * Groups of one size whose characters stand together in each item: 最严厉的甲、最严格的乙、最严肃的丙 for 三最三严, and
 * 一清甲,建立乙;二清丙,建立丁 for 两清两建. Each group has of each item the clause with its character; the same words are
 * named once.
 */
export function pairsIn(text: string, range: Range, reading: Reading, slogan: string | undefined): Alignment[] {
  const n = reading[0]!.n;
  const isPaired =
    reading.length > 1 &&
    reading.every((one) => one.n === n && one.label !== null && one.label.length <= LONGEST_LABEL);
  if (n === null || n < 2 || !isPaired) return [];
  const wanted = { n, label: null, ...(slogan === undefined ? {} : { slogan }) };
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
    return [{ groups: told, how: "rows", features: [...features, { id: "labels", worth: 1.5 * groups.length }] }];
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
    const holding = clauses.filter((clause) => text.slice(clause.start, clause.end).includes(label!));
    return opening.length === 1 ? opening[0]! : holding.length === 1 ? holding[0]! : null;
  });
  return found.every((range) => range !== null) ? found : null;
}
