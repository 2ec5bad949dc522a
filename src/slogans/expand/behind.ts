import { escaped } from "../../base/escape-pattern.js";
import { matchesOf } from "../../base/matches-of.js";
import type { Candidate } from "../candidates.js";
import { alignmentsIn } from "./align.js";
import { type Alignment, oneList } from "./alignment.js";
import { type Claim, claimOf } from "./claim.js";
import { bareRange } from "./frames.js";
import { numberedIn } from "./numbered.js";
import { partsIn } from "./parts.js";
import { namesOf, piecesOf, type Range, wordsOf } from "./pieces.js";
import type { Counted, Reading } from "./reading.js";
import { firstSentenceEnd, type Stretch } from "./stretch.js";

const LEADS_ON =
  /^(?:[”’」])?[\p{Script=Han}]{0,8}?[,:]?(?:——|:|是指|指的是|即|就是|分别是|分别为|指(?![导标挥数引])|包括|主要是|。即|\()[:“]?/u;
/** “五纵”为甲、乙…: behind a quotation this is enough. */
const IS = /^为(?=\p{Script=Han}{2,12}[、至])/u;

/** 坚持“三个靠前”,做到力量靠前、…: the next clause may list what the slogan counts; its names have to say so. */
const NEXT_CLAUSE =
  /^[”’」]?\p{Script=Han}{0,6},(?:切实|真正|努力|始终|全面)?(?:做到|坚持|实现|落实|确保)?(?=[\p{Script=Han}“])/u;

/** 即“六项重点工作”,甲、乙…: behind what is named so its members may stand at once. */
const NAMED = /(?<![立随当亦若])即$/u;
const AT_ONCE = /^[”’」]?[,。](?=[\p{Script=Han}“])/u;

/** A list that begins behind the slogan, or parts of it named one by one. */
export function claimsBehind(stretch: Stretch, reading: Reading, candidate: Candidate): Claim[] {
  const { text } = stretch;
  // “三谷”之一: what follows tells of one of them.
  if (/^[”’」]?之一/u.test(text)) return [];
  const found: Claim[] = [];
  const [counted, ...others] = reading;
  const only = others.length === 0 ? counted! : null;
  const add = (items: readonly Range[] | null, id: string, worth: number): void => {
    if (items !== null) found.push(claimOf("behind", stretch, oneList(counted!, items, { id, worth })));
  };
  const slogan = candidate.text;
  const told = (LEADS_ON.exec(text) ?? (candidate.depth === null ? null : IS.exec(text)))?.[0];
  const called = told === undefined && NAMED.test(candidate.before) ? AT_ONCE.exec(text)?.[0] : undefined;
  const mayList = told === undefined && candidate.depth !== null && only !== null && bearsOften(text, only);
  const next = mayList ? NEXT_CLAUSE.exec(text)?.[0] : undefined;
  const lead = told ?? called ?? next;
  if (lead !== undefined) {
    const start = lead.length;
    const bracket = lead.endsWith("(");
    const close = bracket ? text.indexOf(")", start) : -1;
    const range = { start, end: close > 0 ? close : firstSentenceEnd(text, start) };
    for (const alignment of alignmentsIn(text, range, reading, { fixedHead: lead.endsWith("——"), slogan })) {
      const first = alignment.groups[0]!.items[0];
      if (first === undefined || first.start > start + 8) continue;
      if (told === undefined && !(called === undefined ? isWholeOf : isAllOf)(alignment)) continue;
      if (lead === "为" && !alignment.features.some(({ id }) => id === "label" || id === "many")) continue;
      const extra = called === undefined ? [] : [{ id: "named", worth: 1.5 }];
      found.push(claimOf(bracket ? "bracket" : "behind", stretch, alignment, extra));
    }
    const numbered = numberedIn(text, { start, end: text.length }, only?.n ?? 0);
    if (numbered !== null && numbered[0]!.start <= start + 8) {
      const bare = numbered.map((item) => bareRange(text, item));
      add(aspects(text, bare) ?? bare.map((item) => firstClause(text, item)), "numbered", 3);
    }
  }
  if (only === null) {
    for (const alignment of partsIn(text, { start: 0, end: text.length }, reading, slogan))
      found.push(claimOf("parts", stretch, alignment));
    return found;
  }
  add(openingNames(text, only), "leadingLabels", 1.5);
  add(labelFirst(text, only), "leadingLabels", 1.5);
  add(quotedNames(text, only, slogan), "label", 2);
  const leading = candidate.kind === "action-program" ? leadingLabels(text, slogan, only) : null;
  add(leading ?? characters(text, only), "leadingLabels", 1.5);
  return found;
}

/** Does the first sentence hold an edge of the word that is counted as often as names that bear it would? */
function bearsOften(text: string, { n, label }: Counted): boolean {
  // “三甲”,让甲乙…、甲丙…、甲丁…: one character is in many words.
  if (n === null || n < 3 || label === null || label.length < 2) return false;
  const sentence = text.slice(0, firstSentenceEnd(text, 0));
  return [label[0]!, label.at(-1)!].some((character) => sentence.split(character).length > n);
}

/** Three names or more, all that are counted and nothing else, which hold the word that is counted. */
const isWholeOf = (alignment: Alignment): boolean =>
  isAllOf(alignment) && alignment.features.some(({ id }) => id === "label");

const isAllOf = ({ groups: [group, ...others], features }: Alignment): boolean =>
  others.length === 0 &&
  group!.counted.n !== null &&
  group!.counted.n > 2 &&
  group!.items.length === group!.counted.n &&
  ["items", "first"].every((wanted) => features.some(({ id }) => id === wanted));

/** What opens a sentence, or a clause behind ;, up to the mark behind it. */
const OPENING_NAME = /(?<=^”?:|[。;])[“‘]?(\p{Script=Han}{4,16})[”’]?(?=[。:])/gu;

/** 三个对接:政策对接。凡…;机制对接。按…;市场对接:…: as many names, each with the label at its end or its beginning, open what is told of them. */
const openingNames = (text: string, counted: Counted): Range[] | null =>
  /^”?:/u.test(text)
    ? namesBehind(text, OPENING_NAME, counted, (name, label) => name.endsWith(label) || name.startsWith(label))
    : null;

/** “三个必到”。必到甲处,…;必到乙处,…;必到丙处,…。: as many clauses, each the first behind its mark and number, begin with what is counted. */
function labelFirst(text: string, { n, label }: Counted): Range[] | null {
  if (n === null || n < 3 || label === null || label.length < 2 || !/^[”’」]?[。:]/u.test(text)) return null;
  if (text.split(label).length <= n) return null;
  const clause = new RegExp(
    `(?<=[。;:](?:[一二三四五六七八九十][是要])?)${escaped(label)}[^,。;:]{2,24}(?=[,。;])`,
    "gu",
  );
  const items = matchesOf(text, clause).map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  return items.length === n && items[0]!.start <= 4 ? items : null;
}

const QUOTED_NAME = /“([^“”]{2,20})”/gu;

/** 六个松岭:建设“实力松岭”,…。建设“创新松岭”,…: as many quoted names behind the slogan as it counts, each with its label. */
const quotedNames = (text: string, counted: Counted, slogan: string): Range[] | null =>
  /^”?[:,]/u.test(text)
    ? namesBehind(text, QUOTED_NAME, counted, (name, label) => name !== slogan && name.includes(label))
    : null;

/** Different names that a pattern finds, if as many as are counted bear the label. */
function namesBehind(
  text: string,
  pattern: RegExp,
  { n, label }: Counted,
  bears: (name: string, label: string) => boolean,
): Range[] | null {
  if (n === null || n < 3 || label === null || label.length < 2) return null;
  const names = matchesOf(text, pattern).filter(([, name]) => bears(name!, label));
  if (names.length !== n || new Set(names.map(([, name]) => name)).size !== n) return null;
  return names.map(({ index, 0: whole, 1: name }) => {
    const start = index + whole.indexOf(name!);
    return { start, end: start + name!.length };
  });
}

/** The first clause of an item, or two where the first says only where, how or for whom. */
const FIRST_CLAUSE = /^(?:(?:在|按照|利用|依托|通过|根据|围绕|从|为了)[^,;:]*,)?[^,;:]{2,}(?=[,;:]|$)/u;
const firstClause = (text: string, item: Range): Range => {
  const first = FIRST_CLAUSE.exec(wordsOf(text, item))?.[0];
  return first === undefined ? item : { start: item.start, end: item.start + first.length };
};

/** 一是在修路方面,…。二是在引水方面,…: each tells what is done in one field, which it names. */
function aspects(text: string, items: readonly Range[]): Range[] | null {
  const fields = namesOf(text, items).map((item) => /^在([^,。;]{2,16}?)(?:方面|领域)[,上]/u.exec(item)?.[1]);
  if (fields.includes(undefined)) return null;
  return items.map(({ start }, at) => ({ start: start + 1, end: start + 1 + fields[at]!.length }));
}

/** 三大平台,经济平台…;文化平台…;生态平台…: clauses that each begin with a name that ends in the label. */
function leadingLabels(text: string, slogan: string, { n, label }: Counted): Range[] | null {
  if (n === null || n < 3 || label === null || label.length < 2) return null;
  const tail = label.slice(-2);
  if (!slogan.endsWith(label) || /^(?:发展|建设|工作)$/u.test(label) || text.split(tail).length <= n) return null;
  const items = piecesOf(text, 0, text.length).pieces.flatMap(({ start, end }) => {
    const at = text.slice(start, Math.min(end, start + 14)).indexOf(tail);
    return at >= 2 ? [bareRange(text, { start, end: start + at + tail.length })] : [];
  });
  const lengths = items.map(({ start, end }) => end - start);
  const isAlike = Math.max(...lengths) - Math.min(...lengths) <= 2;
  const isTold = namesOf(text, items).some((name) => /^第|[的为在把将]/u.test(name));
  if (items.length !== n || !isAlike || isTold) return null;
  // 一是开展甲行动。二是开展乙行动。: the verb that all have governs them.
  const verbs = namesOf(text, items).map((name) => DOING_FIRST.exec(name)?.[0].length ?? 0);
  return verbs.includes(0) ? items : items.map(({ start, end }, at) => ({ start: start + verbs[at]!, end }));
}
const DOING_FIRST = /^(?:开展|实施|推进|组织|启动|打造|建设|构建|搭建)(?=.{4})/u;

/** 五新,引育新主体…;拓展新市场…: in each of as many clauses one word that begins with the character. */
function characters(text: string, { n, label }: Counted): Range[] | null {
  // 六要,一要关心…;二要尊重…: what all of them have to be is no name.
  if (n === null || n < 3 || label === null || label.length !== 1 || label === "要") return null;
  const clauses = text.slice(0, firstSentenceEnd(text, 0)).split(";");
  if (clauses.length !== n) return null;
  const word = new RegExp(`${label}[\\p{Script=Han}]{2}`, "u");
  const items: Range[] = [];
  let at = 0;
  for (const clause of clauses) {
    const match = word.exec(clause);
    if (match === null) return null;
    items.push({ start: at + match.index, end: at + match.index + match[0].length });
    at += clause.length + 1;
  }
  return new Set(namesOf(text, items)).size === n ? items : null;
}
