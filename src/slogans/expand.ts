import { type Passage, placeIn } from "../model/passage.js";
import type { Place } from "../model/place.js";
import type { Candidate } from "./candidates.js";
import { listBefore } from "./lists.js";
import { numeralValue } from "./numerals.js";
import type { MemberGroup } from "./types.js";
import { PHRASE_BREAK } from "./words.js";

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
const GROUP = /(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:大|个|项|种|条|类|张|篇|本|方面)([\p{Script=Han}]{1,8})/gu;

/** What the sentences around the occurrences of slogans say of their members. */
export function expansionsOf(
  path: string,
  _text: readonly Passage[],
  slogans: readonly { readonly key: string; readonly candidates: readonly Candidate[] }[],
): Map<string, FoundExpansion[]> {
  const found = new Map<string, FoundExpansion[]>();
  for (const { key, candidates } of slogans) {
    const expansions = candidates
      .map((candidate) => expandInSentence(path, candidate))
      .filter((expansion) => expansion !== null);
    if (expansions.length > 0) found.set(key, expansions);
  }
  return found;
}

function expandInSentence(path: string, candidate: Candidate): FoundExpansion | null {
  if (/^[^—]+(?:—[^—]+)+$/u.test(candidate.text)) return chain(path, candidate);
  if (candidate.kind === "numeric-code") return codeGroups(path, candidate);
  if (candidate.kind === "action-program" || candidate.kind === "numeral-abbreviation") return listed(path, candidate);
  if (candidate.kind === "contraction") return letters(path, candidate);
  return null;
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
  const counted = COUNTED.exec(candidate.text);
  if (counted === null || (TWO_NUMERALS.test(candidate.text) && !/位一体$/u.test(candidate.text))) return null;
  const n = numeralValue(counted[2]!);
  if (n === null || n < 2) return null;
  const { text } = candidate.passage;
  const from = Math.max(0, candidate.start - SENTENCE_REACH);
  const opened = /[“‘「"]$/u.test(text.slice(0, candidate.start)) && candidate.depth !== null ? 1 : 0;
  const list = listBefore(text.slice(from, candidate.start - opened), n);
  if (list === null) return null;
  const label = counted[3]!.replace(new RegExp(`^(?:${MEASURES})(?=[\\p{Script=Han}]{2})`, "u"), "");
  return {
    status: list.open || list.items.length < n ? "partial" : "explained",
    members: [{ n, label, items: list.items }],
    place: placeOf(path, candidate, from + list.start, candidate.end),
  };
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

/** Counted groups of the sentence whose numbers, in order, make up the code: 3 + 4 + 2 for 342. */
function codeGroups(path: string, candidate: Candidate): FoundExpansion | null {
  const [from, to] = sentenceAround(candidate);
  const groups = groupsIn(candidate.passage.text, from, to, candidate);
  for (let first = 0; first < groups.length; first++) {
    for (let last = first + 1; last < groups.length; last++) {
      const run = groups.slice(first, last + 1);
      if (!spells(run, candidate.text)) continue;
      const listedGroups = run.filter((group) => group.items.length > 0).length;
      const complete = run.every((group) => !group.open) && (listedGroups === run.length || listedGroups === 0);
      return {
        status: complete ? "explained" : "partial",
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
    const end = start + match[0].length - match[2]!.length + noun.length;
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

function nounOf(run: string): string {
  const stop = run.search(PHRASE_BREAK);
  return stop > 0 ? run.slice(0, stop) : run;
}
