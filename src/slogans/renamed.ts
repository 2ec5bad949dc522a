import { groupBy } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import type { Place } from "../model/place.js";
import type { Lifeline, Proposal } from "./lifeline.js";

/** Years between the last of the old one and the first of the new one; silence in between is doubt. Unit: years. */
const LONGEST_PAUSE = 2;
/** Proposals for each slogan; more are guesses. */
const MOST_PROPOSED = 3;
/** What stands right before and behind a slogan says what it is used for. Unit: characters. */
const NEIGHBOURS = 5;
/** Share of characters in common from which on two names look alike. */
const ALIKE = 0.5;

/**
 * For each slogan that begins within the corpus: those of the same places and kind that end just before, and stand between the
 * same words, or share half of their characters. Proposed with the reason, never applied.
 */
export function proposals(
  lines: readonly Lifeline[],
  documents: readonly CleanDocument[],
): ReadonlyMap<Lifeline, readonly Proposal[]> {
  const raw = new Map(documents.map(({ path, lines: all }) => [path, all]));
  const around = ({ path, line, column, quote }: Place): { before: string; after: string } => {
    const text = [...(raw.get(path)?.[line - 1]?.raw ?? "")];
    const end = column - 1 + [...quote].length;
    return {
      before: text.slice(Math.max(0, column - 1 - NEIGHBOURS), column - 1).join(""),
      after: text.slice(end, end + NEIGHBOURS).join(""),
    };
  };
  const ending = groupBy(lines, ({ kind, last }) => `${kind} ${last.year}`);
  const found = new Map<Lifeline, readonly Proposal[]>();
  for (const line of lines) {
    if (line.left_censored) continue;
    const here = around(line.first.place);
    const before = Array.from({ length: LONGEST_PAUSE }, (_, n) => line.first.year - 1 - n)
      .flatMap((year) => ending.get(`${line.kind} ${year}`) ?? [])
      .filter(({ regions }) => regions.some((region) => line.regions.includes(region)));
    const named = before
      .map((old) => ({ text: old.text, reasons: reasonsFor(old, line, here, around(old.last.place)) }))
      .filter(({ reasons }) => reasons.length > 0)
      .sort((a, b) => b.reasons.length - a.reasons.length || byCodeUnit(a.text, b.text))
      .slice(0, MOST_PROPOSED);
    if (named.length > 0)
      found.set(
        line,
        named.map(({ text, reasons }) => ({ text, why: reasons.join("; ") })),
      );
  }
  return found;
}

function reasonsFor(
  old: Lifeline,
  line: Lifeline,
  here: { before: string; after: string },
  there: { before: string; after: string },
): string[] {
  const when = `ends ${old.last.year}, this begins ${line.first.year}`;
  const reasons = [
    ...(hasWords(here.after) && here.after === there.after ? [`same words behind: ${here.after}`] : []),
    ...(hasWords(here.before) && here.before === there.before ? [`same words before: ${here.before}`] : []),
    ...(likeness(old.text, line.text) >= ALIKE ? ["names alike"] : []),
  ];
  return reasons.length > 0 ? [...reasons, when] : [];
}

const hasWords = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length >= 3;

/** Characters in common over those of the longer name. */
function likeness(a: string, b: string): number {
  const left = [...b];
  let same = 0;
  for (const character of a) {
    const at = left.indexOf(character);
    if (at < 0) continue;
    left.splice(at, 1);
    same++;
  }
  return same / Math.max([...a].length, [...b].length);
}
