import { byCodeUnit } from "../base/order.js";
import type { Signature } from "./signature.js";

/** What decides which of several versions is kept: first criterion first. */
interface Criterion {
  readonly compare: (a: Signature, b: Signature) => number;
  readonly words: (kept: Signature) => string;
}

const LAST = "\uffff"; // sorts behind every date

const CRITERIA: readonly Criterion[] = [
  {
    compare: (a, b) => Number(b.official !== null) - Number(a.official !== null),
    words: (kept) => `official source (${kept.official})`,
  },
  {
    compare: (a, b) => byCodeUnit(a.date ?? LAST, b.date ?? LAST),
    words: (kept) => `earliest date (${kept.date})`,
  },
  {
    compare: (a, b) => b.characters - a.characters,
    words: (kept) => `longest kept text (${kept.characters} letters)`,
  },
  {
    compare: (a, b) => byCodeUnit(a.path, b.path),
    words: () => "first in path order",
  },
];

/**
 * Order in which versions of one text are preferred: official source over reprint, earliest date, longest kept text,
 * path. The digest comes last so that the order is total even where two documents bear one path.
 */
export function byPreference(a: Signature, b: Signature): number {
  for (const { compare } of CRITERIA) {
    const order = compare(a, b);
    if (order !== 0) return order;
  }
  return byCodeUnit(a.digest, b.digest);
}

/** Order by what a text says of its origin alone, official source and date: 0 where only length and path differ. */
export const byOrigin = (a: Signature, b: Signature): number =>
  CRITERIA[0]!.compare(a, b) || CRITERIA[1]!.compare(a, b);

/** Why a version is kept rather than its rivals: each criterion that ruled one of them out. */
export function whyPreferred(kept: Signature, rivals: readonly Signature[]): string {
  const reasons: string[] = [];
  let left = rivals;
  for (const { compare, words } of CRITERIA) {
    const equal = left.filter((rival) => compare(kept, rival) === 0);
    if (equal.length < left.length) reasons.push(words(kept));
    left = equal;
  }
  return reasons.join(", ");
}
