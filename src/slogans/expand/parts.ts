import { matchEnd } from "../../base/matches-of.js";
import { CHINESE } from "../numerals.js";
import { type AlignedGroup, type Alignment, bestList } from "./alignment.js";
import { bareRange, unframed } from "./frames.js";
import type { Feature } from "./list-features.js";
import { numberedIn } from "./numbered.js";
import { CLAUSE, ITEM, piecesOf, type Range, runsOf, wordsOf } from "./pieces.js";
import type { Counted, Reading } from "./reading.js";
import { LEADING_VERBS } from "./verbs.js";

/** “三区”指…;“三线”指…: a part for each group. */
export function partsIn(text: string, range: Range, reading: Reading, slogan: string | undefined): Alignment[] {
  const segments = namedParts(text, range, reading);
  if (segments === null) return [];
  const groups = reading.map((counted, index): AlignedGroup => {
    const segment = segments[index]!;
    const { n } = counted;
    if (n === 1) return { counted, items: [onlyItem(text, segment, counted)], open: false };
    const found = inFirstSentence(text, segment, bestList(text, segment, counted, slogan));
    const numbered = n === null || found !== null ? null : numberedIn(text, segment, n);
    if (numbered !== null) return { counted, items: numbered.map((item) => bareRange(text, item)), open: false };
    // Any number of clauses is no list of several.
    const isNoList = found === null || (n === null && found.list.strength > ITEM);
    if (!isNoList) return { counted, items: rowsIn(text, segment, n) ?? found.list.items, open: found.list.open };
    const label = counted.label ?? COUNTED_ALONE.exec(wordsOf(text, segment))?.[1] ?? null;
    return { counted: { ...counted, label }, items: [], open: n === null };
  });
  const named = groups.filter(({ items }) => items.length > 0).length;
  if (named === 0) return [];
  const features: Feature[] = [{ id: "namedParts", worth: 4 + 2 * named }];
  // A part that lists something else than it counts was not understood.
  const isUnread = ({ counted: { n }, items }: AlignedGroup, index: number): boolean => {
    const segment = wordsOf(text, segments[index]!);
    return items.length === 0 && (segment.includes("、") || (n !== null && segment.length > LONGEST_RECOUNT));
  };
  if (groups.some(isUnread)) features.push({ id: "unreadPart", worth: 2 * named > groups.length ? -3 : -12 });
  if (groups.some(({ counted: { n }, items: [item] }, index) => n === 1 && isTold(text, segments[index]!, item!)))
    features.push({ id: "toldPart", worth: -12 });
  return [{ groups, features }];
}

/** 5个重点:甲、乙,丙、丁,…: clauses that are lists themselves are all of a part, though they be one more than it counts. */
function rowsIn(text: string, { start, end }: Range, n: number | null): readonly Range[] | null {
  const [rows, ...others] = runsOf(piecesOf(text, start, end), CLAUSE);
  if (n === null || n < 3 || rows?.length !== n + 1 || others.length > 0) return null;
  const lists = rows.filter((row) => wordsOf(text, row).includes("、"));
  return lists.includes(rows.at(-1)!) && 2 * lists.length > rows.length
    ? rows.map((row) => bareRange(text, row))
    : null;
}

/** “6”指6个分仓: what is counted, and nothing more. */
const COUNTED_ALONE = /^(?:(?:\d{1,2}|[NX多两二三四五六七八九十])[个大项种条类家名]|若干个?)(\p{Script=Han}{2,12})$/u;

/** What a part lists stands in its first sentence; others tell of it. */
const inFirstSentence = (text: string, { start }: Range, found: ReturnType<typeof bestList>): typeof found =>
  found === null || /[。!?].*/su.test(text.slice(start, found.list.items[0]!.start)) || isPairWithin(found)
    ? null
    : found;

/** “2”即推动两个倍增,…甲及乙产业产值从…: two things that go together somewhere in what is told. */
const isPairWithin = ({ list, features }: NonNullable<ReturnType<typeof bestList>>): boolean =>
  !list.first && features.some(({ id }) => id === "joinedPair");

const LEAD = new RegExp(`^(?:主要|具体|就)?(?:是指|指的是|指|即|是|包括|表示|代表)?(?:${LEADING_VERBS.source})?`, "u");
/** 一个目标,即…: the one thing is counted again before it is named. */
const RECOUNTED_ONE =
  /^(?:是指|指的是|指|即|是|为)?一(?:个|大|条|项|张|套|把|根)?\p{Script=Han}{1,8}?(?:[,:](?:即|就是|是指|是|指|为)?|即|就是|是指|指的是)(?=.{2})/u;

/** 以旧城为中心,包括…,形成…: a story in which no clause is the name. 以质量统揽全局, alone, is one. */
const isTold = (text: string, { start, end }: Range, item: Range): boolean =>
  /^(?:依托|围绕|按照|根据)/u.test(text.slice(item.start, item.end)) ||
  (/[,;]/u.test(text.slice(item.end, end)) &&
    (text[item.start] === "以" || /(?:以|依托|围绕)$/u.test(text.slice(start, item.start))));

/** 九纵,即九条连接南北的道路: what says the number again lists nothing. Unit: code units. */
const LONGEST_RECOUNT = 20;

/** The first clause of a part that counts one. */
export function onlyItem(text: string, segment: Range, { label }: Counted): Range {
  const { end } = segment;
  const recount = RECOUNTED_ONE.exec(text.slice(segment.start, end))?.[0].length ?? 0;
  const start = segment.start + recount;
  const { pieces, marks } = piecesOf(text, start, end);
  let to = pieces[0]?.end ?? end;
  for (let index = 0; index < marks.length && marks[index]! < CLAUSE; index++) to = pieces[index + 1]!.end;
  // 打造具有影响力的城市: what the name has belongs to it.
  const led = LEAD.exec(text.slice(start, to))![0].replace(/具有$/u, "");
  // 创建文明城市 for 一创: the verb is what is counted.
  const isLabel = label !== null && led.includes(label[0]!) && !text.slice(start + led.length, to).includes(label[0]!);
  // 一个目标,即建设强区: behind its count a goal is told whole.
  const lead = recount > 0 ? 0 : isLabel ? led.indexOf(label[0]!) : led.length;
  const only = bareRange(text, unframed(text, { start: start + lead < to ? start + lead : start, end: to }));
  // 1个总仓; 甲这一主线.
  const name = COUNTED_AGAIN.exec(wordsOf(text, only));
  return name === null ? only : { start: only.start + name[1]!.length, end: only.end - name[3]!.length };
}
const COUNTED_AGAIN =
  /^((?:1个(?=\p{Script=Han}{2}))?)(.*?)((?:(?<=.{2})这[一1](?:个|条|项|张|大)?\p{Script=Han}{2,5})?)$/su;

const MEASURE_LAST = /(?:大类|大|个|项|种|条|类|张|篇|本|件|方面|场|支|批|步|位)?$/u;
/** Behind the name of a part its items begin. */
const CONNECTIVE =
  "[”’」)]?(?:主要)?(?:是指|指的是|指|即|是|为|就是|包括|包含|代表|,?分别[是为指]|表示|:|,即|,为(?=\\p{Script=Han}{2,8}[。;]|$)|,是|,指|——|—|,)[:,]?";
const CONNECTED = new RegExp(CONNECTIVE, "uy");
const COUNTED_CONNECTED = new RegExp(
  `[个大项种条类]\\p{Script=Han}{2,8}?(?=,?(?:分别)?[指即是为]|:)${CONNECTIVE}`,
  "uy",
);

/** Where a text names a group first from a place on, with what leads on to its items: 三放开即, 3个放开:, “3”是. */
function nameIn(text: string, from: number, counted: Counted): Range | null {
  const { n, label, written } = counted;
  const numerals = n === null ? [written[0]!] : [CHINESE[n] ?? `${n}`, `${n}`];
  const words = label === null ? [written, ...numerals] : [label, label.slice(0, 2)];
  let first: Range | null = null;
  for (const word of new Set(words)) {
    for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
      const name = label === null ? numberAt(text, at, word, written) : labelAt(text, at, word, label, numerals);
      if (name === null || name.start < from) continue;
      if (first === null || name.start < first.start) first = name;
      break;
    }
  }
  return first;
}

/** “3”, “三”, 3个甲. */
function numberAt(text: string, at: number, word: string, written: string): Range | null {
  const to = at + word.length;
  const isQuoted = /[“‘「]/u.test(text[at - 1] ?? "") && /[”’」]/u.test(text[to] ?? "");
  const end = isQuoted ? matchEnd(text, to + 1, CONNECTED) : null;
  if (end !== null) return { start: at - 1, end };
  const isCounting = word === written && /^[\dNX]+$/u.test(word) && !/[\d.]/u.test(text[at - 1] ?? "");
  const counted = isCounting ? matchEnd(text, to, COUNTED_CONNECTED) : null;
  return counted === null ? null : { start: at, end: counted };
}

/** 三放开, 3个放开, “放开”. */
function labelAt(text: string, at: number, word: string, label: string, numerals: readonly string[]): Range | null {
  const end = matchEnd(text, at + word.length, CONNECTED);
  if (end === null) return null;
  const before = text.slice(Math.max(0, at - LONGEST_NUMBER), at).replace(MEASURE_LAST, "");
  const numeral = [...numerals, ...(numerals.includes("2") ? "两双" : "")].find((one) => before.endsWith(one));
  if (numeral !== undefined) return { start: text.lastIndexOf(numeral, at - 1), end };
  const isQuoted = word === label && /[“‘「]/u.test(text[at - 1] ?? "") && /[”’」]/u.test(text[at + word.length] ?? "");
  return isQuoted ? { start: at - 1, end } : null;
}
/** Of a numeral and a measure word. Unit: code units. */
const LONGEST_NUMBER = 6;

/**
 * Where a text tells the groups of a reading one by one: “三区”指…;“三线”指….
 * @returns what is said of each group; `null` where not all are named in order
 */
function namedParts(text: string, { start, end }: Range, reading: Reading): readonly Range[] | null {
  const names: Range[] = [];
  for (const counted of reading) {
    const name = nameIn(text, names.at(-1)?.end ?? start, counted);
    if (name === null || name.start >= end) return null;
    names.push(name);
  }
  return names.map(({ end: from }, index) => ({
    start: from,
    end: trimmed(text, from, names[index + 1]?.start ?? end),
  }));
}

/** Without the marks, and the words that lead on, before the next part. */
function trimmed(text: string, from: number, to: number): number {
  const rest = /(?:[;,。、\s(]|第[一二三四]个?|\(\d\)|以及|和|[“‘「])+$/u.exec(text.slice(from, to));
  return to - (rest?.[0].length ?? 0);
}
