/** A stretch of one text that stands in another with edits. Letters are counted from the beginning of each text. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /** Letters that are the same. */
  readonly same: number;
  /** Letters changed, added or left out. */
  readonly edits: number;
}

/** Letters of a text between which an alignment must stay. */
export interface Bounds {
  readonly units: Uint16Array;
  readonly from: number;
  readonly to: number;
}

/** How far an alignment may shift to the side of its seed: longer insertions end it. Unit: letters. */
const BAND = 20;
/** A letter more that is the same adds 1, an edit takes this. At it one edit in two is the most that can go on. */
const EDIT_COST = 1;
/** Edits in a row, less the letters gained between, that end an alignment: a name or a figure may be another one. */
const DROP = 12;

const WIDTH = 2 * BAND + 1;

/**
 * Grows an alignment from letters that are the same in both texts, to both sides, over edits, as long as what follows is
 * worth it; it begins and ends with letters that are the same.
 *
 * Banded Smith-Waterman from a seed with an end at a drop below the best score.
 * Source: T. F. Smith & M. S. Waterman (1981), Journal of Molecular Biology 147; Z. Zhang, S. Schwartz, L. Wagner &
 * W. Miller (2000), "A greedy algorithm for aligning DNA sequences", Journal of Computational Biology 7, for the drop.
 */
export function extend(text: Bounds, source: Bounds, at: number, sourceAt: number, length: number): Alignment {
  const right = grow(after(text, at + length), after(source, sourceAt + length));
  const left = grow(before(text, at), before(source, sourceAt));
  return {
    start: at - left.letters,
    end: at + length + right.letters,
    sourceStart: sourceAt - left.sourceLetters,
    sourceEnd: sourceAt + length + right.sourceLetters,
    same: length + left.same + right.same,
    edits: left.edits + right.edits,
  };
}

export const after = ({ units, to }: Bounds, from: number): Way => ({ units, from, step: 1, length: to - from });
export const before = ({ units, from }: Bounds, end: number): Way => ({
  units,
  from: end - 1,
  step: -1,
  length: end - from,
});

interface Grown {
  letters: number;
  sourceLetters: number;
  same: number;
  edits: number;
}

const NONE = -1_000_000;
// A row of the table: score, letters that are the same. Used again for every alignment.
const scores = new Int32Array(WIDTH + 1).fill(NONE); // one more, that is none: the last cell has nothing above it
const sames = new Int32Array(WIDTH + 1);

/** Grows to one side. Cell `d` of row `i` ends at letter `i` of the text and `i + d - BAND` of the source. */
function grow(text: Way, source: Way): Grown {
  const [{ units, from, step, length: rows }, { units: sourceUnits, length: columns }] = [text, source];
  const row0 = sameFrom(text, source);
  const best: Grown = { letters: row0, sourceLetters: row0, same: row0, edits: 0 };
  if (isDeadEnd(text, source, row0)) return best;
  fillRow(row0, columns);
  let bestScore = row0;
  for (let row = row0 + 1; row <= rows; row++) {
    const unit = units[from + step * (row - 1)]!;
    const end = Math.min(WIDTH, columns - row + BAND + 1);
    let first = BAND - row;
    let [score, same] = [NONE, 0]; // of the cell to the left
    if (first < 0) first = 0;
    else if (first < end) {
      // No letter of the source: those of the text were passed over.
      score = scores[first + 1]! - EDIT_COST;
      same = sames[first + 1]!;
      scores[first] = score;
      sames[first++] = same;
    }
    let top = score;
    let at = source.from + step * (row + first - BAND - 1);
    for (let d = first; d < end; d++, at += step) {
      const left = score - EDIT_COST;
      const leftSame = same;
      const isSame = sourceUnits[at] === unit;
      score = scores[d]! + (isSame ? 1 : -EDIT_COST);
      same = sames[d]! + (isSame ? 1 : 0);
      const above = scores[d + 1]! - EDIT_COST;
      if (above > score) {
        score = above;
        same = sames[d + 1]!;
      }
      if (left > score) {
        score = left;
        same = leftSame;
      }
      scores[d] = score;
      sames[d] = same;
      if (score <= top) continue;
      top = score;
      if (score <= bestScore) continue;
      bestScore = score;
      best.letters = row;
      best.sourceLetters = row + d - BAND;
      best.same = same;
      best.edits = (same - score) / EDIT_COST;
    }
    if (top < bestScore - DROP) break;
  }
  return best;
}

/** Letters that are the same at the beginning of both. */
export function sameFrom({ units, from, step, length }: Way, source: Way): number {
  const most = Math.min(length, source.length);
  let same = 0;
  while (same < most && units[from + step * same] === source.units[source.from + step * same]) same++;
  return same;
}

/**
 * The row behind letters that are all the same: best is then to take them all and to pass over letters of one text. Passing
 * over `n` letters of the source costs these; of the text, the letters that would have been the same, too.
 */
function fillRow(row: number, columns: number): void {
  for (let d = 0; d < WIDTH; d++) {
    const shift = d - BAND;
    const isInside = row + shift >= 0 && row + shift <= columns;
    sames[d] = row + Math.min(0, shift);
    scores[d] = isInside ? sames[d]! - EDIT_COST * Math.abs(shift) : NONE;
  }
}

/** Letters of a text or of a source, from one on to one side. */
interface Way {
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
 */
function isDeadEnd(text: Way, source: Way, row: number): boolean {
  if (counted > MOST_COUNTED) {
    letters.fill(0);
    pairs.fill(0);
    counted = 1;
  }
  let column = Math.max(0, row - BAND);
  let before = -1;
  let score = 0;
  let isDead = true;
  for (let at = row; at < text.length && score >= -DROP; at++) {
    for (const end = Math.min(source.length, at + BAND + 1); column < end; column++) {
      const unit = source.units[source.from + source.step * column]!;
      letters[unit] = counted + column;
      if (before >= 0) pairs[pairOf(before, unit)] = counted + column;
      before = unit;
    }
    const unit = text.units[text.from + text.step * at]!;
    const least = counted + Math.max(0, at - BAND);
    if (at > row && pairs[pairOf(text.units[text.from + text.step * (at - 1)]!, unit)]! >= least) {
      isDead = false;
      break;
    }
    score += letters[unit]! >= least ? 1 : -1;
  }
  counted += column + 1;
  return isDead;
}
