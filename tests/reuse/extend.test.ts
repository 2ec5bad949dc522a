import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extend } from "../../src/reuse/extend.js";

const BAND = 20;
const DROP = 12;
const SEED = 7;

/** The whole table, cell by cell, of the letters to one side of a seed. */
function grown(text: string, source: string) {
  let best = { letters: 0, sourceLetters: 0, same: 0, edits: 0 };
  type Cell = { score: number; same: number } | undefined;
  let before: Cell[] = [];
  for (let column = 0; column <= Math.min(BAND, source.length); column++) before[column] = { score: -column, same: 0 };
  for (let row = 1; row <= text.length; row++) {
    const now: Cell[] = [];
    let top = Number.NEGATIVE_INFINITY;
    for (let column = Math.max(0, row - BAND); column <= Math.min(source.length, row + BAND); column++) {
      const isSame = text[row - 1] === source[column - 1];
      const [aside, above, left] = [before[column - 1], before[column], now[column - 1]];
      let cell: Cell;
      if (aside && column > 0) cell = { score: aside.score + (isSame ? 1 : -1), same: aside.same + (isSame ? 1 : 0) };
      if (above && above.score - 1 > (cell?.score ?? Number.NEGATIVE_INFINITY)) {
        cell = { score: above.score - 1, same: above.same };
      }
      if (left && left.score - 1 > (cell?.score ?? Number.NEGATIVE_INFINITY)) {
        cell = { score: left.score - 1, same: left.same };
      }
      now[column] = cell;
      if (cell === undefined) continue;
      top = Math.max(top, cell.score);
      if (cell.score > best.same - best.edits) {
        best = { letters: row, sourceLetters: column, same: cell.same, edits: cell.same - cell.score };
      }
    }
    if (top < best.same - best.edits - DROP) break;
    before = now;
  }
  return best;
}

const unitsOf = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0));
const reversed = (text: string) => [...text].reverse().join("");
const bounds = (text: string) => ({ units: unitsOf(text), from: 0, to: text.length });
const texts = (letters: string, maxLength: number) =>
  fc.array(fc.constantFrom(...letters), { maxLength }).map((found) => found.join(""));

/** A text, and the same with some stretches left out, added and put in the place of others. */
const edited = fc
  .array(fc.tuple(texts("甲乙丙丁戊己庚辛", 24), texts("甲乙丙丁戊己庚辛壬癸", 15), fc.boolean()), { maxLength: 8 })
  .map((parts) => [
    parts.map(([same, other, isAdded]) => (isAdded ? same + other : same)).join(""),
    parts.map(([same]) => same).join(""),
  ]);

describe("extend", () => {
  it.each([
    ["of few letters", fc.tuple(texts("甲乙丙", 60), texts("甲乙丙", 60))],
    [
      "of many letters",
      fc.tuple(texts("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳", 80), texts("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳", 80)),
    ],
    ["and their edited copies", edited],
  ])("aligns texts %s as the whole table does, to both sides", (_, pairs) => {
    fc.assert(
      fc.property(pairs, pairs, ([before, sourceBefore], [after, sourceAfter]) => {
        const seed = "一二三四五六七";
        const [text, source] = [before! + seed + after!, sourceBefore! + seed + sourceAfter!];
        const left = grown(reversed(before!), reversed(sourceBefore!));
        const right = grown(after!, sourceAfter!);
        expect(extend(bounds(text), bounds(source), before!.length, sourceBefore!.length, SEED)).toEqual({
          start: before!.length - left.letters,
          end: before!.length + SEED + right.letters,
          sourceStart: sourceBefore!.length - left.sourceLetters,
          sourceEnd: sourceBefore!.length + SEED + right.sourceLetters,
          same: SEED + left.same + right.same,
          edits: left.edits + right.edits,
        });
      }),
      { numRuns: 300 },
    );
  });
});
