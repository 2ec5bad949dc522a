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
  const isPaired = reading.length > 1 && reading.every((one) => one.n === n && one.label?.length === 1);
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
    const groups = reading.map((counted): AlignedGroup => {
      const own = items.map((item) => clauseWith(text, item, counted.label!));
      return { counted, items: own.every((clause) => clause !== null) ? own : [], open: false };
    });
    if (groups.some((group) => group.items.length === 0)) return [];
    const told = groups.map((group, index) =>
      groups.slice(0, index).some((other) => isSame(other, group)) ? { ...group, items: [] } : group,
    );
    return [{ groups: told, how: "rows", features: [...features, { id: "labels", worth: 1.5 * groups.length }] }];
  });
}

const isSame = ({ items }: AlignedGroup, other: AlignedGroup): boolean =>
  items.every(({ start }, index) => start === other.items[index]!.start);

/** The only clause of an item that begins with a character, or holds it; `null` where none or several do. */
function clauseWith(text: string, { start, end }: Range, label: string): Range | null {
  const { pieces, marks } = piecesOf(text, start, end);
  const clauses = marks.every((mark) => mark >= CLAUSE) ? pieces : [{ start, end }];
  const beginning = clauses.filter((clause) => text.startsWith(label, clause.start));
  if (beginning.length === 1) return beginning[0]!;
  const holding = clauses.filter((clause) => text.slice(clause.start, clause.end).includes(label));
  return holding.length === 1 ? holding[0]! : null;
}
