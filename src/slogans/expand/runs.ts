import { CLAUSE, ITEM, type Pieces, type Range, type Strength } from "./pieces.js";

/** Runs of units of one strength: at ITEM the pieces themselves, at CLAUSE what stands between commas, and so on. */
export function runsOf({ pieces, marks }: Pieces, strength: Strength): Range[][] {
  const runs: Range[][] = [];
  let units: Range[] = [];
  let start: number | null = null;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    start ??= piece.start;
    const mark = marks[index];
    if (mark !== undefined && mark < strength) continue;
    units.push({ start, end: piece.end });
    start = null;
    if (mark === strength) continue;
    runs.push(units);
    units = [];
  }
  return runs;
}

/** Two strengths taken as one: A、B,C、D. */
export function mixedRuns({ pieces, marks }: Pieces): Range[][] {
  const runs: Range[][] = [];
  let units: Range[] = [];
  let mixed = 0;
  for (let index = 0; index < pieces.length; index++) {
    units.push(pieces[index]!);
    const mark = marks[index];
    if (mark === ITEM || mark === CLAUSE) {
      mixed |= mark;
      continue;
    }
    if (mixed === (ITEM | CLAUSE)) runs.push(units);
    units = [];
    mixed = 0;
  }
  return runs;
}
