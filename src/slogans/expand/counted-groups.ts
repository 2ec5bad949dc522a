import { matchesOf } from "../../base/matches-of.js";
import { numeralValue } from "../numerals.js";
import { ANY_HEAD_END, PHRASE_BREAK, UNBROKEN_WORD } from "../words.js";
import type { AlignedGroup, Alignment } from "./alignment.js";
import { enumerationsIn } from "./enumeration.js";
import { featuresOf, sumOf } from "./list-features.js";
import type { Range } from "./pieces.js";
import type { Reading } from "./reading.js";

const COUNT =
  /(\d{1,2}|[一二两三四五六七八九十]{1,3}|[NX多])(?:大|个|项|种|条|类|张|篇|本|方面|支|场|套|道|步)(?=([\p{Script=Han}]{1,8}))/gu;
const ROLE = /^为([\p{Script=Han}]{2,4}?)(?=的|[,。;、]|$)/u;
/** Unit: characters. */
const LONGEST_NOUN = 8;

interface Group {
  /** `null` for N and 多. */
  readonly n: number | null;
  readonly label: string;
  readonly items: readonly Range[];
  readonly open: boolean;
  readonly start: number;
  readonly end: number;
}

/** Counted groups of a text whose numbers, in order, are those of a code: A、B两大…,C、D、E三大… for 23. */
export function countedGroups(text: string, { start, end }: Range, reading: Reading, without: Range): Alignment[] {
  const groups = groupsIn(text, start, end, without);
  const found: Alignment[] = [];
  for (let first = 0; first + reading.length <= groups.length; first++) {
    const run = groups.slice(first, first + reading.length);
    if (!run.every(({ n }, index) => reading[index]!.n === null || reading[index]!.n === n)) continue;
    // What N stands for is told with the others: 1个甲、3条乙(N not said)。8个丙.
    if (
      run.some(
        ({ start }, index) =>
          reading[index]!.n === null && /[。)]/u.test(text.slice(run[index - 1]?.end ?? start, start)),
      )
    )
      continue;
    const aligned = run.map(
      ({ label, items, open }, index): AlignedGroup => ({ counted: { ...reading[index]!, label }, items, open }),
    );
    const named = run.filter(({ items }) => items.length > 0).length;
    const span = { start: run[0]!.start, end: run.at(-1)!.end };
    found.push({
      groups: aligned,
      span,
      features: [{ id: "countedGroups", worth: 2 + 0.5 * reading.length + 0.5 * named }],
    });
  }
  return found;
}

function groupsIn(text: string, from: number, to: number, without: Range): Group[] {
  const groups: Group[] = [];
  let last = from;
  for (const match of matchesOf(text.slice(from, to), COUNT)) {
    const start = from + match.index;
    if (start < without.end && start + match[0].length > without.start) continue;
    const n = numeralValue(match[1]!);
    if (n === null && !/^[NX多]$/u.test(match[1]!)) continue;
    const noun = nounOf(match[2]!);
    const end = start + match[0].length + noun.length;
    const list = n === null ? null : listUpTo(text, { start: last, end: start }, n);
    groups.push({
      n,
      label: ROLE.exec(text.slice(end, end + 8))?.[1] ?? noun,
      items: list?.items ?? [],
      open: list?.open ?? false,
      start,
      end,
    });
    last = end;
  }
  return groups;
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
  const whole = run.replace(UNBROKEN_WORD, (word) => "＊".repeat(word.length));
  for (let end = Math.min(run.length, LONGEST_NOUN); end > 1; end--) {
    if (ANY_HEAD_END.test(run.slice(0, end)) && !PHRASE_BREAK.test(whole.slice(0, end))) return run.slice(0, end);
  }
  const stop = whole.search(PHRASE_BREAK);
  return stop > 0 ? run.slice(0, stop) : run;
}
