import { getOrInsert } from "../../base/group-by.js";
import { matchesOf } from "../../base/matches-of.js";
import { isFolded } from "../contraction.js";
import { numeralValue } from "../numerals.js";

/** One thing that a slogan counts: how many, and what. */
export interface Counted {
  /** `null` where it says "several" (多, N), or nothing. */
  readonly n: number | null;
  readonly label: string | null;
  /** As the slogan writes it: 三放开, 4; what names the group in a text. */
  readonly written: string;
}

/** A slogan as a row of things counted. */
export type Reading = readonly Counted[];

const NUMERAL = "十[一二三四五六七八九]|[二三四五六七八九]十|[一二两双三四五六七八九十多N]|\\d{1,2}";
const MEASURE =
  "大类|大|个|项|种|条|类|张|篇|本|件|方面|场|支|批|步|道|座|位(?=一体)|把|枚|区域|块|套|股|级(?=网络|体系)";
const PART = new RegExp(`(${NUMERAL})(${MEASURE})?`, "gu");
/** A numeral that is part of the thing counted: 五个一批, 三个第一, 三位一体, 双一流, 一体化. */
const NOT_COUNTING = /^一(?:批|体|流|致|线|样|定|般|起|切|步|$)|^\d+(?!\d)(?:[.·%亿万元年]|$)|^\d{3}/u;
/** What only says that the members act together. */
const TOGETHER =
  /(?:合一|融合|联动|共治|协同|一体|互动|并举|齐抓|同创|并进|带动|叠加|共享|同步|共建|共管|贯通|统筹|驱动|建设|行动|工程|计划|战略|活动|举措|工作法|工作|机制|模式|体系|格局|布局|产业|企业|项目|群体|经费|专项治理)+$/u;

/** Letters (十六字方针), names with a figure (5G, 3D), a period of planning, a term of years, the second of its kind (二线, 二产), a time of travel or of the day, a level, powers of ten from ten on, and pairs of the language. */
const NO_COUNT =
  /^(?:\d+|[一二三四五六七八九十]+)字|^十[一二三四五六]?五$|^[一二三四五六七八九十]+年|^二(?![一二三四五六七八九十大个项条加合])\p{Script=Han}{1,2}$|^(?:\d+|[一两半])(?:分钟|刻钟|小时)|[一二三四五六七八九十]点半|[一二三四五六七八九]级(?:节点|$)|十百千|^两(?:条线|个文明)|\d[ADGK]/u;

/** Digits that a measure word counts (11件实事) are a number. */
const CODE = new RegExp(
  `^[^\\d一二两双三四五六七八九十多+]{0,4}([\\dNX+-]{2,})(?![\\d.%亿万元年])(?!(?<=^\\d\\d)(?:${MEASURE})\\p{Script=Han})`,
  "u",
);
/** 二加一. */
const ADDED = /^([一二两三四五六七八九])加([一二两三四五六七八九])$/u;

/**
 * Every way to read a slogan as a row of counted things; plain digits may be cut anywhere.
 * @param fold as a note may mean it: a phrase without numerals character by character, although it is made of no known
 * ones; the first group alone
 */
export function readingsOf(text: string, fold = false): readonly Reading[] {
  const known = fold ? folding : plain;
  if (known.size > MOST_READINGS) known.clear();
  return getOrInsert(known, text, () => read(text, fold));
}
/** The same slogans come again and again. */
const plain = new Map<string, readonly Reading[]>();
const folding = new Map<string, readonly Reading[]>();
const MOST_READINGS = 5_000;

function read(text: string, fold: boolean): readonly Reading[] {
  if (NO_COUNT.test(text)) return [];
  const code = CODE.exec(text)?.[1];
  if (code !== undefined && /\d/u.test(code)) return codeReadings(code.replace(/[-+]$/u, ""));
  const added = ADDED.exec(text);
  if (added !== null) return [added.slice(1).map((written) => ({ n: numeralValue(written), label: null, written }))];
  const parts = partsOf(text);
  const [first, ...others] = parts;
  // 三医联动一张网: what follows may be no group of its own.
  if (fold && others.length > 0 && first!.n !== null && first!.n > 1 && others.every(({ n }) => n === 1))
    return [parts, [first!]];
  if (parts.length > 0) return [parts];
  if ((fold || isFolded(text)) && /^\p{Script=Han}{3,6}$/u.test(text))
    return [[...text].map((label) => ({ n: 1, label, written: label }))];
  return [];
}

function partsOf(text: string): Reading {
  const found = matchesOf(text, PART).filter(
    (match) =>
      !NOT_COUNTING.test(text.slice(match.index)) &&
      !/(?:[第统合唯归同万\d.]|(?<![一二两三四五六七八九十清名榜])单)$/u.test(text.slice(0, match.index)),
  );
  // 八大战役30个专项行动: what is too many to be named is counted besides.
  while (found.length > 1 && Number(found.at(-1)![1]) > LARGEST) found.pop();
  const groups: Counted[] = [];
  for (let index = 0; index < found.length; index++) {
    const [counting, numeral, measure] = found[index]!;
    const start = found[index]!.index;
    const from = start + counting.length;
    // A numeral right behind a measure word is what is counted, so is 多 behind a numeral: 四个一, 六多合一.
    const next = found[index + 1];
    if (next?.index === from && (measure === "个" || (measure === undefined && next[1] === "多"))) index++;
    const to = found[index + 1]?.index ?? text.length;
    // Without a noun the measure word is what is counted: 一场两馆.
    // 跨过三道坎,爬上两个坡: each verb goes on to what it counts.
    const whole = text.slice(from, to);
    const comma = found.length > 1 ? whole.search(/[、,]./u) : -1;
    const name = bared(comma > 0 ? whole.slice(0, comma) : whole) || (measure ?? "");
    // A row of phrases of which one holds a numeral counts nothing.
    if (found.length === 1 && /[、,]/u.test(name) && !/\d/u.test(name)) return [];
    groups.push({
      n: memberCount(numeral!),
      label: name === "" ? null : name,
      written: bared(text.slice(start, comma > 0 ? from + comma : to)),
    });
  }
  return groups;
}

const bared = (name: string): string => name.replace(/(?:[、,和与及+]|(?<![增参更])加)+$/u, "");

const memberCount = (numeral: string): number | null => (/[多NX]/u.test(numeral) ? null : numeralValue(numeral));

/** The label without what says only that the members act together: 规 of 规合一, 网 of 网融合. */
export const coreOf = (label: string): string => label.replace(TOGETHER, "") || label;

/** No group of a code is larger. */
const LARGEST = 20;

function codeReadings(code: string): Reading[] {
  if (/[+-]/u.test(code)) {
    const parts = code.split(/[+-]/u);
    if (parts.includes("")) return [];
    return [parts.map((part) => ({ n: /^\d+$/u.test(part) ? Number(part) : null, label: null, written: part }))];
  }
  const readings: Reading[] = [];
  const go = (at: number, groups: Counted[]): void => {
    if (at === code.length) {
      if (groups.length > 1) readings.push(groups);
      return;
    }
    for (const length of [1, 2]) {
      const written = code.slice(at, at + length);
      if (written.length < length || written.startsWith("0")) continue;
      const n = /^\d+$/u.test(written) ? Number(written) : null;
      if (length === 2 && (n === null || n > LARGEST)) continue;
      go(at + length, [...groups, { n, label: null, written }]);
    }
  };
  if (code.length <= 8) go(0, []);
  return readings;
}

/** Do all items hold the noun, or the character, that the slogan counts? */
export function labelled(items: readonly string[], label: string): boolean {
  const parts = [label, label.slice(-2), label[0]!, label.at(-1)!];
  return parts.some((part) => items.every((item) => item.includes(part)));
}
