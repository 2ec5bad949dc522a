import { readFileSync } from "node:fs";
import { groupBy } from "../base/group-by.js";
import { packageFile } from "../base/package-file.js";

/** The level of a place. `national` is the country; `township` is below what the list of divisions has. */
export const LEVELS = ["national", "province", "prefecture", "county", "township"] as const;
export type Level = (typeof LEVELS)[number];

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
  readonly level: "province" | "prefecture" | "county";
  /** GB/T 2260 in today's list; `null` for a division that is no more. */
  readonly code: string | null;
  /** The first year of the official lists that have it under this code and name; `null` where the oldest does. */
  readonly since: number | null;
  /** Codes that it had under this or another name, with the first and the last year of the lists that have them. */
  readonly former: readonly FormerCode[];
}

export interface FormerCode {
  readonly code: string;
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** What the build makes of the official lists (`scripts/divisions.mjs`). */
interface Lists {
  readonly now: readonly (readonly [code: string, name: string, since?: number])[];
  readonly former: readonly (readonly [code: string, name: string, first: number, last: number])[];
}

/** 山东省 -> 山东, 济南市 -> 济南, 广西壮族自治区 -> 广西. */
export const shortName = (name: string): string =>
  name.replace(/(?:维吾尔|壮族|回族)?自治区$|特别行政区$|(?:省|市|地区|盟)$/u, "") || name;

const PEOPLES =
  "蒙古|哈萨克|柯尔克孜|维吾尔|塔吉克|锡伯|各|(?:蒙古|朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|哈萨克|满|瑶|畲|黎|佤|拉祜|纳西|独龙|怒|普米|仡佬|水|毛南|仫佬|土|撒拉|保安|东乡|裕固|达斡尔|鄂温克|鄂伦春|布朗|阿昌|德昂|基诺)族";
const AUTONOMOUS = new RegExp(`^(.{1,5}?)(?:${PEOPLES}|族)+自治([州县旗])$`, "u");

/** What texts call an autonomous prefecture, county or banner for short: 恩施州, 恭城县; `null` for all others. */
export function customaryName(name: string): string | null {
  const parts = AUTONOMOUS.exec(name);
  return parts && parts[1]! + parts[2]!;
}

/** 恩施土家族苗族自治州 -> 恩施, 槐荫区 -> 槐荫, 易县 -> 易. */
export const stemOf = (name: string): string =>
  customaryName(name)?.slice(0, -1) ?? name.replace(/(?:林区|特区|地区|[省市县区旗盟州])$/u, "");

/** All divisions: today's, and those of the older lists that have no place in today's. */
export function loadDivisions(): Division[] {
  const lists = JSON.parse(readFileSync(packageFile("dist/divisions.json"), "utf8")) as Lists;
  const names = new Map([
    ...lists.former.map(([code, name]) => [code, name] as const),
    ...lists.now.map(([code, name]) => [code, name] as const),
  ]);
  const today = lists.now.map(([code, name, since]) => divisionOf(code, name, names, since));
  const byCode = new Map(lists.now.map(([code], k) => [code, today[k]!]));
  const byPath = new Map(today.map((division) => [division.path, division]));
  const coded = today.filter(({ code }) => code !== null);
  const byStem = groupBy(coded, ({ code, name }) => stemKey(code!, name));
  const gone = new Map<string, Draft>();
  for (const [code, name, first, last] of lists.former) {
    const heir = byCode.get(code) ?? byPath.get(divisionOf(code, name, names).path) ?? heirOf(code, name, byStem);
    const entry: FormerCode = { code, name, first, last };
    const known = heir ?? gone.get(code + name) ?? { ...divisionOf(code, name, names), code: null };
    known.former.push(entry);
    if (!heir) gone.set(code + name, known);
  }
  return [...today, ...gone.values()];
}

interface Draft extends Division {
  readonly former: FormerCode[];
}

/** Development zones have codes of the statisticians only; GB/T 2260 has none for them. */
const OF_STATISTICS = /7\d$/u;

const levelOf = (code: string): Division["level"] =>
  code.endsWith("0000") ? "province" : code.endsWith("00") ? "prefecture" : "county";

function divisionOf(code: string, name: string, names: ReadonlyMap<string, string>, since?: number): Draft {
  const level = levelOf(code);
  const above = level === "province" ? [] : [`${code.slice(0, 2)}0000`];
  if (level === "county") above.push(`${code.slice(0, 4)}00`);
  const parents = above.flatMap((one) => names.get(one) ?? []);
  const before = parents.slice(-1).flatMap((parent) => [parent, shortName(parent)]);
  const official = OF_STATISTICS.test(code) ? null : code;
  return {
    name,
    path: [...parents, name].join("/"),
    parents,
    before,
    level,
    code: official,
    since: since ?? null,
    former: [],
  };
}

/** Divisions of one province and level that share a stem: 章丘市 and 章丘区. */
const stemKey = (code: string, name: string): string => `${code.slice(0, 2)} ${levelOf(code)} ${stemOf(name)}`;

/** What a division has become under another code, where its stem tells it: 吕梁地区 -> 吕梁市. */
function heirOf(code: string, name: string, byStem: ReadonlyMap<string, readonly Draft[]>): Draft | undefined {
  const same = byStem.get(stemKey(code, name)) ?? [];
  if (same.length === 1) return same[0];
  const near = same.filter((one) => one.code!.slice(0, 4) === code.slice(0, 4));
  return near.length === 1 ? near[0] : undefined;
}
