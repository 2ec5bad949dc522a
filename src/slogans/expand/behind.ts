import type { Candidate } from "../candidates.js";
import { alignmentsIn } from "./align.js";
import { type Claim, claimOf, listClaim } from "./claim.js";
import { bareRange } from "./frames.js";
import { numberedIn } from "./numbered.js";
import { partsIn } from "./parts.js";
import { piecesOf, type Range } from "./pieces.js";
import type { Counted, Reading } from "./reading.js";
import { firstSentenceEnd } from "./sentence.js";
import type { Stretch } from "./stretch.js";

const LEADS_ON =
  /^(?:[”’」])?[\p{Script=Han}]{0,8}?[,:]?(?:——|:|是指|指的是|即|就是|分别是|分别为|指(?![导标挥数引])|包括|主要是|。即|\()[:“]?/u;
/** “五纵”为甲、乙…: behind a quotation this is enough. */
const IS = /^为(?=\p{Script=Han}{2,12}[、至])/u;

/** A list that begins behind the slogan, or parts of it named one by one. */
export function claimsBehind(stretch: Stretch, reading: Reading, candidate: Candidate): Claim[] {
  const { text } = stretch;
  // “三谷”之一: what follows tells of one of them.
  if (/^[”’」]?之一/u.test(text)) return [];
  const found: Claim[] = [];
  const lead = (LEADS_ON.exec(text) ?? (candidate.depth === null ? null : IS.exec(text)))?.[0];
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
      if (lead === "为" && !alignment.features.some(({ id }) => id === "label" || id === "many")) continue;
      found.push(claimOf(bracket ? "bracket" : "behind", stretch, alignment));
    }
    const n = only ? reading[0]!.n : null;
    const numbered = n === null ? null : numberedIn(text, { start: lead.length, end: text.length }, n);
    if (numbered !== null && numbered[0]!.start <= lead.length + 8) {
      const bare = numbered.map((item) => bareRange(text, item));
      const items = aspects(text, bare) ?? bare.map((item) => firstClause(text, item));
      found.push(listClaim("behind", stretch, reading[0]!, items, { id: "numbered", worth: 3 }));
    }
  }
  const opening = only ? openingNames(text, reading[0]!) : null;
  if (opening !== null)
    found.push(listClaim("behind", stretch, reading[0]!, opening, { id: "leadingLabels", worth: 1.5 }));
  const quoted = only ? quotedNames(text, reading[0]!, candidate.text) : null;
  if (quoted !== null) found.push(listClaim("behind", stretch, reading[0]!, quoted, { id: "label", worth: 2 }));
  if (!only) {
    for (const alignment of partsIn(text, { start: 0, end: text.length }, reading, { slogan: candidate.text })) {
      found.push(claimOf("parts", stretch, alignment));
    }
  } else if (reading[0]!.n !== null && reading[0]!.n > 2) {
    const items =
      (candidate.kind === "action-program"
        ? leadingLabels(text, candidate.text, reading[0]!.n, reading[0]!.label)
        : null) ?? characters(text, reading[0]!.n, reading[0]!.label);
    if (items !== null) {
      found.push(listClaim("behind", stretch, reading[0]!, items, { id: "leadingLabels", worth: 1.5 }));
    }
  }
  return found;
}

/** What opens a sentence, or a clause behind ;, up to the mark behind it. */
const OPENING_NAME = /(?<=^”?:|[。;])[“‘]?(\p{Script=Han}{4,16})[”’]?(?=[。:])/gu;

/** 三个对接:政策对接。凡…;机制对接。按…;市场对接:…: as many names, each with the label at its end or its beginning, open what is told of them. */
function openingNames(text: string, { n, label }: Counted): Range[] | null {
  if (n === null || n < 3 || label === null || label.length < 2 || !/^”?:/u.test(text)) return null;
  const names = [...text.matchAll(OPENING_NAME)].filter(([, name]) => name!.endsWith(label) || name!.startsWith(label));
  return names.length !== n || new Set(names.map(([, name]) => name)).size !== n
    ? null
    : names.map(({ index, 0: whole, 1: name }) => {
        const start = index + whole.indexOf(name!);
        return { start, end: start + name!.length };
      });
}

const QUOTED_NAME = /“([^“”]{2,20})”/gu;

/** 六个松岭:建设“实力松岭”,…。建设“创新松岭”,…: as many quoted names behind the slogan as it counts, each with its label. */
function quotedNames(text: string, { n, label }: Counted, slogan: string): Range[] | null {
  if (n === null || n < 3 || label === null || label.length < 2 || !/^”?[:,]/u.test(text)) return null;
  const names = [...text.matchAll(QUOTED_NAME)].filter(([, name]) => name !== slogan && name!.includes(label));
  if (new Set(names.map(([, name]) => name)).size !== n || names.length !== n) return null;
  return names.map(({ index, 1: name }) => ({ start: index + 1, end: index + 1 + name!.length }));
}

/** The first clause of an item, or two where the first says only where, how or for whom. */
const firstClause = (text: string, { start, end }: Range): Range => {
  const first = /^(?:(?:在|按照|利用|依托|通过|根据|围绕|从|为了)[^,;:]*,)?[^,;:]{2,}(?=[,;:]|$)/u.exec(
    text.slice(start, end),
  );
  return { start, end: first === null ? end : start + first[0].length };
};

/** 一是在修路方面,…。二是在引水方面,…: each tells what is done in one field, which it names. */
function aspects(text: string, items: readonly Range[]): Range[] | null {
  const fields = items.map(
    ({ start, end }) => /^在([^,。;]{2,16}?)(?:方面|领域)[,上]/u.exec(text.slice(start, end))?.[1],
  );
  return fields.includes(undefined)
    ? null
    : items.map(({ start }, at) => ({ start: start + 1, end: start + 1 + fields[at]!.length }));
}

/** 三大平台,经济平台…;文化平台…;生态平台…: clauses that each begin with a name that ends in the label. */
function leadingLabels(text: string, slogan: string, n: number, label: string | null): Range[] | null {
  if (label === null || label.length < 2 || !slogan.endsWith(label) || /^(?:发展|建设|工作)$/u.test(label)) return null;
  const tail = label.slice(-2);
  if (text.split(tail).length <= n) return null;
  const items: Range[] = [];
  for (const { start, end } of piecesOf(text, 0, text.length).pieces) {
    const at = text.slice(start, Math.min(end, start + 14)).indexOf(tail);
    if (at >= 2) items.push(bareRange(text, { start, end: start + at + tail.length }));
    if (items.length > n) return null;
  }
  const lengths = items.map(({ start, end }) => end - start);
  const isAlike = Math.max(...lengths) - Math.min(...lengths) <= 2;
  const isTold = items.some(({ start, end }) => /^第|[的为在把将]/u.test(text.slice(start, end)));
  if (items.length !== n || !isAlike || isTold) return null;
  // 一是开展甲行动。二是开展乙行动。: the verb that all have governs them.
  const verbs = items.map(({ start, end }) => DOING_FIRST.exec(text.slice(start, end))?.[0].length ?? 0);
  return verbs.includes(0) ? items : items.map(({ start, end }, at) => ({ start: start + verbs[at]!, end }));
}
const DOING_FIRST = /^(?:开展|实施|推进|组织|启动|打造|建设|构建|搭建)(?=.{4})/u;

/** 五新,引育新主体…;拓展新市场…: in each of as many clauses one word that begins with the character. */
function characters(text: string, n: number, label: string | null): Range[] | null {
  // 六要,一要关心…;二要尊重…: what all of them have to be is no name.
  if (label === null || label.length !== 1 || label === "要") return null;
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
