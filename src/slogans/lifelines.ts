import { groupBy } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import { visibleCharacters } from "../model/passage.js";
import type { Count, Whole } from "../model/quantity.js";
import { type Lifeline, proposals, type YearPlace } from "./lifeline.js";
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

/** Where the text of each path is from. */
type Regions = ReadonlyMap<string, string | null>;
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
  regions: Regions,
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
  const named = new Map(documents.map(({ path, metadata }) => [path, metadata.region]));
  return slogans.flatMap((slogan) => {
    const saying = new Set(slogan.occurrences.map(({ path }) => path));
    const earliest = earliestOf(livesOf(slogan, named), named, years);
    return regions.flatMap(([region, of]) => {
      const byYear = groupBy(of, ({ path }) => years.byPath.get(path)!);
      const saysIn = (year: number): boolean => byYear.get(year)?.some(({ path }) => saying.has(path)) ?? false;
      const first = range.find(saysIn) ?? null;
      const lag = first === null ? null : first - earliest.get(region)!;
      const { code } = of[0]!.metadata;
      return range.map((year): AdoptionRow => {
        const present = byYear.has(year) ? (saysIn(year) ? 1 : 0) : null;
        return { region, code, year, slogan: slogan.text, present, first_adoption: first, lag };
      });
    });
  });
}

/** For each region that says a slogan: the first year of all that mean the same by it. */
function earliestOf(lives: readonly Named[], regions: Regions, { byPath }: Years): ReadonlyMap<string | null, number> {
  return new Map(
    lives.flatMap(({ occurrences }): [string | null, number][] => {
      const dated = occurrences.filter(({ path }) => byPath.has(path));
      const first = dated.reduce((least, { path }) => Math.min(least, byPath.get(path)!), Number.POSITIVE_INFINITY);
      return dated.map(({ path }) => [regions.get(path) ?? null, first]);
    }),
  );
}

/**
 * One slogan as the several that it may be: the places of each are those that mean the same by it. A code of digits is another
 * one in each place, unless what it stands for agrees or the one place holds the other; other words are the same everywhere
 * until two places give them two meanings. Years of one place are never parted. That of the most documents comes first.
 */
function livesOf(slogan: Named, regions: Regions): Named[] {
  const spoken = groupBy(slogan.occurrences, ({ path }) => regions.get(path) ?? null);
  if (slogan.common || spoken.size < 2) return [slogan];
  const meanings = meaningsOf(slogan, [...spoken.keys()]);
  const lives = groupBy(spoken, ([region]) => meanings.get(region));
  if (lives.size < 2) return [slogan];
  return [...lives.values()]
    .map((of) => {
      const occurrences = of.flatMap(([, places]) => places);
      const name = of.map(([region]) => region ?? "").sort(byCodeUnit)[0]!;
      return { name, occurrences, documents: new Set(occurrences.map(({ path }) => path)).size };
    })
    .sort((a, b) => b.documents - a.documents || byCodeUnit(a.name, b.name))
    .map(({ occurrences }) => ({ ...slogan, occurrences }));
}

/** A name for what each place means: places with the same name mean the same. */
function meaningsOf(
  { kind, senses, expansion }: Named,
  regions: readonly (string | null)[],
): ReadonlyMap<string | null, string> {
  // Without senses all documents that say anything say the same.
  if (senses.length === 0 && expansion.status !== "unexplained") return new Map(regions.map((region) => [region, ""]));
  const told = senses.filter(({ expansion: { status } }) => status !== "unexplained").map(({ regions: of }) => of);
  const names = new Map<string | null, string>();
  for (const of of joined(told)) for (const region of of) names.set(region, of[0]!);
  const only = new Set(names.values()).size === 1 ? [...names.values()][0] : undefined;
  for (const region of regions) {
    if (names.has(region)) continue;
    const above = regions.find((other) => other !== null && region?.startsWith(`${other}/`));
    const own = kind === "numeric-code" ? (region ?? "?") : (only ?? "");
    names.set(region, (above != null ? names.get(above) : undefined) ?? own);
  }
  return names;
}

/** Lists with a place in common are one: in one place a slogan goes on, told this way or that. */
function joined(lists: readonly (readonly string[])[]): string[][] {
  let all: string[][] = [];
  for (const list of lists) {
    const touched = all.filter((one) => one.some((region) => list.includes(region)));
    all = [...all.filter((one) => !touched.includes(one)), [...touched.flat(), ...list]];
  }
  return all.filter(({ length }) => length > 0).map((regions) => [...regions].sort(byCodeUnit));
}
