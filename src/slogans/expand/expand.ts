import type { Passage } from "../../model/passage.js";
import type { Place } from "../../model/place.js";
import type { Candidate } from "../candidates.js";
import { isFolded } from "../contraction.js";
import { numeralValue } from "../numerals.js";
import { withoutQuotes } from "../quotes.js";
import type { Expansion, MemberGroup } from "../types.js";
import type { AlignedGroup } from "./alignment.js";
import { type Claim, LEAST_SCORE } from "./claim.js";
import { claimsAround } from "./claims.js";
import { claimsElsewhere } from "./elsewhere.js";
import { withoutCount } from "./frames.js";
import type { Note } from "./note.js";
import { claimsInNote } from "./note-claims.js";
import { namesOf, spanOf } from "./pieces.js";
import { placeOf, type Stretch, stretchOf } from "./stretch.js";

/** What one document says of what a slogan stands for. */
export interface FoundExpansion extends Expansion {
  readonly score: number;
}

/** How it came about: all that claimed to be it, and which of them won. */
export interface Contest {
  readonly expansion: FoundExpansion | null;
  readonly claims: readonly Claim[];
  readonly won: Claim | null;
}

/** What the notes, the sentences around the occurrences, and the lines below them say of one slogan. */
export function expansionIn(
  path: string,
  text: readonly Passage[],
  candidates: readonly Candidate[],
  note: Note | undefined,
  position: ReadonlyMap<Passage, number>,
): Contest {
  const slogan = candidates[0]!.text;
  const words = note?.words;
  const explanation = words && {
    text: wordsAsWritten(words),
    place: placeOf(words, { start: 0, end: words.text.length }),
  };
  const noted = note === undefined ? [] : claimsInNote(slogan, note);
  // What a note says beyond doubt needs no other witness.
  const isClear = noted.some(({ score }) => score >= CLEAR_SCORE);
  const around = isClear
    ? []
    : candidates
        .slice(0, MOST_WITNESSES)
        .flatMap((candidate) => claimsAround(path, candidate, text, position.get(candidate.passage)! + 1));
  const claims = [...noted, ...around];
  const elsewhere = (): Claim[] =>
    candidates
      .slice(0, 1)
      .flatMap((candidate) => claimsElsewhere(path, candidate, text, position.get(candidate.passage)!));
  const own = candidates.map((candidate) => ownMembers(path, candidate)).find((members) => members !== null);
  const won = own ? null : (winner(claims) ?? winner(elsewhere()));
  const members = own ?? (won === null ? null : expansionOf(won));
  if (members !== null) return { expansion: { ...members, ...(explanation ? { explanation } : {}) }, claims, won };
  if (explanation === undefined) return { expansion: null, claims, won };
  const { place } = explanation;
  return { expansion: { status: "partial", members: [], place, explanation, score: 0 }, claims, won };
}

/** With the marks that the text has. */
const wordsAsWritten = ({ parts }: Stretch): string =>
  parts.map(({ passage, start, end }) => passage.text.slice(start, end)).join("\n");

const CLEAR_SCORE = 6;
/** A slogan said more often than this is explained at one of its first places, or nowhere. */
const MOST_WITNESSES = 12;

/** The claim with the highest score, if that is high enough. */
function winner(claims: readonly Claim[]): Claim | null {
  let best: Claim | null = null;
  for (const claim of claims) if (best === null || claim.score > best.score) best = claim;
  return best === null || best.score < LEAST_SCORE || saysLittle(best) ? null : best;
}

/** Two names of ten are no list. */
const saysLittle = ({ alignment: { groups } }: Claim): boolean => {
  const [{ items, counted }] = groups as [AlignedGroup];
  return groups.length === 1 && items.length < counted.n! && (items.length < 3 || items.length < 0.4 * counted.n!);
};

function expansionOf({ stretch, alignment, score }: Claim): FoundExpansion {
  const { text } = stretch;
  const members = alignment.groups.map(({ counted: { n, label }, items }): MemberGroup => {
    const ranges = withoutCount(text, items);
    const places = ranges.map((range) => placeOf(stretch, range));
    return { n, label, items: namesOf(text, ranges).map(withoutQuotes), places };
  });
  // 甲、乙、丙等三项: as many as are counted are all of them.
  const full = alignment.groups.every(({ counted: { n }, items, open }) => (n === null ? !open : items.length >= n));
  const ranges = alignment.groups.flatMap(({ items }) => items);
  const place = placeOf(stretch, spanOf(alignment.span === undefined ? ranges : [...ranges, alignment.span]));
  return { status: full ? "explained" : "partial", members, place, score };
}

/** A—B—C names its own members, and so do folded characters before their number: 空陆数海四条丝路. */
function ownMembers(
  path: string,
  { text, kind, before, after, passage, start, end }: Candidate,
): FoundExpansion | null {
  const group = (n: number | null, items: readonly string[], from = start, to = end): FoundExpansion => {
    const stretch = stretchOf(path, [{ passage, start: from, end: to }]);
    return {
      status: "explained",
      members: [{ n, label: null, items, places: placesWithin(stretch, items) }],
      place: placeOf(stretch, { start: 0, end: to - from }),
      score: 0,
    };
  };
  // 260—300万人 is a range.
  if (/^[^—,;。]+(?:—[^—,;。]+){2,}$/u.test(text) && !/\d—\d/u.test(text)) return group(null, text.split("—"));
  if (kind === "contraction") {
    const letters = [...text];
    const counted = /^([二两三四五六七八九十])(?:条|大|个|种|类|项)[\p{Script=Han}]/u.exec(after)?.[1] ?? "";
    return numeralValue(counted) === letters.length ? group(letters.length, letters) : null;
  }
  const isCounted = (folded: string, numeral: string): boolean =>
    folded !== "" && numeralValue(numeral) === folded.length && isFolded(folded);
  const number = /^([三四五六七八九十])(?:条|大|个|种|类|项)/u.exec(text)?.[1] ?? "";
  const quoted = number === "" ? "" : (/[“‘](\p{Script=Han}{3,8})[”’]$/u.exec(before)?.[1] ?? "");
  if (isCounted(quoted, number)) return group(quoted.length, [...quoted], start - quoted.length - 1, start - 1);
  const [, own = "", ownNumber = ""] =
    /^(\p{Script=Han}{3,8})([三四五六七八九十])(?:条|大|个|种|类|项)/u.exec(text) ?? [];
  return isCounted(own, ownNumber) ? group(own.length, [...own]) : null;
}

function placesWithin(stretch: Stretch, items: readonly string[]): Place[] {
  let end = 0;
  return items.map((item) => {
    const start = Math.max(end, stretch.text.indexOf(item, end));
    end = start + item.length;
    return placeOf(stretch, { start, end });
  });
}
