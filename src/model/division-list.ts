import { readFileSync } from "node:fs";
import { packageFile } from "../base/package-file.js";

/** The level of a place. `national` is the country; `township` is below what the list of divisions has. */
const LEVELS = ["national", "province", "prefecture", "county", "township"] as const;
export type Level = (typeof LEVELS)[number];

/** One administrative division of China, from the province down to the county. */
export interface Division {
  /** As the official list has it: 槐荫区. */
  readonly name: string;
  /** What texts call an autonomous prefecture, county or banner for short: 恩施州, 恭城县; `null` for all others. */
  readonly customary: string | null;
  /** 恩施土家族苗族自治州: 恩施, 槐荫区: 槐荫, 易县: 易, 广西壮族自治区: 广西. */
  readonly stem: string;
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

interface FormerCode {
  readonly code: string;
  readonly name: string;
  readonly customary: string | null;
  readonly first: number;
  readonly last: number;
}

/** 山东省 -> 山东, 济南市 -> 济南, 广西壮族自治区 -> 广西. */
export const shortName = (name: string): string =>
  name.replace(/(?:维吾尔|壮族|回族)?自治区$|特别行政区$|(?:省|市|地区|盟)$/u, "") || name;

/** All divisions: today's, and those of the older lists that have no place in today's, as the build writes them (`scripts/divisions.mjs`). */
export const loadDivisions = (): Division[] =>
  JSON.parse(readFileSync(packageFile("dist/divisions.json"), "utf8")) as Division[];
