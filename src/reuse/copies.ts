import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import { type Passage, passages, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import { followed, type ProgressOptions } from "../model/progress.js";
import type { Count, Share } from "../model/quantity.js";
import {
  isOwnLater,
  isQuotation,
  REUSE_CLASSES,
  type ReuseClass,
  relationOf,
  STOCK_PLACES,
  type Standing,
  standingOf,
  unrelatedPlaces,
} from "./classes.js";
import { type Letters, letterPositions, lettersOf } from "./letters.js";
import { RUN_DEFAULTS, type Run, type Stretch, stretchesIn } from "./runs.js";
import { SeedIndex } from "./seed-index.js";

/** A passage and where it stands, too. Names are those of the JSON result. */
export interface CopiedRun {
  readonly place: Place;
  readonly source: Place;
  /** Letters and digits of the passage, marks left out. */
  readonly characters: Count;
  /** Letters changed, added or left out. */
  readonly edits: Count;
  readonly class: ReuseClass;
  /** The passage as it stands in the text, and in the source. */
  readonly text: string;
  readonly source_text: string;
}

export interface CopiedDocument {
  readonly path: string;
  /** Letters and digits of its kept text. */
  readonly characters: Count;
  /** Share of its letters in passages of each class, by the best source of each, and in all. */
  readonly shares: Readonly<Record<ReuseClass | "any", number>>;
  /** Share of its letters in twenty or more in a row that stand in a source just so; below `shares.any`. */
  readonly verbatim: Share;
  /** Letters of the longest passage. */
  readonly longest: Count;
  /** What documents of the folder share with each other anyway: median of `shares.any`; `null` without others. */
  readonly base_rate: Share | null;
  /** The same of `verbatim`. */
  readonly base_verbatim: Share | null;
  /** Share of those documents that share less: 0 to 100; `null` without others. */
  readonly percentile: number | null;
}

export interface CopiesResult {
  readonly documents: readonly CopiedDocument[];
  readonly runs: readonly CopiedRun[];
}

/** Documents of the folder that are held against all others for the base rate: enough for a median. Unit: documents. */
export const BASE_DOCUMENTS = 100;

/**
 * Which passages of some documents stand in others, with edits or without. A document is never held against itself: one of
 * the same path.
 *
 * Seeds, samples of them in an index, extension by alignment: the method of passim and of studies of model bills.
 * Source: J. Wilkerson, D. Smith & N. Stramp (2015), "Tracing the Flow of Policy Ideas in Legislatures: A Text Reuse
 * Approach", American Journal of Political Science 59(4); D. Smith, R. Cordell & A. Mullen (2015).
 *
 * @param sources what the documents are held against; may hold the documents themselves
 */
export function copies(
  documents: readonly CleanDocument[],
  sources: readonly CleanDocument[],
  options: ProgressOptions = {},
): CopiesResult {
  const letters = sources.map(lettersOf);
  const index = new SeedIndex(letters);
  const own = new Map(sources.map(({ path }, n) => [path, n]));
  const standings = sources.map(standingOf);
  const base = baseRates(letters, index, standings);
  const reader = new PassageReader(sources);
  const result: { documents: CopiedDocument[]; runs: CopiedRun[] } = { documents: [], runs: [] };
  for (const n of followed(documents.length, "comparing", options.onProgress)) {
    const document = documents[n]!;
    const itself = own.get(document.path) ?? -1;
    const text = itself >= 0 ? letters[itself]! : lettersOf(document);
    const { stretches, verbatim } = stretchesIn(
      text,
      letters,
      index,
      passedOver(standingOf(document), itself, standings),
    );
    const told = stretches.length === 0 ? [] : tell(document, text, stretches, { letters, standings, reader });
    result.documents.push(figuresOf(document.path, told, verbatim, base));
    for (const { run } of told) result.runs.push(run);
  }
  return result;
}

interface Told {
  readonly run: CopiedRun;
  readonly letters: Run;
  /** Of its stretch: the one that shares are taken of. */
  readonly isBest: boolean;
}

interface Sources {
  readonly letters: readonly Letters[];
  readonly standings: readonly Standing[];
  readonly reader: PassageReader;
}

/** Runs with their places, texts and classes. */
function tell(document: CleanDocument, text: Letters, stretches: readonly Stretch[], from: Sources): Told[] {
  const standing = standingOf(document);
  const kept = passages(document);
  return stretches.flatMap(({ runs, sources }) => {
    const others = sources.map((source) => from.standings[source]!);
    const isCommon = unrelatedPlaces(standing, others) >= STOCK_PLACES;
    return runs.map((run, rank) => {
      const start = text.starts[run.passage]!;
      const here = stretchOf(kept[run.passage]!, run.start - start, run.end - start);
      const there = from.reader.placeOf(run, from.letters[run.source]!.starts[run.sourcePassage]!);
      const place = placeIn(document.path, here.passage, here.start, here.end);
      const relation = relationOf(standing, from.standings[run.source]!);
      const quoted = isQuotation(here.passage.text, here.start, here.end);
      return {
        letters: run,
        isBest: rank === 0,
        run: {
          place,
          source: there,
          characters: run.end - run.start,
          edits: run.edits,
          class: classOf(relation, quoted, isCommon),
          text: place.quote,
          source_text: there.quote,
        },
      };
    });
  });
}

function classOf(relation: ReturnType<typeof relationOf>, isQuoted: boolean, isCommon: boolean): ReuseClass {
  if (relation === "own-previous" || relation === "superior") return relation;
  if (isQuoted) return "quotation";
  return isCommon ? "stock" : (relation ?? "unexplained");
}

function figuresOf(path: string, told: readonly Told[], verbatim: Uint8Array, base: readonly Rates[]): CopiedDocument {
  const covered = new Uint8Array(verbatim.length);
  let longest = 0;
  for (const { run, letters, isBest } of told) {
    if (!isBest) continue;
    const mark = REUSE_CLASSES.indexOf(run.class) + 1;
    longest = Math.max(longest, run.characters);
    for (let at = letters.start; at < letters.end; at++) if (covered[at] === 0) covered[at] = mark;
  }
  const counts = new Array<number>(REUSE_CLASSES.length + 1).fill(0);
  for (const mark of covered) counts[mark]!++;
  const size = Math.max(1, verbatim.length);
  const any = (verbatim.length - counts[0]!) / size;
  const shares = Object.fromEntries(REUSE_CLASSES.map((name, n) => [name, counts[n + 1]! / size]));
  return {
    path,
    characters: verbatim.length,
    shares: { ...(shares as Record<ReuseClass, number>), any },
    verbatim: shareOf(verbatim),
    longest,
    base_rate: medianOf(base.map((rates) => rates.any)),
    base_verbatim: medianOf(base.map((rates) => rates.verbatim)),
    percentile: base.length === 0 ? null : (100 * base.filter((rates) => rates.any < any).length) / base.length,
  };
}

/** Sources that a text is not held against: itself, and later texts of its place. Each is looked at once. */
function passedOver(standing: Standing, itself: number, standings: readonly Standing[]): (source: number) => boolean {
  const known = new Int8Array(standings.length);
  return (source) => {
    if (known[source] === 0) known[source] = source === itself || isOwnLater(standing, standings[source]!) ? 1 : -1;
    return known[source] === 1;
  };
}

interface Rates {
  readonly any: number;
  readonly verbatim: number;
}

const shareOf = (marks: Uint8Array): number =>
  marks.length === 0 ? 0 : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;

/** What some documents of the folder share with the others. They are taken evenly apart, not by chance. */
function baseRates(letters: readonly Letters[], index: SeedIndex, standings: readonly Standing[]): Rates[] {
  if (letters.length < 2) return [];
  const step = Math.max(1, letters.length / BASE_DOCUMENTS);
  const rates: Rates[] = [];
  for (let next = 0; next < letters.length; next += step) {
    const n = Math.floor(next);
    const one = letters[n]!;
    if (one.units.length < RUN_DEFAULTS.least) continue;
    const { stretches, verbatim } = stretchesIn(one, letters, index, passedOver(standings[n]!, n, standings));
    const covered = new Uint8Array(one.units.length);
    for (const { start, end } of stretches) covered.fill(1, start, end);
    rates.push({ any: shareOf(covered), verbatim: shareOf(verbatim) });
  }
  return rates;
}

function medianOf(figures: readonly number[]): number | null {
  if (figures.length === 0) return null;
  const rising = [...figures].sort((a, b) => a - b);
  const middle = rising.length >> 1;
  return rising.length % 2 === 1 ? rising[middle]! : (rising[middle - 1]! + rising[middle]!) / 2;
}

/** A stretch of letters as one of the passage's text. */
function stretchOf(passage: Passage, start: number, end: number) {
  const positions = letterPositions(passage.text);
  return { passage, start: positions[start]!, end: positions[end - 1]! + 1 };
}

/** Passages of sources, of the document looked at last and a few before it. */
class PassageReader {
  readonly #sources: readonly CleanDocument[];
  readonly #read = new Map<number, Passage[]>();

  constructor(sources: readonly CleanDocument[]) {
    this.#sources = sources;
  }

  /** Where a run stands in its source. @param from first letter of the source's passage */
  placeOf({ source, sourcePassage, sourceStart, sourceEnd }: Run, from: number): Place {
    let kept = this.#read.get(source);
    if (kept === undefined) {
      if (this.#read.size >= MOST_READ) this.#read.delete(this.#read.keys().next().value!);
      kept = passages(this.#sources[source]!);
      this.#read.set(source, kept);
    }
    const there = stretchOf(kept[sourcePassage]!, sourceStart - from, sourceEnd - from);
    return placeIn(this.#sources[source]!.path, there.passage, there.start, there.end);
  }
}

const MOST_READ = 64;

/** Sources of runs with how many letters each gave, most first: what a network of copying is drawn from. */
export function flows(
  runs: readonly CopiedRun[],
): { from: string; to: string; characters: number; passages: number }[] {
  const found = new Map<string, { from: string; to: string; characters: number; passages: number }>();
  for (const { place, source, characters } of runs) {
    const key = `${source.path}\n${place.path}`;
    const flow = found.get(key) ?? { from: source.path, to: place.path, characters: 0, passages: 0 };
    flow.characters += characters;
    flow.passages++;
    found.set(key, flow);
  }
  return [...found.values()].sort(
    (a, b) => b.characters - a.characters || byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to),
  );
}
