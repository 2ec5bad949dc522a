import { addTo, groupBy } from "../base/group-by.js";
import { once } from "../base/once.js";
import { PairFilter } from "../base/pair-filter.js";
import { type Division, loadDivisions } from "./division-list.js";
import type { Metadata } from "./document.js";
import { Endings, LAST_CHARACTERS, lastPair, NONE } from "./name-endings.js";
import { OLDER_NAMES, SHORT_NAMES } from "./short-names.js";

export { type Division, shortName } from "./division-list.js";

/** A division named in a text. */
export interface Mention {
  /** What the name can mean; more than one for 市中区, 鼓楼区. */
  readonly candidates: readonly Division[];
  readonly start: number;
  readonly end: number;
}

interface Gazetteer {
  /** By their names in full, by those that texts use for short, and by former ones that no other bears today. */
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  /** Those names without what follows the stem: 济南, 恩施, 历城. */
  readonly byStem: ReadonlyMap<string, readonly Division[]>;
  /** Names that texts are searched for. */
  readonly endings: Endings;
  readonly byPath: ReadonlyMap<string, Division>;
  /** The last two characters of all names and stems: rules out most ends of words before any is cut out. */
  readonly lastPairs: PairFilter;
}

/** The one door to the list of divisions: opened when the first text is looked at. */
const gazetteer = once((): Gazetteer => {
  const divisions = loadDivisions();
  const byName = groupBy(divisions, ({ name }) => name);
  const add = (name: string, division: Division): void => {
    if (!byName.get(name)?.includes(division)) addTo(byName, name, division);
  };
  const official = new Set(byName.keys());
  for (const division of divisions) {
    for (const { name, customary } of [division, ...division.former]) {
      for (const other of [name, customary]) if (other !== null && !official.has(other)) add(other, division);
    }
  }
  for (const [short, name] of SHORT_NAMES) for (const division of byName.get(name) ?? []) add(short, division);
  const byStem = groupBy(divisions, ({ stem }) => stem);
  const lastPairs = new PairFilter();
  for (const name of [...byName.keys(), ...byStem.keys()]) lastPairs.add(lastPair(name, name.length), NONE);
  return {
    byName,
    byStem,
    lastPairs,
    endings: new Endings([...byName].map(([name, named]) => ({ name, divisions: named }))),
    byPath: new Map(divisions.map((one) => [one.path, one])),
  };
});
// What few documents need is made when one does.
const byCode = once(() => groupBy(gazetteer().byPath.values(), ({ code }) => code));
const byParent = once(() => groupBy(gazetteer().byPath.values(), ({ parents }) => parents.join("/")));

/** The division with an official code of six digits in today's list (the province 37 is 370000). */
export const divisionOfCode = (code: string): Division | null => byCode().get(code)?.[0] ?? null;

/** The division of a full path: 山东省/济南市/槐荫区. */
const divisionAt = (path: string): Division | null => gazetteer().byPath.get(path) ?? null;

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

/** Characters of the longest name: 积石山保安族东乡族撒拉族自治县. */
const LONGEST_NAME = 15;

/**
 * What the name that ends at `end` can mean, where the text around says that one does: the longest one in full, of two
 * characters too; else a city or province without what follows its stem (济南). Behind a parent the rest is cut off.
 */
export function divisionsEndingAt(text: string, end: number): readonly Division[] {
  const { byName, byStem, lastPairs } = gazetteer();
  const mayEnd = MAY_END_NAME[text.charCodeAt(end - 1)] === 1 || lastPairs.mayHold(lastPair(text, end), NONE);
  if (!mayEnd) return [];
  const ways: ((name: string) => readonly Division[])[] = [
    (name) => byName.get(name) ?? [],
    olderNamed,
    (name) => (byStem.get(name) ?? []).filter(({ level }) => level !== "county"),
  ];
  for (const meant of ways) {
    for (let length = Math.min(LONGEST_NAME, end); length >= 2; length--) {
      const found = meant(text.slice(end - length, end));
      if (found.length > 0) return narrowed(text, end - length, found);
    }
  }
  return [];
}

/** What a name from before the oldest list has become: 丽江地区 is 丽江市, 萧山市 and 萧山县 are 萧山区, 荆沙市 is 荆州市. */
function olderNamed(name: string): readonly Division[] {
  const today = divisionOfCode(OLDER_NAMES.get(name) ?? "");
  if (today !== null) return [withOlderName(today, name)];
  const [, stem, kind] = /^(.{2,})(地区|[市县])$/u.exec(name) ?? [];
  if (stem === undefined) return [];
  const level = kind === "地区" ? "prefecture" : "county";
  return (gazetteer().byStem.get(stem) ?? []).flatMap((one) => {
    return one.level === level && one.code !== null ? withOlderName(one, name) : [];
  });
}

function withOlderName(one: Division, name: string): Division {
  const older = { code: one.code!, name, customary: null, first: 0, last: OLDEST_LIST - 1 };
  return { ...one, former: [...one.former, older] };
}

/** The oldest official list: what stands in it may be older. */
const OLDEST_LIST = 2002;

/** The province that a text begins with, named in full or in short: 山东济南, 上海：. */
export function provinceAtStart(text: string): Division | null {
  for (const length of [2, 3]) {
    const province = gazetteer()
      .byStem.get(text.slice(0, length))
      ?.find(({ level }) => level === "province");
    if (province) return province;
  }
  return null;
}

/** Provinces and prefectures that fit, by their stems (甘肃, 景德镇); those whose stem is an ordinary word are left out. */
export const divisionsOfStems = (fits: (division: Division) => boolean): [stem: string, divisions: Division[]][] =>
  [...gazetteer().byStem].flatMap(([stem, divisions]): [string, Division[]][] => {
    const fitting = divisions.filter((one) => one.level !== "county" && fits(one));
    return fitting.length > 0 && stem.length > 1 && !ORDINARY.has(stem) ? [[stem, fitting]] : [];
  });

/** The stems of a city's counties, of two characters and more; districts are called after ordinary words (新市, 中原). */
export const stemsInside = ({ level, path }: Division): string[] =>
  (level === "province" ? [] : (byParent().get(path) ?? []))
    .filter(({ name }) => !name.endsWith("区"))
    .map(({ stem }) => stem)
    .filter((stem) => stem.length > 1);

/** Stems that reports are full of: 长治久安, 安康, 大庆. */
const ORDINARY: ReadonlySet<string> = new Set(
  "长治 安康 大庆 保定 自贡 大同 海东 来宾 通化 百色 三明 六安 中山".split(" "),
);

/** What a text can mean that is nothing but a place or an address (济南, 山东省济南市), several where that is not clear. */
export const divisionsNamed = (address: string): readonly Division[] => spelledOut(plain(address));

const plain = (address: string): string => address.replace(/[\s/·>,，、_-]+/gu, "");

/**
 * The full path of a division given as an address (山东省济南市历城区, 上海, 历城区) or as its code, or `null` where it is none or not clear.
 *
 * @param year of the text, which decides between those of one name (巢湖市)
 */
export function regionNamed(address: string, year: number | null = null): string | null {
  const text = plain(address);
  const code = /^(\d{6})(?:0{6})?(?:\.0)?$/u.exec(text)?.[1];
  if (code !== undefined) return divisionOfCode(code)?.path ?? null;
  if (/^(?:全国|国家级?|中国|中央)$/u.test(text)) return NATION;
  const spelled = bearersIn(spelledOut(text), year);
  const today = spelled.length > 1 ? spelled.filter(({ code }) => code !== null) : spelled; // 巢湖市, 铜仁市
  if (spelled.length > 0) return today.length === 1 ? today[0]!.path : null;
  const mentions = divisionsIn(text);
  const last = mentions.at(-1);
  if (last === undefined) return null;
  const named = mentions.slice(0, -1).flatMap((mention) => mention.candidates.map((one) => one.name));
  const fitting = last.candidates.filter((one) =>
    named.every((name) => name === one.name || one.parents.includes(name)),
  );
  return fitting.length === 1 ? fitting[0]!.path : null;
}

/** What an address means that is nothing but names, each in full or in short, each within the one before. */
function spelledOut(text: string): readonly Division[] {
  let within: readonly Division[] | null = null;
  for (let start = 0; start < text.length; ) {
    const step = nextName(text, start, within);
    if (step === null) return [];
    within = step.divisions;
    start = step.end;
  }
  return within ?? [];
}

function nextName(text: string, start: number, within: readonly Division[] | null) {
  const { byName, byStem } = gazetteer();
  for (let end = Math.min(text.length, start + LONGEST_NAME); end >= start + 2; end--) {
    const name = text.slice(start, end);
    for (const named of [byName.get(name), olderNamed(name), byStem.get(name)]) {
      const all = (named ?? []).filter((one) => within?.some((outer) => isWithin(one, outer)) ?? true);
      const deeper = all.filter((one) => !within?.includes(one)); // 吉林 in 吉林 is the city
      const inside = deeper.length > 0 ? deeper : all;
      if (inside.length > 0) return { divisions: named === byStem.get(name) ? widest(inside) : inside, end };
    }
  }
  return null;
}

/** Of divisions of one name those of the highest level: 吉林 is the province, not the city. */
function widest(divisions: readonly Division[]): readonly Division[] {
  const depth = Math.min(...divisions.map(({ level }) => DEPTH[level]));
  return divisions.filter(({ level }) => DEPTH[level] === depth);
}
const DEPTH = { province: 0, prefecture: 1, county: 2 } as const;

/** Of divisions that bear or bore one name, those that did in a year (巢湖市, 铜仁市); all where that does not tell. */
export function bearersIn(divisions: readonly Division[], year: number | null): readonly Division[] {
  if (year === null || divisions.length < 2) return divisions;
  const [names, ...others] = divisions.map(({ name, former }) => new Set([name, ...former.map((one) => one.name)]));
  const shared = [...names!].filter((name) => others.every((those) => those.has(name)));
  const bears = ({ name, code, since, former }: Division): boolean =>
    (code !== null && shared.includes(name) && (since ?? 0) <= year) ||
    former.some(
      (one) => shared.includes(one.name) && year <= one.last && (one.first === OLDEST_LIST || one.first <= year),
    );
  const then = divisions.filter(bears);
  return then.length > 0 ? then : divisions;
}

/** Whether a division is another or lies in it. */
export const isWithin = (inner: Division, outer: Division): boolean =>
  inner.path === outer.path || inner.path.startsWith(`${outer.path}/`);

/** The region of a document that concerns the whole country. */
export const NATION = "全国";

/** What the official lists say of a region: its code today, its level, and its code in a year where that was another. */
type Identity = Pick<Metadata, "code" | "level" | "codeThen">;

export function identityOf(region: string | null, year: number | null): Identity {
  if (region === NATION) return { code: null, level: "national", codeThen: null };
  const division = region === null ? null : divisionAt(region);
  if (division === null) {
    const isTownship = /\/.*(?:街道|[镇乡]|苏木)$/u.test(region ?? "");
    return { code: null, level: isTownship ? "township" : null, codeThen: null };
  }
  const then = division.former.find(({ first, last }) => year !== null && first <= year && year <= last);
  const codeThen = then !== undefined && then.code !== division.code ? then.code : null;
  return { code: division.code, level: division.level, codeThen };
}
