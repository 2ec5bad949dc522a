import { sha256Of } from "../base/sha256.js";
import type { KnownFigures } from "../model/known-figures.js";
import { isOwnLater, type Standing } from "./classes.js";
import type { Letters } from "./letters.js";
import { RUN_DEFAULTS, stretchesIn } from "./runs.js";
import { SeedIndex } from "./seed-index.js";

/** Documents of the folder that are compared with all others for the base rate: enough for a median. Unit: documents. */
const BASE_DOCUMENTS = 100;

/** What a document of the folder shares with the others. */
export interface Rates {
  readonly any: number;
  readonly verbatim: number;
}

export interface Folder {
  readonly letters: readonly Letters[];
  readonly standings: readonly Standing[];
}

/**
 * What documents of a folder share with the others: of up to `BASE_DOCUMENTS`, evenly apart, not by chance; of none where
 * there is one alone.
 *
 * @param known figures of the texts of the folder that were found before; what is found out is added
 */
export function baseRates(folder: Folder, known?: KnownFigures): Rates[] {
  const chosen = chosenOf(folder.letters);
  if (known === undefined) return found(folder, chosen);
  const setting = sha256Of(JSON.stringify(folder.standings));
  const nameOf = (figure: keyof Rates, n: number): string => `copies ${figure} ${n} ${setting}`;
  const before = chosen.map((n) => ({ any: known.get(nameOf("any", n)), verbatim: known.get(nameOf("verbatim", n)) }));
  if (before.every(isKnown)) return before;
  const rates = found(folder, chosen);
  for (const [place, n] of chosen.entries()) {
    known.put(nameOf("any", n), rates[place]!.any);
    known.put(nameOf("verbatim", n), rates[place]!.verbatim);
  }
  return rates;
}

const isKnown = (rates: { [Name in keyof Rates]: number | undefined }): rates is Rates =>
  rates.any !== undefined && rates.verbatim !== undefined;

function chosenOf(letters: readonly Letters[]): number[] {
  if (letters.length < 2) return [];
  const step = Math.max(1, letters.length / BASE_DOCUMENTS);
  const chosen: number[] = [];
  for (let next = 0; next < letters.length; next += step) chosen.push(Math.floor(next));
  return chosen.filter((n) => letters[n]!.units.length >= RUN_DEFAULTS.least);
}

function found({ letters, standings }: Folder, chosen: readonly number[]): Rates[] {
  const askers = chosen.map((n) => letters[n]!);
  const index = new SeedIndex(letters, askers);
  return chosen.map((n, place) => {
    const one = askers[place]!;
    const { stretches, verbatim } = stretchesIn(one, letters, index, passedOver(standings[n]!, n, standings));
    const covered = new Uint8Array(one.units.length);
    for (const { start, end } of stretches) covered.fill(1, start, end);
    return { any: shareOf(covered), verbatim: shareOf(verbatim) };
  });
}

/** Sources that a text is not compared with: itself, and later texts of its place. Each is looked at once. */
export function passedOver(
  standing: Standing,
  itself: number,
  standings: readonly Standing[],
): (source: number) => boolean {
  const known = new Int8Array(standings.length);
  return (source) => {
    if (known[source] === 0) known[source] = source === itself || isOwnLater(standing, standings[source]!) ? 1 : -1;
    return known[source] === 1;
  };
}

/** Share of letters that are marked with 1; 0 of none. */
export const shareOf = (marks: Uint8Array): number =>
  marks.length === 0 ? 0 : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
