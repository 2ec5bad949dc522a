import { groupBy } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import { visibleCharacters } from "../model/passage.js";
import type { Count, Whole } from "../model/quantity.js";
import type { Lifeline, YearPlace } from "./lifeline.js";
import { livesOf } from "./lives.js";
import { proposals } from "./renamed.js";
import type { Slogan } from "./types.js";

/** Old and new names that somebody has confirmed: the life-line of the new one begins with the old one. */
export type Links = ReadonlyMap<string, string>;

/** A list of links as people keep it: old and new name, parted by a tab, one pair a line; `#` begins a remark. */
export const parseLinks = ({ text }: { readonly text: string }): Links =>
  new Map(
    text.split("\n").flatMap((line): [string, string][] => {
      const [old, now] = line.split("\t").map((name) => name.trim());
      return old && now && !old.startsWith("#") ? [[old, now]] : [];
    }),
  );

/** The year that a document is about, else the year of its publication. */
export const yearOf = ({ metadata }: CleanDocument): number | null =>
  metadata.year ?? (metadata.date === null ? null : Number(metadata.date.slice(0, 4)));

/** What the corpus has of each year. */
class Years {
  readonly byPath: ReadonlyMap<string, number>;
  readonly present: readonly number[];
  readonly missing: readonly number[];
  readonly #characters: ReadonlyMap<number, number>;

  constructor(documents: readonly CleanDocument[]) {
    const dated = documents.flatMap((document): [CleanDocument, number][] => {
      const year = yearOf(document);
      return year === null ? [] : [[document, year]];
    });
    this.byPath = new Map(dated.map(([{ path }, year]) => [path, year]));
    const groups = groupBy(dated, ([, year]) => year);
    this.#characters = new Map(
      [...groups].map(([year, of]) => [year, of.reduce((sum, [document]) => sum + visibleCharacters(document), 0)]),
    );
    this.present = [...groups.keys()].sort((a, b) => a - b);
    const [first, last] = [this.present[0] ?? 0, this.present.at(-1) ?? -1];
    this.missing = Array.from({ length: last - first + 1 }, (_, n) => first + n).filter((year) => !groups.has(year));
  }

  /** Occurrences per character. */
  rate(year: number, count: number): number {
    return count / Math.max(1, this.#characters.get(year) ?? 1);
  }
}

/**
 * The life-line of each slogan over the years of a corpus. A year without a document says nothing, and a document without a
 * year takes no part; a slogan that stands in such documents alone has no life-line. The same words with another meaning in
 * other places have a life-line of their own, see `livesOf`.
 *
 * @param slogans those of the corpus, in the order in which life-lines are given
 * @param links old names by which a slogan of the list was called before
 */
export function lifelines(
  documents: readonly CleanDocument[],
  slogans: readonly Slogan[],
  links: Links = new Map(),
): Lifeline[] {
  const years = new Years(documents);
  const regions = new Map(documents.map(({ path, metadata }) => [path, metadata.region]));
  const found = linked(slogans, links).flatMap((slogan) => {
    const lives = livesOf(slogan, regions);
    return lives.flatMap((life, n) => lifelineOf(life, lives.length > 1 ? n + 1 : null, years, regions) ?? []);
  });
  const renamed = proposals(found, documents);
  return found.map((line) => ({ ...line, perhaps_from: renamed.get(line) ?? [] }));
}

type Named = Pick<Slogan, "text" | "kind" | "variants" | "occurrences" | "common" | "expansion" | "senses">;

/** Slogans with what they were called before among their forms; an old name has no life-line of its own. */
function linked(slogans: readonly Slogan[], links: Links): Named[] {
  const byText = new Map(slogans.map((slogan) => [slogan.text, slogan]));
  const olds = groupBy([...links], ([, now]) => now);
  return slogans
    .filter(({ text }) => !byText.has(links.get(text) ?? ""))
    .map((slogan) => {
      const before = (olds.get(slogan.text) ?? []).flatMap(([old]) => byText.get(old) ?? []);
      return {
        ...slogan,
        variants: [...slogan.variants, ...before.map(({ text }) => text)],
        occurrences: [...before.flatMap(({ occurrences }) => occurrences), ...slogan.occurrences],
      };
    });
}

function lifelineOf(
  { text, kind, variants, occurrences }: Named,
  sense: number | null,
  years: Years,
  regions: ReadonlyMap<string, string | null>,
): Lifeline | null {
  const dated = occurrences.filter(({ path }) => years.byPath.has(path));
  const byYear = groupBy(dated, ({ path }) => years.byPath.get(path)!);
  const present = [...byYear.keys()].sort((a, b) => a - b);
  if (present.length === 0) return null;
  const rateOf = (year: number): number => years.rate(year, byYear.get(year)!.length);
  const placeIn = (year: number): YearPlace => ({ year, place: byYear.get(year)![0]! });
  const places = new Set(dated.flatMap(({ path }) => regions.get(path) ?? []));
  return {
    text,
    sense,
    kind,
    first: placeIn(present[0]!),
    last: placeIn(present.at(-1)!),
    present,
    silent: years.present.filter((year) => !byYear.has(year)),
    missing: years.missing,
    left_censored: present[0] === years.present[0],
    peak: present.reduce((most, year) => (rateOf(year) > rateOf(most) ? year : most)),
    regions: [...places].sort(byCodeUnit),
    variants,
    perhaps_from: [],
  };
}

/** One cell of a panel for event history. Names are those of the JSON result. */
export interface AdoptionRow {
  readonly region: string | null;
  readonly code: string | null;
  readonly year: Whole;
  readonly slogan: string;
  /** 1 said, 0 there is a document without it, `null` there is no document. */
  readonly present: 0 | 1 | null;
  /** The first year in which this region says it; `null` where it never does. */
  readonly first_adoption: Whole | null;
  /** Years after the first region that says it and means the same by it; `null` where this one never does. */
  readonly lag: Count | null;
}

/** Every region × every year of the corpus × every slogan: ready for event history. */
export function adoptionPanel(documents: readonly CleanDocument[], slogans: readonly Slogan[]): AdoptionRow[] {
  const years = new Years(documents);
  const range = [...years.present, ...years.missing].sort((a, b) => a - b);
  const dated = documents.filter(({ path }) => years.byPath.has(path));
  const regions = [...groupBy(dated, ({ metadata }) => metadata.region)].sort(([a], [b]) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : byCodeUnit(a, b),
  );
  const rows: AdoptionRow[] = [];
  const named = new Map(documents.map(({ path, metadata }) => [path, metadata.region]));
  for (const slogan of slogans) {
    const saying = new Set(slogan.occurrences.map(({ path }) => path));
    const earliest = earliestOf(livesOf(slogan, named), named, years);
    for (const [region, of] of regions) {
      const byYear = groupBy(of, ({ path }) => years.byPath.get(path)!);
      const saysIn = (year: number): boolean => byYear.get(year)?.some(({ path }) => saying.has(path)) ?? false;
      const first = range.find(saysIn) ?? null;
      const { code } = of[0]!.metadata;
      for (const year of range) {
        rows.push({
          region,
          code,
          year,
          slogan: slogan.text,
          present: byYear.has(year) ? (saysIn(year) ? 1 : 0) : null,
          first_adoption: first,
          lag: first === null ? null : first - earliest.get(region)!,
        });
      }
    }
  }
  return rows;
}

/** For each region that says a slogan: the first year of all that mean the same by it. */
function earliestOf(
  lives: readonly Named[],
  regions: ReadonlyMap<string, string | null>,
  { byPath }: Years,
): ReadonlyMap<string | null, number> {
  return new Map(
    lives.flatMap(({ occurrences }): [string | null, number][] => {
      const dated = occurrences.filter(({ path }) => byPath.has(path));
      const first = dated.reduce((least, { path }) => Math.min(least, byPath.get(path)!), Number.POSITIVE_INFINITY);
      return dated.map(({ path }) => [regions.get(path) ?? null, first]);
    }),
  );
}
