import { byCodeUnit } from "../base/order.js";

/** One document of a family, and what its page says of it. */
export interface Version {
  readonly path: string;
  readonly title: string | null;
  /** Date of publication, ISO 8601, as far as it is given. */
  readonly date: string | null;
  readonly source: string | null;
}

const DAY_MS = 86_400_000;
const WHOLE_DATE = /^\d{4}-\d\d-\d\d$/u;
const LAST = "\uffff"; // sorts behind every date

/** Days from one date to another, below 0 where that is earlier; `null` unless both have year, month and day. */
export function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null || !WHOLE_DATE.test(from) || !WHOLE_DATE.test(to)) return null;
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Unknown dates last. */
export const byDate = (a: Version, b: Version): number => byCodeUnit(a.date ?? LAST, b.date ?? LAST);

export const earliestFirst = (a: Version, b: Version): number => byDate(a, b) || byCodeUnit(a.path, b.path);
