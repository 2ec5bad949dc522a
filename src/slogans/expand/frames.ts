import { namesOf, type Range, trimmed, wordsOf } from "./pieces.js";

/** The name within its quotation marks, and without the mark of its number. */
export function bareRange(text: string, range: Range): Range {
  let { start, end } = trimmed(text, range);
  const noteMark = NOTE_MARK.exec(text.slice(Math.max(start, end - 6), end))?.[0].length ?? 0;
  if (noteMark < end - start) end -= noteMark;
  const ordinal = ORDINAL.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0;
  if (ordinal > 0 && ordinal < end - start) start += ordinal;
  if (text[start] === "“" && text.indexOf("”", start) === end - 1) {
    start++;
    end--;
  }
  return { start, end };
}

/** The mark of a footnote behind a name: “三保”(6). */
const NOTE_MARK = /(?:\(\d{1,2}\)|\[\^?\d{1,3}\]|[①-⑳])$/u;

/** 第一圈指甲城, 第一步,乙 …: what counts the names through. */
const COUNTED_THROUGH = /^(?:第[一二三四五六七八九十]\p{Script=Han}{1,2}(?:,|指|是)|一个是)(?=.{2})/u;

/** Names without what counts them through, where all have it. */
export function withoutCount(text: string, items: readonly Range[]): readonly Range[] {
  const counts = namesOf(text, items).map((name) => COUNTED_THROUGH.exec(name)?.[0].length ?? 0);
  return counts.includes(0) ? items : items.map(({ start, end }, at) => ({ start: start + counts[at]!, end }));
}

const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,2}(?:是|要|为(?=[\p{Script=Han}]{3}))|第[一二三四五六七八九十][,、是]|\([\d一二三四五六七八九十]{1,2}\)|[①-⑳]|\d{1,2}[.、](?!\d)|(?:以及|还有)(?=[\p{Script=Han}]{2}))/u;

const FRAME =
  /^(?:坚持)?(?:把|将|以)([^,]{2,40}?)(?:打造|建设|建|作|列|确定|定)?(?:(?<![行作因认])为|成)(?:[^为、,]{2,14})$/u;

/** X of 以X为Y, 把X打造成Y: what is made something of is what is named. */
export function unframed(text: string, range: Range): Range {
  const match = FRAME.exec(wordsOf(text, range));
  if (match === null) return range;
  const at = range.start + match[0].indexOf(match[1]!);
  return { start: at, end: at + match[1]!.length };
}

const FRAME_HEAD = /^(?:[\p{Script=Han}]{0,4}?)(?:以|把|将|集)(?=[\p{Script=Han}《“A-Z])/u;
const FRAME_TAIL =
  /于一(?:体|身)(?:的[\p{Script=Han}]{2,10})?$|为(?:代表|主体?|重点|核心|支撑)的[\p{Script=Han}“”]{2,16}$|(?:打造|建设|建|作|列|确定|定|[二三四五六七八九]\p{Script=Han}合|合并|整合)?(?:为|成)[\p{Script=Han}]{2,10}$/u;

/** 以A、B、C为Y: the frame goes round all items. `null` where there is none. */
export function framed(text: string, units: readonly Range[]): readonly Range[] | null {
  if (units.length < 2) return null;
  const roles = rolesOf(text, units);
  if (roles !== null) return roles;
  const [first, last] = [units[0]!, units.at(-1)!];
  if (units.slice(1).some(({ start }) => /[以把将]/u.test(text[start]!))) return null;
  const head = FRAME_HEAD.exec(wordsOf(text, first))?.[0].length ?? 0;
  const tail = FRAME_TAIL.exec(wordsOf(text, last))?.index ?? 0;
  if (head === 0 || tail === 0 || head >= first.end - first.start) return null;
  return [
    { start: first.start + head, end: first.end },
    ...units.slice(1, -1),
    { start: last.start, end: last.start + withoutRecount(text.slice(last.start, last.start + tail)) },
  ].map((unit) => bareRange(text, unit));
}

/** 以甲、乙、丙三大要素为核心: where the last name ends before the number of all. */
const withoutRecount = (name: string): number => {
  const recount = /.(等?[三四五六七八九十](?:大|个|项|种|条|类)\p{Script=Han}{2,4})$/u.exec(name)?.[1];
  return name.length - (recount?.length ?? 0);
};

/** 以甲为平台、乙为载体、丙为支撑: each has a frame of its own, of which 以 is said once. */
function rolesOf(text: string, units: readonly Range[]): readonly Range[] | null {
  if (units.length < 3 || text[units[0]!.start] !== "以") return null;
  const named = namesOf(text, units).map((unit) => /^[^为]{2,}(?=为\p{Script=Han}{2}(?:的|$))/u.exec(unit)?.[0].length);
  if (named.includes(undefined)) return null;
  return units.map(({ start }, at) => ({ start: at === 0 ? start + 1 : start, end: start + named[at]! }));
}
