import { groupBy } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import { wordDiff } from "../base/word-diff.js";
import type { CopiesPage, CopiesPageLine, CopiesPageMark } from "../model/copies-page.js";
import { type CleanDocument, keptSpans } from "../model/document.js";
import type { CopiedRun, CopiesResult } from "./copies.js";
import { foreignPlaces } from "./foreign-places.js";

/** Documents on a page, those that share most first: more is no page to read. */
const PAGE_DOCUMENTS = 30;

/** The texts and their passages side by side, those that share most first. */
export function copiesPage(
  documents: readonly CleanDocument[],
  { documents: figures, runs }: CopiesResult,
): CopiesPage {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const runsOf = groupBy(runs, ({ place }) => place.path);
  const shown = [...figures]
    .sort((a, b) => b.shares.any - a.shares.any || byCodeUnit(a.path, b.path))
    .slice(0, PAGE_DOCUMENTS);
  return {
    all: figures.length,
    documents: shown.map(({ path, ...of }) => {
      const document = byPath.get(path)!;
      const onLine = groupBy(runsOf.get(path) ?? [], ({ place }) => place.line);
      return {
        ...of,
        path,
        title: document.metadata.title,
        lines: document.lines
          .filter((line) => keptSpans(line).length > 0)
          .map(({ number, raw }) => lineOf(number, raw, onLine.get(number) ?? [])),
        foreign: foreignPlaces(document).map(({ term, region, place }) => ({ term, region, line: place.line })),
      };
    }),
  };
}

/** Passages that overlap are one mark with several sources; the class is that of the longest with the fewest edits. */
function lineOf(line: number, text: string, runs: readonly CopiedRun[]): CopiesPageLine {
  const unitAt = unitsOf(text);
  const placed = runs
    .map((run) => {
      const start = unitAt(run.place.column - 1);
      return { run, start, end: start + run.place.quote.length };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const groups: { start: number; end: number; runs: CopiedRun[] }[] = [];
  for (const { run, start, end } of placed) {
    const last = groups.at(-1);
    if (last !== undefined && start < last.end) {
      last.runs.push(run);
      last.end = Math.max(last.end, end);
    } else groups.push({ start, end, runs: [run] });
  }
  return { line, text, marks: groups.map(markOf) };
}

function markOf({ start, end, runs }: { start: number; end: number; runs: readonly CopiedRun[] }): CopiesPageMark {
  const sources = [...runs].sort(
    (a, b) => b.characters - b.edits - (a.characters - a.edits) || byCodeUnit(a.source.path, b.source.path),
  );
  return {
    start,
    end,
    class: sources[0]!.class,
    sources: sources.map((run) => ({
      place: run.source,
      class: run.class,
      characters: run.characters,
      edits: run.edits,
      pieces: wordDiff(run.text, run.source_text),
    })),
  };
}

/** Leads from characters of a line to code units. */
function unitsOf(text: string): (character: number) => number {
  if (!/\p{Surrogate}|[\u{10000}-\u{10ffff}]/u.test(text)) return (character) => character;
  const units: number[] = [0];
  for (const character of text) units.push(units.at(-1)! + character.length);
  return (character) => units[character] ?? text.length;
}
