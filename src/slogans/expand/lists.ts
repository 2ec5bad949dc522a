import { INTRODUCING, LIST_VERB, LIST_VERB_SHORT } from "../words.js";

/** Names that stand in a row before a label. */
export interface NameList {
  readonly items: readonly string[];
  /** The list ends in 等: there are more. */
  readonly open: boolean;
  /** Where the list begins in the text it was read from. */
  readonly start: number;
}

const OPEN_END = /等(?:若干|多个|几个)?(?:个)?[“‘「"]?$/u;
const CLAUSE_START = /[,。;:!?()]/gu;
const QUOTED_LIST = /(?:[“‘「"][^“”‘’「」"]{1,60}[”’」"][、和与及]?)+$/u;
const QUOTED_NAME = /[“‘「"]([^“”‘’「」"]{1,60})[”’」"]/gu;
const ONLY_VERB: ReadonlySet<string> = new Set(INTRODUCING);
/** A quoted word that the list explains: “3”是A、B、C. */
const MARKED_BEFORE = /^.*[”’」"](?:就是|是指|是|即|指|为|代表|包括)/u;
/** What is said of all names at once, between the last of them and the label. */
const TRAILING_VERB = /(?:连续\d+年)?(?:实现|达到|保持|取得|持续|同步)+$/u;
/** No name in a list is longer. Unit: characters. */
const LONGEST_NAME = 22;
/** Digits do not begin a name: 4个基地. */
const NAME = /^(?!\d)[\p{Script=Han}A-Za-z0-9·+()《》-]+$/u;

/**
 * The names that end right before a label which counts `n` members: A、B、C和D + 四大行动, “A”和“B” + 两篇文章,
 * A、B等 + 十大行动. The verb before the first name is taken off.
 *
 * @param before the text before the label, without the mark that opens it
 * @param letters read a quoted word of n characters as a list of n members (空陆数海 + 四条丝路)
 * @returns `null` where there is no list, or one that does not fit the number
 */
export function listBefore(before: string, n: number, letters = true): NameList | null {
  const end = OPEN_END.exec(before);
  const open = end !== null;
  const text = open ? before.slice(0, end.index) : before;
  const list = /[”’」"]$/u.test(text) ? quotedList(text, n, letters) : plainList(text, n);
  if (list === null || !fits(list.items, n, open)) return null;
  return { ...list, open };
}

const fits = (items: readonly string[], n: number, open: boolean): boolean =>
  (open ? items.length >= 2 && items.length <= n : items.length === n) &&
  new Set(items).size === items.length &&
  items.every((item) => item.length >= 1 && item.length <= LONGEST_NAME && NAME.test(item) && !ONLY_VERB.has(item));

function quotedList(text: string, n: number, letters: boolean): Omit<NameList, "open"> | null {
  const run = QUOTED_LIST.exec(text.slice(-200))?.[0];
  if (run === undefined) return null;
  const names = [...run.matchAll(QUOTED_NAME)].map((match) => match[1]!);
  const start = text.length - run.length;
  const only = names.at(-1)!;
  if (names.length === n && n > 1) return { items: names, start };
  const parts = only.split(/[、,]/u);
  const lastStart = text.length - only.length - 2;
  if (parts.length === n) return { items: parts, start: lastStart };
  // One character for each member: 空陆数海 + 四条丝路.
  const characters = [...only];
  if (letters && characters.length === n && n > 2 && /^\p{Script=Han}+$/u.test(only))
    return { items: characters, start: lastStart };
  return names.length > 1 ? { items: names, start } : null;
}

function plainList(text: string, n: number): Omit<NameList, "open"> | null {
  let from = 0;
  for (const mark of text.matchAll(CLAUSE_START)) from = mark.index + 1;
  const clause = text.slice(from).replace(TRAILING_VERB, "").replace(MARKED_BEFORE, "");
  if (clause.length > 300) return null;
  const parts = splitNames(clause, n);
  if (parts === null) return null;
  const [first, ...rest] = parts;
  const trimmed = firstName(first!, rest);
  if (trimmed === null) return null;
  return { items: [trimmed, ...rest], start: from + first!.length - trimmed.length };
}

function splitNames(clause: string, n: number): string[] | null {
  const parts = clause.split("、").map((part) => part.replace(/^以及/u, ""));
  if (parts.length >= n) return parts.length === n ? parts : n > 2 ? parts : null;
  const last = parts.at(-1)!;
  const link = /以及|和|与|及/u.exec(last);
  if (link === null || link.index === 0) return parts.length >= 2 ? parts : null;
  return [...parts.slice(0, -1), last.slice(0, link.index), last.slice(link.index + link[0].length)];
}

/** The first name without the words before it: behind the last verb, or as long as the others where those are of one length. */
function firstName(first: string, rest: readonly string[]): string | null {
  let from = LIST_VERB_SHORT.exec(first)?.[0].length ?? 0;
  let verbs = from > 0;
  for (const verb of first.matchAll(LIST_VERB)) {
    const end = verb.index + verb[0].length;
    if (end < first.length) {
      from = Math.max(from, end);
      verbs = true;
    }
  }
  if (verbs && /^以(?!旧|文|人)/u.test(first.slice(from))) from++;
  const name = first.slice(from);
  if (rest.length === 0) return verbs && name !== "" ? name : null;
  const marked = /[以为]$/u.test(first.slice(0, from));
  const lengths = rest.map((item) => item.length);
  const usual = lengths[0]!;
  const even = lengths.every((length) => length === usual);
  if (!marked && even && rest.length > 1 && name.length > usual && usual >= 2) return first.slice(-usual);
  const longest = Math.max(...lengths);
  if (even && name.length === usual) return name;
  if (!verbs && name.length > longest + 2) return null;
  return name.length > 0 && name.length <= longest + 8 ? name : null;
}
