import { characterCount } from "../base/character-count.js";
import { type CleanDocument, isKept, type Line } from "../model/document.js";

/**
 * Where every character of a document went. Unit: characters (code points). The classes add up to `input`, to the
 * character; line ends are no characters here.
 */
export interface Ledger {
  readonly lines: number;
  readonly input: number;
  readonly kept: number;
  readonly boilerplate: number;
  readonly duplicate: number;
  readonly meta: number;
  /** On lines of white space alone. */
  readonly blank: number;
}

/** Adds up what cleaning kept and took away. */
export function ledgerOf(document: CleanDocument): Ledger {
  const sums = { kept: 0, boilerplate: 0, duplicate: 0, meta: 0, blank: 0 };
  for (const line of document.lines) addTo(sums, line);
  const { kept, boilerplate, duplicate, meta, blank } = sums;
  return { lines: document.lines.length, input: kept + boilerplate + duplicate + meta + blank, ...sums };
}

/** Adds up what cleaning took away: most lines are kept whole and need no counting. */
export function removedIn(document: CleanDocument): Pick<Ledger, "boilerplate" | "duplicate" | "meta"> {
  const sums = { kept: 0, boilerplate: 0, duplicate: 0, meta: 0, blank: 0 };
  for (const line of document.lines) if (!isKept(line) || line.cuts.length > 0) addTo(sums, line);
  const { boilerplate, duplicate, meta } = sums;
  return { boilerplate, duplicate, meta };
}

type Sums = Record<"kept" | "boilerplate" | "duplicate" | "meta" | "blank", number>;

function addTo(sums: Sums, line: Line): void {
  let rest = characterCount(line.raw);
  for (const cut of line.cuts) {
    const size = characterCount(line.raw.slice(cut.start, cut.end));
    if (cut.label !== "outside") sums[cut.label] += size;
    rest -= size;
  }
  sums[isKept(line) ? "kept" : (line.label as "boilerplate" | "duplicate" | "meta" | "blank")] += rest;
}
