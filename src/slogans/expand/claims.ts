import type { Passage } from "../../model/passage.js";
import type { Candidate } from "../candidates.js";
import { commonPhrases } from "../common.js";
import { numeralValue } from "../numerals.js";
import { type Alignment, alignmentsIn, partsIn, scoreOf } from "./align.js";
import { countedGroups } from "./counted-groups.js";
import { bareRange } from "./enumeration.js";
import type { Note } from "./notes.js";
import { formsOf } from "./notes.js";
import { numberedBelow, numberedIn } from "./numbered.js";
import { piecesOf, type Range, SENTENCE } from "./pieces.js";
import { coreOf, type Reading, readingsOf } from "./reading.js";
import { type Stretch, stretchOf } from "./stretch.js";

/** Where the members of a slogan were looked for. */
export type Source = "note" | "bracket" | "behind" | "before" | "below" | "parts";

/** An enumeration that claims to be what a slogan stands for. */
export interface Claim {
  readonly source: Source;
  readonly stretch: Stretch;
  readonly alignment: Alignment;
  /** Sum of the weights of what speaks for it; the highest wins, if it is high enough. */
  readonly score: number;
}

/** What the place alone says for a claim: a note is meant to explain, a list that happens to stand near is not. */
const PRIOR: Readonly<Record<Source, number>> = {
  note: 1.2,
  bracket: 1.5,
  behind: 1.5,
  before: 1.2,
  below: 3,
  parts: 0.5,
};
/** A claim below this explains nothing. Chosen so that at most one in twenty is wrong on annotated reports. */
export const LEAST_SCORE = 2.6;
/** Unit: code units. */
const REACH_BEFORE = 400;
const REACH_BEHIND = 800;

const claim = (source: Source, stretch: Stretch, alignment: Alignment, extra = 0): Claim => ({
  source,
  stretch,
  alignment,
  score: PRIOR[source] + scoreOf(alignment) + extra,
});

/** What the note of a slogan says. Of a note for several terms the part for this one. */
export function claimsInNote(slogan: string, note: Note): Claim[] {
  const { words } = note;
  const source: Source = note.kind === "bracket" ? "bracket" : "note";
  const own = ownRange(slogan, note);
  const readings = readingsOf(slogan, true);
  return readings.flatMap((reading, index) => {
    const found = alignmentsIn(words.text, own, reading, { slogan });
    const n = reading.length === 1 ? reading[0]!.n : null;
    const numbered = n === null ? null : numberedIn(words.text, own, n);
    if (numbered !== null) {
      const items = numbered.map((item) => labelledClause(words.text, bareRange(words.text, item), reading));
      found.push({
        groups: [{ counted: reading[0]!, items, open: false }],
        how: "list",
        features: [{ id: "numbered", worth: 3 }],
      });
    }
    if (reading.length > 1 && /^[\dNX+-]+$/u.test(slogan))
      found.push(...countedGroups(words.text, own, reading, { start: 0, end: 0 }));
    const partial = index > 0 && reading.length < readings[0]!.length ? -3 : 0;
    return found.map((alignment) => claim(source, words, alignment, partial));
  });
}

/** Of a long item the clause that holds the label: 在作出决策时,优先考虑环境 for 优先. */
function labelledClause(text: string, item: Range, reading: Reading): Range {
  const label = reading[0]!.label;
  if (label === null || label.length < 2) return item;
  const { pieces } = piecesOf(text, item.start, item.end);
  const holding = pieces.filter(({ start, end }) => text.slice(start, end).includes(coreOf(label)));
  return pieces.length > 1 && holding.length === 1 ? holding[0]! : item;
}

/** A note names the members in its first words; the rest tells their story. Unit: code units. */
const LONGEST_NOTE = 1000;

/** “甲”、“乙”:甲,即…。乙,即…: the part of a joint note that speaks of one term; the whole note otherwise. */
function ownRange(slogan: string, { term, words: { text } }: Note): Range {
  const terms = formsOf(term);
  const singles = terms.filter((form) => !terms.some((other) => other !== form && form.includes(other)));
  const whole = { start: 0, end: Math.min(text.length, LONGEST_NOTE) };
  if (singles.length < 2) return whole;
  const places = singles.map((form) => ({ form, at: placeOfName(text, form) }));
  const own = places.find(({ form }) => form === slogan);
  if (own !== undefined && own.at !== null && places.every(({ at }) => at !== null)) {
    const next = Math.min(...places.map(({ at }) => at!.start).filter((at) => at > own.at!.start), text.length);
    return { start: own.at.end, end: next };
  }
  const index = singles.indexOf(slogan);
  if (index < 0) return whole;
  for (const mark of [SENTENCE, 3, 2] as const) {
    const parts = cutAt(text, mark);
    if (parts.length === singles.length) return parts[index]!;
  }
  return whole;
}

function placeOfName(text: string, form: string): Range | null {
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const match = new RegExp(`[“(]?${escaped}[”)]?(?:[\\p{Script=Han}]{0,4})(?:,?即|是指|指|:|,|是)`, "u").exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

function cutAt(text: string, strength: number): Range[] {
  const { pieces, marks } = piecesOf(text, 0, text.length);
  const parts: Range[] = [];
  let start: number | null = null;
  pieces.forEach((piece, index) => {
    start ??= piece.start;
    if ((marks[index] ?? 5) < strength) return;
    parts.push({ start, end: piece.end });
    start = null;
  });
  return parts;
}

/** What the sentences around an occurrence, and the lines below it, say. */
export function claimsAround(path: string, candidate: Candidate, text: readonly Passage[], below: number): Claim[] {
  const { passage, end } = candidate;
  const readings = readingsOf(candidate.text);
  if (readings.length === 0) return [];
  const opened = candidate.depth === null ? 0 : 1;
  const before = stretchBefore(path, candidate);
  const behind = stretchOf(path, [
    { passage, start: end + opened, end: Math.min(passage.text.length, end + REACH_BEHIND) },
  ]);
  return readings.flatMap((reading) => [
    ...claimsCounted(path, candidate, reading),
    ...claimsBefore(before, reading, candidate),
    ...claimsBehind(behind, reading, candidate),
    ...claimsBelow(path, candidate, reading, text, below),
  ]);
}

function stretchBefore(path: string, { passage, start, depth }: Candidate): Stretch {
  return stretchOf(path, [
    { passage, start: sentenceStart(passage.text, start), end: start - (depth === null ? 0 : 1) },
  ]);
}

/** Do names that fit its number stand right before a candidate? */
export function isListed(path: string, candidate: Candidate): boolean {
  if (candidate.kind !== "action-program" && candidate.kind !== "numeral-abbreviation") return false;
  if (!/[、”和与及]/u.test(candidate.before)) return false;
  const [reading, ...others] = readingsOf(candidate.text);
  if (reading?.length !== 1 || others.length > 0) return false;
  return claimsBefore(stretchBefore(path, candidate), reading, candidate).some(({ score }) => score >= LEAST_SCORE);
}

const COUNTED_BEHIND = /^([二两三四五六七八九十]{1,2})(?:大|个|项|篇|条|张)\p{Script=Han}{2}/u;

/** Is a candidate the list of names before a label that counts them: “A、B、C”三大…? */
export function isListOfMembers(candidate: Candidate): boolean {
  const behind = COUNTED_BEHIND.exec(candidate.after);
  const parts = candidate.text.split(/[、,]/u).length;
  return behind !== null && parts > 1 && numeralValue(behind[1]!) === parts;
}

/** Counted groups in the sentence of a code and the one behind it. */
function claimsCounted(path: string, { passage, start, end, kind }: Candidate, reading: Reading): Claim[] {
  if (kind !== "numeric-code" || reading.length < 2) return [];
  const from = sentenceStart(passage.text, start);
  let to = end;
  for (let ends = 0; to < passage.text.length && to - end < REACH_BEFORE && ends < 2; to++)
    if (/[。!?;]/u.test(passage.text[to]!)) ends++;
  const stretch = stretchOf(path, [{ passage, start: from, end: to }]);
  return countedGroups(stretch.text, { start: 0, end: to - from }, reading, {
    start: start - from,
    end: end - from,
  }).map((alignment) => claim("behind", stretch, alignment));
}

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH_BEFORE);
  for (let start = at; start > from; start--) if (ENDING.has(text.charCodeAt(start - 1))) return start;
  // A sentence that goes on farther back is read from a mark on.
  return from === 0 ? 0 : from + Math.max(0, text.slice(from, at).search(/[,、]/u) + 1);
}
const ENDING: ReadonlySet<number> = new Set([..."。!?;"].map((mark) => mark.charCodeAt(0)));

/** Between the last item and the slogan. */
const BRIDGE =
  /^[”’]?(?:等|的|这|等的|互促|之间的?|同步|持续|首次|连续\d+年|实现|达到|保持|,|,首次|,实现|,首次实现)*$/u;

/** Asked for twice: by the decision whether a candidate is a slogan, and by what it stands for. */
const claimsKnown = new WeakMap<Candidate, Map<Reading, readonly Claim[]>>();

/** A list that ends where the slogan begins. */
function claimsBefore(stretch: Stretch, reading: Reading, candidate: Candidate): readonly Claim[] {
  const known = claimsKnown.get(candidate) ?? new Map<Reading, readonly Claim[]>();
  claimsKnown.set(candidate, known);
  const found = known.get(reading) ?? listsBefore(stretch, reading, candidate);
  known.set(reading, found);
  return found;
}

function listsBefore(stretch: Stretch, reading: Reading, candidate: Candidate): Claim[] {
  const { text } = stretch;
  // A、B和“X”: the slogan is an item itself.
  if (/[、和与及]$/u.test(text) || text === "") return [];
  const only = reading.length === 1;
  const from = clauseStart(text);
  const total = reading.reduce((sum, { n }) => sum + (n ?? 0), 0);
  const side = only ? juxtaposed(text, reading[0]!.n) : null;
  const beside =
    side === null
      ? []
      : [
          claim("before", stretch, {
            groups: [{ counted: reading[0]!, items: side, open: false }],
            how: "list",
            features: [{ id: "juxtaposed", worth: 2.5 }],
          }),
        ];
  if (beside.length > 0) return beside;
  if (only && reading[0]!.n === 2 && commonPhrases().has(candidate.text)) return [];
  if (!mayList(text.slice(from), total)) return [];
  return alignmentsIn(text, { start: from, end: text.length }, reading, {
    fixedTail: true,
    itemsOnly: true,
    slogan: candidate.text,
  })
    .filter(({ groups, how, features }) => {
      const byItems = features.some(({ id }) => id === "items");
      const last = groups.at(-1)!.items.at(-1);
      if ((how !== "list" && how !== "flat") || last === undefined || !BRIDGE.test(text.slice(last.end))) return false;
      // 制造业五大行动、服务业三大计划: a row of slogans, of which this is one.
      if (COUNTED_ITEM.test(text.slice(groups[0]!.items[0]!.start, last.end))) return false;
      // Clauses before a slogan are what is done for it, unless a quotation makes them one.
      return byItems || features.some(({ id }) => id === "quoted");
    })
    .map((alignment) => {
      const bridge = text.slice(alignment.groups.at(-1)!.items.at(-1)!.end);
      const n = reading[0]!.n;
      const pair =
        only &&
        n === 2 &&
        candidate.kind === "numeral-abbreviation" &&
        !alignment.features.some(({ id }) => id === "label")
          ? -1.6
          : 0;
      const place = alignment.features
        .filter(({ id }) => id === "first" || id === "whole")
        .reduce((sum, { worth }) => sum + worth, 0);
      const counting = candidate.kind === "action-program" ? 0.4 : 0;
      return claim(
        "before",
        stretch,
        alignment,
        pair +
          counting -
          0.7 * place -
          (/的/u.test(bridge) ? (bridge.startsWith("”") ? 0.5 : 3) : 0) -
          (/,/u.test(bridge) ? 1.2 : 0),
      );
    });
}

/** 国内国际双循环, 耕地林地园地三图: words of two characters side by side, each with the same character in the same place. */
function juxtaposed(text: string, n: number | null): Range[] | null {
  if (n === null || n < 2) return null;
  const run = text.slice(-2 * n);
  if (run.length < 2 * n || !/^\p{Script=Han}+$/u.test(run)) return null;
  const words = Array.from({ length: n }, (_, index) => run.slice(2 * index, 2 * index + 2));
  const shared = [0, 1].some((at) => words.every((word) => word[at] === words[0]![at]));
  if (!shared || new Set(words).size < n) return null;
  // 保粮食和防返贫致贫: another list ends in the same words.
  if (/[、和与及]/u.test(text.slice(clauseStart(text), -2 * n))) return null;
  const from = text.length - 2 * n;
  return words.map((_, index) => ({ start: from + 2 * index, end: from + 2 * index + 2 }));
}

/** Where the clause begins whose end the text is; marks within quotation marks and brackets aside. */
function clauseStart(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const unit = text[at]!;
    if (/[”》)]/u.test(unit)) depth++;
    else if (/[“《(]/u.test(unit)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[,:]/u.test(unit)) {
      // 生产总值、出口额, “双过万”: what ends with a comma is looked through.
      if (at >= text.length - 3) continue;
      return at + 1;
    }
  }
  return 0;
}

/** Are there marks enough for a list of `n`? One may be 和; a list that ends in 等 may be short. */
function mayList(clause: string, n: number): boolean {
  const marks = clause.match(/、|[”》](?=[“《])/gu)?.length ?? 0;
  const links = clause.match(/和|与|及/gu)?.length ?? 0;
  return marks + links + 1 >= n || (marks >= 1 && clause.includes("等"));
}

const LEADS_ON =
  /^(?:[”’」])?[\p{Script=Han}]{0,8}?[,:]?(?:——|:|是指|指的是|即|就是|分别是|分别为|指|包括|主要是|。即|\()[:“]?/u;

/** A list that begins behind the slogan, or parts of it named one by one. */
function claimsBehind(stretch: Stretch, reading: Reading, candidate: Candidate): Claim[] {
  const { text } = stretch;
  const found: Claim[] = [];
  const lead = LEADS_ON.exec(text)?.[0];
  const only = reading.length === 1;
  if (lead !== undefined) {
    const bracket = lead.endsWith("(");
    const close = bracket ? text.indexOf(")", lead.length) : -1;
    const end = bracket && close > 0 ? close : firstSentenceEnd(text, lead.length);
    const range = { start: lead.length, end };
    for (const alignment of alignmentsIn(text, range, reading, {
      fixedHead: lead.endsWith("——"),
      slogan: candidate.text,
    })) {
      const first = alignment.groups[0]!.items[0];
      if (first === undefined || first.start > lead.length + 8) continue;
      found.push(claim(bracket ? "bracket" : "behind", stretch, alignment));
    }
    const n = only ? reading[0]!.n : null;
    const numbered = n === null ? null : numberedIn(text, { start: lead.length, end: text.length }, n);
    if (numbered !== null && numbered[0]!.start <= lead.length + 8) {
      const items = numbered.map((item) => firstClause(text, bareRange(text, item)));
      found.push(
        claim("behind", stretch, {
          groups: [{ counted: reading[0]!, items, open: false }],
          how: "list",
          features: [{ id: "numbered", worth: 3 }],
        }),
      );
    }
  }
  if (!only) {
    for (const alignment of partsIn(text, { start: 0, end: text.length }, reading, { slogan: candidate.text })) {
      found.push(claim("parts", stretch, alignment));
    }
  } else if (reading[0]!.n !== null && reading[0]!.n > 2) {
    const items =
      (candidate.kind === "action-program"
        ? leadingLabels(text, candidate.text, reading[0]!.n, reading[0]!.label)
        : null) ?? characters(text, reading[0]!.n, reading[0]!.label);
    if (items !== null) {
      found.push(
        claim("behind", stretch, {
          groups: [{ counted: reading[0]!, items, open: false }],
          how: "list",
          features: [{ id: "leadingLabels", worth: 1.5 }],
        }),
      );
    }
  }
  return found;
}

const firstClause = (text: string, { start, end }: Range): Range => {
  const stop = text.slice(start, end).search(/[,;:]/u);
  return { start, end: stop > 1 ? start + stop : end };
};

function firstSentenceEnd(text: string, from: number): number {
  const stop = text.slice(from).search(/[。!?\n]/u);
  return stop < 0 ? text.length : from + stop;
}

/** 三大平台,经济平台…;文化平台…;生态平台…: clauses that each begin with a name that ends in the label. */
function leadingLabels(text: string, slogan: string, n: number, label: string | null): Range[] | null {
  if (label === null || label.length < 2 || !slogan.endsWith(label)) return null;
  const tail = label.slice(-2);
  if (text.split(tail).length <= n) return null;
  const items: Range[] = [];
  for (const { start, end } of piecesOf(text, 0, text.length).pieces) {
    const at = text.slice(start, Math.min(end, start + 14)).indexOf(tail);
    if (at >= 2) items.push({ start, end: start + at + tail.length });
    if (items.length > n) return null;
  }
  return items.length === n ? items : null;
}

/** 五新,引育新主体…;拓展新市场…: in each of as many clauses one word that begins with the character. */
function characters(text: string, n: number, label: string | null): Range[] | null {
  if (label === null || label.length !== 1) return null;
  const rest = text.slice(0, firstSentenceEnd(text, 0));
  const clauses = rest.split(";");
  if (clauses.length !== n) return null;
  const items: Range[] = [];
  let at = 0;
  for (const clause of clauses) {
    const match = new RegExp(`${label}[\\p{Script=Han}]{2}`, "u").exec(clause);
    if (match === null) return null;
    items.push({ start: at + match.index, end: at + match.index + match[0].length });
    at += clause.length + 1;
  }
  const names = items.map(({ start, end }) => text.slice(start, end));
  return items.length === n && new Set(names).size === n ? items : null;
}

/** A line that ends with the slogan, or goes on a little before its numbered list. */
const COUNTED_ITEM = /[二三四五六七八九十](?:大|项)[\p{Script=Han}]{2}/u;
const ENDS_LINE = /^[”’」"]?[\p{Script=Han}]{0,10}(?::|$|\([^()]{0,14}\)[:。]?$)/u;

function claimsBelow(
  path: string,
  { passage, end }: Candidate,
  reading: Reading,
  text: readonly Passage[],
  below: number,
): Claim[] {
  const n = reading.length === 1 ? reading[0]!.n : null;
  if (n === null || n < 3) return [];
  const behind = passage.text.slice(end, end + 80);
  const leadsOn = ENDS_LINE.test(behind) || (behind.length < 60 && !/[。!?;]\s*\S/u.test(behind));
  if (!leadsOn) return [];
  const items = numberedBelow(text, below, n);
  if (items === null) return [];
  const label = reading[0]!.label;
  const stretch = stretchOf(
    path,
    items.map(({ passage: line }) => ({ passage: line, start: 0, end: line.text.length })),
  );
  let at = 0;
  const ranges = items.map(({ passage: line, range }) => {
    const own = withoutLabel(line.text, range, label);
    const moved = bareRange(stretch.text, { start: at + own.start, end: at + own.end });
    at += line.text.length + 1;
    return moved;
  });
  return [
    claim("below", stretch, {
      groups: [{ counted: reading[0]!, items: ranges, open: false }],
      how: "list",
      features: [{ id: "numbered", worth: ENDS_LINE.test(behind) ? 1 : -0.5 }],
    }),
  ];
}

/** 更加注重质量 for 三个更加注重: the name without what the slogan says already. */
const withoutLabel = (line: string, { start, end }: Range, label: string | null): Range =>
  label !== null && label.length >= 2 && line.startsWith(label, start) && end - start > label.length
    ? { start: start + label.length, end }
    : { start, end };
