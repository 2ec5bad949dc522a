import type { Passage } from "../../model/passage.js";
import type { Place } from "../../model/place.js";
import type { Candidate } from "../candidates.js";
import { isFolded } from "../contraction.js";
import { numeralValue } from "../numerals.js";
import type { Expansion, MemberGroup } from "../types.js";
import { withoutQuotes } from "../quotes.js";
import { type Claim, claimsAround, claimsInNote, LEAST_SCORE } from "./claims.js";
import type { Note } from "./notes.js";
import { placeOf, type Stretch, stretchOf } from "./stretch.js";

/** What one document says of what a slogan stands for, with the claims that lost. */
export interface FoundExpansion extends Expansion {
  readonly score: number;
}

/** What the notes, the sentences around the occurrences, and the lines below them say of one slogan. */
export function expansionIn(path: string, text: readonly Passage[], candidates: readonly Candidate[], note: Note | undefined, position: ReadonlyMap<Passage, number>): FoundExpansion | null {
  const slogan = candidates[0]!.text;
  const explanation = note === undefined ? undefined : { text: textOf(note.words), place: placeOf(note.words, 0, note.words.text.length) };
  const claims = [
    ...(note === undefined ? [] : claimsInNote(slogan, note)),
    ...candidates.flatMap((candidate) => claimsAround(path, candidate, text, position.get(candidate.passage)! + 1)),
  ];
  const best = winner(claims);
  const members = best === null ? ownMembers(path, candidates[0]!) : best;
  if (members !== null) return { ...members, ...(explanation ? { explanation } : {}) };
  if (explanation !== undefined) return { status: "partial", members: [], place: explanation.place, explanation, score: 0 };
  return null;
}

const textOf = (stretch: Stretch): string => stretch.text;

/** The claim with the highest score, if that is high enough. */
function winner(claims: readonly Claim[]): FoundExpansion | null {
  let best: Claim | null = null;
  for (const claim of claims) if (best === null || claim.score > best.score) best = claim;
  if (best === null || best.score < LEAST_SCORE) return null;
  return expansionOf(best);
}

function expansionOf({ stretch, alignment, score }: Claim): FoundExpansion {
  const { text } = stretch;
  const members = alignment.groups.map(({ counted, items }): MemberGroup => ({
    n: counted.n,
    label: counted.label,
    items: items.map(({ start, end }) => withoutQuotes(text.slice(start, end))),
    places: items.map(({ start, end }) => placeOf(stretch, start, end)),
  }));
  const full = alignment.groups.every(({ counted, items, open }) => !open && (counted.n === null || items.length >= counted.n));
  const ranges = alignment.groups.flatMap(({ items }) => items);
  const start = Math.min(...ranges.map((range) => range.start));
  const end = Math.max(...ranges.map((range) => range.end));
  return { status: full ? "explained" : "partial", members, place: placeOf(stretch, start, end), score };
}

/** A—B—C names its own members, and so do folded characters before their number: 空陆数海四条丝路. */
function ownMembers(path: string, candidate: Candidate): FoundExpansion | null {
  const { text, passage, start, end } = candidate;
  const stretch = stretchOf(path, [{ passage, start, end }]);
  const place = placeOf(stretch, 0, end - start);
  const group = (n: number | null, items: readonly string[]): FoundExpansion => ({
    status: "explained",
    members: [{ n, label: null, items, places: placesWithin(stretch, items) }],
    place,
    score: 0,
  });
  if (/^[^—]+(?:—[^—]+){2,}$/u.test(text)) return group(null, text.split("—"));
  const letters = [...text];
  const counted = candidate.kind === "contraction" ? /^([二两三四五六七八九十])(?:条|大|个|种|类|项)[\p{Script=Han}]/u.exec(candidate.after) : null;
  if (counted !== null && numeralValue(counted[1]!) === letters.length) return group(letters.length, letters);
  const before = /^(\p{Script=Han}{3,8})([三四五六七八九十])(?:条|大|个|种|类|项)/u.exec(text);
  if (before !== null && numeralValue(before[2]!) === before[1]!.length && isFolded(before[1]!)) return group(before[1]!.length, [...before[1]!]);
  return null;
}

function placesWithin(stretch: Stretch, items: readonly string[]): Place[] {
  let at = 0;
  return items.map((item) => {
    const start = Math.max(at, stretch.text.indexOf(item, at));
    at = start + item.length;
    return placeOf(stretch, start, at);
  });
}
