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
  const right = grow(text, source, at + length, sourceAt + length, 1);
  const left = grow(text, source, at - 1, sourceAt - 1, -1);
  return {
    start: at - left.letters,
    end: at + length + right.letters,
    sourceStart: sourceAt - left.sourceLetters,
    sourceEnd: sourceAt + length + right.sourceLetters,
    same: length + left.same + right.same,
    edits: left.edits + right.edits,
  };
}

interface Grown {
  letters: number;
  sourceLetters: number;
  same: number;
  edits: number;
}

const NONE = -1_000_000;
// Two rows of the table: score, letters that are the same. Used again for every alignment.
const scores = [new Int32Array(WIDTH), new Int32Array(WIDTH)] as const;
const sames = [new Int32Array(WIDTH), new Int32Array(WIDTH)] as const;

/** Grows to one side. Cell `d` of row `i` ends at letter `i` of the text and `i + d - BAND` of the source. */
function grow(text: Bounds, source: Bounds, from: number, sourceFrom: number, step: 1 | -1): Grown {
  const rows = step > 0 ? text.to - from : from - text.from + 1;
  const columns = step > 0 ? source.to - sourceFrom : sourceFrom - source.from + 1;
  const best: Grown = { letters: 0, sourceLetters: 0, same: 0, edits: 0 };
  let bestScore = 0;
  let [before, now] = [0, 1];
  for (let d = 0; d < WIDTH; d++) {
    const column = d - BAND;
    scores[0][d] = column >= 0 && column <= columns ? -EDIT_COST * column : NONE;
    sames[0][d] = 0;
  }
  for (let row = 1; row <= rows; row++) {
    const unit = text.units[from + step * (row - 1)]!;
    let top = NONE;
    for (let d = 0; d < WIDTH; d++) {
      const column = row + d - BAND;
      let score = NONE;
      let same = 0;
      if (column >= 0 && column <= columns) {
        if (column > 0) {
          const isSame = source.units[sourceFrom + step * (column - 1)] === unit;
          score = scores[before]![d]! + (isSame ? 1 : -EDIT_COST);
          same = sames[before]![d]! + (isSame ? 1 : 0);
        }
        if (d + 1 < WIDTH && scores[before]![d + 1]! - EDIT_COST > score) {
          score = scores[before]![d + 1]! - EDIT_COST;
          same = sames[before]![d + 1]!;
        }
        if (d > 0 && scores[now]![d - 1]! - EDIT_COST > score) {
          score = scores[now]![d - 1]! - EDIT_COST;
          same = sames[now]![d - 1]!;
        }
      }
      scores[now]![d] = score;
      sames[now]![d] = same;
      if (score > top) top = score;
      if (score > bestScore) {
        bestScore = score;
        Object.assign(best, { letters: row, sourceLetters: column, same, edits: (same - score) / EDIT_COST });
      }
    }
    if (top < bestScore - DROP) break;
    [before, now] = [now, before];
  }
  return best;
}
