/** Letters of a text or of a source, from one on to one side. */
export interface Way {
  readonly units: Uint16Array;
  readonly from: number;
  readonly step: 1 | -1;
  /** Letters that there are. */
  readonly length: number;
}

/** Positions are counted on and on, so that those of earlier calls are older: up to here, then all is forgotten. */
const MOST_COUNTED = 2 ** 30;

// Where letters of sources, and pairs of them, stood last; pairs by a hash.
const letters = new Int32Array(1 << 16);
const pairs = new Int32Array(1 << 16);
let counted = 1;

const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e3b) ^ second) & 0xffff;

/**
 * Whether an alignment certainly gains nothing behind `row` letters that are the same. An edit comes next and takes what one
 * letter gives: it gains only where two letters in a row are the same in both texts, near the same place, and these must come
 * before rows without any such letter have ended it. Most alignments end so; a table of scores tells it ten times as slowly.
 *
 * @param band how far the two places may lie apart
 * @param drop rows without a letter that is the same, less the others, that end an alignment
 */
export function isDeadEnd(text: Way, source: Way, row: number, band: number, drop: number): boolean {
  if (counted > MOST_COUNTED) {
    letters.fill(0);
    pairs.fill(0);
    counted = 1;
  }
  let column = Math.max(0, row - band);
  let before = -1;
  let score = 0;
  let isDead = true;
  for (let at = row; at < text.length && score >= -drop; at++) {
    for (const end = Math.min(source.length, at + band + 1); column < end; column++) {
      const unit = source.units[source.from + source.step * column]!;
      letters[unit] = counted + column;
      if (before >= 0) pairs[pairOf(before, unit)] = counted + column;
      before = unit;
    }
    const unit = text.units[text.from + text.step * at]!;
    const least = counted + Math.max(0, at - band);
    if (at > row && pairs[pairOf(text.units[text.from + text.step * (at - 1)]!, unit)]! >= least) {
      isDead = false;
      break;
    }
    score += letters[unit]! >= least ? 1 : -1;
  }
  counted += column + 1;
  return isDead;
}
