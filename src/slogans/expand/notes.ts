import { addTo } from "../../base/group-by.js";
import { matchesOf } from "../../base/matches-of.js";
import type { Passage } from "../../model/passage.js";
import { TermFinder } from "../../segment/term-finder.js";
import { bareForm } from "../variants.js";
import { formsOf, type Note } from "./note.js";
import { trimmed } from "./pieces.js";
import { type Part, stretchOf } from "./stretch.js";

/** What may be a note: a line, or a part of one, with the mark that opens it. */
interface Entry {
  readonly passage: Passage;
  readonly index: number;
  readonly style: string;
  readonly number: number | null;
  /** Behind the mark. */
  readonly start: number;
  readonly end: number;
}

const MARK =
  /^[\s*]*(?:\[\s?\^?(\d{1,5})\s?\]|\((\d{1,3})\)|注\s?(\d{1,5})|(\d{1,5})(?=[.、:](?!\d)|\s)|([①-⑳㉑-㉟])|(【)|(\*))[.、:]?[\s*]*:?\s*/u;
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟";

function markOf(text: string): { style: string; number: number | null; length: number } | null {
  const match = MARK.exec(text.slice(0, 20));
  if (match === null) return null;
  const [whole, square, round, note, plain, circled, lenticular] = match;
  const number = square ?? round ?? note ?? plain;
  const style = square ? "[]" : round ? "()" : note ? "注" : plain ? "1." : circled ? "①" : lenticular ? "【" : "*";
  return {
    style,
    number: number === undefined ? (circled ? CIRCLED.indexOf(circled) + 1 : null) : Number(number),
    length: lenticular ? whole.indexOf("【") : whole.length,
  };
}

/** A heading of a glossary. One sign among others: many have none, or another. */
const TITLE =
  /(?:名词|词语|用语|术语|有关)[\p{Script=Han}]{0,4}(?:解释|注释|注解|解读|说明|释义)|^[\s*#]*(?:附|附注|注释?|注解)[\s*:]*$|注释[\s*:]*$/u;
const LONGEST_TITLE = 40;

/** What parts a term from its explanation. */
const BREAK = /(?:[:。](?!\d)|(?<!\d)[:。])|\s+|——|—(?=[\p{Script=Han}])/gu;
const DEFINING =
  /(?:是指|指的是|就是指|指(?![导标挥数引])|即(?![将期可便使])|系指|(?<![一二三四五六七八九十])是(?=[\p{Script=Han}“]{2}))/gu;
/** A longer term is a sentence. Unit: code units. */
const LONGEST_TERM = 40;
const SHORTEST_WORDS = 4;

/** Where a term ends and its explanation begins. */
function borderOf(text: string): { term: number; words: number } | null {
  const head = text.slice(0, LONGEST_TERM + 4);
  const border = (term: number, end: number) => ({
    term,
    words: end + /^[\s*:]*/u.exec(text.slice(end))![0].length,
  });
  if (head.startsWith("【")) {
    const close = head.indexOf("】") + 1;
    return close === 0 ? null : border(close, close);
  }
  const inQuotes = (at: number): boolean =>
    ["“”", "()", "《》"].some(([open, close]) => head.lastIndexOf(open!, at - 1) > head.lastIndexOf(close!, at - 1));
  const mark = matchesOf(head, BREAK).find(({ index }) => index > 0 && !inQuotes(index));
  const word = matchesOf(head, DEFINING).find(({ index }) => index > 1 && !inQuotes(index));
  const quoted = QUOTED_TERM.exec(head);
  const first = Math.min(mark?.index ?? LONGEST_TERM, word?.index ?? LONGEST_TERM);
  // “三最三严”即…, “四退三还”为推进…, “四环”(1)四环:…: without a mark near by the closing quotation mark ends the term.
  const between = quoted === null ? "" : head.slice(quoted[0].length, first);
  // “一江两湖”治理“四全”工作指…; “五个一”帮扶责任制 一支队伍…
  const goesOn =
    ENDS_QUOTED.test(between) || (first === mark?.index && /^\s/u.test(mark[0]) && NOUN_PHRASE.test(between));
  if (
    quoted !== null &&
    !goesOn &&
    first > quoted[0].length &&
    (first > quoted[0].length + 8 || /[(一二三四五六七八九十]/u.test(between))
  ) {
    return quoted[0].length < text.length - SHORTEST_WORDS ? { term: quoted[0].length, words: quoted[0].length } : null;
  }
  if (mark !== undefined && (word === undefined || mark.index < word.index))
    return border(mark.index, mark.index + mark[0].length);
  return word === undefined ? null : { term: word.index, words: word.index };
}

const QUOTED_TERM =
  /^[\p{Script=Han}A-Za-z\d]{0,10}(?:[“「][^“”「」]{1,30}[”」][、和与]?(?:化(?=[“「]))?)+(?:重点工程|计划|工程|行动|工作|战略|政策|活动|项目|模式|改革|体系|机制|制度|农产品|企业|产业|水利工程|目标|建设)?/u;

/** The noun that a quotation labels, up to a space. */
const NOUN_PHRASE = /^\p{Script=Han}{2,16}$/u;

const ENDS_QUOTED = /“[^“”]{1,12}”\p{Script=Han}{0,6}$/u;

const isTerm = (term: string): boolean => {
  const bare = bareForm(term);
  return (
    bare.length >= 2 && bare.length <= LONGEST_TERM && !/[。!?;]/u.test(term) && /[\p{Script=Han}A-Za-z\d]/u.test(term)
  );
};

/** Where a paragraph holds several numbered notes, the places where the next ones begin. */
function splitNumbered(passage: Passage, index: number): Entry[] {
  const first = markOf(passage.text);
  if (first === null) return [];
  const entries: Entry[] = [];
  let { number, length: start } = first;
  for (const { index: end, 0: mark, 1: next } of first.style === "1." ? matchesOf(passage.text, NEXT_MARK) : []) {
    if (end <= start || Number(next) !== number! + 1) continue;
    entries.push({ passage, index, style: first.style, number, start, end });
    number = Number(next);
    start = end + mark.length;
    if (entries.length > MOST_IN_LINE) break;
  }
  return [...entries, { passage, index, style: first.style, number, start, end: passage.text.length }];
}
const MOST_IN_LINE = 400;
const NEXT_MARK = /(?<=[。;.)】”])\s*(\d{1,6})[.、](?!\d)\s*/gu;

/** A longer term before a colon is a sentence. Unit: code units. */
const LONGEST_BEFORE_COLON = 24;

/** Lines with the mark of a note, or with a short term and a colon, in order. */
function entriesOf(text: readonly Passage[]): Entry[] {
  return text.flatMap((passage, index): Entry[] => {
    const marked = splitNumbered(passage, index);
    if (marked.length > 0) return marked;
    const start = /^[\s*]*/u.exec(passage.text)![0].length;
    const head = passage.text.slice(start, start + LONGEST_TERM + 8);
    const colon = head.indexOf(":");
    if (colon < 0 || colon > LONGEST_BEFORE_COLON) return [];
    const border = borderOf(head);
    if (border === null || border.term > LONGEST_BEFORE_COLON || head[border.term] !== ":") return [];
    return [{ passage, index, style: ":", number: null, start, end: passage.text.length }];
  });
}

/** Under its heading a glossary needs no mark: a quoted term, and its words behind a space or on the line below. */
const quotedEntries = (text: readonly Passage[]): Entry[] =>
  text.flatMap((passage, index) =>
    passage.text.startsWith("“")
      ? [{ passage, index, style: "“", number: null, start: 0, end: passage.text.length }]
      : [],
  );

/** Runs of entries of one style; numbers rise by one or a little more. */
function blocksOf(entries: readonly Entry[], titles: ReadonlySet<number>): Entry[][] {
  const blocks: Entry[][] = [];
  for (const entry of entries) {
    const last = blocks.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      last.style === entry.style &&
      (entry.number === null
        ? entry.index - last.index <= 2
        : entry.number > last.number! && entry.number <= last.number! + 3 && entry.index - last.index <= 12) &&
      !Array.from({ length: entry.index - last.index }, (_, n) => last.index + 1 + n).some((n) => titles.has(n));
    if (goesOn) blocks.at(-1)!.push(entry);
    else blocks.push([entry]);
  }
  return blocks;
}

interface Draft {
  readonly entry: Entry;
  readonly next: Entry | undefined;
  readonly term: string;
  readonly forms: readonly string[];
  readonly wordsStart: number;
}

/** @param below the passage behind that of the entry */
function draftOf(entry: Entry, next: Entry | undefined, below: Passage | undefined): Draft | null {
  const line = entry.passage.text.slice(entry.start, entry.end);
  const whole = line.replace(/[\s:*]+$/u, "");
  // The term alone on its line; its words stand below.
  if (
    whole.length <= LONGEST_TERM &&
    !/[。;!?]/u.test(whole) &&
    (/[:]\s*\**$/u.test(line) || borderOf(whole) === null)
  ) {
    if (below === undefined || markOf(below.text) !== null || !isTerm(whole)) return null;
    return { entry, next, term: whole, forms: formsOf(whole), wordsStart: entry.end };
  }
  const border = borderOf(line);
  if (border === null) return null;
  const term = line.slice(0, border.term).replace(/[\s*]+$/u, "");
  if (!isTerm(term) || line.length - border.words < SHORTEST_WORDS) return null;
  return { entry, next, term, forms: formsOf(term), wordsStart: entry.start + border.words };
}

/** The glossaries of a document, told from their own repetition: lines built alike whose terms the text uses. */
export function glossaryNotes(path: string, text: readonly Passage[]): Note[] {
  const isTitle = ({ text: line }: Passage): boolean => line.length <= LONGEST_TITLE && TITLE.test(line);
  const titles = new Set(text.flatMap((passage, index) => (isTitle(passage) ? [index] : [])));
  const entries = entriesOf(text);
  // One entry alone, far from any title, is a line like others.
  const blocks = blocksOf(entries, titles).filter(
    ([first, ...others]) => others.length > 0 || isTitled(first!, titles),
  );
  if (titles.size > 0 && !blocks.some(([first]) => isTitled(first!, titles)))
    blocks.push(...blocksOf(quotedEntries(text), titles).filter(([first]) => isTitled(first!, titles)));
  const all = blocks.map((block) => ({
    block,
    drafts: block.flatMap((entry, at) => draftOf(entry, block[at + 1], text[entry.index + 1]) ?? []),
  }));
  const used = usedIn(
    text,
    all.flatMap(({ drafts }) => drafts),
  );
  return all
    .filter(({ block, drafts }) => isGlossary(block, drafts, isTitled(block[0]!, titles), used))
    .flatMap(({ drafts }) => drafts.map((draft) => noteOf(path, text, draft)))
    .filter(({ words }) => words.text.length >= SHORTEST_WORDS);
}

const isTitled = ({ index }: Entry, titles: ReadonlySet<number>): boolean =>
  [1, 2, 3].some((back) => titles.has(index - back));

/** Does a run of entries explain words of the text? */
function isGlossary(
  block: readonly Entry[],
  drafts: readonly Draft[],
  titled: boolean,
  uses: ReadonlySet<Draft>,
): boolean {
  if (drafts.length === 0 || drafts.length < 0.5 * block.length) return false;
  const share = (fits: (draft: Draft) => boolean): number => drafts.filter(fits).length / drafts.length;
  const used = share((draft) => uses.has(draft));
  const marked = share(({ term }) => /[“「【]/u.test(term));
  const defined = share(({ entry, wordsStart }) => /^(?:是指|指|即|是|:)/u.test(entry.passage.text.slice(wordsStart)));
  if (titled) return used >= 0.2 || marked >= 0.3 || defined >= 0.3;
  return used + 0.5 * marked + 0.5 * defined >= (drafts.length >= 3 ? 0.9 : 1.2) && used >= 0.4;
}

/** Which terms stand elsewhere in the text. One pass over the text: terms are looked for by their quoted or leading part. */
function usedIn(text: readonly Passage[], drafts: readonly Draft[]): ReadonlySet<Draft> {
  const wanted = new Map<string, Draft[]>();
  for (const draft of drafts) for (const form of draft.forms) addTo(wanted, form, draft);
  const used = new Set<Draft>();
  if (drafts.length === 0) return used;
  const scanner = new TermFinder(wanted.keys());
  for (const [index, passage] of text.entries()) {
    for (const { term: form } of scanner.find(passage.text)) {
      for (const draft of wanted.get(form)!) if (draft.entry.index !== index) used.add(draft);
    }
  }
  return used;
}

/** The words of a note: the rest of its line, and the lines below up to the next one. */
function noteOf(path: string, text: readonly Passage[], { entry, next, term, forms, wordsStart }: Draft): Note {
  const parts: Part[] = [];
  if (wordsStart < entry.end) parts.push({ passage: entry.passage, start: wordsStart, end: entry.end });
  // Behind the last note only a line that it announces still belongs to it.
  const last = next === undefined ? entry.index + (parts.length === 0 ? 1 : 0) : next.index - 1;
  for (let at = entry.index + 1; at <= Math.min(last, entry.index + 8, text.length - 1); at++) {
    parts.push({ passage: text[at]!, start: 0, end: text[at]!.text.length });
  }
  const kept = parts.map(({ passage, ...part }) => ({ passage, ...trimmed(passage.text, part) }));
  return {
    term,
    forms,
    termPart: { passage: entry.passage, start: entry.start, end: entry.start + term.length },
    words: stretchOf(
      path,
      kept.filter(({ start, end }) => end > start),
    ),
  };
}
