import type { CleanDocument } from "../model/document.js";
import type { Place } from "../model/place.js";
import type { ReportEvidence, ReportPlace, ReportPlaces, ReportSentence } from "../model/report.js";
import type { ReportGrouping } from "./grouping.js";
import { type Quoted, Searchable } from "./places.js";

/** Sentences shown for one figure, if there is room. Unit: sentences. */
const MOST_SENTENCES = 20;
/** Smaller caps that are tried until the sentences fit. */
const CAPS = [MOST_SENTENCES, 14, 10, 7, 5, 3, 2, 1] as const;
/** Room for all sentences together: leaves as much again for tables and charts of a page under 3 MB. Unit: bytes. */
export const SENTENCE_ROOM = 1_300_000;

interface Asked {
  readonly label: string;
  readonly group: string | null;
  readonly total: number;
  readonly documents: number;
  readonly quotes: readonly Quoted[];
}

/** Gathers the places behind figures while a report is made; each figure gets the index of its list. */
export class EvidenceCollector {
  readonly #documents: readonly Searchable[];
  readonly #grouping: ReportGrouping;
  readonly #asked: Asked[] = [];
  readonly #known = new Map<string, number>();
  readonly #indexOfPath: Map<string, number>;

  constructor(documents: readonly CleanDocument[], grouping: ReportGrouping) {
    this.#documents = documents.map((document, index) => new Searchable(document, index));
    this.#grouping = grouping;
    this.#indexOfPath = new Map(documents.map(({ path }, index) => [path, index]));
  }

  /** The list of a term: wherever its letters stand, also inside longer words. In one group, or in all documents. */
  ofTerm(term: string, group: string | null = null): number {
    return this.#once(`t\0${group ?? "\0"}\0${term}`, () => {
      const holding = this.#documents
        .filter((_, index) => group === null || this.#grouping.of[index] === group)
        .map((document) => ({ document, count: document.count(term) }))
        .filter(({ count }) => count > 0);
      return this.#listOf(
        term,
        group,
        holding.map(({ count }) => count),
        (index, shown) => holding[index]!.document.find(term, shown),
      );
    });
  }

  /** The list of places that another stage found. */
  ofPlaces(label: string, places: readonly Place[], group: string | null = null): number {
    return this.#once(`p\0${group ?? "\0"}\0${label}`, () => {
      const byDocument = new Map<number, Place[]>();
      for (const place of places) {
        const index = this.#indexOfPath.get(place.path);
        if (index === undefined || (group !== null && this.#grouping.of[index] !== group)) continue;
        const list = byDocument.get(index);
        if (list) list.push(place);
        else byDocument.set(index, [place]);
      }
      const holding = [...byDocument];
      return this.#listOf(
        label,
        group,
        holding.map(([, all]) => all.length),
        (index, shown) => {
          const [document, all] = holding[index]!;
          return all
            .slice(0, shown)
            .map((place) => this.#documents[document]!.at(place))
            .filter((quoted) => quoted !== null);
        },
      );
    });
  }

  /** Sentences are cut out for those places alone that are shown. */
  #listOf(
    label: string,
    group: string | null,
    counts: readonly number[],
    quotesOf: (index: number, shown: number) => Quoted[],
  ): Asked {
    const shown = sharesOf(counts);
    return {
      label,
      group: this.#labelOf(group),
      total: counts.reduce((sum, count) => sum + count, 0),
      documents: counts.length,
      quotes: inTurn(shown.map((share, index) => (share > 0 ? quotesOf(index, share) : []))),
    };
  }

  #labelOf(group: string | null): string | null {
    return group === null ? null : this.#grouping.labels.get(group)!;
  }

  #once(key: string, ask: () => Asked): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#asked.push(ask());
    this.#known.set(key, this.#asked.length - 1);
    return this.#asked.length - 1;
  }

  /** All lists, cut alike until the sentences fit into `room` bytes. */
  collected(room = SENTENCE_ROOM): ReportEvidence {
    for (const cap of CAPS) {
      const { sentences, lists, size } = pooled(this.#asked, cap);
      if (size <= room || cap === 1) return { sentences, lists, cap };
    }
    throw new Error("no cap is tried");
  }
}

/** How many places of each document are shown: one of each, then a second of each, until there are enough. */
function sharesOf(counts: readonly number[]): number[] {
  const shares = counts.map(() => 0);
  let left = Math.min(
    MOST_SENTENCES,
    counts.reduce((sum, count) => sum + count, 0),
  );
  for (let turn = 1; left > 0; turn++) {
    for (let index = 0; index < counts.length && left > 0; index++) {
      if (counts[index]! < turn) continue;
      shares[index] = turn;
      left--;
    }
  }
  return shares;
}

/** The first of each document, then the second of each: many documents speak before one speaks twice. */
function inTurn(lists: readonly (readonly Quoted[])[]): Quoted[] {
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: longest }, (_, turn) =>
    lists.map((list) => list[turn]).filter((quoted) => quoted !== undefined),
  ).flat();
}

/** Sentences that several figures share are kept once. */
function pooled(asked: readonly Asked[], cap: number) {
  const sentences: ReportSentence[] = [];
  const known = new Map<string, number>();
  let size = 0;
  const lists = asked.map(({ label, group, total, documents, quotes }): ReportPlaces => {
    const places = quotes.slice(0, cap).map(({ document, line, text, start, length }): ReportPlace => {
      const key = `${document}\0${line}\0${text}`;
      let index = known.get(key);
      if (index === undefined) {
        index = sentences.push({ document, line, text }) - 1;
        known.set(key, index);
        size += Buffer.byteLength(text) + 16;
      }
      size += 12;
      return [index, start, length];
    });
    return { label, group, total, documents, places };
  });
  return { sentences, lists, size };
}
