import { matchEnd } from "../../base/matches-of.js";
import { bareForm } from "../variants.js";
import { alignmentsIn } from "./align.js";
import { oneList } from "./alignment.js";
import { type Claim, claimOf } from "./claim.js";
import { countedGroups } from "./counted-groups.js";
import { bareRange } from "./frames.js";
import type { Feature } from "./list-features.js";
import type { Note } from "./note.js";
import { amountsIn, jointNamesIn } from "./note-lists.js";
import { numberedIn } from "./numbered.js";
import { CLAUSE, GROUP, namesOf, piecesOf, type Range, runsOf, SENTENCE } from "./pieces.js";
import { type Counted, coreOf, readingsOf } from "./reading.js";
import { runOfNames } from "./run-names.js";

/** What the note of a slogan says. Of a note for several terms the part for this one. */
export function claimsInNote(slogan: string, note: Note): Claim[] {
  const { words } = note;
  const { text } = words;
  const own = ownRange(slogan, note);
  const readings = readingsOf(slogan, true);
  const name = bareForm(note.term);
  const behind = name.includes(slogan) ? name.slice(name.indexOf(slogan) + slogan.length) : "";
  const named = [...amountsIn(text, own, slogan), ...jointNamesIn(text, own, slogan)];
  const laid = readings.flatMap((reading, index) => {
    const found = alignmentsIn(text, own, reading, { slogan, behind });
    const [counted, ...others] = reading as [Counted, ...Counted[]];
    const n = others.length === 0 ? (counted.n ?? 0) : 0;
    const numbered = numberedIn(text, own, n)?.map((item) => labelledClause(text, bareRange(text, item), counted));
    if (numbered !== undefined) found.push(oneList(counted, numbered, { id: "numbered", worth: 3 }));
    const run = runOfNames(text, own, n, counted.label?.[0] ?? "");
    if (run !== null) found.push(oneList(counted, run, { id: "juxtaposed", worth: 4 }));
    if (others.length > 0 && /^[\dNX+-]+$/u.test(slogan))
      found.push(...countedGroups(text, own, reading, { start: 0, end: 0 }));
    const isPart = index > 0 && reading.length < readings[0]!.length;
    const reserve: Feature[] = isPart ? [{ id: "partOfSlogan", worth: -3 }] : [];
    return found.map((alignment) => claimOf("note", words, alignment, reserve));
  });
  return [...named.map((alignment) => claimOf("note", words, alignment)), ...laid];
}

/** Of a long item the clause that holds the label: 在作出决策时,优先考虑环境 for 优先. */
function labelledClause(text: string, item: Range, { label }: Counted): Range {
  if (label === null || label.length < 2) return item;
  const { pieces } = piecesOf(text, item.start, item.end);
  const names = namesOf(text, pieces);
  const holding = pieces.filter((_, at) => names[at]!.includes(coreOf(label)));
  return pieces.length > 1 && holding.length === 1 ? holding[0]! : item;
}

/** A note names the members in its first words; the rest tells their story. Unit: code units. */
const LONGEST_NOTE = 1000;

/** “甲”、“乙”:甲,即…。乙,即…: the part of a joint note that speaks of one term; the whole note otherwise. */
function ownRange(slogan: string, { forms, words: { text } }: Note): Range {
  const singles = forms.filter((form) => !forms.some((other) => other !== form && form.includes(other)));
  const whole = { start: 0, end: Math.min(text.length, LONGEST_NOTE) };
  if (singles.length < 2) return whole;
  const index = singles.indexOf(slogan);
  if (index < 0) return whole;
  const places = singles.map((form) => placeOfName(text, form));
  if (places.every((place) => place !== null)) {
    const { start, end } = places[index]!;
    return { start: end, end: Math.min(...places.map((place) => place.start).filter((at) => at > start), text.length) };
  }
  for (const strength of [SENTENCE, GROUP, CLAUSE] as const) {
    const parts = runsOf(piecesOf(text, 0, text.length), strength).flat();
    if (parts.length === singles.length) return parts[index]!;
  }
  return whole;
}

function placeOfName(text: string, form: string): Range | null {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const end = matchEnd(text, at + form.length, IS);
    if (end !== null) return { start: /[“(]/u.test(text[at - 1] ?? "") ? at - 1 : at, end };
  }
  return null;
}
const IS = /[”)]?\p{Script=Han}{0,4}(?:,?即|是指|指|:|,|是)/uy;
