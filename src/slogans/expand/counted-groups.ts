import { matchesOf } from "../../base/matches-of.js";
import { numeralValue } from "../numerals.js";
import { ANY_HEAD_END, BREAKS, breakIn } from "../words.js";
import type { AlignedGroup, Alignment } from "./alignment.js";
import { enumerationsIn } from "./enumeration.js";
import { featuresOf, sumOf } from "./list-features.js";
import type { Range } from "./pieces.js";
import type { Counted, Reading } from "./reading.js";

const COUNT =
  /(\d{1,2}|[一二两三四五六七八九十]{1,3}|[NX多])(?:大|个|项|种|条|类|张|篇|本|方面|支|场|套|道|步)(?=([\p{Script=Han}]{1,8}))/gu;
const ROLE = /^为([\p{Script=Han}]{2,4}?)(?=的|[,。;、]|$)/u;
/** Unit: characters. */
const LONGEST_NOUN = 8;

/** A number with a measure word, and the characters behind it. */
interface Count extends Range {
  /** `null` for N and 多. */
  readonly n: number | null;
  readonly behind: string;
}

/** Counted groups of a text whose numbers, in order, are those of a code: A、B两大…,C、D、E三大… for 23. */
export function countedGroups(text: string, range: Range, reading: Reading, without: Range): Alignment[] {
  const counts = countsIn(text, range, without);
  const found: Alignment[] = [];
  for (let first = 0; first + reading.length <= counts.length; first++) {
    const run = counts.slice(first, first + reading.length);
    if (!run.every(({ n }, index) => reading[index]!.n === null || reading[index]!.n === n)) continue;
    // Where the noun before the first group ends, and that of each group.
    const ends = [first === 0 ? range.start : nounEnd(counts[first - 1]!), ...run.map(nounEnd)];
    const isApart = ({ n }: Counted, at: number): boolean =>
      n === null && at > 0 && /[。)]/u.test(text.slice(ends[at], run[at]!.start));
    // What N stands for is told with the others: 1个甲、3条乙(N not said)。8个丙.
    if (reading.some(isApart)) continue;
    const groups = run.map(({ n, start, end }, at): AlignedGroup => {
      const list = n === null ? null : listUpTo(text, { start: ends[at]!, end: start }, n);
      const to = ends[at + 1]!;
      const label = ROLE.exec(text.slice(to, to + 8))?.[1] ?? text.slice(end, to);
      return { counted: { ...reading[at]!, label }, items: list?.items ?? [], open: list?.open ?? false };
    });
    const named = groups.filter(({ items }) => items.length > 0).length;
    const features = [{ id: "countedGroups", worth: 2 + 0.5 * reading.length + 0.5 * named }];
    found.push({ groups, span: { start: run[0]!.start, end: ends.at(-1)! }, features });
  }
  return found;
}

const countsIn = (text: string, { start: from, end: to }: Range, without: Range): Count[] =>
  matchesOf(text.slice(from, to), COUNT).flatMap(({ index, 0: whole, 1: numeral, 2: behind }) => {
    const start = from + index;
    const end = start + whole.length;
    const n = numeralValue(numeral!);
    const isOther = start >= without.end || end <= without.start;
    return isOther && (n !== null || /^[NX多]$/u.test(numeral!)) ? [{ n, start, end, behind: behind! }] : [];
  });

const nounEnd = ({ end, behind }: Count): number => end + nounOf(behind).length;

/** 围绕甲、乙和丙等3个丁: all names before their number in one item of a longer list; `null` where it holds no such. */
export function listCounted(text: string, range: Range, n: number): readonly Range[] | null {
  const counts = countsIn(text, range, { start: range.end, end: range.end }).filter((count) => count.n === n);
  if (n < 2 || counts.length !== 1) return null;
  const list = listUpTo(text, { start: range.start, end: counts[0]!.start }, n);
  return list?.items.length === n ? list.items : null;
}

/** The list that ends right before its number. */
function listUpTo(text: string, range: Range, n: number): { items: readonly Range[]; open: boolean } | null {
  if (n < 2) return singleUpTo(text, range);
  const wanted = { n, label: null };
  const ending = enumerationsIn(text, range, wanted).filter(({ items }) =>
    /^[”’]?(?:等|这|的)?[“‘]?$/u.test(text.slice(items.at(-1)!.end, range.end)),
  );
  const [best] = ending
    .map((list) => ({ list, score: sumOf(featuresOf(text, list, wanted)) }))
    .sort((a, b) => b.score - a.score);
  return best === undefined || best.score < 0 ? null : best.list;
}

/** 以金融产业一大产业为支撑: one name before its number. */
function singleUpTo(text: string, { start, end }: Range): { items: readonly Range[]; open: boolean } | null {
  const clause = /(?:以|发展|打造|建设|培育|做强|突出)([\p{Script=Han}]{2,12})$/u.exec(text.slice(start, end))?.[1];
  return clause === undefined ? null : { items: [{ start: end - clause.length, end }], open: false };
}

function nounOf(run: string): string {
  const stop = breakIn(run, BREAKS);
  for (let end = Math.min(stop, LONGEST_NOUN); end > 1; end--)
    if (ANY_HEAD_END.test(run.slice(0, end))) return run.slice(0, end);
  return stop > 0 ? run.slice(0, stop) : run;
}
