import { groupBy } from "../base/group-by.js";
import { byCodeUnit } from "../base/order.js";
import type { CleanDocument } from "../model/document.js";
import type { Place } from "../model/place.js";
import type { Count, Whole } from "../model/quantity.js";
import type { SloganKind } from "./types.js";

/** When a slogan came, fell silent and went. Names are those of the JSON result. */
export interface Lifeline {
  readonly text: string;
  /** Counted from 1 where the same words mean something else in other places and have a life-line there; else `null`. */
  readonly sense: Count | null;
  readonly kind: SloganKind;
  readonly first: YearPlace;
  readonly last: YearPlace;
  /** Years, rising, in whose documents its words stand. */
  readonly present: readonly Whole[];
  /** Years of which there is a document without it. */
  readonly silent: readonly Whole[];
  /** Years between the first and the last of the corpus of which there is no document: nothing is known. */
  readonly missing: readonly Whole[];
  /** It stands in the first year of the corpus: when it began is not known. */
  readonly left_censored: boolean;
  /** The year in which it stands most often, per character of text; the first of them. */
  readonly peak: Whole;
  readonly regions: readonly string[];
  readonly variants: readonly string[];
  /** What it may have replaced, with the reasons; confirmed only by a list of links. */
  readonly perhaps_from: readonly Proposal[];
}

export interface YearPlace {
  readonly year: Whole;
  readonly place: Place;
}

/** What a slogan may have replaced. Names are those of the JSON result. */
export interface Proposal {
  readonly text: string;
  /** What speaks for it, in words. */
  readonly why: string;
}

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
  const around = ({ path, line, column, quote }: Place): Neighbours => {
    const text = [...(raw.get(path)?.[line - 1]?.raw ?? "")];
    const end = column - 1 + [...quote].length;
    return {
      before: text.slice(Math.max(0, column - 1 - NEIGHBOURS), column - 1).join(""),
      after: text.slice(end, end + NEIGHBOURS).join(""),
    };
  };
  const ending = groupBy(lines, ({ kind, last }) => `${kind} ${last.year}`);
  return new Map(
    lines
      .filter((line) => !line.left_censored)
      .map((line) => {
        const here = around(line.first.place);
        const named = Array.from({ length: LONGEST_PAUSE }, (_, n) => line.first.year - 1 - n)
          .flatMap((year) => ending.get(`${line.kind} ${year}`) ?? [])
          .filter(({ regions }) => regions.some((region) => line.regions.includes(region)))
          .map((old) => ({ text: old.text, reasons: reasonsFor(old, line, here, around(old.last.place)) }))
          .filter(({ reasons }) => reasons.length > 0)
          .sort((a, b) => b.reasons.length - a.reasons.length || byCodeUnit(a.text, b.text))
          .slice(0, MOST_PROPOSED);
        return [line, named.map(({ text, reasons }) => ({ text, why: reasons.join("; ") }))];
      }),
  );
}

/** The words around a place. */
interface Neighbours {
  readonly before: string;
  readonly after: string;
}

function reasonsFor(old: Lifeline, line: Lifeline, here: Neighbours, there: Neighbours): string[] {
  const reasons = [
    ...(hasWords(here.after) && here.after === there.after ? [`same words behind: ${here.after}`] : []),
    ...(hasWords(here.before) && here.before === there.before ? [`same words before: ${here.before}`] : []),
    ...(likeness(old.text, line.text) >= ALIKE ? ["names alike"] : []),
  ];
  return reasons.length > 0 ? [...reasons, `ends ${old.last.year}, this begins ${line.first.year}`] : [];
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
