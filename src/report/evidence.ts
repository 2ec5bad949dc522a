import { groupBy } from "../base/group-by.js";
import { SubstringCounter } from "../count/substrings.js";
import type { CleanDocument } from "../model/document.js";
import type { Place } from "../model/place.js";
import { followed, type OnProgress } from "../model/progress.js";
import type { ReportEvidence, ReportPlace, ReportPlaces, ReportSentence } from "../model/report.js";
import type { ReportGrouping } from "./grouping.js";
import { needleOf, type Quoted, SENTENCE_PARTED, Searchable, searchedText } from "./places.js";

/** Sentences shown for one figure, if there is room. Unit: sentences. */
const MOST_SENTENCES = 20;
const CAPS = [MOST_SENTENCES, 14, 10, 7, 5, 3, 2, 1] as const;
/** Sentences shown for a pair of terms: enough to see how they belong together. Unit: sentences. */
const PAIR_SENTENCES = 6;
/** Room for all sentences together: leaves as much again for tables and charts of a page under 3 MB. Unit: bytes. */
const SENTENCE_ROOM = 1_300_000;

interface Question {
  readonly label: string;
  readonly group: string | null;
  readonly most: number;
  /** Where its places are, in the order of documents; asked when all questions are known. */
  readonly holding: () => readonly Holding[];
}

interface Holding {
  readonly count: number;
  readonly quotes: (shown: number) => Quoted[];
}

/** Two needles, and the documents that have both in one sentence, with how many such sentences. */
interface Pair {
  readonly needles: readonly [string, string];
  readonly holding: { readonly document: number; readonly count: number }[];
}

interface Answer extends Omit<ReportPlaces, "places"> {
  readonly quotes: readonly Quoted[];
}

/**
 * Gathers the places behind figures while a report is made; each figure gets the index of its list. The texts are looked
 * through once, for all terms together, when the last question was asked.
 */
export class EvidenceCollector {
  readonly #documents: readonly CleanDocument[];
  readonly #grouping: ReportGrouping;
  readonly #questions: Question[] = [];
  readonly #known = new Map<string, number>();
  readonly #indexOfPath: Map<string, number>;
  /** Of each needle: the documents that hold it and how often. */
  readonly #holding = new Map<string, { readonly document: number; readonly count: number }[]>();
  readonly #pairs: Pair[] = [];
  readonly #searchable: Searchable[] = [];

  constructor(documents: readonly CleanDocument[], grouping: ReportGrouping) {
    this.#documents = documents;
    this.#grouping = grouping;
    this.#indexOfPath = new Map(documents.map(({ path }, index) => [path, index]));
  }

  /** The list of a term: wherever its letters stand, also inside longer words. In one group, or in all documents. */
  ofTerm(term: string, group: string | null = null): number {
    const needle = needleOf(term);
    if (!this.#holding.has(needle)) this.#holding.set(needle, []);
    return this.#once(`t\0${group ?? "\0"}\0${term}`, term, group, () =>
      this.#holding
        .get(needle)!
        .filter(({ document }) => this.#isOf(document, group))
        .map(({ document, count }) => ({ count, quotes: (shown) => this.#textOf(document).find(needle, shown) })),
    );
  }

  ofPair(first: string, second: string): number {
    const needles = [needleOf(first), needleOf(second)] as const;
    const pair: Pair = { needles, holding: [] };
    const holding = (): Holding[] =>
      pair.holding.map(({ document, count }) => ({
        count,
        quotes: (shown) => this.#textOf(document).findTogether(needles, shown),
      }));
    const asked = this.#questions.length;
    const index = this.#once(`b\0${first}\0${second}`, `${first} – ${second}`, null, holding, PAIR_SENTENCES);
    if (index === asked) {
      for (const needle of needles) if (!this.#holding.has(needle)) this.#holding.set(needle, []);
      this.#pairs.push(pair);
    }
    return index;
  }

  /** The list of places that another stage found. */
  ofPlaces(label: string, places: readonly Place[], group: string | null = null): number {
    return this.#once(`p\0${group ?? "\0"}\0${label}`, label, group, () => {
      const known = places.flatMap((place) => {
        const document = this.#indexOfPath.get(place.path);
        return document === undefined || !this.#isOf(document, group) ? [] : [{ document, place }];
      });
      return [...groupBy(known, ({ document }) => document)].map(([document, all]) => ({
        count: all.length,
        quotes: (shown) =>
          all
            .slice(0, shown)
            .map(({ place }) => this.#textOf(document).at(place))
            .filter((quoted) => quoted !== null),
      }));
    });
  }

  #isOf(document: number, group: string | null): boolean {
    return group === null || this.#grouping.of[document] === group;
  }

  #textOf(document: number): Searchable {
    this.#searchable[document] ??= new Searchable(this.#documents[document]!, document);
    return this.#searchable[document];
  }

  #once(
    key: string,
    label: string,
    group: string | null,
    holding: Question["holding"],
    most: number = MOST_SENTENCES,
  ): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const index = this.#questions.push({ label, group, most, holding }) - 1;
    this.#known.set(key, index);
    return index;
  }

  /** All lists, cut alike until the sentences fit into `room` bytes. Called once, at the end. */
  collected(room = SENTENCE_ROOM, onProgress?: OnProgress): ReportEvidence {
    this.#lookThrough(onProgress);
    const answers = this.#questions.map((question) => this.#answer(question));
    for (const cap of CAPS) {
      const { sentences, lists, size } = pooled(answers, cap);
      if (size <= room || cap === 1) return { sentences, lists, cap };
    }
    throw new Error("no cap is tried");
  }

  /** Counts all needles in each text, none overlapping another of its kind. */
  #lookThrough(onProgress?: OnProgress): void {
    const lists = [...this.#holding.values()];
    const counter = new SubstringCounter([...this.#holding.keys()]);
    for (const document of followed(this.#documents.length, "places", onProgress)) {
      counter.reset();
      const text = searchedText(this.#documents[document]!);
      counter.add(text);
      counter.counts.forEach((count, needle) => {
        if (count > 0) lists[needle]!.push({ document, count });
      });
      this.#lookForPairs(document, text, (needle) => this.#holding.get(needle)!.at(-1)?.document === document);
    }
  }

  #lookForPairs(document: number, text: string, isThere: (needle: string) => boolean): void {
    const here = this.#pairs.filter(({ needles }) => needles.every(isThere));
    if (here.length === 0) return;
    const sentences = text.split(SENTENCE_PARTED);
    // A term is looked for once, not in each of its pairs.
    const of = new Map<string, Set<number>>();
    for (const needle of new Set(here.flatMap(({ needles }) => needles)))
      of.set(needle, new Set(sentences.flatMap((sentence, n) => (sentence.includes(needle) ? [n] : []))));
    for (const { needles, holding } of here) {
      const [first, second] = [of.get(needles[0])!, of.get(needles[1])!];
      let count = 0;
      for (const sentence of first) if (second.has(sentence)) count++;
      if (count > 0) holding.push({ document, count });
    }
  }

  /** Sentences are cut out for those places alone that are shown. */
  #answer({ label, group, most, holding: find }: Question): Answer {
    const holding = find();
    const counts = holding.map(({ count }) => count);
    const shown = sharesOf(counts, most);
    return {
      label,
      group: group === null ? null : this.#grouping.labels.get(group)!,
      total: counts.reduce((sum, count) => sum + count, 0),
      documents: counts.length,
      quotes: inTurn(shown.map((share, index) => (share > 0 ? holding[index]!.quotes(share) : []))),
    };
  }
}

/** How many places of each document are shown: one of each, then a second of each, until there are enough. */
function sharesOf(counts: readonly number[], most: number): number[] {
  const shares = counts.map(() => 0);
  let left = Math.min(
    most,
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
function pooled(answers: readonly Answer[], cap: number) {
  const sentences: ReportSentence[] = [];
  const known = new Map<string, number>();
  let size = 0;
  const lists = answers.map(({ label, group, total, documents, quotes }): ReportPlaces => {
    const places = quotes.slice(0, cap).map(({ document, line, text, start, length, second }): ReportPlace => {
      const key = `${document}\0${line}\0${text}`;
      let index = known.get(key);
      if (index === undefined) {
        index = sentences.push({ document, line, text }) - 1;
        known.set(key, index);
        size += Buffer.byteLength(text) + 16;
      }
      size += 12;
      return [index, start, length, ...(second ?? [])];
    });
    return { label, group, total, documents, places };
  });
  return { sentences, lists, size };
}
