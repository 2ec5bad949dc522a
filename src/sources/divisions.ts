import { createRequire } from "node:module";

/** One administrative division of China, from the province down to the county. */
export interface Division {
  /** As the official list has it: 槐荫区. */
  readonly name: string;
  /** 山东省/济南市/槐荫区. */
  readonly path: string;
  /** Names of what it lies in, from the widest: 山东省, 济南市. */
  readonly parents: readonly string[];
}

/** A division named in a text. */
export interface Mention {
  /** What the name can mean; more than one for 市中区, 鼓楼区. */
  readonly candidates: readonly Division[];
  readonly start: number;
  readonly end: number;
}

interface Gazetteer {
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  readonly byCode: ReadonlyMap<string, Division>;
  /** Provinces by their short names, for texts that leave out 省 and 市: 山东, 内蒙古. */
  readonly provincesByShortName: ReadonlyMap<string, Division>;
  readonly longestName: number;
}

interface Entry {
  readonly value: string;
  readonly label: string;
  readonly children?: readonly Entry[];
}

/** Levels that only group others in the official list and are part of no address. */
const GROUPING = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/u;

let loaded: Gazetteer | null = null;

/** The one door to the package of divisions (17 ms to load): opened when the first text is looked at. */
function gazetteer(): Gazetteer {
  loaded ??= build();
  return loaded;
}

function build(): Gazetteer {
  const require = createRequire(import.meta.url);
  const { regionData } = require("element-china-area-data") as { regionData: readonly Entry[] };
  const byName = new Map<string, Division[]>();
  const byCode = new Map<string, Division>();
  const provincesByShortName = new Map<string, Division>();
  let longestName = 0;
  const add = (entry: Entry, parents: readonly string[]): void => {
    if (GROUPING.test(entry.label)) {
      for (const child of entry.children ?? []) add(child, parents);
      return;
    }
    const division = { name: entry.label, path: [...parents, entry.label].join("/"), parents };
    const same = byName.get(entry.label);
    if (same) same.push(division);
    else byName.set(entry.label, [division]);
    byCode.set(entry.value.padEnd(6, "0"), division);
    if (parents.length === 0) provincesByShortName.set(shortName(entry.label), division);
    longestName = Math.max(longestName, entry.label.length);
    for (const child of entry.children ?? []) add(child, [...parents, entry.label]);
  };
  for (const province of regionData) add(province, []);
  return { byName, byCode, provincesByShortName, longestName };
}

/** 山东省 -> 山东, 济南市 -> 济南, 广西壮族自治区 -> 广西. */
export const shortName = (name: string): string =>
  name.replace(/(?:维吾尔|壮族|回族)?自治区$|(?:省|市|地区|盟)$/u, "") || name;

/** The division with an official code of six digits (the province 37 is 370000). */
export const divisionOfCode = (code: string): Division | null => gazetteer().byCode.get(code) ?? null;

const LAST_CHARACTER = /[省市区县旗州盟]/gu;
/** Names of two characters (城区, 郊区, 忠县) are also ordinary words: they count only behind the name of their city. */
const SHORTEST_ALONE = 3;

/** Every division named in full, in the order of the text; the longest name where names overlap. */
export function divisionsIn(text: string): Mention[] {
  const { byName, longestName } = gazetteer();
  const found: Mention[] = [];
  for (const match of text.matchAll(LAST_CHARACTER)) {
    const end = match.index + 1;
    for (let length = Math.min(longestName, end); length >= 2; length--) {
      const start = end - length;
      const candidates = byName.get(text.slice(start, end));
      if (candidates === undefined) continue;
      const fitting =
        length < SHORTEST_ALONE ? candidates.filter((one) => standsBehindParent(text, start, one)) : candidates;
      if (fitting.length > 0) found.push({ candidates: narrowed(text, start, fitting), start, end });
      break;
    }
  }
  return found;
}

/** Candidates whose parent's name stands right before, where there are any: 济南市市中区, 济南市中区. */
function narrowed(text: string, start: number, candidates: readonly Division[]): readonly Division[] {
  if (candidates.length === 1) return candidates;
  const behind = candidates.filter((one) => standsBehindParent(text, start, one));
  return behind.length > 0 ? behind : candidates;
}

function standsBehindParent(text: string, start: number, division: Division): boolean {
  const parent = division.parents.at(-1);
  if (parent === undefined) return false;
  return text.endsWith(parent, start) ? true : endsAt(text, shortName(parent), start);
}

const endsAt = (text: string, part: string, end: number): boolean => text.slice(0, end).endsWith(part);

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
  const cities = byName.get(`${text}市`) ?? [];
  return cities.length === 1 ? cities[0]!.path : null;
}
