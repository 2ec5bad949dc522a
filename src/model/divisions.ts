import { readFileSync } from "node:fs";
import { packageFile } from "../base/package-file.js";
import { PairFilter } from "../base/pair-filter.js";

/** One administrative division of China, from the province down to the county. */
export interface Division {
  /** As the official list has it: 槐荫区. */
  readonly name: string;
  /** 山东省/济南市/槐荫区. */
  readonly path: string;
  /** Names of what it lies in, from the widest: 山东省, 济南市. */
  readonly parents: readonly string[];
  /** What texts write right before its name: 济南市, 济南; none before a province. */
  readonly before: readonly string[];
}

/** A division named in a text. */
export interface Mention {
  /** What the name can mean; more than one for 市中区, 鼓楼区. */
  readonly candidates: readonly Division[];
  readonly start: number;
  readonly end: number;
}

/** Divisions of one name. */
interface Named {
  readonly name: string;
  readonly divisions: Division[];
}

interface Gazetteer {
  readonly byName: ReadonlyMap<string, Named>;
  /** Names that texts are searched for. */
  readonly endings: Endings;
  readonly byCode: ReadonlyMap<string, Division>;
  /** Provinces by their short names, for texts that leave out 省 and 市: 山东, 内蒙古. */
  readonly provincesByShortName: ReadonlyMap<string, Division>;
}

interface Entry {
  readonly value: string;
  readonly label: string;
  readonly children?: readonly Entry[];
}

/** Levels that only group others in the official list and are part of no address. */
const GROUPING = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/u;

let loaded: Gazetteer | null = null;

/** The one door to the list of divisions, which the build makes: opened when the first text is looked at. */
function gazetteer(): Gazetteer {
  loaded ??= build();
  return loaded;
}

function build(): Gazetteer {
  const provinces = JSON.parse(readFileSync(packageFile("dist/divisions.json"), "utf8")) as readonly Entry[];
  const byName = new Map<string, Named>();
  const byCode = new Map<string, Division>();
  const provincesByShortName = new Map<string, Division>();
  const add = (entry: Entry, parents: readonly string[]): void => {
    if (GROUPING.test(entry.label)) {
      for (const child of entry.children ?? []) add(child, parents);
      return;
    }
    const before = parents.slice(-1).flatMap((parent) => [parent, shortName(parent)]);
    const division = { name: entry.label, path: [...parents, entry.label].join("/"), parents, before };
    const same = byName.get(entry.label);
    if (same) same.divisions.push(division);
    else byName.set(entry.label, { name: entry.label, divisions: [division] });
    byCode.set(entry.value.padEnd(6, "0"), division);
    if (parents.length === 0) provincesByShortName.set(shortName(entry.label), division);
    for (const child of entry.children ?? []) add(child, [...parents, entry.label]);
  };
  for (const province of provinces) add(province, []);
  return { byName, endings: new Endings([...byName.values()]), byCode, provincesByShortName };
}

/** Names by their last two or three characters, the longest first. */
class Endings {
  readonly #named = new Map<number, Named[]>();
  /** Rules out most places: texts are full of words that end like a name (全市, 片区). */
  readonly #filter = new PairFilter();

  constructor(names: readonly Named[]) {
    for (const named of [...names].sort((a, b) => b.name.length - a.name.length)) {
      const { name } = named;
      if (!LAST_CHARACTERS.includes(name.slice(-1))) continue; // streets and towns that are cities of their own
      const [two, third] = [twoBefore(name, name.length), thirdBefore(name, name.length)];
      this.#filter.add(two, third);
      const same = this.#named.get(together(two, third));
      if (same) same.push(named);
      else this.#named.set(together(two, third), [named]);
    }
  }

  /** The longest name that ends at `end`. */
  before(text: string, end: number): Named | undefined {
    const two = twoBefore(text, end);
    const third = thirdBefore(text, end);
    return this.#find(text, end, two, third) ?? (third === NONE ? undefined : this.#find(text, end, two, NONE));
  }

  #find(text: string, end: number, two: number, third: number): Named | undefined {
    if (!this.#filter.mayHold(two, third)) return undefined;
    return this.#named.get(together(two, third))?.find(({ name }) => text.endsWith(name, end));
  }
}

/** In place of a third character, for names of two. */
const NONE = 0;

const twoBefore = (text: string, end: number): number => (text.charCodeAt(end - 2) << 16) | text.charCodeAt(end - 1);
const thirdBefore = (text: string, end: number): number => (end < 3 ? NONE : text.charCodeAt(end - 3));
/** Different characters may share a number. */
const together = (two: number, third: number): number => two ^ Math.imul(third, 0x9e3779b1);

/** 山东省 -> 山东, 济南市 -> 济南, 广西壮族自治区 -> 广西. */
export const shortName = (name: string): string =>
  name.replace(/(?:维吾尔|壮族|回族)?自治区$|(?:省|市|地区|盟)$/u, "") || name;

/** The division with an official code of six digits (the province 37 is 370000). */
export const divisionOfCode = (code: string): Division | null => gazetteer().byCode.get(code) ?? null;

/** What names of divisions end in that are looked for. */
const LAST_CHARACTERS = "省市区县旗州盟";

const MAY_END_NAME = new Uint8Array(0x10000);
for (const last of LAST_CHARACTERS) MAY_END_NAME[last.charCodeAt(0)] = 1;

/** Names of two characters (城区, 郊区, 忠县) are also ordinary words: they count only behind the name of their city. */
const SHORTEST_ALONE = 3;

/** Every division named in full, in the order of the text; the longest name where names overlap. */
export function divisionsIn(text: string): Mention[] {
  const { endings } = gazetteer();
  const found: Mention[] = [];
  for (let end = 2; end <= text.length; end++) {
    if (MAY_END_NAME[text.charCodeAt(end - 1)] === 0) continue;
    const named = endings.before(text, end);
    if (named === undefined) continue;
    const { name, divisions } = named;
    const start = end - name.length;
    const fitting =
      name.length < SHORTEST_ALONE ? divisions.filter((one) => standsBehindParent(text, start, one)) : divisions;
    if (fitting.length > 0) found.push({ candidates: narrowed(text, start, fitting), start, end });
  }
  return found;
}

/** Candidates whose parent's name stands right before, where there are any: 济南市市中区, 济南市中区. */
function narrowed(text: string, start: number, candidates: readonly Division[]): readonly Division[] {
  if (candidates.length === 1) return candidates;
  const behind = candidates.filter((one) => standsBehindParent(text, start, one));
  return behind.length > 0 ? behind : candidates;
}

const standsBehindParent = (text: string, start: number, { before }: Division): boolean =>
  before.some((parent) => text.endsWith(parent, start));

/** The province that a text begins with, named in full or in short: 山东济南, 上海：. */
export function provinceAtStart(text: string): Division | null {
  const { provincesByShortName } = gazetteer();
  for (const length of [2, 3]) {
    const province = provincesByShortName.get(text.slice(0, length));
    if (province) return province;
  }
  return null;
}

/** The full path of a division given as an address (山东省济南市历城区, 上海, 历城区), or `null` where it is none or not clear. */
export function regionNamed(address: string): string | null {
  const text = address.replace(/[\s/·>,，-]+/gu, "");
  const mentions = divisionsIn(text);
  const last = mentions.at(-1);
  if (last === undefined) return namedInShort(text);
  const named = mentions.slice(0, -1).flatMap((mention) => mention.candidates.map((one) => one.name));
  const fitting = last.candidates.filter((one) =>
    named.every((name) => name === one.name || one.parents.includes(name)),
  );
  return fitting.length === 1 ? fitting[0]!.path : null;
}

function namedInShort(text: string): string | null {
  const { provincesByShortName, byName } = gazetteer();
  const province = provincesByShortName.get(text);
  if (province) return province.path;
  const cities = byName.get(`${text}市`)?.divisions ?? [];
  return cities.length === 1 ? cities[0]!.path : null;
}
