import { type KeynessRow, LISTED_G2 } from "./keyness-row.js";

/** A shorter term is explained by a longer one that makes up at least this share of its occurrences. */
const EXPLAINED = 0.5;
/** Parts of fewer characters are halves of words. Unit: code units. */
const SHORTEST_PART = 2;
/** A longer term than this is searched for parts only to here. Unit: code units. */
const LONGEST_WHOLE = 40;

/**
 * Marks terms that are part of a longer distinctive term of the same group: 历城 under 历城区, 新质 under 新质生产力. A term is
 * marked if the longer one stands above it in the list or makes up half of its occurrences; else it has a life of its own.
 *
 * @param rows in their order
 */
export function foldParts(rows: readonly KeynessRow[]): void {
  const wholes = new Map<string, { row: KeynessRow; place: number }>();
  rows.forEach((row, place) => {
    if (row.g2 < LISTED_G2 && !row.distinctive) return;
    for (const part of partsOf(row.term)) {
      const key = `${row.group}\0${part}`;
      const known = wholes.get(key);
      if (!known || known.row.term.length < row.term.length) wholes.set(key, { row, place });
    }
  });
  rows.forEach((row, place) => {
    const whole = wholes.get(`${row.group}\0${row.term}`);
    if (!whole) return;
    const share = whole.row.counts[row.group]! / row.counts[row.group]!;
    if (whole.place < place || share >= EXPLAINED) row.folded_under = whole.row.term;
  });
}

function* partsOf(term: string): Generator<string> {
  const length = Math.min(term.length, LONGEST_WHOLE);
  for (let start = 0; start < length; start++) {
    for (let end = start + SHORTEST_PART; end <= length; end++) {
      if (end - start < term.length) yield term.slice(start, end);
    }
  }
}
