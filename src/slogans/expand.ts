import { type Passage, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import type { Candidate } from "./candidates.js";
import { commonPhrases } from "./common.js";
import { listBefore, type NameList } from "./lists.js";
import { numeralValue } from "./numerals.js";
import { spelledOut } from "./spelled-out.js";
import type { MemberGroup } from "./types.js";
import { ANY_HEAD_END, LEADING_VERB, PHRASE_BREAK } from "./words.js";

/** What one occurrence of a slogan is followed or preceded by. */
export interface FoundExpansion {
  readonly status: "explained" | "partial";
  readonly members: readonly MemberGroup[];
  readonly place: Place;
}

const SENTENCE_END = /[。!?;]/u;
/** How far a sentence is followed on either side. Unit: code units. */
const SENTENCE_REACH = 400;
const MEASURES = "大|个|项|种|条|类|张|篇|本|件|方面|场|支|批|区|体|新|优|港|化";
const COUNTED = /^([\p{Script=Han}]{0,8}?)([一二两双三四五六七八九十]{1,3}|\d{1,2})([\p{Script=Han}]+)$/u;
const TWO_NUMERALS = /[一二两双三四五六七八九十]\p{Script=Han}+[一二两双三四五六七八九十多]/u;
const GROUP = /(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:大|个|项|种|条|类|张|篇|本|方面)(?=([\p{Script=Han}]{1,8}))/gu;

const LEADING_MEASURE = new RegExp(`^(?:${MEASURES})(?=[\\p{Script=Han}]{2})`, "u");
const withoutMeasure = (noun: string): string => noun.replace(LEADING_MEASURE, "");

/** What the sentences around the occurrences of slogans, and the lines below them, say of their members. */
export function expansionsOf(
  path: string,
  text: readonly Passage[],
  slogans: readonly { readonly key: string; readonly candidates: readonly Candidate[] }[],
): Map<string, FoundExpansion[]> {
  const position = new Map(text.map((passage, index) => [passage, index]));
  const found = new Map<string, FoundExpansion[]>();
  for (const { key, candidates } of slogans) {
    const expansions = candidates
      .map(
        (candidate) =>
          expandInSentence(path, candidate) ?? listedBelow(path, candidate, text, position.get(candidate.passage)! + 1),
      )
      .filter((expansion) => expansion !== null);
    if (expansions.length > 0) found.set(key, expansions);
  }
  return found;
}

function expandInSentence(path: string, candidate: Candidate): FoundExpansion | null {
  if (/^[^—]+(?:—[^—]+){2,}$/u.test(candidate.text)) return chain(path, candidate);
  if (candidate.kind === "numeric-code") return codeGroups(path, candidate) ?? numberByNumber(path, candidate);
  if (candidate.kind === "action-program") return listed(path, candidate) ?? namedBehind(path, candidate);
  if (candidate.kind === "numeral-abbreviation")
    return (
      listed(path, candidate) ??
      namedBehind(path, candidate) ??
      partByPart(path, candidate) ??
      byCharacter(path, candidate) ??
      rowsBehind(path, candidate)
    );
  if (candidate.kind === "contraction") return letters(path, candidate);
  return null;
}

const ITEM_MARK = /^\s*(?:——|[一二三四五六七八九十]{1,2}是|\d{1,2}[.、]|[((]?[一二三四五六七八九十]{1,2}[)、])\s*/u;
/** The name of a listed item is short; a paragraph begins with it. Unit: characters. */
const LONGEST_ITEM = 24;

/** A line that ends with the slogan and a colon, or is nothing but a heading that ends with it, leads on to a list. */
const LEADS_ON = /^[”’」"]?[\p{Script=Han}]{0,6}(?::|$|\([^()]{0,12}\)$)/u;
const FIRST_OF_NUMBERED = /^\s*(?:1[.、]|一是|[((]?一[)、])/u;
/** Unit: code units. */
const CONTEXT_BEHIND = 60;

function leadsOn({ passage, end }: Candidate, next: Passage | undefined): boolean {
  const behind = passage.text.slice(end, end + CONTEXT_BEHIND + 1);
  if (LEADS_ON.test(behind)) return true;
  // The last sentence of a paragraph may run on a little before a numbered list.
  return (
    behind.length <= CONTEXT_BEHIND &&
    !/[。!?;]\s*\S/u.test(behind) &&
    FIRST_OF_NUMBERED.test(next?.text.slice(0, 8) ?? "")
  );
}

/** Numbered lines right below the line of the slogan, as many as it counts; each begins with the name of a member. */
function listedBelow(
  path: string,
  candidate: Candidate,
  text: readonly Passage[],
  from: number,
): FoundExpansion | null {
  if (candidate.kind !== "action-program" && candidate.kind !== "numeral-abbreviation") return null;
  if (!leadsOn(candidate, text[from])) return null;
  const counted = countedNumber(candidate);
  if (counted === null || !ITEM_MARK.test(text[from]?.text.slice(0, 8) ?? "")) return null;
  const lines = text.slice(from, from + counted.n + 1);
  const style = markStyle(lines[0]!.text);
  const isItem = lines.map((line) => ITEM_MARK.test(line.text.slice(0, 8)) && markStyle(line.text) === style);
  if (isItem.slice(0, counted.n).includes(false) || lines.length < counted.n || isItem[counted.n] === true) return null;
  const names = lines.slice(0, counted.n).map((line) => nameOfItem(line.text, counted.label));
  if (names.some((name) => name.length < 2 || name.length > LONGEST_ITEM)) return null;
  const [first] = lines;
  return {
    status: "explained",
    members: [{ n: counted.n, label: counted.label, items: names }],
    place: placeIn(path, first!, 0, Math.min(first!.text.length, LONGEST_ITEM)),
  };
}

/** The mark of a list item without its number: lists of another style are other lists. */
const markStyle = (line: string): string =>
  (ITEM_MARK.exec(line.slice(0, 8))?.[0] ?? "")
    .replace(/\s/gu, "")
    .replace(/[一二三四五六七八九十]+|\d+/u, (number) => (/\d/u.test(number) ? "1" : "一"));

function nameOfItem(line: string, label: string): string {
  const name = line
    .replace(ITEM_MARK, "")
    .split(/[。:;!?]/u)[0]!
    .trim();
  const short = name.startsWith(label) ? name.slice(label.length) : name;
  return short.replace(/方面$/u, "");
}

/** The number that a slogan with one numeral counts, and the noun behind it. */
function countedNumber(candidate: Candidate): { n: number; label: string } | null {
  const counted = COUNTED.exec(candidate.text);
  if (counted === null || (TWO_NUMERALS.test(candidate.text) && !/位一体$/u.test(candidate.text))) return null;
  const n = numeralValue(counted[2]!);
  // A pair of national policy (双碳, 双控) is not what stands before it by chance.
  if (n === null || n < 2 || (n === 2 && commonPhrases().has(candidate.text))) return null;
  return { n, label: withoutMeasure(counted[3]!) };
}

/** The names right before a candidate that fit its number. */
export function listOf(
  candidate: Candidate,
): (NameList & { readonly n: number; readonly label: string; readonly from: number }) | null {
  if (candidate.kind !== "action-program" && candidate.kind !== "numeral-abbreviation") return null;
  const counted = countedNumber(candidate);
  if (counted === null) return null;
  const { text } = candidate.passage;
  const from = Math.max(0, candidate.start - SENTENCE_REACH);
  const opened = candidate.depth === null ? 0 : 1;
  const list = listBefore(text.slice(from, candidate.start - opened), counted.n, candidate.depth === null);
  return list === null ? null : { ...list, ...counted, from };
}

const COUNTED_BEHIND = /^([二两三四五六七八九十]{1,2})(?:大|个|项|篇|条|张)\p{Script=Han}{2}/u;

/** Is a candidate the list of names before a label that counts them: “A、B、C”三大…? */
export function isListOfMembers(candidate: Candidate): boolean {
  const behind = COUNTED_BEHIND.exec(candidate.after);
  const parts = candidate.text.split(/[、,]/u).length;
  return behind !== null && parts > 1 && numeralValue(behind[1]!) === parts;
}

/** A—B—C names its own members. */
function chain(path: string, candidate: Candidate): FoundExpansion {
  const items = candidate.text.split("—");
  return {
    status: "explained",
    members: [{ n: null, label: null, items }],
    place: placeOf(path, candidate, candidate.start, candidate.end),
  };
}

const placeOf = (path: string, candidate: Candidate, start: number, end: number): Place =>
  placeIn(path, candidate.passage, start, end);

/** A list right before the slogan that has as many names as the slogan counts. */
function listed(path: string, candidate: Candidate): FoundExpansion | null {
  const list = listOf(candidate);
  if (list === null) return null;
  return {
    status: list.open || list.items.length < list.n ? "partial" : "explained",
    members: [{ n: list.n, label: list.label, items: list.items }],
    place: placeOf(path, candidate, list.from + list.start, candidate.end),
  };
}

const NAMES_FOLLOW = /^[”’」』"']?\p{Script=Han}{0,4}[,:]?(?:——|即|就是|分别是|指的是|指|包括):?/u;
/** Unit: characters. */
const LONGEST_NAME = 16;

/** Behind “四项重点工作”,即A、B、C、D: as many names as it counts, and nothing else in the clause. */
function namedBehind(path: string, candidate: Candidate): FoundExpansion | null {
  const counted = countedNumber(candidate);
  if (counted === null) return null;
  const { text } = candidate.passage;
  const behind = text.slice(candidate.end, candidate.end + SENTENCE_REACH);
  const lead = NAMES_FOLLOW.exec(behind)?.[0];
  if (lead === undefined) return null;
  const clause = behind.slice(lead.length).split(/[,。!?;:]/u)[0]!;
  const items = clause.split("、");
  const areNames = items.every(
    (item) => /^[\p{Script=Han}A-Za-z0-9“”]{2,}$/u.test(item) && item.length <= LONGEST_NAME,
  );
  if (items.length !== counted.n || !areNames) return null;
  return {
    status: "explained",
    members: [{ n: counted.n, label: counted.label, items }],
    place: placeOf(path, candidate, candidate.start, candidate.end + lead.length + clause.length),
  };
}

const PART = /([一二两三四五六七八九十多])([\p{Script=Han}]{1,3}?)(?=[一二两三四五六七八九十多、]|$)/gu;

/** Behind 一环一轴多点: a clause for each part that begins with it, 一环是…,一轴是…,多点是…. */
function partByPart(path: string, candidate: Candidate): FoundExpansion | null {
  const parts = [...candidate.text.matchAll(PART)].map(([part, numeral, label]) => ({ part, numeral, label }));
  const spelled = parts.map(({ part }) => part).join("");
  if (parts.length < 2 || spelled !== candidate.text.replaceAll("、", "")) return null;
  const { text } = candidate.passage;
  const behind = text.slice(candidate.end, candidate.end + LONG_SENTENCE);
  const members: MemberGroup[] = [];
  let at = 0;
  for (const { part, numeral, label } of parts) {
    const found = new RegExp(`[,:;。”]“?${part}”?(?:是指|是|指|即|为)([^,;。!?]{2,40})`, "u").exec(behind.slice(at));
    if (found === null) return null;
    at += found.index + found[0].length;
    members.push({ n: numeralValue(numeral!), label: label!, items: [found[1]!] });
  }
  return { status: "explained", members, place: placeOf(path, candidate, candidate.start, candidate.end + at) };
}

/** Behind a fold such as 五新: as many clauses as it counts, each with one name that begins with its character. */
function byCharacter(path: string, candidate: Candidate): FoundExpansion | null {
  const counted = /^([三四五六七八九十])([\p{Script=Han}])$/u.exec(candidate.text);
  if (counted === null) return null;
  const n = numeralValue(counted[1]!)!;
  const { text } = candidate.passage;
  const rest = text.slice(candidate.end, candidate.end + LONG_SENTENCE).split(/[。!?]/u)[0]!;
  const name = new RegExp(`${counted[2]}[\\p{Script=Han}]{2}`, "u");
  const items = rest.split(";").map((clause) => name.exec(clause)?.[0] ?? "");
  if (items.length !== n || items.includes("") || new Set(items).size !== n) return null;
  const members = [{ n, label: counted[2]!, items }];
  return {
    status: "explained",
    members,
    place: placeOf(path, candidate, candidate.start, candidate.end + rest.length),
  };
}

/** A sentence that names all members may be long. Unit: code units. */
const LONG_SENTENCE = 800;

/** Behind 三路三河: rows of three names and of three names, in this order. */
function rowsBehind(path: string, candidate: Candidate): FoundExpansion | null {
  const parts = [
    ...candidate.text.matchAll(/([二两三四五六七八九十])([\p{Script=Han}]{1,3}?)(?=[二两三四五六七八九十]|$)/gu),
  ];
  if (parts.length < 2 || parts.map(([part]) => part).join("") !== candidate.text) return null;
  const rest = candidate.passage.text.slice(candidate.end, candidate.end + SENTENCE_REACH).split(/[。!?;]/u)[0]!;
  const rows = rest
    .split(/[,:的和与及]/u)
    .filter((row) => row.includes("、"))
    .map((row) => namesOf(row));
  const wanted = parts.map((part) => numeralValue(part[1]!)!);
  const rowsWanted = rows.slice(0, wanted.length);
  if (rowsWanted.length < wanted.length || rowsWanted.some((row, at) => row.length !== wanted[at])) return null;
  const members = rowsWanted.map((items, index) => ({ n: wanted[index]!, label: parts[index]![2]!, items }));
  const end = candidate.end + rest.length;
  return { status: "explained", members, place: placeOf(path, candidate, candidate.start, end) };
}

/** The names of a row; where all but the last end in one character, the last ends there too (冷水河治理工程: 冷水河). */
function namesOf(row: string): string[] {
  const names = row.split("、");
  const first = names[0]!.replace(LEADING_VERB, "");
  const ends = new Set(names.slice(0, -1).map((name) => name.at(-1)));
  const [end] = [...ends];
  const last = names.at(-1)!;
  const cut = ends.size === 1 ? last.indexOf(end!, 1) : -1;
  return [first, ...names.slice(1, -1), cut > 0 ? last.slice(0, cut + 1) : last];
}

/** 空陆数海 + 四条…: one character for each of the things counted right behind it. */
function letters(path: string, candidate: Candidate): FoundExpansion | null {
  const items = [...candidate.text];
  const behind = /^([二两三四五六七八九十])(?:条|大|个|种|类|项)([\p{Script=Han}]{1,6})/u.exec(candidate.after);
  if (behind === null || numeralValue(behind[1]!) !== items.length) return null;
  return {
    status: "explained",
    members: [{ n: items.length, label: null, items }],
    place: placeOf(path, candidate, candidate.start, candidate.end),
  };
}

interface Group {
  readonly n: number;
  readonly label: string;
  readonly items: readonly string[];
  readonly open: boolean;
  readonly start: number;
  readonly end: number;
}

/** The numbers that a code may be read as, in order; `null` for a letter. */
const numbersOf = (code: string): readonly (number | null)[] | null =>
  code.includes("+") ? code.split("+").map((part) => (/^\d+$/u.test(part) ? Number(part) : null)) : null;

/** A code explained number by number behind one of its occurrences. */
function numberByNumber(path: string, candidate: Candidate): FoundExpansion | null {
  const { text } = candidate.passage;
  const behind = text.slice(candidate.end, candidate.end + LONG_SENTENCE);
  const members = spelledOut(behind, candidate.text);
  if (members === null) return null;
  return {
    status: statusOf(members),
    members,
    place: placeOf(path, candidate, candidate.start, candidate.end + behind.length),
  };
}

/** All groups with their names, or all with a label alone: explained; some of each: partial. */
function statusOf(members: readonly MemberGroup[]): FoundExpansion["status"] {
  const named = members.filter(({ items }) => items.length > 0).length;
  return named === members.length || named === 0 ? "explained" : "partial";
}

/** Counted groups of the sentence whose numbers, in order, make up the code: 3 + 4 + 2 for 342. */
function codeGroups(path: string, candidate: Candidate): FoundExpansion | null {
  const [from, to] = sentenceAround(candidate);
  const groups = groupsIn(candidate.passage.text, from, to, candidate);
  for (let first = 0; first < groups.length; first++) {
    for (let last = first + 1; last < groups.length; last++) {
      const run = groups.slice(first, last + 1);
      if (!spells(run, candidate.text)) continue;
      return {
        status: run.some((group) => group.open) ? "partial" : statusOf(run),
        members: run.map(({ n, label, items }) => ({ n, label, items })),
        place: placeOf(path, candidate, run[0]!.start, run.at(-1)!.end),
      };
    }
  }
  return null;
}

function spells(groups: readonly Group[], code: string): boolean {
  const numbers = numbersOf(code);
  if (numbers === null) return groups.map((group) => group.n).join("") === code;
  return numbers.length === groups.length && numbers.every((n, index) => n === null || n === groups[index]!.n);
}

/** The sentence of a candidate and the one behind it. */
function sentenceAround(candidate: Candidate): [number, number] {
  const { text } = candidate.passage;
  let from = candidate.start;
  while (from > 0 && candidate.start - from < SENTENCE_REACH && !SENTENCE_END.test(text[from - 1]!)) from--;
  let to = candidate.end;
  for (let ends = 0; to < text.length && to - candidate.end < SENTENCE_REACH && ends < 2; to++)
    if (SENTENCE_END.test(text[to]!)) ends++;
  return [from, to];
}

function groupsIn(text: string, from: number, to: number, candidate: Candidate): Group[] {
  const groups: Group[] = [];
  let last = from;
  for (const match of text.slice(from, to).matchAll(GROUP)) {
    const start = from + match.index;
    if (start < candidate.end && start + match[0].length > candidate.start) continue;
    const n = numeralValue(match[1]!);
    if (n === null) continue;
    const noun = nounOf(match[2]!);
    const end = start + match[0].length + noun.length;
    const list = listBefore(text.slice(Math.max(last, start - SENTENCE_REACH), start), n);
    const offset = Math.max(last, start - SENTENCE_REACH);
    const role = /^为([\p{Script=Han}]{2,4}?)(?=的|[,。;、]|$)/u.exec(text.slice(end, end + 8))?.[1];
    groups.push({
      n,
      label: role ?? noun,
      items: list?.items ?? [],
      open: list?.open ?? false,
      start: list ? offset + list.start : start,
      end,
    });
    last = end;
  }
  return groups;
}

/** Unit: characters. */
const LONGEST_NOUN = 8;

function nounOf(run: string): string {
  for (let end = Math.min(run.length, LONGEST_NOUN); end > 1; end--) {
    if (ANY_HEAD_END.test(run.slice(0, end)) && !PHRASE_BREAK.test(run.slice(0, end))) return run.slice(0, end);
  }
  const stop = run.search(PHRASE_BREAK);
  return stop > 0 ? run.slice(0, stop) : run;
}

const DEFINED = /^(?:是指|指的是|即|指|是|包括|分别(?:是|为))/u;

/** Members that the words of a glossary list: as many names as the term counts, or one group for each of its numbers. */
export function expansionInGlossary(term: string, words: string): readonly MemberGroup[] | null {
  if (/^[\dNX+]+$/u.test(term)) return spelledOut(words, term);
  const counted = COUNTED.exec(term);
  const n = counted === null || TWO_NUMERALS.test(term) ? null : numeralValue(counted[2]!);
  if (n === null || n < 2) return null;
  const sentence = words.split(/[。;]/u)[0]!;
  if (!DEFINED.test(sentence)) return null;
  const list = listBefore(sentence.replace(DEFINED, "指"), n, false);
  if (list === null || list.open) return null;
  return [{ n, label: withoutMeasure(counted![3]!), items: list.items }];
}
