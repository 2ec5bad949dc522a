import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import type { KnownFigures } from "../model/known-figures.js";
import { type Passage, passages, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import { followed, type ProgressOptions } from "../model/progress.js";
import type { Count, Share } from "../model/quantity.js";
import { median } from "../stats/parts.js";
import { baseRates, type Folder, passedOver, type Rates, shareOf } from "./base-rates.js";
import {
  isQuotation,
  REUSE_CLASSES,
  type ReuseClass,
  relationOf,
  STOCK_PLACES,
  standingOf,
  unrelatedPlaces,
} from "./classes.js";
import { type Letters, letterAt, lettersOf } from "./letters.js";
import { type Run, type Stretch, stretchesIn } from "./runs.js";
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
  /** The passage as it occurs in the text, and in the source. */
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

interface CopiesOptions extends ProgressOptions {
  /** What is known of the texts of the sources; what is found out is added. */
  readonly known?: (sources: readonly CleanDocument[]) => KnownFigures;
}

/**
 * Which passages of some documents stand in others, with edits or without. A document is never compared with itself: one of
 * the same path.
 *
 * Seeds, samples of them in an index, extension by alignment: the method of passim and of studies of model bills.
 * Source: J. Wilkerson, D. Smith & N. Stramp (2015), "Tracing the Flow of Policy Ideas in Legislatures: A Text Reuse
 * Approach", American Journal of Political Science 59(4); D. Smith, R. Cordell & A. Mullen (2015).
 *
 * @param sources what the documents are compared with; may hold the documents themselves
 */
export function copies(
  documents: readonly CleanDocument[],
  sources: readonly CleanDocument[],
  options: CopiesOptions = {},
): CopiesResult {
  const letters = sources.map(lettersOf);
  const standings = sources.map(standingOf);
  const base = baseRates({ letters, standings }, options.known?.(sources));
  const own = new Map(sources.map(({ path }, n) => [path, n]));
  const texts = documents.map((document) => letters[own.get(document.path) ?? -1] ?? lettersOf(document));
  const index = new SeedIndex(letters, texts);
  const passagesOf = passageReader();
  const figures: CopiedDocument[] = [];
  const runs: CopiedRun[] = [];
  for (const n of followed(documents.length, "comparing", options.onProgress)) {
    const document = documents[n]!;
    const isLeftOut = passedOver(standingOf(document), own.get(document.path) ?? -1, standings);
    const { stretches, verbatim } = stretchesIn(texts[n]!, letters, index, isLeftOut);
    const told = tell(document, texts[n]!, stretches, { sources, letters, standings, passagesOf });
    figures.push(figuresOf(document.path, told, verbatim, base));
    for (const { run } of told) runs.push(run);
  }
  return { documents: figures, runs };
}

interface Told {
  readonly run: CopiedRun;
  readonly letters: Run;
  /** Of its stretch: the one that shares are taken of. */
  readonly isBest: boolean;
}

interface Sources extends Folder {
  readonly sources: readonly CleanDocument[];
  readonly passagesOf: ReturnType<typeof passageReader>;
}

/** Runs with their places, texts and classes. */
function tell(document: CleanDocument, text: Letters, stretches: readonly Stretch[], from: Sources): Told[] {
  if (stretches.length === 0) return [];
  const standing = standingOf(document);
  const kept = from.passagesOf(document);
  return stretches.flatMap(({ runs, sources }) => {
    const others = sources.map((source) => from.standings[source]!);
    const isCommon = unrelatedPlaces(standing, others) >= STOCK_PLACES;
    return runs.map((run, rank) => {
      const start = text.starts[run.passage]!;
      const here = stretchOf(kept[run.passage]!, run.start - start, run.end - start);
      const place = placeIn(document.path, here.passage, here.start, here.end);
      const there = sourceOf(run, from);
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

function sourceOf({ source, sourcePassage, sourceStart, sourceEnd }: Run, from: Sources): Place {
  const document = from.sources[source]!;
  const start = from.letters[source]!.starts[sourcePassage]!;
  const there = stretchOf(from.passagesOf(document)[sourcePassage]!, sourceStart - start, sourceEnd - start);
  return placeIn(document.path, there.passage, there.start, there.end);
}

function stretchOf(passage: Passage, start: number, end: number) {
  return { passage, start: letterAt(passage.text, start), end: letterAt(passage.text, end - 1) + 1 };
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
    base_rate: median(base.map((rates) => rates.any)),
    base_verbatim: median(base.map((rates) => rates.verbatim)),
    percentile: base.length === 0 ? null : (100 * base.filter((rates) => rates.any < any).length) / base.length,
  };
}

/** Reads the passages of texts; those of texts that were read lately are kept, as many as `MOST_READ` lets. */
function passageReader(): (document: CleanDocument) => readonly Passage[] {
  const read = new Map<CleanDocument, readonly Passage[]>();
  let size = 0;
  return (document) => {
    const known = read.get(document);
    if (known !== undefined) return known;
    if (size > MOST_READ) {
      read.clear();
      size = 0;
    }
    const kept = passages(document);
    read.set(document, kept);
    size += kept.reduce((sum, { text }) => sum + text.length, 0);
    return kept;
  };
}

/** Text whose passages are kept: ten thousand documents of 8 KB, in as many bytes. Unit: characters. */
const MOST_READ = 32_000_000;

/** Sources of runs with how many letters each gave, most first: what a network of copying is drawn from. */
export function flows(runs: readonly CopiedRun[]) {
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
