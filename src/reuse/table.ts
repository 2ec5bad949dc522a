import type { CleanDocument } from "../model/document.js";
import type { Graph } from "../model/graph.js";
import type { Place } from "../model/place.js";
import { type Column, ofRecords, type Table } from "../model/table.js";
import { REUSE_CLASSES, standingOf } from "./classes.js";
import { type CopiedDocument, type CopiedRun, flows } from "./copies.js";
import type { ForeignPlace } from "./foreign-places.js";
import type { PhraseChange } from "./phrases.js";
import type { SentencePair } from "./sentences.js";

const PATH = { name: "path", type: "text", elastic: true, cut: "start" } as const satisfies Column;
const LINE = { name: "line", type: "integer" } as const satisfies Column;
const SOURCE = [
  { name: "source_path", type: "text", elastic: true, cut: "start", tone: "quiet", importance: "high" },
  { name: "source_line", type: "integer" },
] as const satisfies readonly Column[];

const standing = ({ place, source }: { readonly place: Place; readonly source: Place }) => ({
  path: place.path,
  line: place.line,
  source_path: source.path,
  source_line: source.line,
});

/** One row per document: shares beside what such documents share anyway. */
export const copiedDocumentsTable = (documents: readonly CopiedDocument[]): Table => ({
  name: "documents",
  columns: [
    PATH,
    { name: "characters", type: "integer", unit: "letters" },
    { name: "any", type: "number", digits: 3, bar: true },
    { name: "base_rate", type: "number", digits: 3 },
    { name: "percentile", type: "number", digits: 0 },
    { name: "verbatim", type: "number", digits: 3 },
    { name: "base_verbatim", type: "number", digits: 3 },
    ...REUSE_CLASSES.map((name): Column => ({ name: name.replace("-", "_"), type: "number", digits: 3 })),
    { name: "longest", type: "integer", unit: "letters" },
  ],
  rows: documents.map(({ path, characters, shares, base_rate, percentile, verbatim, base_verbatim, longest }) => [
    path,
    characters,
    shares.any,
    base_rate,
    percentile,
    verbatim,
    base_verbatim,
    ...REUSE_CLASSES.map((name) => shares[name]),
    longest,
  ]),
});

/** One row per passage and source. */
export const runsTable = (runs: readonly CopiedRun[]): Table => ({
  name: "runs",
  ...ofRecords(
    [
      PATH,
      LINE,
      { name: "characters", type: "integer", unit: "letters", importance: "low" },
      { name: "edits", type: "integer", unit: "letters" },
      { name: "class", type: "text", tone: "strong" },
      { name: "text", type: "text", elastic: true, importance: "high" },
      ...SOURCE,
      { name: "source_text", type: "text", elastic: true, tone: "quiet" },
    ],
    runs.map((run) => ({ ...run, ...standing(run) })),
  ),
});

export const foreignPlacesTable = (places: readonly ForeignPlace[]): Table => ({
  name: "foreign_places",
  ...ofRecords(
    [PATH, LINE, { name: "term", type: "text", tone: "strong" }, { name: "region", type: "text" }],
    places.map(({ place, ...found }) => ({ ...found, ...place })),
  ),
});

/** One row per sentence and the nearest one of the sources. */
export const sentencePairsTable = (pairs: readonly SentencePair[]): Table => ({
  name: "sentences",
  ...ofRecords(
    [
      PATH,
      LINE,
      { name: "similarity", type: "number", digits: 3, bar: true },
      { name: "text", type: "text", elastic: true },
      { name: "source_text", type: "text", elastic: true },
      { name: "added", type: "text", elastic: true },
      { name: "dropped", type: "text", elastic: true },
      { name: "strength", type: "text" },
      { name: "source_strength", type: "text" },
      ...SOURCE,
    ],
    pairs.map((pair) => ({
      ...pair,
      ...standing(pair),
      text: pair.place.quote,
      source_text: pair.source.quote,
      added: pair.added.join(" "),
      dropped: pair.dropped.join(" "),
      strength: pair.strength.join(" "),
      source_strength: pair.source_strength.join(" "),
    })),
  ),
});

/** The file alone and the line, for people. */
const shortPlace = ({ path, line }: Place): string => `${path.split(/[/\\]/u).at(-1)}:${line}`;

/** One row per sentence: what became of it, and where it stands. */
export const phrasesTable = (changes: readonly PhraseChange[]): Table => ({
  name: "phrases",
  ...ofRecords(
    [
      { name: "status", type: "text", tone: "strong" },
      { name: "similarity", type: "number", digits: 3 },
      { name: "marked", type: "text", elastic: true },
      { name: "place", type: "text", cut: "start", tone: "quiet" },
      { name: "path", type: "text", machineOnly: true },
      { name: "line", type: "integer", machineOnly: true },
      { name: "before_path", type: "text", machineOnly: true },
      { name: "before_line", type: "integer", machineOnly: true },
      { name: "text", type: "text", machineOnly: true },
      { name: "before_text", type: "text", machineOnly: true },
    ],
    changes.map(({ status, similarity, marked, place, before }) => ({
      status,
      similarity,
      marked,
      place: shortPlace((place ?? before)!),
      path: place?.path ?? null,
      line: place?.line ?? null,
      before_path: before?.path ?? null,
      before_line: before?.line ?? null,
      text: place?.quote ?? null,
      before_text: before?.quote ?? null,
    })),
  ),
});

/**
 * Who has how many letters of whom: arrows lead from the older text to the younger one; from the source where it is unknown.
 *
 * @param documents those that the runs are in and from
 */
export function copiesGraph(
  runs: readonly CopiedRun[],
  documents: readonly CleanDocument[],
  title: string,
  description: string,
): Graph {
  const times = new Map(documents.map((document) => [document.path, standingOf(document).time]));
  const isLater = ({ place, source }: CopiedRun): boolean =>
    (times.get(source.path) ?? "") > (times.get(place.path) ?? "\uffff");
  const all = flows(runs.filter((run) => !isLater(run)));
  const paths = [...new Set(all.flatMap(({ from, to }) => [from, to]))];
  const index = new Map(paths.map((path, n) => [path, n]));
  return {
    title,
    description,
    directed: true,
    nodeColumns: [],
    edgeColumns: [{ name: "passages", type: "integer" }],
    nodes: paths.map((label) => ({ label, cells: [] })),
    edges: all.map(({ from, to, characters, passages }) => ({
      source: index.get(from)!,
      target: index.get(to)!,
      weight: characters,
      cells: [passages],
    })),
  };
}
