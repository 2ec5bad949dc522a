import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Levels that only group others in the official list and are part of no address. */
const GROUPING = /^(?:市辖区|市|县|(?:省|自治区)?(?:省|自治区)直辖(?:行政单位|县级行政单位|县级行政区划))$/u;
/** The maintained package leaves these out. */
const ELSEWHERE = [
  ["710000", "台湾省"],
  ["810000", "香港特别行政区"],
  ["820000", "澳门特别行政区"],
];

/**
 * Divisions of China from the province down to the county, as `src/model/division-list.ts` reads them: today's, and those of
 * the lists from 2002 to 2016 that have no place in today's. Of two packages, one of 182 MB (streets and villages, too) and
 * one of 2 MB.
 *
 * @param root folder that holds `node_modules`
 */
export function divisions(root) {
  const { regionData } = createRequire(import.meta.url)(join(root, "node_modules/element-china-area-data"));
  const names = new Map();
  const add = ({ value, label, children = [] }) => {
    const code = value.padEnd(6, "0");
    if (!GROUPING.test(label)) names.set(code, label);
    for (const child of children) add(child);
  };
  for (const province of regionData) add(province);
  for (const [code, name] of ELSEWHERE) if (!names.has(code)) names.set(code, name);
  const lists = listsIn(join(root, "node_modules/gb2260/lib"));
  return together(datedIn(lists, names), formerIn(lists, names));
}

/** Today's as `[code, name]`, with the first year where the lists do not all have them. */
const datedIn = (lists, names) =>
  [...names].sort(byCode).map(([code, name]) => {
    const since = lists.find(({ named }) => named[code] === name)?.year ?? lists.at(-1).year + 1;
    return since === lists[0].year || ELSEWHERE.some(([other]) => other === code) ? [code, name] : [code, name, since];
  });

/** Former codes go to the division of today that has the code, the path, or alone the stem; the others are no more. */
function together(now, former) {
  const names = new Map([...former, ...now].map(([code, name]) => [code, name]));
  const today = now.map(([code, name, since]) => divisionOf(code, name, names, since));
  const byCode = new Map(now.map(([code], k) => [code, today[k]]));
  const byPath = new Map(today.map((division) => [division.path, division]));
  const byStem = new Map();
  for (const division of today) {
    if (division.code === null) continue;
    const key = stemKey(division.code, division.name);
    byStem.set(key, [...(byStem.get(key) ?? []), division]);
  }
  const gone = new Map();
  for (const [code, name, first, last] of former) {
    const then = divisionOf(code, name, names);
    const heir = byCode.get(code) ?? byPath.get(then.path) ?? heirOf(code, name, byStem);
    const known = heir ?? gone.get(code + name) ?? { ...then, code: null };
    known.former.push({ code, name, customary: customaryName(name), first, last });
    if (!heir) gone.set(code + name, known);
  }
  return [...today, ...gone.values()];
}

/** Development zones have codes of the statisticians only; GB/T 2260 has none for them. */
const OF_STATISTICS = /7\d$/u;

const levelOf = (code) => (code.endsWith("0000") ? "province" : code.endsWith("00") ? "prefecture" : "county");

function divisionOf(code, name, names, since = null) {
  const level = levelOf(code);
  const above = level === "province" ? [] : [`${code.slice(0, 2)}0000`];
  if (level === "county") above.push(`${code.slice(0, 4)}00`);
  const parents = above.flatMap((one) => names.get(one) ?? []);
  const official = OF_STATISTICS.test(code) ? null : code;
  return {
    name,
    customary: customaryName(name),
    stem: stemOf(name),
    path: [...parents, name].join("/"),
    parents,
    before: parents.slice(-1).flatMap((parent) => [parent, stemOf(parent)]),
    level,
    code: official,
    since,
    former: [],
  };
}

/** Divisions of one province and level that share a stem: 章丘市 and 章丘区. */
const stemKey = (code, name) => `${code.slice(0, 2)} ${levelOf(code)} ${stemOf(name)}`;

/** What a division has become under another code, where its stem tells it: 吕梁地区 -> 吕梁市. */
function heirOf(code, name, byStem) {
  const same = byStem.get(stemKey(code, name)) ?? [];
  if (same.length === 1) return same[0];
  const near = same.filter((one) => one.code.slice(0, 4) === code.slice(0, 4));
  return near.length === 1 ? near[0] : undefined;
}

const PEOPLES =
  "蒙古|哈萨克|柯尔克孜|维吾尔|塔吉克|锡伯|各|(?:蒙古|朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|哈萨克|满|瑶|畲|黎|佤|拉祜|纳西|独龙|怒|普米|仡佬|水|毛南|仫佬|土|撒拉|保安|东乡|裕固|达斡尔|鄂温克|鄂伦春|布朗|阿昌|德昂|基诺)族";
const AUTONOMOUS = new RegExp(`^(.{1,5}?)(?:${PEOPLES}|族)+自治([州县旗])$`, "u");

function customaryName(name) {
  const parts = AUTONOMOUS.exec(name);
  return parts && parts[1] + parts[2];
}

const stemOf = (name) =>
  customaryName(name)?.slice(0, -1) ??
  name.replace(/(?:维吾尔|壮族|回族)?自治区$|特别行政区$|(?:林区|特区|地区|[省市县区旗盟州])$/u, "");

const byCode = ([a], [b]) => (a < b ? -1 : 1);

/** The lists, one a year, from the oldest. */
const listsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => /^\d{6}\.json$/u.test(name))
    .sort()
    .map((file) => ({ year: Number(file.slice(0, 4)), named: JSON.parse(readFileSync(join(folder, file), "utf8")) }));

function formerIn(lists, now) {
  const former = new Map();
  for (const { year, named } of lists) {
    for (const [code, name] of Object.entries(named)) {
      if (GROUPING.test(name) || now.get(code) === name) continue;
      const known = former.get(code + name);
      if (known) known[3] = year;
      else former.set(code + name, [code, name, year, year]);
    }
  }
  return [...former.values()].sort(([a, , first], [b, , other]) => (a === b ? first - other : a < b ? -1 : 1));
}
