import { once } from "../../base/once.js";
import type { Passage } from "../../model/passage.js";
import { CHINESE } from "../numerals.js";
import type { Range } from "./pieces.js";

/** Ways to number items within a line. */
const INLINE: readonly ((n: number) => string)[] = [
  (n) => `${CHINESE[n]}是`,
  (n) => `${CHINESE[n]}要`,
  (n) => `第${CHINESE[n]}[,、是]`,
  (n) => `\\(${n}\\)`,
  (n) => `\\(${CHINESE[n]}\\)`,
  (n) => String.fromCharCode(0x245f + n),
  (n) => `(?<![\\d.])${n}[.、](?!\\d)`,
  (n) => `(?<=^|[:,;。])${CHINESE[n]}(?=[\\p{Script=Han}]{2})(?![个大项年批条些])`,
];
/** By style and number; most are looked for again and again. */
const marks = once(() => INLINE.map((style) => CHINESE.map((_, n) => new RegExp(style(n), "gu"))));
/** The name of a numbered item is short; what follows tells of it. Unit: code units. */
const LONGEST_NAME = 40;

/** Items numbered one by one within a range, exactly as many as wanted. */
export function numberedIn(text: string, { start, end }: Range, n: number): readonly Range[] | null {
  if (n < 2 || n >= CHINESE.length - 1) return null;
  for (const style of marks()) {
    const starts: { mark: number; from: number }[] = [];
    let at = start;
    for (let number = 1; number <= n + 1; number++) {
      const pattern = style[number]!;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null || match.index >= end) break;
      starts.push({ mark: match.index, from: match.index + match[0].length });
      at = match.index + match[0].length;
    }
    if (starts.length !== n) continue;
    return starts.map(({ from }, index) => ({ start: from, end: nameEnd(text, from, starts[index + 1]?.mark ?? end) }));
  }
  return null;
}

function nameEnd(text: string, from: number, to: number): number {
  const unit = text.slice(from, to);
  const stop = unit.search(/[。;!?:\n]/u);
  return from + (stop < 0 ? unit.replace(/[,、;。\s]+$/u, "").length : stop);
}

const LINE_MARK =
  /^[\s*#]*(?:(——|—|●|■|◆|·)|第?([一二三四五六七八九十]{1,3})(?:是|要|、|\.|,)|\(([一二三四五六七八九十]{1,3})\)|(\d{1,2})[.、](?!\d)|\((\d{1,2})\)|([①-⑳]))[\s*]*/u;

/** What a line begins with: a dash, or a number in one of many styles. */
function lineMark(text: string): { style: string; number: number | null; length: number } | null {
  const match = LINE_MARK.exec(text.slice(0, 16));
  if (match === null) return null;
  const [whole, dash, chinese, roundChinese, digit, roundDigit, circled] = match;
  const { length } = whole;
  if (dash !== undefined) return { style: dash, number: null, length };
  if (circled !== undefined) return { style: "①", number: circled.charCodeAt(0) - 0x245f, length };
  const han = chinese ?? roundChinese;
  const numeral = han ?? digit ?? roundDigit!;
  const style = whole.replace(/\s/gu, "").replace(numeral, han ? "一" : "1");
  return { style, number: han ? CHINESE.indexOf(han) : Number(numeral), length };
}

/** Lines that are passed over between two numbered ones, for each item. */
const LINES_BETWEEN = 6;

/**
 * Lines below a slogan that are numbered alike, as many as it counts, whatever stands between them.
 * @param from index of the first passage below
 */
export function numberedBelow(
  text: readonly Passage[],
  from: number,
  n: number,
): readonly { passage: Passage; range: Range }[] | null {
  const first = text[from] === undefined ? null : lineMark(text[from]!.text);
  if (first === null || n < 2 || (first.number !== null && first.number !== 1)) return null;
  const items: { passage: Passage; range: Range }[] = [];
  let last = from;
  for (let index = from; index < text.length && index - last <= LINES_BETWEEN; index++) {
    const passage = text[index]!;
    const mark = lineMark(passage.text);
    if (mark?.style !== first.style || (mark.number !== null && mark.number !== items.length + 1)) {
      if (first.number === null) break;
      continue;
    }
    if (items.length === n) return null;
    const end = Math.min(nameEnd(passage.text, mark.length, passage.text.length), passage.text.length);
    items.push({ passage, range: { start: mark.length, end } });
    last = index;
  }
  const fits =
    items.length === n && items.every(({ range: { start, end } }) => end - start >= 2 && end - start <= LONGEST_NAME);
  return fits ? items : null;
}
