import { escaped } from "../../base/escape-pattern.js";
import { bareForm } from "../variants.js";
import { alignmentsIn } from "./align.js";
import { amountsIn } from "./amounts.js";
import { type Claim, claimOf, type Source } from "./claim.js";
import { countedGroups } from "./counted-groups.js";
import { bareRange } from "./frames.js";
import { jointNamesIn } from "./joint-names.js";
import type { Note } from "./note.js";
import { formsOf } from "./note-forms.js";
import { numberedIn } from "./numbered.js";
import { piecesOf, type Range, SENTENCE } from "./pieces.js";
import { coreOf, type Reading, readingsOf } from "./reading.js";
import { runOfNames } from "./run-names.js";

/** What the note of a slogan says. Of a note for several terms the part for this one. */
export function claimsInNote(slogan: string, note: Note): Claim[] {
  const { words } = note;
  const source: Source = note.kind === "bracket" ? "bracket" : "note";
  const own = ownRange(slogan, note);
  const readings = readingsOf(slogan, true);
  const name = bareForm(note.term);
  const behind = name.includes(slogan) ? name.slice(name.indexOf(slogan) + slogan.length) : "";
  const named = [...amountsIn(words.text, own, slogan), ...jointNamesIn(words.text, own, slogan)];
  const laid = readings.flatMap((reading, index) => {
    const found = alignmentsIn(words.text, own, reading, { slogan, behind });
    const n = reading.length === 1 ? reading[0]!.n : null;
    const numbered = n === null ? null : numberedIn(words.text, own, n);
    if (numbered !== null) {
      const items = numbered.map((item) => labelledClause(words.text, bareRange(words.text, item), reading));
      const group = { counted: reading[0]!, items, open: false };
      found.push({ groups: [group], how: "list", features: [{ id: "numbered", worth: 3 }] });
    }
    const run = n === null ? null : runOfNames(words.text, own, n, reading[0]!.label?.[0] ?? "");
    if (run !== null) {
      const group = { counted: reading[0]!, items: run, open: false };
      found.push({ groups: [group], how: "list", features: [{ id: "juxtaposed", worth: 4 }] });
    }
    if (reading.length > 1 && /^[\dNX+-]+$/u.test(slogan))
      found.push(...countedGroups(words.text, own, reading, { start: 0, end: 0 }));
    const isPart = index > 0 && reading.length < readings[0]!.length;
    return found.map((alignment) =>
      claimOf(source, words, alignment, isPart ? [{ id: "partOfSlogan", worth: -3 }] : []),
    );
  });
  return [...named.map((alignment) => claimOf(source, words, alignment)), ...laid];
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
  const match = new RegExp(`[“(]?${escaped(form)}[”)]?(?:[\\p{Script=Han}]{0,4})(?:,?即|是指|指|:|,|是)`, "u").exec(
    text,
  );
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
