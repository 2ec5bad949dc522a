import { firstThat } from "../base/first-that.js";
import { doubled } from "../base/pair-table.js";
import { sortByKey } from "../base/radix-sort.js";
import { type Alignment, after, type Bounds, before, extend, sameFrom } from "./extend.js";
import type { Letters } from "./letters.js";
import { eachSeed, SEED_LETTERS, type SeedIndex } from "./seed-index.js";

/** A passage of a text that stands in a source, too, with edits or without. */
export interface Run extends Alignment {
  readonly source: number;
  /** Index of the passage of the text, and of that of the source. */
  readonly passage: number;
  readonly sourcePassage: number;
}

/**
 * What makes two stretches one run. Chosen on planted copies (`bench/plant-copies.mjs`) and on reports of 19 provinces, which
 * have nothing to do with each other: measure both again when one of these moves.
 */
export const RUN_DEFAULTS = {
  least: 20, // letters; what is shorter is a turn of speech: reports that have nothing to do with each other share it
  edit: 2, // letters that are the same, which an edit outweighs
  worth: 18, // what is left of a run then: one of 30 letters bears three or four edits
  long: 40, // letters that are the same, from which on a quarter may be edits: who rewords so much has copied
  longEdits: 0.25, // of a long run's letters
  sources: 5, // for each passage; more say the same once more
} as const;

/** Two seeds this close to each other, in one text and on nearly the same shift, speak for a run. Unit: letters. */
const NEAR = 80;
const SHIFT = 12;
/** One seed alone is looked at only where so many letters in a row are the same. */
const ALONE = 13;

/** A stretch of a text and where it stands, too. */
export interface Stretch {
  /** The letters of its best run. */
  readonly start: number;
  readonly end: number;
  /** One a source, by letters that are the same: at most `RUN_DEFAULTS.sources`. */
  readonly runs: readonly Run[];
  /** All sources that hold half of it or more. */
  readonly sources: readonly number[];
}

interface Found {
  readonly stretches: readonly Stretch[];
  /** 1 for each letter of the text within `RUN_DEFAULTS.least` letters in a row that stand in a source just so. */
  readonly verbatim: Uint8Array;
}

/**
 * The stretches of a text that stand in sources, in the order of the text.
 *
 * @param leaveOut whether a source is not to be looked at: the text itself
 */
export function stretchesIn(
  text: Letters,
  sources: readonly Letters[],
  index: SeedIndex,
  leaveOut: (source: number) => boolean,
): Found {
  const found: Stretch[] = [];
  const verbatim = new Uint8Array(text.units.length);
  const hits = new Hits();
  for (let passage = 0; passage + 1 < text.starts.length; passage++) {
    const bounds = { units: text.units, from: text.starts[passage]!, to: text.starts[passage + 1]! };
    if (bounds.to - bounds.from < RUN_DEFAULTS.least) continue;
    hits.length = 0;
    eachSeed(text, bounds.from, bounds.to, (hash, at) => {
      index.each(hash, (source, sourceAt) => {
        if (!leaveOut(source)) hits.add(source, at, sourceAt);
      });
    });
    if (hits.length === 0) continue;
    hits.sort();
    for (const stretch of stretchesOf(runsOfPassage(hits, passage, bounds, sources, verbatim))) found.push(stretch);
  }
  return { stretches: found, verbatim };
}

/** Every run that grows out of the hits of a passage; a hit within a run that was found grows no other. */
function runsOfPassage(
  hits: Hits,
  passage: number,
  bounds: Bounds,
  sources: readonly Letters[],
  verbatim: Uint8Array,
): Run[] {
  const runs: Run[] = [];
  let last: Alignment | undefined;
  let lastSource = -1;
  // The letters in a row around the hit looked at last, by its source and shift.
  let [sameSource, sameShift, sameStart, sameEnd] = [-1, 0, 0, 0];
  for (let n = 0; n < hits.length; n++) {
    const [source, at, sourceAt] = [hits.source[n]!, hits.at[n]!, hits.sourceAt[n]!];
    const isSame = sameSource === source && sameShift === sourceAt - at && at < sameEnd;
    const isKnown = lastSource === source && isWithin(last!, at, sourceAt);
    if (isSame && isKnown) continue;
    const letters = sources[source]!;
    if (!isSame) {
      [sameSource, sameShift] = [source, sourceAt - at];
      const whole = { units: letters.units, from: 0, to: letters.units.length };
      sameStart = at - sameFrom(before(bounds, at), before(whole, sourceAt));
      sameEnd = at + sameFrom(after(bounds, at), after(whole, sourceAt)); // digits of a seed may differ
      // Most are a few letters by chance: where passages of the source end is asked of the others alone.
      if (sameEnd - sameStart >= ALONE) {
        const { from, to } = passageOf(letters, sourceAt);
        sameStart = Math.max(sameStart, from - sameShift);
        sameEnd = Math.min(sameEnd, to - sameShift);
      }
      if (sameEnd - sameStart >= RUN_DEFAULTS.least) verbatim.fill(1, sameStart, sameEnd);
    }
    if (isKnown) continue;
    if (sameEnd - sameStart < ALONE && !hasCompany(hits, n)) continue;
    const there = passageOf(letters, sourceAt);
    [last, lastSource] = [extend(bounds, there, at, sourceAt, SEED_LETTERS), source];
    if (isRun(last)) runs.push({ ...last, source, passage, sourcePassage: there.passage });
  }
  return runs;
}

function passageOf({ units, starts }: Letters, letter: number): Bounds & { readonly passage: number } {
  const passage = passageAt(starts, letter);
  return { units, passage, from: starts[passage]!, to: starts[passage + 1]! };
}

/** Whether so much is the same that two texts have the words in common and not the subject alone. */
function isRun({ start, end, same, edits }: Alignment): boolean {
  const { least, edit, worth, long, longEdits } = RUN_DEFAULTS;
  if (end - start < least) return false;
  return same - edit * edits >= worth || (same >= long && edits <= longEdits * (same + edits));
}

const isWithin = (run: Alignment, at: number, sourceAt: number): boolean =>
  at >= run.start && at < run.end && sourceAt >= run.sourceStart - SHIFT && sourceAt < run.sourceEnd + SHIFT;

/** Whether the next hit, in the order of source and shift, or the one before speaks for the same run. */
function hasCompany(hits: Hits, n: number): boolean {
  for (const step of [-1, 1]) {
    for (let m = n + step; m >= 0 && m < hits.length; m += step) {
      if (hits.source[m] !== hits.source[n]) break;
      if (Math.abs(hits.shift(m) - hits.shift(n)) > SHIFT) break;
      if (Math.abs(hits.at[m]! - hits.at[n]!) <= NEAR) return true;
      if (Math.abs(m - n) > 8) break;
    }
  }
  return false;
}

export const passageAt = (starts: Uint32Array, letter: number): number =>
  firstThat(1, starts.length - 1, (passage) => starts[passage]! > letter) - 1;

/** Runs that overlap by half are of one stretch of text, which is that of the best of them. */
function stretchesOf(runs: readonly Run[]): Stretch[] {
  const byWorth = [...runs].sort((a, b) => b.same - a.same || a.edits - b.edits || a.source - b.source);
  const stretches: { start: number; end: number; runs: Run[]; sources: Set<number> }[] = [];
  const index = new Map<number, typeof stretches>();
  for (const run of byWorth) {
    const near = cellsOf(run).flatMap((cell) => index.get(cell) ?? []);
    const home = near.find((one) => overlap(one, run) * 2 >= Math.min(one.end - one.start, run.end - run.start));
    if (home === undefined) {
      const stretch = { start: run.start, end: run.end, runs: [run], sources: new Set([run.source]) };
      stretches.push(stretch);
      for (const cell of cellsOf(run)) index.get(cell)?.push(stretch) ?? index.set(cell, [stretch]);
    } else if (!home.sources.has(run.source)) {
      home.sources.add(run.source);
      if (home.runs.length < RUN_DEFAULTS.sources) home.runs.push(run);
    }
  }
  return stretches
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((stretch) => ({ ...stretch, sources: [...stretch.sources] }));
}

function cellsOf({ start, end }: Run): number[] {
  const cells: number[] = [];
  for (let cell = Math.floor(start / CELL); cell <= Math.floor((end - 1) / CELL); cell++) cells.push(cell);
  return cells;
}

/** Stretches are looked up by pieces of this many letters, so that a passage of megabytes is no trouble. */
const CELL = 256;

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/**
 * Places of a text and of sources that have a seed in common, in columns: there are hundreds for a line of text, and the
 * columns are used again for the next one.
 */
class Hits {
  source: Uint32Array = new Uint32Array(1024);
  /** First letter of the seed in the text, and in the source. */
  at: Uint32Array = new Uint32Array(1024);
  sourceAt: Uint32Array = new Uint32Array(1024);
  length = 0;
  // Room for sorting.
  #column: Uint32Array = new Uint32Array(1024);
  #order: Uint32Array = new Uint32Array(1024);
  #spare: Uint32Array = new Uint32Array(1024);

  add(source: number, at: number, sourceAt: number): void {
    const { length } = this;
    if (length === this.source.length) this.#grow();
    this.source[length] = source;
    this.at[length] = at;
    this.sourceAt[length] = sourceAt;
    this.length++;
  }

  /** By how much a hit stands further on in its source than in the text. */
  shift(n: number): number {
    return this.sourceAt[n]! - this.at[n]!;
  }

  /** Orders hits by source, then by shift; those of one shift stay as they were added. */
  sort(): void {
    const { length } = this;
    let least = 0;
    for (let n = 0; n < length; n++) least = Math.min(least, this.shift(n));
    for (let n = 0; n < length; n++) {
      this.#column[n] = this.shift(n) - least;
      this.#order[n] = n;
    }
    this.#sortBy(this.#column);
    this.#sortBy(this.source);
    for (const name of ["source", "at", "sourceAt"] as const) this[name] = this.#ordered(this[name]);
  }

  #sortBy(keys: Uint32Array): void {
    const sorted = sortByKey(keys, this.#order, this.#spare, this.length);
    if (sorted !== this.#order) [this.#order, this.#spare] = [this.#spare, this.#order];
  }

  /** A column in order; the room that it took is free then. */
  #ordered(column: Uint32Array): Uint32Array {
    const ordered = this.#column;
    for (let n = 0; n < this.length; n++) ordered[n] = column[this.#order[n]!]!;
    this.#column = column;
    return ordered;
  }

  #grow(): void {
    this.source = doubled(this.source);
    this.at = doubled(this.at);
    this.sourceAt = doubled(this.sourceAt);
    this.#column = doubled(this.#column);
    this.#order = doubled(this.#order);
    this.#spare = doubled(this.#spare);
  }
}
