import { type AlignedGroup, type Alignment, bestList, type Fixed } from "./alignment.js";
import { bareRange, unframed } from "./frames.js";
import { namedParts } from "./named-parts.js";
import { numberedIn } from "./numbered.js";
import { CLAUSE, ITEM, piecesOf, type Range } from "./pieces.js";
import type { Counted, Reading } from "./reading.js";
import { LEADING_VERBS } from "./verbs.js";

/** “三区”指…;“三线”指…: a part for each group. */
export function partsIn(text: string, range: Range, reading: Reading, { slogan }: Fixed): Alignment[] {
  const segments = namedParts(text, range, reading);
  if (segments === null) return [];
  const groups = reading.map((counted, index): AlignedGroup => {
    const segment = segments[index]!;
    if (counted.n === 1) return { counted, items: [onlyItem(text, segment, counted)], open: false };
    const found = inFirstSentence(text, segment, bestList(text, segment, counted, slogan));
    const numbered = counted.n === null || found !== null ? null : numberedIn(text, segment, counted.n);
    if (numbered !== null) return { counted, items: numbered.map((item) => bareRange(text, item)), open: false };
    // Any number of clauses is no list of several.
    if (counted.n === null && found !== null && found.list.strength > ITEM) return { counted, items: [], open: true };
    const label = counted.label ?? COUNTED_ALONE.exec(text.slice(segment.start, segment.end))?.[1] ?? null;
    return {
      counted: { ...counted, label },
      items: found?.list.items ?? [],
      open: found?.list.open ?? counted.n === null,
    };
  });
  if (groups.every(({ items }) => items.length === 0)) return [];
  const named = groups.filter(({ items }) => items.length > 0).length;
  // A part that lists something else than it counts was not understood.
  const unread = groups.some(({ counted, items }, index) => {
    const { start, end } = segments[index]!;
    return (
      items.length === 0 &&
      (text.slice(start, end).includes("、") || (counted.n !== null && end - start > LONGEST_RECOUNT))
    );
  });
  const told = groups.some(
    ({ counted, items: [item] }, index) => counted.n === 1 && isTold(text, segments[index]!, item!),
  );
  return [
    {
      groups,
      how: "parts",
      features: [
        { id: "namedParts", worth: 4 + 2 * named },
        ...(unread ? [{ id: "unreadPart", worth: 2 * named > groups.length ? -3 : -12 }] : []),
        ...(told ? [{ id: "toldPart", worth: -12 }] : []),
      ],
    },
  ];
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
  const name = COUNTED_AGAIN.exec(text.slice(only.start, only.end))!;
  return { start: only.start + name[1]!.length, end: only.end - name[3]!.length };
}
const COUNTED_AGAIN = /^((?:1个(?=\p{Script=Han}{2}))?)(.{2,}?)((?:这[一1](?:个|条|项|张|大)?\p{Script=Han}{2,5})?)$/su;
